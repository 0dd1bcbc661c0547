import { type Result, done, refuse } from "@/lib/core/result";
import { type Day, resolveDay } from "@/lib/schedules/rules/rows";

/** A row of the source list as typed there: a day may be only a month. */
export type SourceRow = {
  code: string;
  programme: string;
  origin: string | null;
  destination: string | null;
  commodity: string | null;
  pest: string | null;
  pestCommon: string | null;
  purpose: string;
  minDoseGy: number | null;
  maxDoseGy: number | null;
  edition: string | null;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  status: string;
  source: string;
  note: string | null;
};

/** The same row with its days resolved. */
export type LoadedRow = SourceRow & { effectiveFrom: Day | null; effectiveTo: Day | null };

export type LoadingRefusal =
  | { code: "schedules.bad-day"; rowCode: string; day: string }
  | { code: "schedules.doses-reversed"; rowCode: string }
  | { code: "schedules.code-twice"; rowCode: string }
  | { code: "schedules.row-changed"; rowCode: string; fields: string[] };

const rowFields = [
  "programme",
  "origin",
  "destination",
  "commodity",
  "pest",
  "pestCommon",
  "purpose",
  "minDoseGy",
  "maxDoseGy",
  "edition",
  "effectiveFrom",
  "effectiveTo",
  "status",
  "source",
  "note",
] as const;

/** Rows not yet known. A known row never changes, since lots were judged by it: a correction takes a new code. */
export function checkLoading(
  rows: readonly SourceRow[],
  known: readonly LoadedRow[],
): Result<LoadedRow[], LoadingRefusal[]> {
  const refusals: LoadingRefusal[] = [];
  const seen = new Set<string>();
  const fresh: LoadedRow[] = [];
  for (const row of rows) {
    const rowCode = row.code;
    if (seen.has(rowCode)) refusals.push({ code: "schedules.code-twice", rowCode });
    seen.add(rowCode);
    for (const day of [row.effectiveFrom, row.effectiveTo])
      if (day !== null && resolveDay(day) === null)
        refusals.push({ code: "schedules.bad-day", rowCode, day });
    if (row.minDoseGy !== null && row.maxDoseGy !== null && row.minDoseGy > row.maxDoseGy)
      refusals.push({ code: "schedules.doses-reversed", rowCode });
    const loaded = {
      ...row,
      effectiveFrom: row.effectiveFrom && resolveDay(row.effectiveFrom),
      effectiveTo: row.effectiveTo && resolveDay(row.effectiveTo),
    };
    const earlier = known.find(({ code }) => code === rowCode);
    if (!earlier) fresh.push(loaded);
    else {
      const fields = rowFields.filter((field) => loaded[field] !== earlier[field]);
      if (fields.length > 0) refusals.push({ code: "schedules.row-changed", rowCode, fields });
    }
  }
  return refusals.length > 0 ? refuse(...refusals) : done(fresh);
}
