import { isFoodLaw } from "@/lib/schedules/rules/scope";
import { type Day, type ScheduleRow, activationOn, isInForce } from "@/lib/schedules/rules/rows";

export const scheduleStates = [
  "in-force",
  "limits",
  "upcoming",
  "needs-activation",
  "unconfirmed",
  "no-dose",
  "superseded",
] as const;

/** What a row is worth on a day, in the one word a list shows. */
export type ScheduleState = (typeof scheduleStates)[number];

/** The source is sure of the dose; only the day it begins is missing. */
function isDoseConfirmed(row: ScheduleRow): boolean {
  return row.status === "confirmed" || row.status.startsWith("commodity confirmed");
}

export function judgeState(row: ScheduleRow, day: Day): ScheduleState {
  if (row.effectiveTo !== null && row.effectiveTo < day) return "superseded";
  if (row.minDoseGy === null && row.maxDoseGy === null) return "no-dose";
  if (isInForce(row, day)) return "in-force";
  const isComing = row.effectiveFrom !== null && row.effectiveFrom > day;
  if (isComing || row.activations.some(({ effectiveFrom }) => effectiveFrom > day)) return "upcoming";
  // Leaving a confirmed food law out for want of its first day would only permit more.
  if (row.status === "confirmed" && row.effectiveFrom === null && isFoodLaw(row)) return "limits";
  return isDoseConfirmed(row) ? "needs-activation" : "unconfirmed";
}

/** Only what is or was in force is printed as plainly as law. */
export function isLaw(state: ScheduleState): boolean {
  return state === "in-force" || state === "limits" || state === "superseded";
}

export type Ground = { document: string; effectiveTo: Day | null; synthetic: boolean };

/** The document a row is in force by; null where it is law by its own source, or not in force at all. */
export function groundOf(row: ScheduleRow, day: Day): Ground | null {
  const activation = activationOn(row, day);
  if (!activation) return null;
  const { document, effectiveTo, synthetic } = activation;
  return { document, effectiveTo, synthetic };
}
