import { describe, expect, test } from "vitest";
import { thicknessRange } from "@/lib/dosimetry/rules/validity";
import { calibration, type Change, judge, left, minutesAfter, reasonsFor } from "./a-reading";

describe("both sides of every limit", () => {
  test.each<[string, Change, string[]]>([
    [
      "the first day",
      { readOn: "2020-01-01", reader: { lastCheck: { day: "2020-01-01", passed: true } } },
      [],
    ],
    [
      "the day before",
      { readOn: "2019-12-31", reader: { lastCheck: { day: "2019-12-31", passed: true } } },
      ["outside-dates"],
    ],
    [
      "the last day",
      { readOn: "2020-12-31", reader: { lastCheck: { day: "2020-12-31", passed: true } } },
      [],
    ],
    [
      "the day after",
      { readOn: "2021-01-01", reader: { lastCheck: { day: "2021-01-01", passed: true } } },
      ["outside-dates", "batch-expired"],
    ],
    ["withdrawn a minute later", { calibration: { withdrawnAt: minutesAfter(61) } }, []],
    ["withdrawn at the reading", { calibration: { withdrawnAt: minutesAfter(60) } }, ["withdrawn"]],
    ["another batch", { batchCode: "ME-2" }, ["batch-mismatch"]],
    ["a batch without an end", { calibration: { batch: { ...calibration.batch, expiresOn: null } } }, []],
    ["another reader", { instrumentCode: "MD-2" }, ["reader-mismatch"]],
    ["a reader out of service", { reader: { inService: false } }, ["reader-out-of-service"]],
    ["no check ever", { reader: { lastCheck: null } }, ["reader-not-checked"]],
    [
      "yesterday's check",
      { reader: { lastCheck: { day: "2020-06-11", passed: true } } },
      ["reader-not-checked"],
    ],
    [
      "a failed check",
      { reader: { lastCheck: { day: "2020-06-12", passed: false } } },
      ["reader-check-failed"],
    ],
    [
      "a check of 30 days ago where 31 are allowed",
      { reader: { checkEveryDays: 31, lastCheck: { day: "2020-05-13", passed: true } } },
      [],
    ],
    [
      "a check of 31 days ago",
      { reader: { checkEveryDays: 31, lastCheck: { day: "2020-05-12", passed: true } } },
      ["reader-not-checked"],
    ],
    ["a thick one", { raw: { thickness: 3.02 } }, []],
    ["a thicker one", { raw: { thickness: 3.0201 } }, ["thickness-outside"]],
    ["a thinner one", { raw: { thickness: 2.9799 } }, ["thickness-outside"]],
    ["more background", { raw: { background: 0.0601 } }, ["background-above"]],
    ["the earliest minute", { readAt: minutesAfter(30) }, []],
    ["a minute too early", { readAt: minutesAfter(29) }, ["read-too-early"]],
    ["the latest minute", { readAt: minutesAfter(120) }, []],
    ["a minute too late", { readAt: minutesAfter(121) }, ["read-too-late"]],
    [
      "no time limits",
      { calibration: { readFromMin: null, readToMin: null }, readAt: minutesAfter(9_999) },
      [],
    ],
    ["a response under the curve", { raw: { absorbance: 0.2 } }, ["below-range"]],
    ["a response over the curve", { raw: { absorbance: 9 } }, ["above-range"]],
    ["a reading that is no number", { raw: { absorbance: Number.NaN } }, ["below-range"]],
  ])("%s", (_, change, reasons) => {
    expect(reasonsFor(change)).toEqual(reasons);
  });

  test("the range holds for the adjusted dose too, and says which of the two was outside", () => {
    const shown = judge();
    const measured = shown.valid ? shown.measuredGy : Number.NaN;
    const exactly = (gy: number) => judge({ calibration: { correctionFactor: gy / measured } });
    expect(exactly(1_000)).toMatchObject({ valid: true, doseGy: 1_000 });
    expect(exactly(999.9)).toEqual({
      valid: false,
      reasons: [{ code: "below-range", doseMinGy: 1_000, adjusted: true }],
    });
    expect(exactly(30_000)).toMatchObject({ valid: true });
    expect(exactly(30_001)).toEqual({
      valid: false,
      reasons: [{ code: "above-range", doseMaxGy: 30_000, adjusted: true }],
    });
    expect(judge({ raw: { absorbance: 0.2 } })).toMatchObject({ reasons: [{ adjusted: false }] });
  });

  test("a type that depends on temperature has no dose without one", () => {
    const effect = { kind: "additive", gyPerDegree: 15 } as const;
    expect(reasonsFor({ calibration: { effect, calibratedC: 25 } })).toEqual(["temperature-unknown"]);
    expect(reasonsFor({ calibration: { effect }, raw: { irradiatedC: 30 } })).toEqual([
      "temperature-unknown",
    ]);
    expect(reasonsFor({ calibration: { effect, calibratedC: 25 }, raw: { irradiatedC: 30 } })).toEqual([]);
  });

  test("every reason is named at once", () => {
    expect(
      reasonsFor({
        calibration: { withdrawnAt: left },
        batchCode: "ME-2",
        instrumentCode: "MD-2",
        reader: { inService: false, lastCheck: null },
        readAt: minutesAfter(10),
        raw: { absorbance: 9, background: 1, thickness: 4 },
      }),
    ).toEqual([
      "withdrawn",
      "batch-mismatch",
      "thickness-outside",
      "background-above",
      "reader-mismatch",
      "reader-out-of-service",
      "reader-not-checked",
      "read-too-early",
      "above-range",
    ]);
  });

  test("centimetres and micrometres are compared as millimetres", () => {
    expect(reasonsFor({ calibration: { thicknessUnit: "cm" }, raw: { thickness: 0.3 } })).not.toContain(
      "thickness-outside",
    );
    expect(reasonsFor({ calibration: { thicknessUnit: "cm" }, raw: { thickness: 3 } })).toContain(
      "thickness-outside",
    );
    expect(reasonsFor({ calibration: { thicknessUnit: "um" }, raw: { thickness: 3_000 } })).not.toContain(
      "thickness-outside",
    );
    expect(reasonsFor({ raw: { thickness: 0 } })).toContain("thickness-outside");
  });

  test("is said in the unit that is read, and a side nobody stated is no side", () => {
    expect(thicknessRange(calibration)).toEqual({ min: 2.98, max: 3.02 });
    expect(thicknessRange({ ...calibration, thicknessUnit: "um" })).toEqual({ min: 2_980, max: 3_020 });
    const thin = { ...calibration.batch, thicknessMinMm: null };
    expect(thicknessRange({ ...calibration, batch: thin })).toEqual({ max: 3.02 });
  });
});
