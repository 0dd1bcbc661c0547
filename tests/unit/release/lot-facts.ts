import type { CheckCode, CheckResult } from "@/lib/release/rules/check";
import { judgeRelease } from "@/lib/release/rules/decisions";
import type { InspectionFacts, LoadFacts, ReleaseFacts } from "@/lib/release/rules/facts";
import type { ScheduleRow } from "@/lib/schedules/rules/rows";
import { agreedWithCustomer, facilityLicence, usApproval } from "./papers";
import { mappedInMay, setOnTime } from "./source-facts";
import { agreedStorage, zoneLogOf } from "./zone-log";

export const lycheeToUs: ScheduleRow = {
  code: "VN-US-04",
  programme: "USDA APHIS preclearance, Vietnam",
  origin: "VN",
  destination: "US",
  commodity: "lychee",
  pest: "generic: Insecta except pupae and adults of Lepidoptera",
  purpose: "phytosanitary",
  minDoseGy: 400,
  maxDoseGy: 1000,
  effectiveFrom: null,
  effectiveTo: null,
  status: "commodity confirmed, date unconfirmed",
  activations: [
    {
      effectiveFrom: "2019-01-01",
      effectiveTo: null,
      document: "MP-01",
      activatedById: "hoa",
      synthetic: true,
    },
  ],
};

/** Made together with the importing country, in packaging that keeps pests out: what the lot's market asks. */
export const anInspection: InspectionFacts = {
  result: "pass",
  inspectorName: "Vũ Thị Mai",
  organisation: "Chi cục Kiểm dịch",
  kind: "joint",
  officerCode: null,
  partner: "J. Smith, APHIS",
  packaging: "pest_proof",
  livePests: 0,
  sampleCartons: 2,
  findings: null,
};

const at = (time: string) => new Date(`2020-06-12T${time}:00Z`);

/** A fruit lot of 100 cartons on three carriers, treated, read and unloaded: everything passes. */
export function aTreatedFruitLot(): ReleaseFacts {
  const carriers = ["T01", "T02", "T03"];
  return {
    lot: {
      stage: "processed",
      pass: 1,
      receivedCartons: 100,
      rejectedCartons: 4,
      previouslyIrradiated: "no",
      destination: "US",
      receivedOn: "2020-06-11",
    },
    product: { kind: "fruit", requiresAcknowledgement: false, maxDoseGy: null, commodity: "lychee" },
    specification: {
      minDoseGy: 400,
      maxDoseGy: 1000,
      ratioMin: 0.8,
      ratioMax: 1.22,
      expandedUncertainty: 0.05,
      destination: "US",
      monitorPosition: "M1",
      dosimeterEveryNCarriers: 1,
    },
    order: { origin: "VN", pests: [], customerMinDoseGy: null, customerMaxDoseGy: null },
    maxInterruptions: null,
    inspections: [anInspection],
    inspectionTerm: null,
    acknowledgement: null,
    loads: carriers.map((carrierCode, index) => ({
      loadId: `load-${carrierCode}`,
      carrierCode,
      pass: 1,
      ordinal: index + 1,
      cartons: 32,
      loadedById: "operator",
      run: { runId: "run", left: true },
      unload: {
        cartonsOut: index === 0 ? 31 : 32,
        damagedCartons: index === 0 ? 1 : 0,
        unloadedById: "operator",
      },
    })),
    runs: [
      {
        runId: "run",
        code: "CA-20-007",
        finished: true,
        treatedOn: "2020-06-12",
        operatorIds: ["operator", "second-operator"],
        mixedNeighbours: [],
        movements: [
          { direction: "up", at: at("01:00") },
          { direction: "down", at: at("02:00") },
          { direction: "up", at: at("02:10") },
          { direction: "down", at: at("03:00") },
        ],
        interruptions: [
          {
            startedAt: at("02:00"),
            cause: "door sensor",
            end: { positionKnown: true },
            carrierCodes: ["T02"],
            review: { decision: "goes_on", added: [{ loadId: "load-T02", doseGy: 2.2 }] },
          },
        ],
      },
    ],
    dosimeters: carriers.map((carrierCode, index) => ({
      placementId: `placement-${carrierCode}`,
      dosimeterCode: `D-0${index + 1}`,
      loadId: `load-${carrierCode}`,
      position: "M1",
      placedById: "operator",
    })),
    readings: carriers.map((carrierCode, index) => ({
      id: `reading-${carrierCode}`,
      placementId: `placement-${carrierCode}`,
      doseGy: [560, 600, 640][index] ?? Number.NaN,
      readById: "dosimetrist",
      supersedesId: null,
    })),
    readingChecks: carriers.map((carrierCode, index) => ({
      readingId: `reading-${carrierCode}`,
      dosimeterCode: `D-0${index + 1}`,
      calibrationCode: "HC-01",
      reasons: [],
    })),
    replicates: [],
    scheduleRows: [lycheeToUs],
    agreements: [agreedWithCustomer],
    agreedCarton: agreedWithCustomer.carton,
    config: mappedInMay,
    timer: setOnTime,
    sourceHolds: [],
    holds: [],
    permits: [],
    storage: zoneLogOf(carriers),
    storageLimits: agreedStorage,
    licences: [facilityLicence, usApproval],
  };
}

/** The same lot as protective equipment that needs the customer's word: 20 to 60 kGy at most, read between 30 and 31. */
export function aTreatedMaskBatch(): ReleaseFacts {
  const fruit = aTreatedFruitLot();
  return {
    ...fruit,
    lot: { ...fruit.lot, destination: null },
    product: { kind: "ppe", requiresAcknowledgement: true, maxDoseGy: 120_000, commodity: "n95_mask" },
    specification: {
      ...fruit.specification,
      minDoseGy: 20_000,
      maxDoseGy: 50_000,
      destination: null,
    },
    inspections: [],
    acknowledgement: { customerSignatory: "Trần Văn Nam", document: "GX-12" },
    readings: fruit.readings.map((reading, index) => ({ ...reading, doseGy: 30_000 + index * 500 })),
    scheduleRows: [],
    agreements: [{ ...agreedWithCustomer, destination: null }],
    licences: [facilityLicence],
  };
}

/** A second pass of the whole lot with the same carriers, read at these doses. */
export function treatedAgain(facts: ReleaseFacts, dosesGy: readonly number[]): ReleaseFacts {
  const first = facts.loads.filter(({ pass }) => pass === 1);
  return {
    ...facts,
    lot: { ...facts.lot, pass: 2 },
    loads: [
      ...facts.loads,
      ...first.map((load) => {
        const cartons = load.unload?.cartonsOut ?? 0;
        return {
          ...load,
          loadId: `${load.loadId}-2`,
          pass: 2,
          cartons,
          unload: { cartonsOut: cartons, damagedCartons: 0, unloadedById: "operator" },
        };
      }),
    ],
    dosimeters: [
      ...facts.dosimeters,
      ...facts.dosimeters.map((dosimeter) => ({
        ...dosimeter,
        placementId: `${dosimeter.placementId}-2`,
        dosimeterCode: `${dosimeter.dosimeterCode}-2`,
        loadId: `${dosimeter.loadId}-2`,
      })),
    ],
    readings: [
      ...facts.readings,
      ...facts.readings.map((reading, index) => ({
        ...reading,
        id: `${reading.id}-2`,
        placementId: `${reading.placementId}-2`,
        doseGy: dosesGy[index] ?? Number.NaN,
      })),
    ],
  };
}

export function withDoses(facts: ReleaseFacts, dosesGy: readonly number[]): ReleaseFacts {
  const readings = facts.readings.map((reading, index) => ({
    ...reading,
    doseGy: dosesGy[index] ?? reading.doseGy,
  }));
  return { ...facts, readings };
}

export function judge(
  facts: ReleaseFacts,
  code: CheckCode,
  deciderId: string | null = "releaser",
): CheckResult {
  const found = judgeRelease(facts, deciderId).find((check) => check.code === code);
  if (found === undefined) throw new Error(`no check ${code}`);
  return found;
}

/** "pass", "not-judged", or the status with what follows: "hold: hold", "fail: underdose". */
export function verdict(facts: ReleaseFacts, code: CheckCode, deciderId: string | null = "releaser"): string {
  const { status, disposition } = judge(facts, code, deciderId);
  return disposition === null ? status : `${status}: ${disposition}`;
}

export function withLot(facts: ReleaseFacts, change: Partial<ReleaseFacts["lot"]>): ReleaseFacts {
  return { ...facts, lot: { ...facts.lot, ...change } };
}

export function withRun(facts: ReleaseFacts, change: Partial<ReleaseFacts["runs"][number]>): ReleaseFacts {
  return { ...facts, runs: facts.runs.map((run) => ({ ...run, ...change })) };
}

export function withFirstLoad(facts: ReleaseFacts, change: Partial<LoadFacts>): ReleaseFacts {
  return { ...facts, loads: facts.loads.map((load, index) => (index === 0 ? { ...load, ...change } : load)) };
}
