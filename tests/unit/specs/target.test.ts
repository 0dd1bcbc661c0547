import { describe, expect, test } from "vitest";
import {
  capabilityOf,
  oneSided,
  processTargetGy,
  shareBelow,
  toleranceFactor,
} from "@/lib/specs/rules/target";

describe("the process target (process 3.9)", () => {
  test("400 Gy with 4 % scatter is aimed at with 428.17 Gy", () => {
    expect(processTargetGy(400, oneSided["95"], 0.04)).toBeCloseTo(428.17, 2);
    expect(processTargetGy(400, oneSided["95"], 0.04)).toBe(400 / (1 - 1.645 * 0.04));
  });

  test("25 kGy with 3 % at z = 2 is 26.596 kGy, which is not 25 × 1.06", () => {
    expect(processTargetGy(25_000, 2, 0.03)).toBeCloseTo(26_595.745, 3);
    expect(25_000 * 1.06).toBe(26_500);
  });

  test("the share below 400 Gy: 1.00 % at 430 and 3 %, 1.0e-5 at 470 and 3.5 %", () => {
    expect(shareBelow(400, 430, 0.03) * 100).toBeCloseTo(1, 2);
    expect(shareBelow(400, 470, 0.035)).toBeCloseTo(1.0e-5, 6);
  });

  test.each([
    [0, 0.5],
    [1, 0.841344746],
    [-1, 0.158655254],
    [1.645, 0.950015094],
    [-2.326, 0.010009275],
    [-4, 3.16712e-5],
  ])("%d standard deviations leave %d below", (x, share) => {
    expect(shareBelow(1_000 * (1 + 0.01 * x), 1_000, 0.01)).toBeCloseTo(share, 8);
  });
});

describe("tolerance factors, 95 % of loads with 95 % confidence", () => {
  test.each([
    [2, null],
    [3, 7.656],
    [4, 5.144],
    [5, 4.203],
    [6, 3.708],
    [8, 3.708],
    [9, 3.031],
    [10, 2.911],
    [14, 2.911],
    [15, 2.566],
    [20, 2.396],
    [29, 2.396],
    [30, 2.22],
    [500, 2.22],
  ])("%d loads: %s", (loads, factor) => expect(toleranceFactor(loads)).toBe(factor));
});

describe("what past loads say", () => {
  /** Ten loads of mean 464.3 Gy and s 5.7745. */
  const ten = [456, 456, 461, 461, 464, 466, 467, 469, 470, 473];

  test("the example of ten loads: 447.49 Gy by tolerance, 454.80 by z", () => {
    const found = capabilityOf(ten, 400);
    expect(found?.meanGy).toBeCloseTo(464.3, 9);
    expect(found?.sGy).toBeCloseTo(5.7745, 3);
    expect(found?.toleranceGy).toBeCloseTo(447.49, 2);
    expect((found?.meanGy ?? 0) - oneSided["95"] * (found?.sGy ?? 0)).toBeCloseTo(454.8, 2);
    expect(found?.capable).toBe(true);
  });

  test("is capable at the limit itself, and not a thousandth above", () => {
    const limit = capabilityOf(ten, 400)?.toleranceGy ?? Number.NaN;
    expect(capabilityOf(ten, limit)?.capable).toBe(true);
    expect(capabilityOf(ten, limit + 0.001)?.capable).toBe(false);
  });

  test("says nothing of two loads, and names no target for a wild scatter", () => {
    expect(capabilityOf([450, 460], 400)).toBeNull();
    expect(capabilityOf([1, 900, 2_000], 400)?.targetGy).toBeNull();
  });
});
