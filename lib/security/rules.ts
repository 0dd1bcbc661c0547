import { done, type Result } from "@/lib/core/result";

/** The logs of the security officer. Codes, rota, coverage and response plans stay in their own sealed documents. */
export const eventKinds = [
  "access",
  "key",
  "visitor",
  "two-person",
  "seal",
  "equipment",
  "patrol",
  "alarm",
  "count",
  "information",
  "drill",
  "discrepancy",
  "other",
] as const;

export type EventKind = (typeof eventKinds)[number];

export type EventRefusal =
  | { code: "security.in-future"; field?: string }
  | { code: "security.too-long-ago"; field?: string; days: number }
  | { code: "security.action-missing"; field?: string }
  | { code: "security.corrected-already"; field?: string };

export type EventEntry = { kind: EventKind; occurredAt: Date; summary: string; actionTaken: string | null };

const dayMs = 86_400_000;
/** A year typed wrong is the commonest slip of a date. */
const oldestDays = 366;

/** Kinds that are never closed by writing them down alone. */
const needsAction: readonly EventKind[] = ["alarm", "discrepancy"];

export function checkEvent(
  entry: EventEntry,
  { at, correction }: { at: Date; correction: boolean },
): Result<EventEntry, EventRefusal[]> {
  const agoMs = at.getTime() - entry.occurredAt.getTime();
  const refusals: EventRefusal[] = [];
  if (agoMs < 0) refusals.push({ code: "security.in-future", field: "occurredAt" });
  if (!correction && agoMs > oldestDays * dayMs)
    refusals.push({ code: "security.too-long-ago", field: "occurredAt", days: oldestDays });
  if (needsAction.includes(entry.kind) && entry.actionTaken === null) {
    refusals.push({ code: "security.action-missing", field: "actionTaken" });
  }
  return refusals.length > 0 ? { ok: false, error: refusals } : done(entry);
}
