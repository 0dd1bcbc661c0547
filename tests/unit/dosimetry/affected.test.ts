import { describe, expect, test } from "vitest";
import { type CountedReading, recompute, spanBefore } from "@/lib/dosimetry/rules/affected";
import type { CalibrationInUse } from "@/lib/dosimetry/rules/validity";
import { calibration, raw } from "./a-reading";

/** Example a1 of process 3.3 on a corrected curve: the same raw figures, a little less dose. */
const corrected: CalibrationInUse = { ...calibration, code: "HC-02", correctionFactor: 0.9 };
const recorded: CountedReading = { doseGy: 5_014.15, raw };
const beyond: CountedReading = { doseGy: 29_000, raw: { ...raw, absorbance: 9 } };

describe("readings under a corrected calibration", () => {
  test("keep their raw figures, and the window decides at both ends, inclusive", () => {
    const wide = recompute([recorded], { lowGy: 1_000, highGy: 30_000 }, corrected);
    const doseGy = wide.after?.lowGy ?? Number.NaN;
    expect(doseGy).toBeCloseTo(0.9 * 5_014.15, 1);
    const at = (lowGy: number, highGy: number) =>
      recompute([recorded], { lowGy, highGy }, corrected).standing;
    expect(at(doseGy, doseGy)).toBe("inside");
    expect(at(doseGy + 0.01, 30_000)).toBe("outside");
    expect(at(1_000, doseGy - 0.01)).toBe("outside");
  });

  test.each([
    ["one that has no dose leaves the lot unknown", [recorded, beyond], 1_000, "unknown", 1],
    ["unless another lies outside already", [recorded, beyond], 20_000, "outside", 1],
    ["nothing read is not inside", [], 1_000, "unknown", 0],
  ] as const)("%s", (_, readings, lowGy, standing, withoutDose) => {
    const found = recompute(readings, { lowGy, highGy: 30_000 }, corrected);
    expect({ standing: found.standing, withoutDose: found.withoutDose }).toEqual({ standing, withoutDose });
  });

  test("what is on record is said from lowest to highest", () => {
    expect(spanBefore([recorded, beyond])).toEqual({ lowGy: 5_014.15, highGy: 29_000 });
    expect(spanBefore([])).toBeNull();
  });
});
