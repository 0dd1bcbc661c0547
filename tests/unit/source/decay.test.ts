import { describe, expect, test } from "vitest";
import { bqFromKCi, CO60_W_PER_KCI, co60Remaining, kCiFromBq } from "@/lib/core/units";
import { addDays, decayCurve } from "@/lib/source/rules/curve";
import { activityOn, daysBetween } from "@/lib/source/rules/decay";

const loaded = (activityKCi: number, referenceOn = "2019-10-01") => ({
  activityBq: Number(bqFromKCi(activityKCi)),
  referenceOn,
});

describe("activity on a day (process 3.1)", () => {
  test.each([
    [170, 45, 0.983929, 167.268],
    [100, 1096, 0.673949, 67.395],
  ])("%d kCi after %d days", (kCi, days, factor, left) => {
    const day = addDays("2019-10-01", days);
    expect(co60Remaining(days)).toBeCloseTo(factor, 6);
    expect(activityOn(loaded(kCi), day).activityKCi).toBeCloseTo(left, 3);
    expect(activityOn(loaded(kCi), day).activityKCi).toBe(
      kCiFromBq(Number(bqFromKCi(kCi)) * 2 ** (-days / 1925.21)),
    );
  });

  test("loses 1.09 % in a mean month and 12.3 % in a year", () => {
    expect(1 - co60Remaining(30.44)).toBeCloseTo(0.0109, 4);
    expect(1 - co60Remaining(365.242)).toBeCloseTo(0.123, 3);
  });

  test("half is left after one half-life, and all of it on the reference day", () => {
    expect(co60Remaining(1925.21)).toBe(0.5);
    expect(activityOn(loaded(170), "2019-10-01")).toMatchObject({
      activityKCi: 170,
      elapsedDays: 0,
      beforeReference: false,
    });
  });

  test("before the reference day more is left, and it says so", () => {
    const before = activityOn(loaded(170), "2019-09-30");
    expect(before.beforeReference).toBe(true);
    expect(before.activityKCi).toBeGreaterThan(170);
  });

  test("goes down every day, however the days fall", () => {
    let last = Number.POSITIVE_INFINITY;
    for (let days = -800; days < 8000; days += 1) {
      const { activityBq } = activityOn(loaded(170), addDays("2019-10-01", days));
      expect(activityBq).toBeLessThan(last);
      last = activityBq;
    }
  });

  test("going by way of another day changes nothing but the last bits", () => {
    for (const [one, other] of [
      [45, 120],
      [1, 3000],
      [777, 778],
    ] as const)
      expect(co60Remaining(one) * co60Remaining(other)).toBeCloseTo(co60Remaining(one + other), 14);
  });
});

describe("units of the source", () => {
  test("a kilocurie is 3.7e13 Bq and a typed thousandth is kept", () => {
    expect(bqFromKCi(170)).toBe(6_290_000_000_000_000n);
    expect(bqFromKCi(0.001)).toBe(37_000_000_000n);
    expect(kCiFromBq(Number(bqFromKCi(123.457)))).toBe(123.457);
  });

  test("a kilocurie radiates 14.844 W: 2.504 MeV a decay", () => {
    expect(2.504 * 1.602177e-13 * 3.7e13).toBeCloseTo(CO60_W_PER_KCI, 3);
    expect(activityOn(loaded(150), "2019-10-01").powerKW).toBeCloseTo(2.2266, 4);
  });

  test("days are counted on the calendar, over leap days too", () => {
    expect(daysBetween("2020-02-28", "2020-03-01")).toBe(2);
    expect(daysBetween("2019-02-28", "2019-03-01")).toBe(1);
    expect(daysBetween("2020-03-01", "2020-02-28")).toBe(-2);
  });
});

describe("the curve", () => {
  const state = { ...loaded(170), effectiveFrom: "2019-11-01" };

  test("runs from the state's first day to two years from today, always down", () => {
    const points = decayCurve(state, "2020-06-12");
    expect(points[0]?.day).toBe("2019-11-01");
    expect(points.at(-1)?.day).toBe("2022-06-12");
    points.slice(1).forEach((point, n) => {
      expect(point.activityKCi).toBeLessThan(points[n]?.activityKCi ?? 0);
    });
  });

  test("begins today where the state does not yet", () => {
    expect(decayCurve(state, "2019-10-15")[0]?.day).toBe("2019-10-15");
  });
});
