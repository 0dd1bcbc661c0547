import { done, refuse, type Result } from "@/lib/core/result";
import type { InspectionKind } from "@/lib/lots/rules/inspection";
import { checkTime, type TimeRefusal } from "@/lib/lots/rules/time";
import type { LotStage } from "@/lib/release/rules/facts";

/** Whom a lot can wait for: the facility's own people are here anyway. */
export const callKinds = ["plant_quarantine", "joint"] as const;
export type CallKind = (typeof callKinds)[number];

export type OpenCall = {
  id: string;
  kind: CallKind;
  organisation: string;
  notified: string | null;
  reference: string | null;
  calledAt: Date;
};

export type CallRefusal =
  | TimeRefusal
  | { code: "lots.inspection-of-fruit-only" }
  | { code: "lots.no-inspection-any-more"; stage: LotStage }
  | { code: "lots.inspector-called-already"; calledAt: Date }
  | { code: "lots.expected-before-call"; field: "expectedAt"; calledAt: Date };

export type CallFacts = {
  at: Date;
  lot: { stage: LotStage; kind: "fruit" | "ppe" };
  open: Pick<OpenCall, "calledAt"> | null;
};

export type CallEntry = { calledAt: Date; expectedAt: Date | null };

/** An inspector may be asked for before the lorry comes, and while nothing of the lot is in the room yet. */
export function checkCall(facts: CallFacts, entry: CallEntry): Result<CallEntry, CallRefusal[]> {
  const { at, lot, open } = facts;
  const refusals: CallRefusal[] = [];
  if (lot.kind !== "fruit") refusals.push({ code: "lots.inspection-of-fruit-only" });
  if (lot.stage !== "received" && lot.stage !== "loading")
    refusals.push({ code: "lots.no-inspection-any-more", stage: lot.stage });
  if (open) refusals.push({ code: "lots.inspector-called-already", calledAt: open.calledAt });
  if (entry.expectedAt !== null && entry.expectedAt < entry.calledAt)
    refusals.push({ code: "lots.expected-before-call", field: "expectedAt", calledAt: entry.calledAt });
  refusals.push(...checkTime("calledAt", entry.calledAt, at, []));
  return refusals.length > 0 ? refuse(...refusals) : done(entry);
}

export type CallEndRefusal =
  | TimeRefusal
  | { code: "lots.no-inspector-called" }
  | { code: "lots.called-off-and-waited-for"; field: "waitsOn" }
  | { code: "lots.expected-before-call"; field: "expectedAt"; calledAt: Date };

export type CallEndEntry = {
  outcome: "could_not_come" | "called_off";
  /** The lot goes on waiting: the same call, made again. */
  waitsOn: boolean;
  expectedAt: Date | null;
  endedAt: Date;
};

/** That nobody came, or is needed any more, is written down with its cause; the lot waits no longer, or for the next time. */
export function checkCallEnd(
  facts: { at: Date; open: OpenCall | null },
  { outcome, waitsOn, expectedAt, endedAt }: CallEndEntry,
): Result<{ ended: OpenCall; again: CallEntry | null }, CallEndRefusal[]> {
  const { at, open } = facts;
  if (!open) return refuse({ code: "lots.no-inspector-called" });
  const refusals: CallEndRefusal[] = checkTime("endedAt", endedAt, at, [
    { after: "called", at: open.calledAt },
  ]);
  if (waitsOn && outcome === "called_off")
    refusals.push({ code: "lots.called-off-and-waited-for", field: "waitsOn" });
  if (waitsOn && expectedAt !== null && expectedAt < endedAt)
    refusals.push({ code: "lots.expected-before-call", field: "expectedAt", calledAt: endedAt });
  if (refusals.length > 0) return refuse(...refusals);
  return done({ ended: open, again: waitsOn ? { calledAt: endedAt, expectedAt } : null });
}

/** Does this inspection bring what was asked for? A joint one brings both sides, and the facility's own is the least. */
export function answersCall(asked: { kind: InspectionKind }, kind: InspectionKind): boolean {
  return kind === "joint" || kind === asked.kind || asked.kind === "facility";
}
