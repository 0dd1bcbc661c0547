import { done, refuse, type Result } from "@/lib/core/result";
import { checkTime, type TimeRefusal } from "@/lib/lots/rules/time";
import type { LotStage } from "@/lib/release/rules/facts";
import { type Place, type Standing, type Zone, zoneTakes } from "@/lib/storage/rules/zones";

export type MoveFacts = {
  at: Date;
  lot: { stage: LotStage; arrivedAt: Date; standing: readonly Standing[] };
  /** Null where the id names no place. */
  to: (Place & { open: boolean }) | null;
  /** Other lots that stand there now. */
  neighbours: readonly { lotCode: string; treated: boolean }[];
};

export type MoveEntry = {
  fromId: string | null;
  treated: boolean;
  cartons: number;
  movedAt: Date;
};

export type MoveRefusal =
  | TimeRefusal
  | { code: "storage.lot-gone"; stage: LotStage }
  | { code: "storage.place-unknown"; field: "toId" }
  | { code: "storage.place-closed"; field: "toId"; place: string }
  | { code: "storage.same-place"; field: "toId"; place: string }
  | { code: "storage.not-there"; field: "fromId" }
  | { code: "storage.more-than-stands"; field: "cartons"; standing: number }
  | { code: "storage.crosses-barrier"; field: "toId"; place: string; zone: Zone; treated: boolean }
  | { code: "storage.mixes"; field: "toId"; place: string; lotCode: string; treated: boolean };

/** Cartons go only where their like stand; a hold keeps one kind at a time. */
export function checkMove(facts: MoveFacts, entry: MoveEntry): Result<MoveEntry, MoveRefusal[]> {
  const { lot, to, neighbours, at } = facts;
  const { fromId, treated, cartons } = entry;
  const refusals: MoveRefusal[] = [];
  if (lot.stage === "dispatched") refusals.push({ code: "storage.lot-gone", stage: lot.stage });
  const stands = lot.standing.find((each) => (each.place?.id ?? null) === fromId && each.treated === treated);
  if (!stands) refusals.push({ code: "storage.not-there", field: "fromId" });
  else if (cartons > stands.cartons)
    refusals.push({ code: "storage.more-than-stands", field: "cartons", standing: stands.cartons });
  if (to === null) refusals.push({ code: "storage.place-unknown", field: "toId" });
  else refusals.push(...checkPlace(to, entry, neighbours));
  refusals.push(...checkTime("movedAt", entry.movedAt, at, [{ after: "received", at: lot.arrivedAt }]));
  return refusals.length > 0 ? refuse(...refusals) : done(entry);
}

function checkPlace(
  to: Place & { open: boolean },
  { fromId, treated }: MoveEntry,
  neighbours: MoveFacts["neighbours"],
): MoveRefusal[] {
  const place = to.code;
  if (to.id === fromId) return [{ code: "storage.same-place", field: "toId", place }];
  const refusals: MoveRefusal[] = [];
  if (!to.open) refusals.push({ code: "storage.place-closed", field: "toId", place });
  if (!zoneTakes(to.zone, treated))
    refusals.push({ code: "storage.crosses-barrier", field: "toId", place, zone: to.zone, treated });
  const other = neighbours.find((neighbour) => neighbour.treated !== treated);
  if (to.zone === "hold" && other)
    refusals.push({ code: "storage.mixes", field: "toId", place, lotCode: other.lotCode, treated });
  return refusals;
}

export type PlaceRefusal =
  | { code: "storage.code-taken"; field: "code"; name: string }
  | { code: "storage.opened-in-future"; field: "openedOn" }
  | { code: "storage.not-found" }
  | { code: "storage.closed-already" }
  | { code: "storage.closed-before-opened"; field: "closedOn" }
  | { code: "storage.closed-in-future"; field: "closedOn" }
  | { code: "storage.not-empty"; lots: string[] }
  | { code: "storage.last-of-its-zone"; zone: Zone };

/** Days are "YYYY-MM-DD" of the centre. */
export function checkOpening(
  entry: { openedOn: string },
  { today, sameCode }: { today: string; sameCode: { name: string } | null },
): Result<true, PlaceRefusal[]> {
  const refusals: PlaceRefusal[] = [];
  if (sameCode) refusals.push({ code: "storage.code-taken", field: "code", name: sameCode.name });
  if (entry.openedOn > today) refusals.push({ code: "storage.opened-in-future", field: "openedOn" });
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}

/** A place is closed empty, and never the last one that goods of its zone are put in. */
export function checkClosing(
  place: { openedOn: string; closedOn: string | null; zone: Zone },
  facts: { closedOn: string; today: string; lotsThere: readonly string[]; othersOfItsZone: number },
): Result<true, PlaceRefusal[]> {
  if (place.closedOn !== null) return refuse({ code: "storage.closed-already" });
  const refusals: PlaceRefusal[] = [];
  if (facts.closedOn < place.openedOn)
    refusals.push({ code: "storage.closed-before-opened", field: "closedOn" });
  if (facts.closedOn > facts.today) refusals.push({ code: "storage.closed-in-future", field: "closedOn" });
  if (facts.lotsThere.length > 0) refusals.push({ code: "storage.not-empty", lots: [...facts.lotsThere] });
  if (facts.othersOfItsZone === 0 && (place.zone === "untreated" || place.zone === "treated"))
    refusals.push({ code: "storage.last-of-its-zone", zone: place.zone });
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}
