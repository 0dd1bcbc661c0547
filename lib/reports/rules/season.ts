import { isoWeekOf, isoWeekRange, startOfCentreDay } from "@/lib/core/dates";

/** What was recognised on one day of the centre's calendar. */
export type SeasonDay = { day: string; lots: number; massG: number };

export type SeasonStep = SeasonDay & { totalMassG: number };

export type Season = {
  steps: SeasonStep[];
  firstDay: string;
  lastDay: string;
  lots: number;
  totalMassG: number;
  /** The ISO week with the most; the earlier one where two are equal. */
  peak: { from: Date; toDay: Date; massG: number; share: number };
};

const dayMs = 86_400_000;

/** The season as a sum that only grows; null where nothing was counted. Grams stay whole, so the last step is the figure. */
export function describeSeason(days: readonly SeasonDay[]): Season | null {
  const ordered = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  let totalMassG = 0;
  const steps = ordered.map((day) => {
    totalMassG += day.massG;
    return { ...day, totalMassG };
  });
  const [first, last] = [steps[0], steps.at(-1)];
  const peak = peakWeek(ordered);
  if (!first || !last || !peak || totalMassG === 0) return null;
  return {
    steps,
    firstDay: first.day,
    lastDay: last.day,
    lots: steps.reduce((sum, step) => sum + step.lots, 0),
    totalMassG,
    peak: { ...peak, share: peak.massG / totalMassG },
  };
}

function peakWeek(days: readonly SeasonDay[]): Omit<Season["peak"], "share"> | null {
  const weeks = new Map<string, { isoYear: number; isoWeek: number; massG: number }>();
  for (const { day, massG } of days) {
    const week = isoWeekOf(startOfCentreDay(day));
    const key = `${week.isoYear}-${week.isoWeek}`;
    weeks.set(key, { ...week, massG: (weeks.get(key)?.massG ?? 0) + massG });
  }
  const most = [...weeks.values()].reduce<{ isoYear: number; isoWeek: number; massG: number } | null>(
    (best, week) => (best && best.massG >= week.massG ? best : week),
    null,
  );
  const range = most && isoWeekRange(most.isoYear, most.isoWeek);
  return (
    most && range && { from: range.from, toDay: new Date(range.to.getTime() - dayMs), massG: most.massG }
  );
}
