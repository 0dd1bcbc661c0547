import { describe, expect, test } from "vitest";
import { readFigure, readFigures } from "@/lib/dosimetry/rules/numbers";
import { bandFor, type CvBand, judgeSpread, spreadOf } from "@/lib/dosimetry/rules/replicates";
import { correctForTemperature } from "@/lib/dosimetry/rules/temperature";
import { combineUncertainty, compareDoses } from "@/lib/dosimetry/rules/uncertainty";

describe("temperature (process 3.3)", () => {
  test("additive: 24.0 kGy at 38 °C, calibrated at 25 °C", () => {
    const effect = { kind: "additive", gyPerDegree: 15 } as const;
    expect(correctForTemperature(24_000, effect, { irradiatedC: 38, calibratedC: 25 })).toBeCloseTo(
      23_805,
      9,
    );
    expect(correctForTemperature(24_000, effect, { irradiatedC: 12, calibratedC: 25 })).toBeCloseTo(
      24_195,
      9,
    );
  });

  test("relative: 18.0 kGy ten degrees above", () => {
    const effect = { kind: "relative", perDegree: 0.0026 } as const;
    expect(correctForTemperature(18, effect, { irradiatedC: 35, calibratedC: 25 })).toBeCloseTo(17.5439, 4);
    expect(correctForTemperature(18, effect, { irradiatedC: 25, calibratedC: 25 })).toBe(18);
  });
});

describe("replicates (process 3.4)", () => {
  test.each([
    [[0.462, 0.471, 0.466], 0.466333, 0.004509, 0.967, 0.558],
    [[26.4, 27.9, 25.6], 26.6333, 1.16762, 4.384, 2.531],
  ])("%j", (doses, mean, deviation, cv, sem) => {
    const spread = spreadOf(doses);
    expect(spread?.count).toBe(3);
    expect(spread?.mean).toBeCloseTo(mean, 4);
    expect(spread?.deviation).toBeCloseTo(deviation, 5);
    expect(spread?.cvPercent).toBeCloseTo(cv, 3);
    expect(spread?.semPercent).toBeCloseTo(sem, 3);
  });

  test("one dosimeter has no spread", () => {
    expect(spreadOf([500])).toBeNull();
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([500, 500])).toEqual({ count: 2, mean: 500, deviation: 0, cvPercent: 0, semPercent: 0 });
  });

  test.each([
    [999.999, null],
    [1_000, 4],
    [9_999.999, 4],
    [10_000, 3],
    [26_633, 3],
  ])("%d Gy without a band of the site", (doseGy, accepted) => {
    expect(bandFor([], doseGy, "2020-06-12")?.acceptedPercent ?? null).toBe(accepted);
  });

  const own: CvBand[] = [
    { fromGy: 400, expectedPercent: 3, acceptedPercent: 5, effectiveFrom: "2020-01-01" },
    { fromGy: 400, expectedPercent: 2, acceptedPercent: 4, effectiveFrom: "2020-07-01" },
    { fromGy: 1_000, expectedPercent: 1, acceptedPercent: 2, effectiveFrom: "2020-07-01" },
  ];
  test.each([
    [399.9, "2020-06-12", null],
    [400, "2019-12-31", null],
    [400, "2020-01-01", 5],
    [640, "2020-06-30", 5],
    [640, "2020-07-01", 4],
    [1_000, "2020-06-30", 4],
    [1_000, "2020-07-01", 2],
    [10_000, "2020-07-01", 3],
  ])("%d Gy on %s with the site's own bands", (doseGy, day, accepted) => {
    for (const bands of [own, own.toReversed()])
      expect(bandFor(bands, doseGy, day)?.acceptedPercent ?? null).toBe(accepted);
  });

  test.each([
    [2, "expected"],
    [2.0001, "accepted"],
    [3, "accepted"],
    [3.0001, "investigate"],
  ])("a spread of %d %% where 2 is expected and 3 accepted: %s", (cv, verdict) => {
    const band = { fromGy: 10_000, expectedPercent: 2, acceptedPercent: 3, effectiveFrom: "2020-01-01" };
    expect(judgeSpread(cv, band)).toBe(verdict);
  });
});

describe("uncertainty (process 3.5)", () => {
  test("parts add as squares and expand by two", () => {
    const published = combineUncertainty([1.39, 0.22, 1.94]);
    expect(published.combined).toBeCloseTo(2.397, 3);
    expect(published.expanded).toBeCloseTo(4.79, 2);
    const computed = combineUncertainty([1.2, 0.8, 1.5, 0.6, 0.4]);
    expect(computed.combined).toBeCloseTo(2.202, 3);
    expect(computed.expanded).toBeCloseTo(4.4, 2);
    expect(combineUncertainty([])).toEqual({ combined: 0, expanded: 0 });
  });

  test.each([
    [{ siteGy: 5_120, siteUGy: 200, referenceGy: 5_000, referenceUGy: 120 }, 0.5145, true],
    [{ siteGy: 460, siteUGy: 18, referenceGy: 430, referenceUGy: 10 }, 1.457, false],
    [{ siteGy: 430, siteUGy: 18, referenceGy: 460, referenceUGy: 10 }, -1.457, false],
    [{ siteGy: 505, siteUGy: 4, referenceGy: 500, referenceUGy: 3 }, 1, true],
    [{ siteGy: 505.001, siteUGy: 4, referenceGy: 500, referenceUGy: 3 }, 1.0002, false],
    [{ siteGy: 495, siteUGy: 4, referenceGy: 500, referenceUGy: 3 }, -1, true],
  ])("E_n of %j", (doses, score, agrees) => {
    const found = compareDoses(doses);
    expect(found.score).toBeCloseTo(score, 3);
    expect(found.agrees).toBe(agrees);
  });
});

describe("figures as a certificate prints them", () => {
  test.each([
    ["0,020", 0.02],
    ["-0.0009", -0.0009],
    ["−0,0009", -0.0009],
    ["5e-6", 5e-6],
    ["5,2E-6", 5.2e-6],
    [" 12 ", 12],
    ["+3", 3],
  ])("%s", (typed, value) => {
    expect(readFigure(typed)).toBe(value);
  });

  test.each(["", "1,2,3", "1.000.000", "abc", "1e", "e5", "0x10", "Infinity", "1e999", "1 2"])(
    "%j is none",
    (typed) => {
      expect(readFigure(typed)).toBeNull();
    },
  );

  test("in a row", () => {
    expect(readFigures("0,020; 0,070;-0,0009 5e-6\n")).toEqual([0.02, 0.07, -0.0009, 5e-6]);
    expect(readFigures("")).toEqual([]);
    expect(readFigures("1; x")).toBeNull();
  });
});
