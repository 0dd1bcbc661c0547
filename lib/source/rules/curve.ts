import { activityOn, type Activity, type Day, daysBetween } from "@/lib/source/rules/decay";

type CurvePoint = { day: Day; activityKCi: number };

const dayMs = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** What is left, from the first day of a state to two years from today: forty points draw it smooth enough. */
export function decayCurve(state: Activity & { effectiveFrom: Day }, today: Day): CurvePoint[] {
  const from = state.effectiveFrom < today ? state.effectiveFrom : today;
  const last = addDays(today, 730);
  const span = daysBetween(from, last);
  return Array.from({ length: 41 }, (_, n) => {
    const day = addDays(from, Math.round((span * n) / 40));
    return { day, activityKCi: activityOn(state, day).activityKCi };
  });
}
