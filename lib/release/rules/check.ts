import type { InspectionKind, PackagingFinding } from "@/lib/lots/rules/inspection";
import type { AskedInspection } from "@/lib/quarantine/rules";
import type { CalibrationFacts } from "@/lib/release/rules/calibration";
import type { ReplicateFacts } from "@/lib/release/rules/replicates";
import type { AgreementFindings } from "@/lib/release/rules/agreement";
import type { SegregationFacts } from "@/lib/release/rules/segregation";
import type { ConfigFindings } from "@/lib/release/rules/config";
import type { SourceHoldFindings } from "@/lib/release/rules/source-hold";
import type { TimerFinding } from "@/lib/release/rules/timer";
import type { StorageFindings } from "@/lib/release/rules/storage-limit";
import type { LicenceFindings } from "@/lib/release/rules/licence";
import type { InterruptionFindings } from "@/lib/release/rules/interruption";
import type { Bound, SelectionRefusal } from "@/lib/schedules/rules/selection";
import type { MixedNeighbour } from "@/lib/release/rules/facts";
import type { PestExplanation } from "@/lib/schedules/rules/plan";
import type { Day } from "@/lib/schedules/rules/rows";

/** Release needs these in this order (process 4.1). N95_ACKNOWLEDGEMENT is the centre's own (process 2.5). */
export const checkCodes = [
  "AGREEMENT",
  "CONFIG",
  "PREV_IRRAD",
  "INSPECTION",
  "LOAD_COUNT",
  "SEGREGATION",
  "RUN_RECORD",
  "INTERRUPTION",
  "DOSIMETER_MISSING",
  "CALIBRATION",
  "REPLICATES",
  "DOSE_BELOW_WINDOW",
  "DOSE_ABOVE_WINDOW",
  "LEGAL_MAX",
  "STORAGE_LIMIT",
  "SCHEDULE",
  "LICENCE",
  "SOURCE_HOLD",
  "N95_ACKNOWLEDGEMENT",
  "SEPARATION_OF_DUTIES",
] as const;

export type CheckCode = (typeof checkCodes)[number];

/** What follows when a check does not pass (process 4.1, last column). */
export type Disposition = "hold" | "refuse" | "underdose" | "overdose" | "mixed" | "reject" | "block";

/** A check that was not judged says why; it neither blocks nor passes. */
export type NotJudged =
  | "not-yet-judged"
  | "fruit-only"
  | "dose-unknown"
  | "maximum-unknown"
  | "not-exported"
  | "no-storage-limit"
  | "no-acknowledgement-needed"
  | "nothing-read"
  | "single-dosimeters"
  | "no-decider-yet";

export type CountOfPass = {
  pass: number;
  expectedCartons: number;
  loadedCartons: number;
  cartonsOut: number;
  damagedCartons: number;
  carriersNotUnloaded: string[];
  carriersNotAddingUp: string[];
};

export type OutsideReading = {
  dosimeterCode: string;
  carrierCode: string;
  doseGy: number;
  /** The dose this reading means for the coldest or hottest place of the load. */
  calculatedGy: number;
  /** The bare reading meets the limit; only its uncertainty and its place do not allow to say so of the load. */
  bareReadingMeetsLimit: boolean;
};

type DoseFacts = { readings: number; expandedUncertainty: number; outside: OutsideReading[] };

export type Duty = "ran" | "loaded" | "placed-dosimeter" | "unloaded" | "read-dosimeter";

export type ScheduleProblem =
  | SelectionRefusal
  | { code: "destination-unknown" }
  | { code: "not-treated-yet" }
  | { code: "specification-for-another-market"; destination: string; specDestination: string | null }
  | { code: "specification-below-minimum"; specMinDoseGy: number; required: Bound };

/** One target pest, and the days of treatment on which it stood so. */
export type PestFinding = PestExplanation & { days: Day[] };

/** What each judged check found, in plain values that can be stored with the decision. */
export type CheckFacts = {
  AGREEMENT: AgreementFindings;
  CONFIG: ConfigFindings;
  /** `agreedBy`: who agreed in writing that a later pass completes the treatment; absent in older decisions. */
  PREV_IRRAD: { answer: "no" | "yes" | "unknown"; pass: number; agreedBy?: string[] };
  /** What is absent was not asked in decisions of its time. */
  INSPECTION: {
    result: "pass" | "fail" | "missing";
    inspectorName: string | null;
    kind?: InspectionKind | null;
    /** Inspections that the market or the centre asks for and nobody made. A signature covers them since this is here. */
    lacking?: AskedInspection[];
    /** The market asks for packaging that keeps pests out, and what was found is not that. */
    packaging?: PackagingFinding | "unrecorded";
  };
  LOAD_COUNT: { receivedCartons: number; rejectedCartons: number; passes: CountOfPass[] };
  SEGREGATION: SegregationFacts;
  RUN_RECORD: {
    runCodes: string[];
    noCarriers: boolean;
    carriersWithoutRun: string[];
    carriersInside: string[];
    openRuns: string[];
    sourceIncomplete: string[];
    /** Decisions of before its time do not speak of the timer. */
    timers?: TimerFinding[];
    /** A fact, no obstacle; decisions of before its time have none. */
    mixedNeighbours?: MixedNeighbour[];
  };
  INTERRUPTION: InterruptionFindings;
  DOSIMETER_MISSING: {
    placed: number;
    read: number;
    unread: string[];
    everyNCarriers: number;
    carriersWithout: string[];
    offPosition: string[];
  };
  CALIBRATION: CalibrationFacts;
  REPLICATES: ReplicateFacts;
  DOSE_BELOW_WINDOW: DoseFacts & {
    lowGy: number;
    minDoseGy: number;
    ratioMin: number;
    lowestGy: number | null;
  };
  DOSE_ABOVE_WINDOW: DoseFacts & {
    highGy: number;
    maxDoseGy: number;
    ratioMax: number;
    highestGy: number | null;
  };
  LEGAL_MAX: {
    maxDoseGy: number | null;
    allowedMaxDoseGy: number | null;
    decidedBy: Bound | null;
    passes: number;
    /** The highest calculated dose that proves the limit, where the window does not; absent in decisions of before. */
    provenMaxGy?: number;
    expandedUncertainty?: number;
  };
  STORAGE_LIMIT: StorageFindings;
  SCHEDULE: {
    destination: string | null;
    treatedOn: Day[];
    required: Bound | null;
    /** Every candidate; decisions of before do not hold them. */
    minima?: Bound[];
    maxima?: Bound[];
    /** The row of each target pest; absent where the agreement names none, and in decisions of before. */
    pests?: PestFinding[];
    specMinDoseGy: number;
    synthetic: boolean;
    problems: ScheduleProblem[];
  };
  SOURCE_HOLD: SourceHoldFindings;
  LICENCE: LicenceFindings;
  N95_ACKNOWLEDGEMENT: { customerSignatory: string | null; document: string | null };
  SEPARATION_OF_DUTIES: { conflicts: { duty: Duty; reference: string }[] };
};

export type PassedCheck<C extends CheckCode = CheckCode> = {
  [K in C]: { code: K; status: "pass"; facts: CheckFacts[K]; disposition: null };
}[C];

export type BlockingCheck<C extends CheckCode = CheckCode> = {
  [K in C]: { code: K; status: "fail" | "hold"; facts: CheckFacts[K]; disposition: Disposition };
}[C];

export type UnjudgedCheck<C extends CheckCode = CheckCode> = {
  [K in C]: { code: K; status: "not-judged"; facts: { reason: NotJudged }; disposition: null };
}[C];

export type CheckResult<C extends CheckCode = CheckCode> =
  | PassedCheck<C>
  | BlockingCheck<C>
  | UnjudgedCheck<C>;

export function unjudged<C extends CheckCode>(code: C, reason: NotJudged): UnjudgedCheck<C> {
  return { code, status: "not-judged", facts: { reason }, disposition: null };
}

/** Passes, or blocks with the disposition: "hold" can still be mended, everything else is a failure. */
export function judged<C extends CheckCode>(
  code: C,
  facts: CheckFacts[C],
  obstacle: Disposition | null,
): CheckResult<C> {
  if (obstacle === null) return { code, status: "pass", facts, disposition: null };
  return { code, status: obstacle === "hold" ? "hold" : "fail", facts, disposition: obstacle };
}

/** Reasons that will never go away: the check does not speak of such a lot at all. */
const inapplicable: readonly NotJudged[] = [
  "fruit-only",
  "not-exported",
  "no-acknowledgement-needed",
  "single-dosimeters",
];

/** What cannot be judged yet is open; what does not concern a lot is not. */
export function isInapplicable(check: CheckResult): boolean {
  return check.status === "not-judged" && inapplicable.includes(check.facts.reason);
}

export function isBlocking(check: CheckResult): check is BlockingCheck {
  return check.status === "fail" || check.status === "hold";
}
