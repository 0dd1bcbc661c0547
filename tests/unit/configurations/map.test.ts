import { describe, expect, test } from "vitest";
import { computeStatistics, deriveMap, type MapPoint, roundRatios } from "@/lib/configurations/rules/map";

const plane = [612, 545, 598, 571, 468, 566, 604, 537, 607];

/** Example 1 of process 3.6, with the monitor of example 1 of 3.7 beside it. */
function aPlane(replicate = 1, scale = 1): MapPoint[] {
  const load = plane.map((doseGy, n) => ({
    xMm: (n % 3) * 100,
    yMm: Math.floor(n / 3) * 100,
    zMm: 0,
    label: `P${n + 1}`,
    replicate,
    doseGy: doseGy * scale,
    isMonitor: false,
  }));
  const monitor = { xMm: 0, yMm: 0, zMm: 500, label: "M", replicate, doseGy: 590 * scale, isMonitor: true };
  return [...load, monitor];
}

/** One place below the monitor and one above it, in each replicate. */
function pairs(ratios: readonly (readonly [number, number])[], monitorGy = 100): MapPoint[] {
  return ratios.flatMap(([low, high], n) => {
    const at = (xMm: number, label: string, doseGy: number, isMonitor = false) => ({
      xMm,
      yMm: 0,
      zMm: 0,
      label,
      replicate: n + 1,
      doseGy,
      isMonitor,
    });
    return [at(0, "A", low * monitorGy), at(1, "B", high * monitorGy), at(2, "M", monitorGy, true)];
  });
}

function derive(points: MapPoint[], monitorOutsideLoad = false) {
  const derived = deriveMap({ points, monitorOutsideLoad });
  if (!derived.ok) throw new Error(derived.error.map(({ code }) => code).join());
  return derived.value;
}

const codesOf = (points: MapPoint[], monitorOutsideLoad = false) => {
  const derived = deriveMap({ points, monitorOutsideLoad });
  return derived.ok ? [] : derived.error.map(({ code }) => code);
};

describe("zones and uniformity", () => {
  test("process 3.6 example 1: least in the centre", () => {
    const { ofMeans, ofExtremes } = derive(aPlane());
    expect(ofExtremes.low).toEqual({ doseGy: 468, labels: ["P5"] });
    expect(ofExtremes.high).toEqual({ doseGy: 612, labels: ["P1"] });
    expect(ofExtremes.dur).toBe(612 / 468);
    expect(ofExtremes.dur).toBeCloseTo(1.3077, 4);
    expect(ofMeans).toEqual(ofExtremes);
  });

  test("process 3.6 example 2", () => {
    const { ofExtremes } = derive(pairs([[281, 384]]), true);
    expect(ofExtremes.dur).toBeCloseTo(38.4 / 28.1, 12);
    expect(ofExtremes.dur).toBeCloseTo(1.3665, 4);
  });

  test("means smooth what single readings show", () => {
    const { ofMeans, ofExtremes } = derive(
      pairs([
        [0.7, 1.3],
        [0.9, 1.1],
      ]),
    );
    expect(ofExtremes.dur).toBeCloseTo(1.3 / 0.7, 12);
    expect(ofMeans.dur).toBeCloseTo(1.2 / 0.8, 12);
  });

  test("every position that ties is in the zone", () => {
    const points = pairs([[0.8, 1.2]]);
    points.push({ xMm: 9, yMm: 0, zMm: 0, label: "C", replicate: 1, doseGy: 80, isMonitor: false });
    expect(derive(points).ofExtremes.low.labels).toEqual(["A", "C"]);
  });
});

describe("ratios to the monitor", () => {
  test("process 3.7 example 1", () => {
    const { ratioMin, ratioMax } = derive(aPlane());
    expect(ratioMin).toEqual({ mean: 468 / 590, s: null, relativeS: null });
    expect(ratioMin.mean).toBeCloseTo(0.79322, 5);
    expect(ratioMax.mean).toBeCloseTo(1.03729, 5);
  });

  test("process 3.7 example 2: mean and spread over replicates", () => {
    const { ratioMin, ratioMax, flags } = derive(
      pairs([
        [0.79, 1.21],
        [0.81, 1.24],
        [0.8, 1.22],
      ]),
    );
    expect(ratioMin.mean).toBeCloseTo(0.8, 12);
    expect(ratioMin.s).toBeCloseTo(0.01, 12);
    expect(ratioMin.relativeS).toBeCloseTo(0.0125, 12);
    expect(ratioMax.mean).toBeCloseTo(1.223_333_333_333, 11);
    expect(ratioMax.s).toBeCloseTo(Math.sqrt(0.000_466_666_666_667 / 2), 12);
    expect(ratioMax.relativeS).toBeCloseTo(0.012_486, 5);
    expect(flags).toEqual([]);
  });

  test("process 3.4: n - 1", () => {
    expect(computeStatistics([0.462, 0.471, 0.466]).s).toBeCloseTo(0.004_509, 6);
    expect(computeStatistics([26.4, 27.9, 25.6]).relativeS).toBeCloseTo(0.043_84, 5);
  });

  test("stored ratios never flatter the load", () => {
    expect(roundRatios(468 / 590, 612 / 590)).toEqual({ ratioMin: 0.79322, ratioMax: 1.037289 });
    expect(roundRatios(0.8, 1.22)).toEqual({ ratioMin: 0.8, ratioMax: 1.22 });
    expect(roundRatios(0.800_000_9, 1.220_000_1)).toEqual({ ratioMin: 0.8, ratioMax: 1.220001 });
  });

  test("a monitor in the load is part of it; only one outside can be under all of it, and is pointed at", () => {
    const points = pairs([
      [1.1, 1.3],
      [1.1, 1.3],
      [1.1, 1.3],
    ]);
    expect(derive(points).ratioMin.mean).toBe(1);
    expect(derive(points).flags).toEqual([]);
    const outside = derive(points, true);
    expect(outside.ratioMin.mean).toBeCloseTo(1.1, 12);
    expect(outside.flags.map(({ code }) => code)).toEqual(["configurations.minimum-ratio-above-one"]);
  });

  test("two replicates are enough to write it down, not to stay silent", () => {
    expect(derive([...aPlane(1), ...aPlane(2)]).flags).toEqual([
      { code: "configurations.few-replicates", count: 2 },
    ]);
    expect(derive([...aPlane(1), ...aPlane(2), ...aPlane(3)]).flags).toEqual([]);
  });

  test("a position that a replicate lacks is named", () => {
    const points = [...aPlane(1), ...aPlane(2), ...aPlane(3).filter(({ label }) => label !== "P5")];
    expect(derive(points).flags).toEqual([
      { code: "configurations.replicate-incomplete", replicate: 3, labels: ["P5"] },
    ]);
  });
});

describe("what is no map", () => {
  test("a replicate without monitor, two monitors, or none at all", () => {
    const without = [...aPlane(1), ...aPlane(2).filter(({ isMonitor }) => !isMonitor)];
    expect(codesOf(without)).toEqual(["configurations.monitor-missing"]);
    const twice = aPlane().map((point) => (point.label === "P1" ? { ...point, isMonitor: true } : point));
    expect(codesOf(twice)).toEqual(["configurations.monitor-twice"]);
    expect(codesOf([])).toEqual(["configurations.map-empty"]);
    expect(
      codesOf(
        aPlane().filter(({ isMonitor }) => isMonitor),
        true,
      ),
    ).toEqual(["configurations.map-empty"]);
  });

  test("one place measured twice, one label in two places, two labels at one place, a dose of nothing", () => {
    const [first, second] = aPlane() as [MapPoint, MapPoint];
    expect(codesOf([...aPlane(), first])).toEqual(["configurations.point-twice"]);
    const moved = aPlane(2).map((point) => (point.label === "P1" ? { ...point, zMm: 9 } : point));
    expect(codesOf([...aPlane(1), ...moved])).toEqual(["configurations.label-elsewhere"]);
    const renamed = aPlane(2).map((point) => (point.label === "P1" ? { ...point, label: "Q" } : point));
    expect(codesOf([...aPlane(1), ...renamed])).toEqual(["configurations.place-has-two-labels"]);
    expect(codesOf([...aPlane().slice(2), first, { ...second, doseGy: 0 }])).toEqual([
      "configurations.dose-not-positive",
    ]);
  });

  test("the same dose everywhere gives no ratios in order", () => {
    expect(codesOf(pairs([[1, 1]]))).toEqual(["configurations.ratios-not-ascending"]);
  });
});
