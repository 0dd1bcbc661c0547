import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CO60_W_PER_KCI } from "@/lib/core/units";
import { co60MeanRemaining } from "@/lib/source/rules/decay";
import {
  efficiencyOf,
  massRateKgPerH,
  meanDoseGy,
  type MeasuredRun,
  utilisationOf,
} from "@/lib/source/rules/throughput";

describe("a dose over several days (process 3.2)", () => {
  test("3 days at 1.2 Gy/min: 5184.0 Gy simple, 5181.20 integrated", () => {
    const simple = 1.2 * 60 * 24 * 3;
    expect(simple).toBe(5_184);
    expect(simple * co60MeanRemaining(3)).toBeCloseTo(5_181.2, 2);
    expect((co60MeanRemaining(3) - 1) * 100).toBeCloseTo(-0.054, 3);
  });

  test("begins with all of it and never rises", () => {
    expect(co60MeanRemaining(0)).toBe(1);
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 4_000, noNaN: true }),
        fc.double({ min: 0.001, max: 100, noNaN: true }),
        (days, more) => co60MeanRemaining(days + more) < co60MeanRemaining(days),
      ),
    );
  });
});

describe("throughput (process 3.11)", () => {
  test("one kilocurie treats 53.44 kg/h to one kilogray", () => {
    const rate = massRateKgPerH({ powerW: CO60_W_PER_KCI, efficiency: 1, meanDoseGy: 1_000 });
    expect(rate).toBeCloseTo(53.44, 2);
  });

  test.each([
    ["150 kCi, 7 %, 0.6 kGy", 150, 0.07, 600, 935.2, 22.4],
    ["300 kCi, 28 %, 25 kGy", 300, 0.28, 25_000, 179.6, 4.3],
  ])("%s", (_, kCi, efficiency, dose, kgPerH, tonnesPerDay) => {
    const rate = massRateKgPerH({ powerW: kCi * CO60_W_PER_KCI, efficiency, meanDoseGy: dose });
    expect(rate).toBeCloseTo(kgPerH, 1);
    expect((rate * 24) / 1000).toBeCloseTo(tonnesPerDay, 1);
  });

  test("backwards: 20 t to 0.55 kGy in 22 h with 160 kCi took up 5.85 %", () => {
    const powerW = 160 * CO60_W_PER_KCI;
    const efficiency = efficiencyOf({ massKg: 20_000, meanDoseGy: 550, powerW, hours: 22 });
    expect(efficiency * 100).toBeCloseTo(5.85, 2);
    expect(massRateKgPerH({ powerW, efficiency, meanDoseGy: 550 }) * 22).toBeCloseTo(20_000, 6);
  });
});

describe("the overall average dose (process 3.13)", () => {
  test("is weighted with mass: 0.7135 kGy, where the middle of the extremes is 0.725", () => {
    const parts = [
      { massKg: 50, doseGy: 550 },
      { massKg: 90, doseGy: 680 },
      { massKg: 60, doseGy: 900 },
    ];
    expect(meanDoseGy(parts)).toBeCloseTo(713.5, 9);
    expect((550 + 900) / 2).toBe(725);
  });

  test("is the plain mean of equal masses, and nothing of no mass", () => {
    const doses = [500, 600, 730].map((doseGy) => ({ massKg: 8, doseGy }));
    expect(meanDoseGy(doses)).toBeCloseTo(610, 9);
    expect(meanDoseGy([])).toBeNull();
    expect(meanDoseGy([{ massKg: 0, doseGy: 500 }])).toBeNull();
  });
});

describe("utilisation measured from runs", () => {
  const run = (more: Partial<MeasuredRun> = {}): MeasuredRun => ({
    goods: [{ massKg: 20_000, doseGy: 550 }],
    hoursUp: 22,
    powerAtStartW: 160 * CO60_W_PER_KCI,
    ...more,
  });

  test("needs three runs of which everything is known, and says how many counted", () => {
    expect(utilisationOf([run(), run()])).toBeNull();
    const half = run({ goods: [null, { massKg: 1, doseGy: 1 }] });
    const found = utilisationOf([
      run(),
      run(),
      run(),
      half,
      run({ hoursUp: 0 }),
      run({ powerAtStartW: null }),
    ]);
    expect(found?.runs).toBe(3);
    // Decay over the run is counted: a little less power was there than at its start.
    expect(found?.efficiency).toBeCloseTo(0.0585 / co60MeanRemaining(22 / 24), 4);
    expect(found?.meanDoseGy).toBe(550);
  });

  test("takes the middle of the runs, between two where their number is even", () => {
    const of = (massKg: number) => run({ goods: [{ massKg, doseGy: 550 }] });
    const one = utilisationOf([of(10_000), of(20_000), of(90_000)]);
    const even = utilisationOf([of(10_000), of(20_000), of(40_000), of(90_000)]);
    expect((even?.efficiency ?? 0) / (one?.efficiency ?? 1)).toBeCloseTo(1.5, 9);
  });
});
