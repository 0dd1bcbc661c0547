import { done, refuse, type Result } from "@/lib/core/result";
import { type Bound, checkTime, type TimeRefusal } from "@/lib/lots/rules/time";
import type { LotStage } from "@/lib/release/rules/facts";

/** Goods that are treated and still here. */
const sealable: readonly LotStage[] = ["processed", "released", "certified"];

export type SealFacts = {
  at: Date;
  lot: { stage: LotStage; kind: "fruit" | "ppe"; cartonsOut: number };
  /** When the last carrier was unloaded. */
  unloadedAt: Date | null;
  /** Cartons under seals that stand, without the one that is corrected. */
  sealedCartons: number;
  /** The seal that is corrected: null where none is, undefined where it does not stand any more. */
  corrected: { id: string } | null | undefined;
};

export type SealEntry = { cartons: number; sealedAt: Date; reason: string | null };

export type SealRefusal =
  | TimeRefusal
  | { code: "lots.seal-of-fruit-only" }
  | { code: "lots.not-sealable"; stage: LotStage }
  | { code: "lots.more-sealed-than-treated"; field: "cartons"; cartonsLeft: number }
  | { code: "lots.seal-not-standing" }
  | { code: "lots.correction-unexplained"; field: "reason" };

/** The quarantine officer seals what came out, after treatment and before it leaves (process 1.2 step 8). */
export function checkSeal(facts: SealFacts, entry: SealEntry): Result<SealEntry, SealRefusal[]> {
  const { at, lot, corrected } = facts;
  const refusals: SealRefusal[] = [];
  if (lot.kind !== "fruit") refusals.push({ code: "lots.seal-of-fruit-only" });
  if (!sealable.includes(lot.stage)) refusals.push({ code: "lots.not-sealable", stage: lot.stage });
  if (corrected === undefined) refusals.push({ code: "lots.seal-not-standing" });
  if (corrected && entry.reason === null)
    refusals.push({ code: "lots.correction-unexplained", field: "reason" });
  const cartonsLeft = lot.cartonsOut - facts.sealedCartons;
  if (corrected !== undefined && entry.cartons > cartonsLeft)
    refusals.push({ code: "lots.more-sealed-than-treated", field: "cartons", cartonsLeft });
  refusals.push(...checkTime("sealedAt", entry.sealedAt, at, sealBounds(facts)));
  return refusals.length > 0 ? refuse(...refusals) : done(entry);
}

export function sealBounds({ unloadedAt }: Pick<SealFacts, "unloadedAt">): Bound[] {
  return unloadedAt ? [{ after: "unloaded", at: unloadedAt }] : [];
}
