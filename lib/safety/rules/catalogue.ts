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
