import { atLeastGy, atMostGy } from "@/lib/core/units";
import type { Day } from "@/lib/source/rules/decay";

const parts = ["cycleTimeS", "cycleTimeOn", "cycleTimeActivityKCi", "cycleTimeDoseGy"] as const;

export type CycleDraft = {
  cycleTimeS: number | null;
  cycleTimeOn: Day | null;
  cycleTimeActivityKCi: number | null;
  cycleTimeDoseGy: number | null;
  targetDoseGy: number | null;
};

export type CycleDraftRefusal =
  | { code: "source.cycle-incomplete"; field: (typeof parts)[number] }
  | { code: "source.validated-in-future"; field: "cycleTimeOn" }
  | { code: "source.target-without-cycle"; field: "targetDoseGy" }
  | { code: "source.target-outside-window"; field: "targetDoseGy"; lowGy: number; highGy: number };

/** A cycle time says when, with what activity and for which dose it was validated, or is not written down at all. */
export function checkCycleDraft(
  draft: CycleDraft,
  { today, window }: { today: Day; window: { lowGy: number; highGy: number; feasible: boolean } },
): CycleDraftRefusal[] {
  const refusals: CycleDraftRefusal[] = [];
  const missing = parts.filter((field) => draft[field] === null);
  if (missing.length > 0 && missing.length < parts.length)
    refusals.push(...missing.map((field) => ({ code: "source.cycle-incomplete", field }) as const));
  if (draft.cycleTimeOn !== null && draft.cycleTimeOn > today)
    refusals.push({ code: "source.validated-in-future", field: "cycleTimeOn" });
  const { targetDoseGy } = draft;
  if (targetDoseGy === null) return refusals;
  if (missing.length === parts.length)
    refusals.push({ code: "source.target-without-cycle", field: "targetDoseGy" });
  const { lowGy, highGy, feasible } = window;
  if (feasible && !(atLeastGy(targetDoseGy, lowGy) && atMostGy(targetDoseGy, highGy)))
    refusals.push({ code: "source.target-outside-window", field: "targetDoseGy", lowGy, highGy });
  return refusals;
}
