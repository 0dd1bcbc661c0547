import type { InspectionKind, PackagingFinding } from "@/lib/lots/rules/inspection";
import type { InspectionTerm } from "@/lib/quarantine/rules";
import type { AgreedCarton, AgreementFacts } from "@/lib/release/rules/agreement";
import type { ConfigFacts } from "@/lib/release/rules/config";
import type { SourceHoldFacts } from "@/lib/release/rules/source-hold";
import type { TimerFacts } from "@/lib/release/rules/timer";
import type { LicenceFacts } from "@/lib/release/rules/licence";
import type { ReadingCheck } from "@/lib/release/rules/calibration";
import type { ReplicateSet } from "@/lib/release/rules/replicates";
import type { ProductFacts, WindowFacts } from "@/lib/specs/rules";
import type { MixedWhy } from "@/lib/runs/rules/neighbours";
import type { Day, ScheduleRow } from "@/lib/schedules/rules/rows";
import type { OpenHold } from "@/lib/release/rules/holds";
import type { StorageLimits } from "@/lib/release/rules/storage-limit";
import type { StorageStep } from "@/lib/storage/rules/zones";
import type { AgencyAgreement } from "@/lib/release/rules/retreatment";
import type { TargetPest } from "@/lib/schedules/rules/pests";

export type LotStage =
  | "received"
  | "loading"
  | "in_process"
  | "processed"
  | "released"
  | "rejected"
  | "certified"
  | "dispatched";

/** Cartons of the lot on one carrier in one pass; `ordinal` counts from 1 within the pass. */
export type LoadFacts = {
  loadId: string;
  carrierCode: string;
  pass: number;
  ordinal: number;
  cartons: number;
  loadedById: string;
  /** The run it went through, and whether it has come out of the room. */
  run: { runId: string; left: boolean } | null;
  unload: { cartonsOut: number; damagedCartons: number; unloadedById: string } | null;
};

export type MixedNeighbour = {
  carrierCode: string;
  neighbourCode: string;
  neighbourLotCode: string;
  why: MixedWhy;
};

/** `operatorIds`: whoever started, finished, moved the source, or wrote carriers and interruptions of this run. */
export type RunFacts = {
  runId: string;
  code: string;
  finished: boolean;
  /** Calendar day of the end in the centre's time zone; null while it runs. */
  treatedOn: Day | null;
  operatorIds: readonly string[];
  movements: readonly { direction: "up" | "down"; at: Date }[];
  interruptions: readonly {
    startedAt: Date;
    cause: string;
    end: { positionKnown: boolean } | null;
    /** Carriers of this lot that stood in the room. */
    carrierCodes: readonly string[];
    /** The latest signed review, with what it says was added to this lot's carriers; null is unknown, not nought. */
    review: {
      decision: "goes_on" | "hold";
      added: readonly { loadId: string; doseGy: number | null }[];
    } | null;
  }[];
  /** Carriers of this lot that stood beside goods they were not mapped beside. */
  mixedNeighbours: readonly MixedNeighbour[];
};

export type DosimeterFacts = {
  placementId: string;
  dosimeterCode: string;
  loadId: string;
  position: string;
  placedById: string;
};

/** An inspection before treatment; what was not asked at its time is null. */
export type InspectionFacts = {
  result: "pass" | "fail";
  inspectorName: string;
  organisation: string;
  kind: InspectionKind | null;
  officerCode: string | null;
  /** Who inspected for the importing country. */
  partner: string | null;
  packaging: PackagingFinding | null;
  livePests: number | null;
  sampleCartons: number;
  findings: string | null;
};

/** All readings, superseded ones too: whoever made one has read this lot. */
export type ReadingFacts = {
  id: string;
  placementId: string;
  /** Null for a reading that does not count. */
  doseGy: number | null;
  readById: string;
  supersedesId: string | null;
};

export type ReleaseFacts = {
  lot: {
    stage: LotStage;
    /** The pass under review: 1, or higher after a permitted re-treatment of the whole lot. */
    pass: number;
    receivedCartons: number;
    rejectedCartons: number;
    previouslyIrradiated: "no" | "yes" | "unknown";
    destination: string | null;
    /** Calendar day of arrival in the centre's time zone. */
    receivedOn: Day;
  };
  product: ProductFacts & { commodity: string };
  specification: WindowFacts & {
    destination: string | null;
    monitorPosition: string;
    dosimeterEveryNCarriers: number;
  };
  /** Where the goods come from ("VN"), what pests the treatment aims at, and the customer's own limits if any. */
  order: {
    origin: string;
    pests: readonly TargetPest[];
    customerMinDoseGy: number | null;
    customerMaxDoseGy: number | null;
  };
  /** Of the specification; null sets no limit. */
  maxInterruptions: number | null;
  /** All of them, the latest first. */
  inspections: readonly InspectionFacts[];
  /** The centre's own term for the market on the day of arrival. */
  inspectionTerm: InspectionTerm | null;
  /** The latest one. */
  acknowledgement: { customerSignatory: string; document: string } | null;
  loads: readonly LoadFacts[];
  runs: readonly RunFacts[];
  dosimeters: readonly DosimeterFacts[];
  readings: readonly ReadingFacts[];
  /** The readings that count, each with what stands against it. */
  readingChecks: readonly ReadingCheck[];
  replicates: readonly ReplicateSet[];
  scheduleRows: readonly ScheduleRow[];
  /** Of this customer and product, whatever the day and the market. */
  agreements: readonly AgreementFacts[];
  agreedCarton: AgreedCarton | null;
  config: ConfigFacts;
  timer: TimerFacts;
  sourceHolds: SourceHoldFacts;
  /** Further passes permitted, and what an agency agreed to where the goods are food. */
  permits: readonly { pass: number; agreement: AgencyAgreement | null }[];
  /** What holds the lot besides its checks. */
  holds: readonly OpenHold[];
  /** Where its cartons stood, step by step. */
  storage: readonly StorageStep[];
  storageLimits: StorageLimits;
  /** The centre's own, and those of the lot's market. */
  licences: readonly LicenceFacts[];
};

/** Each day on which a run of the lot ended, once and in order. */
export function treatmentDays({ runs }: Pick<ReleaseFacts, "runs">): Day[] {
  return [...new Set(runs.flatMap(({ treatedOn }) => treatedOn ?? []))].toSorted();
}

/** The carriers of one pass in the order of loading. */
export function loadsOf({ loads }: ReleaseFacts, pass: number): LoadFacts[] {
  return loads.filter((load) => load.pass === pass).toSorted((one, other) => one.ordinal - other.ordinal);
}
