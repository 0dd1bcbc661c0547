import { describe, expect, test } from "vitest";
import { loadsOf } from "@/lib/release/rules/facts";
import type { ScheduleRow } from "@/lib/schedules/rules/rows";
import { aTreatedFruitLot, aTreatedMaskBatch, judge, lycheeToUs, withDoses } from "./lot-facts";

const fruit = aTreatedFruitLot();
const masks = aTreatedMaskBatch();

describe("the window", () => {
  test("says what was read, what that means for the coldest and hottest place, and by whose figures", () => {
    const facts = withDoses(fruit, [480, 600, 900]);
    expect(judge(facts, "DOSE_BELOW_WINDOW").facts).toMatchObject({
      readings: 3,
      lowestGy: 480,
      outside: [
        {
          dosimeterCode: "D-01",
          carrierCode: "T01",
          doseGy: 480,
          calculatedGy: 384,
          bareReadingMeetsLimit: true,
        },
      ],
    });
    expect(judge(facts, "DOSE_ABOVE_WINDOW").facts).toMatchObject({
      readings: 3,
      highestGy: 900,
      outside: [
        {
          dosimeterCode: "D-03",
          carrierCode: "T03",
          doseGy: 900,
          calculatedGy: 1098,
          bareReadingMeetsLimit: true,
        },
      ],
    });
  });

  test("knows the monitor position however it was typed", () => {
    const dosimeters = fruit.dosimeters.map((one) => ({ ...one, position: " m1" }));
    const specification = { ...fruit.specification, monitorPosition: "M1 " };
    expect(judge({ ...fruit, dosimeters, specification }, "DOSE_BELOW_WINDOW").facts).toMatchObject({
      readings: 3,
    });
  });
});

test("the carriers of a pass are taken in the order of loading, not in that of the rows", () => {
  const shuffled = { ...fruit, loads: [2, 0, 1].map((index) => fruit.loads[index]!) };
  expect(loadsOf(shuffled, 1).map(({ carrierCode }) => carrierCode)).toEqual(["T01", "T02", "T03"]);
});

describe("the legal maximum", () => {
  test("is said with who set it", () => {
    expect(judge(fruit, "LEGAL_MAX").facts).toEqual({
      maxDoseGy: 640 * 1.22,
      allowedMaxDoseGy: 1000,
      decidedBy: { source: "programme", doseGy: 1000, rowCode: "VN-US-04", pest: null },
      passes: 1,
    });
    expect(judge(masks, "LEGAL_MAX").facts).toMatchObject({
      allowedMaxDoseGy: 120_000,
      decidedBy: { source: "product", doseGy: 120_000, rowCode: null, pest: null },
    });
  });
});

describe("a lot treated on two days", () => {
  const [run] = fruit.runs;
  const row = (
    code: string,
    minDoseGy: number,
    maxDoseGy: number,
    from: string,
    to: string,
    synthetic: boolean,
  ): ScheduleRow => ({
    ...lycheeToUs,
    code,
    minDoseGy,
    maxDoseGy,
    activations: [{ effectiveFrom: from, effectiveTo: to, document: code, activatedById: "hoa", synthetic }],
  });
  const over = (first: [number, number], second: [number, number]) => ({
    ...fruit,
    runs: [run!, { ...run!, runId: "run-2", treatedOn: "2020-06-13" }],
    scheduleRows: [
      row("A", ...first, "2020-01-01", "2020-06-12", false),
      row("B", ...second, "2020-06-13", "2020-12-31", true),
    ],
  });

  test.each([
    ["the first day asks for more and allows more", over([400, 1000], [300, 900]), "A", "B"],
    ["the second does", over([300, 900], [400, 1000]), "B", "A"],
    ["the first day asks for more and allows less", over([400, 900], [300, 1000]), "A", "A"],
  ])("is held to the strictest of both: %s", (_, facts, required, allowed) => {
    expect(judge(facts, "SCHEDULE")).toMatchObject({
      status: "pass",
      facts: {
        treatedOn: ["2020-06-12", "2020-06-13"],
        required: { rowCode: required, doseGy: 400 },
        synthetic: true,
      },
    });
    expect(judge(facts, "LEGAL_MAX").facts).toMatchObject({ decidedBy: { rowCode: allowed, doseGy: 900 } });
  });

  test("a specification for no market is none for this one", () => {
    const specification = { ...fruit.specification, destination: null };
    expect(judge({ ...fruit, specification }, "SCHEDULE")).toMatchObject({
      disposition: "refuse",
      facts: {
        problems: [{ code: "specification-for-another-market", destination: "US", specDestination: null }],
      },
    });
  });
});

describe("CALIBRATION and REPLICATES", () => {
  test("name the calibrations in order, once each, and none where none is known", () => {
    const [one, two, three] = fruit.readingChecks;
    const readingChecks = [
      { ...one!, calibrationCode: "HC-02" },
      { ...two!, calibrationCode: null },
      { ...three!, calibrationCode: "HC-01" },
      { ...three!, calibrationCode: "HC-02" },
    ];
    expect(judge({ ...fruit, readingChecks }, "CALIBRATION").facts).toEqual({
      readings: 4,
      calibrations: ["HC-01", "HC-02"],
      invalid: [],
    });
    expect(judge({ ...fruit, readingChecks: [] }, "CALIBRATION").facts).toEqual({ reason: "nothing-read" });
  });

  const set = (...doses: number[]) => ({
    carrierCode: "T01",
    position: "M1",
    readings: doses.map((doseGy, n) => ({ readingId: `r${n}`, dosimeterCode: `D-${n}`, doseGy })),
    readOn: "2020-06-12",
    bands: [{ fromGy: 100, expectedPercent: 3, acceptedPercent: 5, effectiveFrom: "2020-01-01" }],
    finding: null,
  });

  test("say how far the furthest set lies apart, and which readings those are", () => {
    const check = judge({ ...fruit, replicates: [set(540, 660), set(600, 600), set(640)] }, "REPLICATES");
    const cvPercent = expect.closeTo(14.142, 3);
    expect(check).toMatchObject({
      status: "hold",
      facts: {
        sets: 3,
        largestPercent: cvPercent,
        wide: [
          {
            carrierCode: "T01",
            readingIds: ["r0", "r1"],
            count: 2,
            meanGy: 600,
            cvPercent,
            acceptedPercent: 5,
          },
        ],
      },
    });
  });

  test("one dosimeter alone lies apart from nothing", () => {
    expect(judge({ ...fruit, replicates: [set(640)] }, "REPLICATES")).toMatchObject({
      status: "pass",
      facts: { sets: 1, largestPercent: null, wide: [] },
    });
  });
});

test("CONFIG names the specification's version and the configuration's", () => {
  expect(judge(fruit, "CONFIG").facts).toMatchObject({
    specification: { code: "QT-1", versionNo: 2 },
    configuration: { code: "CH-1", versionNo: 1 },
    performedOn: "2020-05-05",
    treatedOn: ["2020-06-12"],
  });
});

test("SOURCE_HOLD keeps open holds and ended ones apart", () => {
  const open = {
    kind: "leak_suspected",
    openedAt: new Date("2020-06-13T01:00:00Z"),
    reason: "Nước bể có phóng xạ",
    closedAt: null,
    closedReason: null,
  } as const;
  const ended = { ...open, closedAt: new Date("2020-06-14T01:00:00Z"), closedReason: "Lau thử sạch" };
  const openedAt = "2020-06-13T01:00:00.000Z";
  expect(judge({ ...fruit, sourceHolds: [open, ended] }, "SOURCE_HOLD").facts).toEqual({
    open: [{ kind: "leak_suspected", openedAt, reason: "Nước bể có phóng xạ" }],
    ended: [
      {
        kind: "leak_suspected",
        openedAt,
        closedAt: "2020-06-14T01:00:00.000Z",
        closedReason: "Lau thử sạch",
      },
    ],
  });
});
