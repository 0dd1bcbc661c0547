import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  atLeastGy,
  atMostGy,
  co60Remaining,
  DOSE_RELATIVE_TOLERANCE,
  gramsFromKg,
  gyFromKGy,
  kgFromGrams,
  kGyFromGy,
  tonnesFromGrams,
} from "@/lib/core/units";

const dose = fc.double({ min: 0.001, max: 500_000, noNaN: true });

describe("a limit is inclusive in binary arithmetic too", () => {
  test("400 × 1.1 is 440 although doubles say otherwise", () => {
    expect(400 * 1.1).not.toBe(440);
    expect(atMostGy(400 * 1.1, 440)).toBe(true);
    expect(atLeastGy(400 * 1.1, 440)).toBe(true);
  });

  test.each([
    [400, 400, true],
    [399.999, 400, false],
    [400.001, 400, true],
    [0.001, 0, true],
    [49_999.999, 50_000, false],
  ])("%d Gy is at least %d Gy: %s", (doseGy, limitGy, expected) => {
    expect(atLeastGy(doseGy, limitGy)).toBe(expected);
    expect(atMostGy(limitGy, doseGy)).toBe(expected);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%d meets no limit", (doseGy) => {
    expect(atLeastGy(doseGy, 400)).toBe(false);
    expect(atMostGy(doseGy, 400)).toBe(false);
  });

  test("the smallest stored step is never swallowed by the tolerance below 500 kGy", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000_000 }), (milliGy) => {
        expect(atLeastGy((milliGy - 1) / 1000, milliGy / 1000)).toBe(false);
      }),
    );
  });

  test("any two doses are ordered one way or the other, and both ways only within the tolerance", () => {
    fc.assert(
      fc.property(dose, dose, (one, other) => {
        expect(atLeastGy(one, other) || atMostGy(one, other)).toBe(true);
        const close = Math.abs(one - other) <= DOSE_RELATIVE_TOLERANCE * Math.max(one, other);
        expect(atLeastGy(one, other) && atMostGy(one, other)).toBe(close);
      }),
    );
  });
});

describe("units", () => {
  test("kilogray and gray", () => {
    expect(gyFromKGy(25.4)).toBe(25_400);
    expect(kGyFromGy(25_400)).toBe(25.4);
  });

  test("grams, kilograms and tonnes", () => {
    expect(tonnesFromGrams(86_200_000)).toBe(86.2);
    expect(kgFromGrams(4_500)).toBe(4.5);
    expect(gramsFromKg(1.005)).toBe(1005);
    expect(gramsFromKg(0.29)).toBe(290);
  });
});

describe("Co-60 decay (process 3.1)", () => {
  test("170 kCi are 167.268 kCi after 45 days", () => {
    expect(co60Remaining(45)).toBeCloseTo(0.983929, 6);
    expect(170 * co60Remaining(45)).toBeCloseTo(167.268, 3);
  });

  test("100 kCi are 67.395 kCi after 1096 days", () => {
    expect(co60Remaining(1096)).toBeCloseTo(0.673949, 6);
    expect(100 * co60Remaining(1096)).toBeCloseTo(67.395, 3);
  });

  test("half is left after one half-life, and there was more before the reference date", () => {
    expect(co60Remaining(1925.21)).toBe(0.5);
    expect(co60Remaining(-1)).toBeGreaterThan(1);
  });
});
