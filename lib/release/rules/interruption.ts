import { atMostGy } from "@/lib/core/units";
import { doseWithInterruptions } from "@/lib/interruptions/rules";
import { type CheckResult, judged } from "@/lib/release/rules/check";
import { allowedMaximum, computeLotExtremes, provenMaximumGy } from "@/lib/release/rules/doses";
import { loadsOf, type ReleaseFacts, type RunFacts } from "@/lib/release/rules/facts";
import type { JudgedSchedule } from "@/lib/release/rules/schedule";

type StopFinding = {
  runCode: string;
  startedAt: string;
  cause: string;
  problem: InterruptionProblem | null;
};

/** Why an interruption still holds the lot (process 3.10, rule). */
export type InterruptionProblem =
  | "cause-missing"
  | "not-ended"
  | "position-unknown"
  | "not-reviewed"
  | "held-by-review"
  | "dose-unknown";

/** The dose that interruptions added to the carriers that stood through them, on top of the lot's calculated maximum. */
export type TransitEffect = {
  /** The carrier of each pass that got most. */
  carrierCodes: string[];
  addedGy: number;
  totalMaxGy: number | null;
  allowedMaxGy: number;
  /** The highest total that proves the limit with its uncertainty; decisions of before compared the bare total. */
  provenMaxGy?: number;
};

export type InterruptionFindings = {
  interruptions: StopFinding[];
  /** Runs with more of them than the process was validated for; absent where there is none, and in decisions of before. */
  tooMany?: { runCode: string; count: number; allowed: number }[];
  /** Null without interruptions; decisions of before its time say that it was not judged. */
  doseEffect: TransitEffect | "not-yet-judged" | null;
};

type Stop = RunFacts["interruptions"][number];

function problemOf({ cause, end, carrierCodes, review }: Stop): InterruptionProblem | null {
  if (cause.trim() === "") return "cause-missing";
  if (end === null) return "not-ended";
  if (!end.positionKnown && carrierCodes.length > 0) return "position-unknown";
  if (review === null) return "not-reviewed";
  if (review.decision === "hold") return "held-by-review";
  // A carrier the review does not speak of has no added dose either.
  const known = review.added.filter(({ doseGy }) => doseGy !== null).length;
  return known < carrierCodes.length ? "dose-unknown" : null;
}

/** What the interruptions added to the carrier of this pass that stood through most of them. */
function worstOfPass(facts: ReleaseFacts, pass: number): { carrierCode: string; addedGy: number } | null {
  const reviewed = facts.runs.flatMap(({ interruptions }) =>
    interruptions.flatMap(({ review }) => review?.added ?? []),
  );
  const added = loadsOf(facts, pass).flatMap(({ loadId, carrierCode }) => {
    const doses = reviewed.flatMap((each) =>
      each.loadId === loadId && each.doseGy !== null ? [each.doseGy] : [],
    );
    return doses.length > 0
      ? [{ carrierCode, addedGy: doseWithInterruptions({ plannedGy: 0, addedGy: doses }) }]
      : [];
  });
  return added.reduce<{ carrierCode: string; addedGy: number } | null>(
    (worst, each) => (worst === null || each.addedGy > worst.addedGy ? each : worst),
    null,
  );
}

/**
 * The highest dose in the lot with what its interruptions added. The readings may hold that dose already, where the
 * dosimeter's own carrier stood in the room; the ratios were not measured with the source moving, so it is added all
 * the same: the sum is an upper bound.
 */
function effectOf(facts: ReleaseFacts, schedule: JudgedSchedule): Required<TransitEffect> {
  const passes = Array.from({ length: facts.lot.pass }, (_, index) => worstOfPass(facts, index + 1));
  const added = passes.flatMap((worst) => worst ?? []);
  const addedGy = added.map((worst) => worst.addedGy);
  const maxDoseGy = computeLotExtremes(facts)?.maxDoseGy ?? null;
  const allowedMaxGy = allowedMaximum(facts, schedule)?.doseGy ?? facts.specification.maxDoseGy;
  return {
    carrierCodes: added.map(({ carrierCode }) => carrierCode),
    addedGy: doseWithInterruptions({ plannedGy: 0, addedGy }),
    totalMaxGy: maxDoseGy === null ? null : doseWithInterruptions({ plannedGy: maxDoseGy, addedGy }),
    allowedMaxGy,
    provenMaxGy: provenMaximumGy(facts, allowedMaxGy),
  };
}

/** The added dose takes the lot beyond what proves its limit. A lot without a dose, or beyond it anyway, the dose checks stop. */
function isTipped({ totalMaxGy, addedGy, provenMaxGy }: Required<TransitEffect>): boolean {
  if (totalMaxGy === null || atMostGy(totalMaxGy, provenMaxGy)) return false;
  return atMostGy(totalMaxGy - addedGy, provenMaxGy);
}

/** A run that stopped more often over this lot than the process was validated for (process 1.2 step 5). */
function findTooMany({ runs, maxInterruptions }: ReleaseFacts) {
  return runs.flatMap(({ code, interruptions }) => {
    const count = interruptions.filter(({ carrierCodes }) => carrierCodes.length > 0).length;
    return maxInterruptions !== null && count > maxInterruptions
      ? [{ runCode: code, count, allowed: maxInterruptions }]
      : [];
  });
}

/** Each interruption is documented, reviewed by another and its dose calculated; with that dose the lot stays in its limit. */
export function judgeInterruptions(
  facts: ReleaseFacts,
  schedule: JudgedSchedule,
): CheckResult<"INTERRUPTION"> {
  const interruptions = facts.runs.flatMap((run) =>
    run.interruptions.map((stop) => ({
      runCode: run.code,
      startedAt: stop.startedAt.toISOString(),
      cause: stop.cause,
      problem: problemOf(stop),
    })),
  );
  if (interruptions.length === 0) return judged("INTERRUPTION", { interruptions, doseEffect: null }, null);
  const doseEffect = effectOf(facts, schedule);
  const tooMany = findTooMany(facts);
  const open =
    isTipped(doseEffect) || tooMany.length > 0 || interruptions.some(({ problem }) => problem !== null);
  const found = { interruptions, doseEffect, ...(tooMany.length > 0 ? { tooMany } : {}) };
  return judged("INTERRUPTION", found, open ? "hold" : null);
}
