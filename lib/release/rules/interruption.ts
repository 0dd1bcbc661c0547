import { atMostGy } from "@/lib/core/units";
import { doseWithInterruptions } from "@/lib/interruptions/rules";
import {
  type CheckResult,
  type InterruptionProblem,
  judged,
  type TransitEffect,
} from "@/lib/release/rules/check";
import { allowedMaximum, computeLotExtremes } from "@/lib/release/rules/doses";
import { loadsOf, type ReleaseFacts, type RunFacts } from "@/lib/release/rules/facts";
import type { JudgedSchedule } from "@/lib/release/rules/schedule";

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
function effectOf(facts: ReleaseFacts, schedule: JudgedSchedule): TransitEffect {
  const passes = Array.from({ length: facts.lot.pass }, (_, index) => worstOfPass(facts, index + 1));
  const added = passes.flatMap((worst) => worst ?? []);
  const addedGy = added.map((worst) => worst.addedGy);
  const maxDoseGy = computeLotExtremes(facts)?.maxDoseGy ?? null;
  return {
    carrierCodes: added.map(({ carrierCode }) => carrierCode),
    addedGy: doseWithInterruptions({ plannedGy: 0, addedGy }),
    totalMaxGy: maxDoseGy === null ? null : doseWithInterruptions({ plannedGy: maxDoseGy, addedGy }),
    allowedMaxGy: allowedMaximum(facts, schedule)?.doseGy ?? facts.specification.maxDoseGy,
  };
}

/** The added dose takes the lot beyond its limit. A lot without a dose, or beyond it anyway, the dose checks stop. */
function isTipped({ totalMaxGy, addedGy, allowedMaxGy }: TransitEffect): boolean {
  if (totalMaxGy === null || atMostGy(totalMaxGy, allowedMaxGy)) return false;
  return atMostGy(totalMaxGy - addedGy, allowedMaxGy);
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
  const open = isTipped(doseEffect) || interruptions.some(({ problem }) => problem !== null);
  return judged("INTERRUPTION", { interruptions, doseEffect }, open ? "hold" : null);
}
