import { describe, expect, test } from "vitest";
import {
  checkTimer,
  correctedCycleS,
  expectedCycle,
  isTimerWithin,
  roundUpToStep,
  toleranceS,
  type ValidatedCycle,
} from "@/lib/source/rules/cycle";
import { addDays } from "@/lib/source/rules/curve";
import type { LoadingState } from "@/lib/source/rules/states";
import { checkCycleDraft, type CycleDraft } from "@/lib/source/rules/validated";

const validated: ValidatedCycle = {
  cycleTimeS: 412,
  validatedOn: "2020-01-15",
  doseGy: 520,
  targetDoseGy: null,
};
const state = (id: string, effectiveFrom: string): LoadingState => ({
  id,
  stateNo: 1,
  activityBq: 1e15,
  referenceOn: "2019-01-01",
  effectiveFrom,
});
const states = [state("one", "2019-12-01")];
const after = (days: number) => ({ day: addDays(validated.validatedOn, days), states, stepS: 0.1 });

describe("the cycle of a later day (process 3.2)", () => {
  test("412.0 s for the same dose, 45 days later, is 418.729 s and is set to 418.8 s", () => {
    expect(correctedCycleS(validated, { targetDoseGy: 520, days: 45 })).toBeCloseTo(418.729, 3);
    expect(correctedCycleS(validated, { targetDoseGy: 520, days: 45 })).toBe(412 / 2 ** (-45 / 1925.21));
    expect(expectedCycle(validated, after(45))).toEqual({ expectedS: 418.8, problem: null });
  });

  test("412.0 s for 520 Gy, 120 days later for 600 Gy, is 496.373 s and is set to 496.4 s", () => {
    expect(correctedCycleS(validated, { targetDoseGy: 600, days: 120 })).toBeCloseTo(496.373, 3);
    expect(expectedCycle({ ...validated, targetDoseGy: 600 }, after(120))).toEqual({
      expectedS: 496.4,
      problem: null,
    });
  });

  test("over three days in one run decay is negligible", () => {
    const lambda = Math.LN2 / 1925.21;
    const integrated = ((1.2 * 1440) / lambda) * (1 - 2 ** (-3 / 1925.21));
    expect(1.2 * 1440 * 3).toBeCloseTo(5184, 9);
    expect(integrated).toBeCloseTo(5181.2, 2);
  });

  test("the day itself asks for what was validated, an earlier day of the same loading for less", () => {
    expect(expectedCycle(validated, after(0)).expectedS).toBe(412);
    expect(expectedCycle(validated, after(-30)).expectedS).toBeLessThan(412);
  });

  test("goes up with every day and with every gray", () => {
    let last = 0;
    for (let days = 0; days < 4000; days += 1) {
      const seconds = correctedCycleS(validated, { targetDoseGy: 520, days });
      expect(seconds).toBeGreaterThan(last);
      last = seconds;
    }
    last = 0;
    for (let doseGy = 1; doseGy < 2000; doseGy += 1) {
      const seconds = correctedCycleS(validated, { targetDoseGy: doseGy, days: 45 });
      expect(seconds).toBeGreaterThan(last);
      last = seconds;
    }
  });

  test("the dose given never falls below the one wanted by rounding", () => {
    for (let days = 0; days < 4000; days += 7) {
      const exact = correctedCycleS(validated, { targetDoseGy: 520, days });
      for (const stepS of [0.1, 0.5, 1, 6, 60]) {
        const set = roundUpToStep(exact, stepS);
        expect(set).toBeGreaterThanOrEqual(exact * (1 - 1e-9));
        expect(set - exact).toBeLessThan(stepS);
      }
    }
  });
});

describe("rounding up to the timer's step", () => {
  test.each([
    [418.8, 0.1, 418.8],
    [418.8000001, 0.1, 418.9],
    [418.700001, 0.1, 418.8],
    [418.2, 1, 419],
    [418, 1, 418],
    [0.3, 0.1, 0.3],
  ])("%d s by steps of %d s is %d s", (seconds, step, set) => {
    expect(roundUpToStep(seconds, step)).toBe(set);
  });
});

describe("when nothing can be expected", () => {
  test.each([
    ["nothing was validated", null, "2020-06-12", states, "not-validated"],
    ["no source is confirmed", validated, "2020-06-12", [], "no-loading-state"],
    [
      "the source changed since",
      validated,
      "2020-06-12",
      [...states, state("two", "2020-06-12")],
      "source-changed",
    ],
    [
      "validated before any source",
      { ...validated, validatedOn: "2019-11-30" },
      "2020-06-12",
      states,
      "source-changed",
    ],
  ] as const)("%s", (_, cycle, day, loaded, problem) => {
    expect(expectedCycle(cycle, { day, states: loaded, stepS: 0.1 })).toEqual({ expectedS: null, problem });
  });

  test("the day before a change still counts by the old source", () => {
    const changed = { day: "2020-06-11", states: [...states, state("two", "2020-06-12")], stepS: 0.1 };
    expect(expectedCycle(validated, changed).problem).toBeNull();
  });
});

describe("the warning of process 3.2", () => {
  test.each([
    [400, 402, 0.1, true],
    [400, 402.1, 0.1, false],
    [400, 398, 0.1, true],
    [400, 397.9, 0.1, false],
    // A short cycle with a coarse timer: one step is more than 0.5 %.
    [20, 21, 1, true],
    [20, 19, 1, true],
    [20, 21.1, 1, false],
    [20, 18.9, 1, false],
  ])("expected %d s, set to %d s by steps of %d s: within is %s", (expectedS, programmedS, stepS, within) => {
    expect(isTimerWithin(programmedS, expectedS, stepS)).toBe(within);
  });

  test("the larger of the two counts", () => {
    expect(toleranceS(400, 0.1)).toBe(2);
    expect(toleranceS(20, 0.1)).toBeCloseTo(0.1, 12);
    expect(toleranceS(19, 0.1)).toBe(0.1);
  });

  test("starts a run only with a reason", () => {
    const apart = { programmedS: 430, expectedS: 418.8, stepS: 0.1, reason: null };
    expect(checkTimer(apart)).toMatchObject([{ code: "source.timer-outside", field: "timerReason" }]);
    expect(checkTimer({ ...apart, reason: "Thử lại lô mẫu" })).toEqual([]);
    expect(checkTimer({ ...apart, programmedS: 419 })).toEqual([]);
    expect(checkTimer({ ...apart, programmedS: null })).toEqual([]);
    expect(checkTimer({ ...apart, expectedS: null })).toEqual([]);
  });
});

describe("a validated cycle in a draft", () => {
  const whole: CycleDraft = {
    cycleTimeS: 412,
    cycleTimeOn: "2020-01-15",
    cycleTimeActivityKCi: 160,
    cycleTimeDoseGy: 520,
    targetDoseGy: null,
  };
  const empty: CycleDraft = {
    cycleTimeS: null,
    cycleTimeOn: null,
    cycleTimeActivityKCi: null,
    cycleTimeDoseGy: null,
    targetDoseGy: null,
  };
  const about = { today: "2020-01-15", window: { lowGy: 526.315, highGy: 780.645, feasible: true } };
  const found = (draft: CycleDraft, facts = about) =>
    checkCycleDraft(draft, facts).map(({ code, field }) => `${code} ${field}`);

  test("is whole or not there at all", () => {
    expect(found(whole)).toEqual([]);
    expect(found(empty)).toEqual([]);
    expect(found({ ...empty, cycleTimeS: 412 })).toEqual([
      "source.cycle-incomplete cycleTimeOn",
      "source.cycle-incomplete cycleTimeActivityKCi",
      "source.cycle-incomplete cycleTimeDoseGy",
    ]);
    expect(found({ ...whole, cycleTimeS: null })).toEqual(["source.cycle-incomplete cycleTimeS"]);
  });

  test("is not of a day to come", () => {
    expect(found(whole, { ...about, today: "2020-01-14" })).toEqual([
      "source.validated-in-future cycleTimeOn",
    ]);
  });

  test.each([
    [526.314, ["source.target-outside-window targetDoseGy"]],
    [526.315, []],
    [780.645, []],
    [780.646, ["source.target-outside-window targetDoseGy"]],
  ])("a target of %d Gy against a window of 526.315 to 780.645 Gy", (targetDoseGy, problems) => {
    expect(found({ ...whole, targetDoseGy })).toEqual(problems);
  });

  test("a target needs a cycle, and an infeasible window judges none", () => {
    expect(found({ ...empty, targetDoseGy: 600 })).toEqual(["source.target-without-cycle targetDoseGy"]);
    const infeasible = { ...about, window: { ...about.window, feasible: false } };
    expect(found({ ...whole, targetDoseGy: 1 }, infeasible)).toEqual([]);
  });
});
