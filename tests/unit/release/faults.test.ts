import { expect, test } from "vitest";
import { type CheckCode, checkCodes, isBlocking } from "@/lib/release/rules/check";
import { judgeRelease } from "@/lib/release/rules/decisions";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import {
  anInspection,
  aTreatedFruitLot,
  aTreatedMaskBatch,
  withDoses,
  withFirstLoad,
  withLot,
  withRun,
} from "./lot-facts";
import { at, treatedStore } from "./zone-log";

const fruit = aTreatedFruitLot();
const masks = aTreatedMaskBatch();
const [up, down] = fruit.runs[0]?.movements ?? [];
const lastCarton = { cartonsOut: 30, damagedCartons: 1, unloadedById: "operator" };

/** One thing wrong with a lot that could be released otherwise; `by` is who would decide. */
type Fault = { what: string; facts: ReleaseFacts; by?: string };

/** Three dosimeters at one place of the first carrier. */
const threeTogether = (...doses: number[]): ReleaseFacts["replicates"] => [
  {
    carrierCode: "T01",
    position: "M1",
    readings: doses.map((doseGy, n) => ({ readingId: `r${n}`, dosimeterCode: `D-${n}`, doseGy })),
    readOn: "2020-06-12",
    bands: [{ fromGy: 100, expectedPercent: 3, acceptedPercent: 5, effectiveFrom: "2020-01-01" }],
    finding: null,
  },
];

const faults: Record<CheckCode, Fault[]> = {
  AGREEMENT: [
    {
      what: "the customer was promised more than the specification asks for",
      facts: { ...masks, order: { ...masks.order, customerMinDoseGy: 25_000 } },
    },
    { what: "nothing was agreed", facts: { ...fruit, agreements: [] } },
    {
      what: "the agreement had ended the day before",
      facts: {
        ...fruit,
        agreements: fruit.agreements.map((one) => ({
          ...one,
          term: { from: "2020-01-01", to: "2020-06-10" },
        })),
      },
    },
  ],
  CONFIG: [
    {
      what: "nobody knows what a carton weighs",
      facts: { ...fruit, config: { ...fruit.config, cartonMassG: null }, agreedCarton: null },
    },
    {
      what: "another carton was agreed than mapped",
      facts: {
        ...fruit,
        agreedCarton: { size: { lengthMm: 400, widthMm: 300, heightMm: 250 }, massG: null },
      },
    },
    { what: "no dose map behind the ratios", facts: { ...fruit, config: { ...fruit.config, map: null } } },
    { what: "cartons too dense", facts: { ...fruit, config: { ...fruit.config, cartonMassG: 7_000 } } },
  ],
  PREV_IRRAD: [
    { what: "irradiated before", facts: withLot(fruit, { previouslyIrradiated: "yes" }) },
    { what: "nobody asked", facts: withLot(fruit, { previouslyIrradiated: "unknown" }) },
  ],
  INSPECTION: [
    { what: "not inspected", facts: { ...fruit, inspections: [] } },
    { what: "not passed", facts: { ...fruit, inspections: [{ ...anInspection, result: "fail" }] } },
    {
      what: "not by whom the market asks for",
      facts: { ...fruit, inspections: [{ ...anInspection, kind: "plant_quarantine" }] },
    },
  ],
  LOAD_COUNT: [
    { what: "one carton more received", facts: withLot(fruit, { receivedCartons: 101 }) },
    { what: "one carton missing after treatment", facts: withFirstLoad(fruit, { unload: lastCarton }) },
  ],
  SEGREGATION: [
    {
      what: "loaded from among the treated",
      facts: {
        ...fruit,
        storage: fruit.storage.map((step) =>
          step.kind === "loaded" ? { ...step, from: treatedStore } : step,
        ),
      },
    },
  ],
  RUN_RECORD: [
    { what: "the run is open", facts: withRun(fruit, { finished: false }) },
    {
      what: "the source went up once too often",
      facts: withRun(fruit, { movements: [up, down, up].flatMap((one) => one ?? []) }),
    },
  ],
  INTERRUPTION: [
    { what: "one stop, and the process is validated for none", facts: { ...fruit, maxInterruptions: 0 } },
    {
      what: "nobody has reviewed the stop",
      facts: withRun(fruit, {
        interruptions: fruit.runs.flatMap((run) =>
          run.interruptions.map((stop) => ({ ...stop, review: null })),
        ),
      }),
    },
  ],
  DOSIMETER_MISSING: [
    { what: "one dosimeter is not read", facts: { ...fruit, readings: fruit.readings.slice(1) } },
    {
      what: "a carrier went without",
      facts: { ...fruit, dosimeters: fruit.dosimeters.slice(1), readings: fruit.readings.slice(1) },
    },
  ],
  CALIBRATION: [
    {
      what: "the calibration had ended before one was read",
      facts: {
        ...fruit,
        readingChecks: fruit.readingChecks.map((check, index) => ({
          ...check,
          reasons:
            index === 0
              ? [{ code: "outside-dates", validFrom: "2019-01-01", validTo: "2020-05-31" }]
              : check.reasons,
        })),
      },
    },
  ],
  REPLICATES: [
    {
      what: "three of one place lie further apart than is accepted",
      facts: { ...fruit, replicates: threeTogether(540, 600, 660) },
    },
  ],
  DOSE_BELOW_WINDOW: [
    { what: "one milligray short of the window", facts: withDoses(fruit, [526.315, 600, 640]) },
  ],
  DOSE_ABOVE_WINDOW: [
    { what: "above the window and still within the law", facts: withDoses(fruit, [560, 600, 790]) },
  ],
  LEGAL_MAX: [
    {
      what: "inside the window, and not surely under the customer's own maximum",
      facts: { ...fruit, order: { ...fruit.order, customerMaxDoseGy: 800 } },
    },
    {
      what: "the product bears less than was given",
      facts: { ...masks, product: { ...masks.product, maxDoseGy: 30_000 } },
    },
    {
      what: "nobody knows what the product bears",
      facts: { ...masks, product: { ...masks.product, maxDoseGy: null } },
    },
  ],
  STORAGE_LIMIT: [
    {
      what: "one degree too warm",
      facts: {
        ...fruit,
        storageLimits: {
          ...fruit.storageLimits,
          temperatures: [{ placeId: treatedStore.id, celsius: 5, takenAt: at("04:00") }],
        },
      },
    },
    {
      what: "measured once in a long stay",
      facts: {
        ...fruit,
        storageLimits: { ...fruit.storageLimits, asOf: at("23:00") },
      },
    },
    {
      what: "nobody measured",
      facts: { ...fruit, storageLimits: { ...fruit.storageLimits, temperatures: [] } },
    },
  ],
  SCHEDULE: [
    {
      what: "the specification asks for less than the programme",
      facts: { ...fruit, specification: { ...fruit.specification, minDoseGy: 399 } },
    },
    { what: "no programme is in force", facts: { ...fruit, scheduleRows: [] } },
  ],
  LICENCE: [{ what: "no licence of the facility is on file", facts: { ...fruit, licences: [] } }],
  SOURCE_HOLD: [
    {
      what: "the source is held",
      facts: {
        ...fruit,
        sourceHolds: [
          {
            kind: "leak_suspected",
            reason: "wipe test",
            openedAt: at("06:00"),
            closedAt: null,
            closedReason: null,
          },
        ],
      },
    },
  ],
  N95_ACKNOWLEDGEMENT: [
    { what: "the customer has not acknowledged", facts: { ...masks, acknowledgement: null } },
  ],
  SEPARATION_OF_DUTIES: [
    { what: "who ran it decides", facts: fruit, by: "operator" },
    { what: "who read it decides", facts: fruit, by: "dosimetrist" },
  ],
};

const blocking = (facts: ReleaseFacts, by = "releaser") =>
  judgeRelease(facts, by)
    .filter(isBlocking)
    .map(({ code }) => code);

test("nothing blocks the lots that the faults are put into", () => {
  expect(blocking(fruit)).toEqual([]);
  expect(blocking(masks)).toEqual([]);
  expect(blocking({ ...fruit, replicates: threeTogether(590, 600, 610) })).toEqual([]);
});

test.each(checkCodes.flatMap((code) => faults[code].map((fault) => ({ code, ...fault }))))(
  "$code alone refuses: $what",
  ({ code, facts, by }) => {
    expect(blocking(facts, by)).toEqual([code]);
  },
);

test("every check has its fault", () => {
  expect(checkCodes.filter((code) => faults[code].length === 0)).toEqual([]);
});
