import { done, refuse, type Result } from "@/lib/core/result";
import { cartonsLeft } from "@/lib/lots/rules/loading";
import { checkTime, type TimeRefusal } from "@/lib/lots/rules/time";
import type { LotStage } from "@/lib/release/rules/facts";

export type UnloadingFacts = {
  at: Date;
  /** The cartons of this lot that stand on the scanned carrier; null where it holds none of them. */
  load: {
    loadId: string;
    carrierCode: string;
    cartons: number;
    entered: boolean;
    leftAt: Date | null;
  } | null;
  /** Another lot that stands on the scanned carrier. */
  carrierHolds: { lotCode: string } | null;
  lot: { cartonsToTreat: number };
  /** Every carrier of this pass, this one too. */
  loads: readonly { loadId: string; cartons: number; unloaded: boolean }[];
};

export type UnloadingEntry = {
  carrierCode: string;
  cartonsOut: number;
  damagedCartons: number;
  damageNote: string | null;
  unloadedAt: Date;
};

export type UnloadingRefusal =
  | TimeRefusal
  | { code: "lots.carrier-holds-nothing"; field: "carrierCode"; carrierCode: string }
  | { code: "lots.carrier-holds-another-lot"; field: "carrierCode"; carrierCode: string; lotCode: string }
  | { code: "lots.carrier-not-treated"; field: "carrierCode"; carrierCode: string }
  | { code: "lots.carrier-still-inside"; field: "carrierCode"; carrierCode: string }
  | { code: "lots.more-out-than-in"; field: "cartonsOut"; cartons: number; total: number }
  | { code: "lots.damage-unexplained"; field: "damageNote" }
  | { code: "lots.missing-unexplained"; field: "damageNote"; missing: number; cartons: number };

/**
 * Good cartons out and damaged cartons make up what went in. What is missing is recorded as missing with a note;
 * the release check of the counts then holds the lot.
 */
export function checkUnloading(
  facts: UnloadingFacts,
  entry: UnloadingEntry,
): Result<{ loadId: string; lotIsProcessed: boolean }, UnloadingRefusal[]> {
  const { load, carrierHolds, loads, lot } = facts;
  const { carrierCode, cartonsOut, damagedCartons, damageNote } = entry;
  if (load === null) {
    return carrierHolds === null
      ? refuse({ code: "lots.carrier-holds-nothing", field: "carrierCode", carrierCode })
      : refuse({
          code: "lots.carrier-holds-another-lot",
          field: "carrierCode",
          carrierCode,
          lotCode: carrierHolds.lotCode,
        });
  }
  const refusals: UnloadingRefusal[] = [];
  const { cartons } = load;
  if (!load.entered) refusals.push({ code: "lots.carrier-not-treated", field: "carrierCode", carrierCode });
  else if (load.leftAt === null)
    refusals.push({ code: "lots.carrier-still-inside", field: "carrierCode", carrierCode });
  const total = cartonsOut + damagedCartons;
  if (total > cartons) refusals.push({ code: "lots.more-out-than-in", field: "cartonsOut", cartons, total });
  if (damageNote === null && damagedCartons > 0)
    refusals.push({ code: "lots.damage-unexplained", field: "damageNote" });
  else if (damageNote === null && total < cartons)
    refusals.push({
      code: "lots.missing-unexplained",
      field: "damageNote",
      missing: cartons - total,
      cartons,
    });
  const bounds = load.leftAt ? [{ after: "left" as const, at: load.leftAt, subject: carrierCode }] : [];
  refusals.push(...checkTime("unloadedAt", entry.unloadedAt, facts.at, bounds));
  if (refusals.length > 0) return refuse(...refusals);
  const othersUnloaded = loads.every((other) => other.unloaded || other.loadId === load.loadId);
  return done({
    loadId: load.loadId,
    lotIsProcessed: othersUnloaded && cartonsLeft(lot.cartonsToTreat, loads) === 0,
  });
}

export type ClosingRefusal =
  | { code: "lots.not-in-process"; stage: LotStage }
  | { code: "lots.carriers-not-unloaded"; carrierCodes: string[] }
  | { code: "lots.all-cartons-treated" };

/** Cartons that will never be loaded: the treatment is closed short, and the release check of the counts holds the lot. */
export function checkClosing(
  lot: { stage: LotStage; cartonsToTreat: number },
  loads: readonly { carrierCode: string; cartons: number; unloaded: boolean }[],
): Result<{ cartonsNotTreated: number }, ClosingRefusal[]> {
  if (lot.stage !== "in_process") return refuse({ code: "lots.not-in-process", stage: lot.stage });
  const waiting = loads.filter(({ unloaded }) => !unloaded).map(({ carrierCode }) => carrierCode);
  if (waiting.length > 0) return refuse({ code: "lots.carriers-not-unloaded", carrierCodes: waiting });
  const cartonsNotTreated = cartonsLeft(lot.cartonsToTreat, loads);
  return cartonsNotTreated > 0 ? done({ cartonsNotTreated }) : refuse({ code: "lots.all-cartons-treated" });
}
