import { isoWeekRange } from "@/lib/core/dates";
import { done, type Result } from "@/lib/core/result";

export type WeekName = { isoYear: number; isoWeek: number };

export type WeekState = "open" | "signed" | "reopened";

export type WeekEntry = { id: string; recordedById: string };

export type WeekFacts = {
  week: WeekName;
  /** What happened in the week and every correction of it; never fewer than before. */
  entries: readonly WeekEntry[];
  /** What each earlier sign-off had read, oldest first. */
  signOffs: readonly (readonly string[])[];
};

export type WeekRefusal =
  | { code: "week.unknown"; field?: string }
  | { code: "week.not-over"; field?: string }
  | { code: "week.own-entry"; field?: string; entries: number }
  | { code: "week.signed-already"; field?: string }
  | { code: "week.grew"; field?: string; seen: number; now: number }
  | { code: "week.empty-without-remark"; field?: string };

/** Years a week may be asked or signed in. */
export const firstYear = 2000;
export const lastYear = 2200;

/** "2026-W47", as addresses and headings write an ISO week. */
export function nameWeek({ isoYear, isoWeek }: WeekName): string {
  return `${isoYear}-W${String(isoWeek).padStart(2, "0")}`;
}

export function readWeek(text: string): WeekName | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(text);
  if (!match) return null;
  const week = { isoYear: Number(match[1]), isoWeek: Number(match[2]) };
  const known = week.isoYear >= firstYear && week.isoYear <= lastYear;
  return known && isoWeekRange(week.isoYear, week.isoWeek) ? week : null;
}

/** A week once signed is open again as soon as it holds an entry nobody has read. */
export function judgeWeek(entryIds: readonly string[], signOffs: readonly (readonly string[])[]): WeekState {
  const last = signOffs.at(-1);
  if (!last) return "open";
  return unreadOf(entryIds, last).length === 0 ? "signed" : "reopened";
}

export function unreadOf(entryIds: readonly string[], read: readonly string[]): string[] {
  const seen = new Set(read);
  return entryIds.filter((id) => !seen.has(id));
}

/** Four eyes over a week that is over: by somebody who entered none of it, over exactly what they saw. */
export function decideWeekSignOff(
  facts: WeekFacts,
  by: { signerId: string; seen: number; remark: string | null },
  at: Date,
): Result<{ entryIds: string[] }, WeekRefusal[]> {
  const range = isoWeekRange(facts.week.isoYear, facts.week.isoWeek);
  if (!range) return { ok: false, error: [{ code: "week.unknown", field: "isoWeek" }] };
  const entryIds = facts.entries.map((entry) => entry.id).toSorted();
  const own = facts.entries.filter((entry) => entry.recordedById === by.signerId).length;
  const refusals: WeekRefusal[] = [];
  if (at < range.to) refusals.push({ code: "week.not-over" });
  if (own > 0) refusals.push({ code: "week.own-entry", entries: own });
  if (judgeWeek(entryIds, facts.signOffs) === "signed") refusals.push({ code: "week.signed-already" });
  if (by.seen !== entryIds.length) refusals.push({ code: "week.grew", seen: by.seen, now: entryIds.length });
  if (entryIds.length === 0 && by.remark === null)
    refusals.push({ code: "week.empty-without-remark", field: "remark" });
  return refusals.length > 0 ? { ok: false, error: refusals } : done({ entryIds });
}
