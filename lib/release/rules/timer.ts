import {
  type CycleProblem,
  expectedCycle,
  isTimerWithin,
  type ValidatedCycle,
} from "@/lib/source/rules/cycle";
import type { Day } from "@/lib/source/rules/decay";
import type { LoadingState } from "@/lib/source/rules/states";

/** The validated cycle of the lot's specification, and how the timer stood in each of its runs. */
export type TimerFacts = {
  validated: ValidatedCycle | null;
  runs: readonly {
    code: string;
    /** The day in the middle of the run (process 3.2); that of its start while it goes on. */
    day: Day;
    programmedS: number | null;
    stepS: number;
    states: readonly LoadingState[];
    review: { reason: string; reviewerName: string } | null;
  }[];
};

type TimerProblem = CycleProblem | "not-set" | "outside";

export type TimerFinding = {
  runCode: string;
  programmedS: number | null;
  expectedS: number | null;
  problem: TimerProblem | null;
  review: { reason: string; reviewerName: string } | null;
};

/** Timer against what decay and dose ask for, run by run (process 3.2 and 4.1, RUN_RECORD). */
export function findTimers({ validated, runs }: TimerFacts): TimerFinding[] {
  return runs.map(({ code, programmedS, stepS, states, day, review }) => {
    const expected = expectedCycle(validated, { day, states, stepS });
    const { expectedS } = expected;
    const outside =
      programmedS !== null && expectedS !== null && !isTimerWithin(programmedS, expectedS, stepS);
    const problem = programmedS === null ? "not-set" : (expected.problem ?? (outside ? "outside" : null));
    return { runCode: code, programmedS, expectedS, problem, review };
  });
}

/** A timer that is missing, outside, or cannot be judged holds the lot until a second person reviewed it. */
export function isTimerOpen({ problem, review }: TimerFinding): boolean {
  return problem !== null && review === null;
}
