import { describe, expect, test } from "vitest";
import { readFigure } from "@/lib/dosimetry/rules/numbers";
import { calibration, type Change, judge, minutesAfter, reasonsFor } from "./a-reading";

const noLimits = { ...calibration.batch, thicknessMinMm: null, thicknessMaxMm: null, backgroundMax: null };
const printing = {
  curve: { ...calibration.curve, form: "direct_dose", coefficients: [], doseMin: 0.1, doseMax: 2 },
  thicknessUnit: "none",
} as const;

describe("what a calibration does not ask for is not held against a reading", () => {
  test.each<[string, Change, string[]]>([
    ["a batch without limits of thickness", { calibration: { batch: noLimits }, raw: { thickness: 3 } }, []],
    [
      "which still has to be thicker than nothing",
      { calibration: { batch: noLimits }, raw: { thickness: 0 } },
      ["thickness-outside", "below-range"],
    ],
    [
      "a batch without a limit of background",
      { calibration: { batch: noLimits }, raw: { background: 0.1 } },
      [],
    ],
    [
      "a type without thickness",
      { calibration: { thicknessUnit: "none" }, raw: { absorbance: 0.4, thickness: 9 } },
      [],
    ],
    ["a thickness nobody wrote down is no thin dosimeter", { raw: { thickness: null } }, ["below-range"]],
    [
      "an instrument that prints the dose",
      { calibration: printing, raw: { printedGy: 640.5, background: 9, thickness: 9 } },
      [],
    ],
    ["a lot whose end nobody knows", { irradiatedUntil: null, readAt: minutesAfter(1) }, []],
  ])("%s", (_, change, reasons) => {
    expect(reasonsFor(change)).toEqual(reasons);
  });

  test("without thickness the response is the absorbance less the background", () => {
    const found = judge({ calibration: { thicknessUnit: "none" }, raw: { absorbance: 0.4, thickness: 9 } });
    expect(found.valid && found.response).toBeCloseTo(0.34, 12);
  });

  test("a printed dose is in gray, whatever the unit of the calibration", () => {
    const found = judge({ calibration: printing, raw: { printedGy: 640.5 } });
    expect(found).toEqual({ valid: true, response: 0.6405, measuredGy: 640.5, doseGy: 640.5 });
  });
});

test.each([
  ["5e6", 5e6],
  ["5E-12", 5e-12],
  ["5e100", 5e100],
])("a power of ten has up to three digits and needs no sign: %s", (typed, value) => {
  expect(readFigure(typed)).toBe(value);
});
