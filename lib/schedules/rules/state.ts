import { isFoodLaw } from "@/lib/schedules/rules/selection";
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

/** Whether a row is law by the source itself, or only because somebody signed for it, and on what. */
export function groundOf(row: ScheduleRow, day: Day): { document: string; synthetic: boolean } | null {
  const activation = activationOn(row, day);
  return activation && { document: activation.document, synthetic: activation.synthetic };
}
