import { describe, expect, test } from "vitest";
import {
  type CalibrationInUse,
  isCheckDue,
  missingRaw,
  type RawReading,
} from "@/lib/dosimetry/rules/validity";
import { calibration, judge, reader, reasonsFor } from "./a-reading";

describe("a valid reading", () => {
  test("has its response, its measured dose and its adjusted dose at full precision", () => {
    const found = judge();
    if (!found.valid) throw new Error(JSON.stringify(found.reasons));
    expect(found.response).toBeCloseTo(0.348993, 6);
    expect(found.measuredGy).toBeCloseTo(5_014.15, 2);
    expect(found.doseGy).toBe(found.measuredGy);
  });

  test("is adjusted by the factor, and for temperature where the type asks for it", () => {
    const factor = judge({ calibration: { correctionFactor: 1.02 } });
    expect(factor.valid && factor.doseGy / factor.measuredGy).toBeCloseTo(1.02, 12);
    const effect = { kind: "relative", perDegree: 0.0026 } as const;
    const warm = judge({ calibration: { effect, calibratedC: 25 }, raw: { irradiatedC: 35 } });
    expect(warm.valid && warm.doseGy / warm.measuredGy).toBeCloseTo(1 / 1.026, 12);
  });

  test("may come from an instrument that prints the dose", () => {
    const curve = {
      ...calibration.curve,
      form: "direct_dose",
      coefficients: [],
      doseMin: 100,
      doseMax: 2_000,
    } as const;
    const printing = { curve, doseUnit: "Gy", thicknessUnit: "none" } as const;
    const bare = { absorbance: null, background: null, thickness: null };
    const found = judge({ calibration: printing, raw: { ...bare, printedGy: 640.5 } });
    expect(found).toEqual({ valid: true, response: 640.5, measuredGy: 640.5, doseGy: 640.5 });
    expect(reasonsFor({ calibration: printing, raw: { ...bare, printedGy: 99.9 } })).toEqual(["below-range"]);
  });
});

describe("what has to be written down", () => {
  const empty: RawReading = {
    absorbance: null,
    background: null,
    thickness: null,
    irradiatedC: null,
    printedGy: null,
  };
  test.each<[string, Partial<CalibrationInUse>, string[]]>([
    ["a curve", {}, ["absorbance", "background", "thickness"]],
    ["a curve without thickness", { thicknessUnit: "none" }, ["absorbance", "background"]],
    ["a printed dose", { curve: { ...calibration.curve, form: "direct_dose" } }, ["printedGy"]],
  ])("%s", (_, change, fields) => {
    expect(missingRaw({ ...calibration, ...change }, empty)).toEqual(fields);
    const all = { absorbance: 1, background: 0, thickness: 3, irradiatedC: null, printedGy: 1 };
    expect(missingRaw({ ...calibration, ...change }, all)).toEqual([]);
  });

  test("a check is due from the day its interval is over", () => {
    expect(isCheckDue(reader, "2020-06-12")).toBe(false);
    expect(isCheckDue(reader, "2020-06-13")).toBe(true);
    expect(isCheckDue({ ...reader, checkEveryDays: 7 }, "2020-06-18")).toBe(false);
    expect(isCheckDue({ ...reader, checkEveryDays: 7 }, "2020-06-19")).toBe(true);
  });
});
