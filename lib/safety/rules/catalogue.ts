import { done, type Result } from "@/lib/core/result";

export type CatalogueRefusal = { code: "safety.template-differs"; field?: string; template: string };

/** What the security officer or the director checks belongs to source security, which the open nouns know nothing of. */
export function isOfRadiationSafety(row: { performedBy: string }): boolean {
  return row.performedBy === "OPERATOR" || row.performedBy === "RSO";
}

/** Loading twice is harmless; a code whose content changed is a new code, since checks were judged by the old one. */
export function decideLoad<Row extends { code: string }>(
  wanted: readonly Row[],
  present: readonly Row[],
  same: (wanted: Row, present: Row) => boolean,
): Result<{ missing: Row[] }, CatalogueRefusal[]> {
  const byCode = new Map(present.map((row) => [row.code, row]));
  const refusals: CatalogueRefusal[] = [];
  const missing: Row[] = [];
  for (const row of wanted) {
    const there = byCode.get(row.code);
    if (!there) missing.push(row);
    else if (!same(row, there)) refusals.push({ code: "safety.template-differs", template: row.code });
  }
  return refusals.length > 0 ? { ok: false, error: refusals } : done({ missing });
}

/** From what is done at every door to what comes once in ten years; the order rows stand in. */
export const frequencies = [
  "EVERY_ENTRY",
  "EVERY_START",
  "SHIFT",
  "DAILY_OPERATING",
  "DAILY",
  "CONTINUOUS",
  "WEEKLY",
  "MONTHLY",
  "QUARTERLY",
  "SEMIANNUAL",
  "ANNUAL",
  "TRIENNIAL",
  "TEN_YEARLY",
  "EVENT",
] as const;

export type Frequency = (typeof frequencies)[number];

export function asFrequency(text: string): Frequency {
  return frequencies.find((frequency) => frequency === text) ?? "EVENT";
}

/** Rare checks stand in a week's grid only when one was recorded. */
export function isEveryWeek(frequency: Frequency): boolean {
  return frequencies.indexOf(frequency) <= frequencies.indexOf("WEEKLY");
}

/** Of these a day without a record is worth a word; whether one was owed that day the record does not know. */
export function isEveryDay(frequency: Frequency): boolean {
  return frequencies.indexOf(frequency) < frequencies.indexOf("WEEKLY");
}
