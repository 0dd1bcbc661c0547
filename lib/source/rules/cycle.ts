import { co60Remaining } from "@/lib/core/units";
import { type Day, daysBetween } from "@/lib/source/rules/decay";
import { type LoadingState, stateOn } from "@/lib/source/rules/states";

/** What the qualified run proved: this cycle gave this dose at the monitor on this day (process 1.2 step 5). */
export type ValidatedCycle = {
  cycleTimeS: number;
  validatedOn: Day;
  doseGy: number;
  /** What the monitor should read now; the validated dose where nothing else is wanted. */
  targetDoseGy: number | null;
};

/** A later run needs longer, a higher dose longer still (process 3.2); in full precision. */
export function correctedCycleS(
  { cycleTimeS, doseGy }: { cycleTimeS: number; doseGy: number },
  { targetDoseGy, days }: { targetDoseGy: number; days: number },
): number {
  return (cycleTimeS * (targetDoseGy / doseGy)) / co60Remaining(days);
}

/** Up to the next step the timer knows; what stands on a step stays there, binary noise left aside. */
export function roundUpToStep(seconds: number, stepS: number): number {
  const steps = Math.ceil(seconds / stepS - 1e-9);
  return Math.round(steps * stepS * 1e6) / 1e6;
}

export type CycleProblem = "not-validated" | "no-loading-state" | "source-changed";

export type ExpectedCycle = { expectedS: number; problem: null } | { expectedS: null; problem: CycleProblem };

type Today = { day: Day; states: readonly LoadingState[]; stepS: number };

/** The cycle to programme on a day; unknown where the source is not the one the cycle was validated with. */
export function expectedCycle(
  validated: ValidatedCycle | null,
  { day, states, stepS }: Today,
): ExpectedCycle {
  if (validated === null) return { expectedS: null, problem: "not-validated" };
  const loaded = stateOn(states, day);
  if (loaded === null) return { expectedS: null, problem: "no-loading-state" };
  if (stateOn(states, validated.validatedOn)?.id !== loaded.id)
    return { expectedS: null, problem: "source-changed" };
  const targetDoseGy = validated.targetDoseGy ?? validated.doseGy;
  const days = daysBetween(validated.validatedOn, day);
  return {
    expectedS: roundUpToStep(correctedCycleS(validated, { targetDoseGy, days }), stepS),
    problem: null,
  };
}

/** The larger of 0.5 % and one step of the timer (process 3.2, rule). */
export function toleranceS(expectedS: number, stepS: number): number {
  return Math.max(expectedS * 0.005, stepS);
}

/** Inclusive on both sides; doubles get a part in 1e9 of room. */
export function isTimerWithin(programmedS: number, expectedS: number, stepS: number): boolean {
  return Math.abs(programmedS - expectedS) <= toleranceS(expectedS, stepS) + expectedS * 1e-9;
}

export type TimerRefusal = {
  code: "source.timer-outside";
  field: "timerReason";
  programmedS: number;
  expectedS: number;
  allowedS: number;
};

/** A timer set apart from what decay asks for starts the run only with a reason, which somebody else reviews later. */
export function checkTimer(timer: {
  programmedS: number | null;
  expectedS: number | null;
  stepS: number;
  reason: string | null;
}): TimerRefusal[] {
  const { programmedS, expectedS, stepS, reason } = timer;
  if (programmedS === null || expectedS === null || reason !== null) return [];
  if (isTimerWithin(programmedS, expectedS, stepS)) return [];
  const allowedS = toleranceS(expectedS, stepS);
  return [{ code: "source.timer-outside", field: "timerReason", programmedS, expectedS, allowedS }];
}
