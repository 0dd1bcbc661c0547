/** How an attempt ended, as colour and word; sign-ins and the like are events of their own. */
export type AuditOutcome = "done" | "refused" | "denied" | "other";

export function outcomeOf(text: string): AuditOutcome {
  return text === "done" || text === "refused" || text === "denied" ? text : "other";
}

export type RecordOperation = "insert" | "update" | "delete";

/** A record as an address names it: "lot:<id>" is the lot with everything that belongs to it. */
export type RecordAddress = { table: string; id: string };

export function readRecordAddress(text: string | undefined): RecordAddress | null {
  const match = /^(?:public\.)?([a-z][a-z_]{0,62}):([0-9A-Za-z][0-9A-Za-z./_-]{0,99})$/.exec(text ?? "");
  return match?.[1] && match[2] ? { table: match[1], id: match[2] } : null;
}

export function writeRecordAddress({ table, id }: RecordAddress): string {
  return `${table.replace("public.", "")}:${id}`;
}

/** The trail is read backwards by number; whatever is not a number is the newest page. */
export function readSeq(text: string | undefined): number | null {
  return /^[1-9]\d{0,14}$/.test(text ?? "") ? Number(text) : null;
}

export type FieldChange = { field: string; before: unknown; after: unknown };

export type RowChange = { before: Record<string, unknown> | null; after: Record<string, unknown> | null };

/** What a change did, field by field. A new row shows what it holds; what stayed the same is only counted. */
export function compareRow({ before, after }: RowChange): { changed: FieldChange[]; unchanged: number } {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const pairs = fields.map((field) => ({
    field,
    before: before?.[field] ?? null,
    after: after?.[field] ?? null,
  }));
  const changed = pairs.filter((pair) => JSON.stringify(pair.before) !== JSON.stringify(pair.after));
  return { changed, unchanged: before && after ? pairs.length - changed.length : 0 };
}

/** Where commands keep the words a person gave for doing it. */
const whyFields = ["reason", "lateReason", "cause", "remark", "note", "discrepancyNote", "damageNote"];

/** Why it was done: what the person typed, or the codes of the rules that refused. */
export function whyOf(payload: { reason?: unknown; input?: unknown }): string | null {
  if (typeof payload.reason === "string" && payload.reason !== "") return payload.reason;
  const input = typeof payload.input === "object" && payload.input !== null ? payload.input : {};
  const typed = whyFields.map((field) => Object.entries(input).find(([key]) => key === field)?.[1]);
  return typed.find((value): value is string => typeof value === "string" && value !== "") ?? null;
}
