import { done, refuse, type Result } from "@/lib/core/result";
import { type Bound, checkTime, type TimeRefusal } from "@/lib/lots/rules/time";
import type { RejectionDisposition } from "@/lib/release/rules/decisions";
import type { LotStage } from "@/lib/release/rules/facts";

/** The goods of a lot whose rejection stands: what was decided about them, and how many cartons are still in house. */
export type RejectedGoods = { disposition: RejectionDisposition; decidedAt: Date; cartons: number };

export type DepartureFacts = {
  at: Date;
  stage: LotStage;
  /** Null where no rejection stands. */
  goods: RejectedGoods | null;
  /** What stands where they are taken from, place null where none is recorded; null where none of the lot stands there. */
  stands: { place: string | null; cartons: number } | null;
};

type DepartureEntry = { disposition: RejectionDisposition; cartons: number; departedAt: Date };

export type DepartureRefusal =
  | TimeRefusal
  | { code: "lots.not-rejected"; stage: LotStage }
  | { code: "lots.decided-otherwise"; disposition: RejectionDisposition }
  | { code: "lots.more-gone-than-here"; field: "cartons"; cartonsHere: number }
  | { code: "lots.not-standing-there"; field: "fromId" }
  | { code: "lots.more-gone-than-stands"; field: "cartons"; place: string | null; standing: number };

/** Rejected goods leave as it was decided, after it was decided, and never more than are here (process 1.1). */
export function checkDeparture<E extends DepartureEntry>(
  facts: DepartureFacts,
  entry: E,
): Result<E, DepartureRefusal[]> {
  const { at, stage, goods, stands } = facts;
  const { disposition, cartons } = entry;
  if (goods === null) return refuse({ code: "lots.not-rejected", stage });
  if (goods.disposition !== disposition)
    return refuse({ code: "lots.decided-otherwise", disposition: goods.disposition });
  const refusals: DepartureRefusal[] = [];
  if (cartons > goods.cartons)
    refusals.push({ code: "lots.more-gone-than-here", field: "cartons", cartonsHere: goods.cartons });
  else if (stands === null) refusals.push({ code: "lots.not-standing-there", field: "fromId" });
  else if (cartons > stands.cartons)
    refusals.push({
      code: "lots.more-gone-than-stands",
      field: "cartons",
      place: stands.place,
      standing: stands.cartons,
    });
  refusals.push(...checkTime("departedAt", entry.departedAt, at, departureBounds(goods)));
  return refusals.length > 0 ? refuse(...refusals) : done(entry);
}

export function departureBounds(goods: Pick<RejectedGoods, "decidedAt"> | null): Bound[] {
  return goods ? [{ after: "rejected", at: goods.decidedAt }] : [];
}

export type WitnessRefusal =
  | { code: "lots.witness-unknown"; field: "witnessId" }
  | { code: "lots.witness-is-recorder"; field: "witnessId" };

/** Goods are destroyed before a second person of the centre, who is not the one who writes it down. */
export function checkDestruction<E extends DepartureEntry & { witnessId: string }>(
  facts: DepartureFacts & { recorderId: string; witnessKnown: boolean },
  entry: E,
): Result<E, (DepartureRefusal | WitnessRefusal)[]> {
  const verdict = checkDeparture(facts, entry);
  const refusals: WitnessRefusal[] = [];
  if (entry.witnessId === facts.recorderId)
    refusals.push({ code: "lots.witness-is-recorder", field: "witnessId" });
  else if (!facts.witnessKnown) refusals.push({ code: "lots.witness-unknown", field: "witnessId" });
  if (refusals.length === 0) return verdict;
  return refuse<DepartureRefusal | WitnessRefusal>(...(verdict.ok ? [] : verdict.error), ...refusals);
}
