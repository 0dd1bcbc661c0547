import "server-only";
import { z } from "zod";
import { centreDay } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import {
  computeStanding,
  heldAt,
  type Place,
  placeToLoadFrom,
  type Standing,
  type StorageStep,
  zones,
} from "@/lib/storage/rules/zones";

export const placeSelect = { id: true, code: true, name: true, zone: true } as const;

/** Midnight of a calendar day, as date columns are compared. */
const dateOf = (at: Date) => new Date(`${centreDay(at)}T00:00:00Z`);

/** Where goods of a kind are put on that day unless somebody carries them elsewhere: a place of their own before a common one. */
export async function findPlaceFor(
  tx: Tx,
  { kind, zone, at }: { kind: "fruit" | "ppe"; zone: "untreated" | "treated"; at: Date },
): Promise<Place | null> {
  const day = dateOf(at);
  return tx.storageLocation.findFirst({
    where: {
      zone,
      openedOn: { lte: day },
      AND: [
        { OR: [{ closedOn: null }, { closedOn: { gte: day } }] },
        { OR: [{ serves: kind }, { serves: null }] },
      ],
    },
    orderBy: [{ serves: { sort: "asc", nulls: "last" } }, { code: "asc" }],
    select: placeSelect,
  });
}

const stepRow = z.object({
  id: z.string(),
  kind: z.enum(["received", "moved", "loaded", "unloaded", "dispatched", "returned", "destroyed"]),
  at: z.date(),
  cartons: z.number(),
  treated: z.boolean(),
  from_id: z.string().nullable(),
  to_id: z.string().nullable(),
  carrier_code: z.string().nullable(),
});

const placeRow = z.object({ id: z.string(), code: z.string(), name: z.string(), zone: z.enum(zones) });

/** Every step of a lot from place to place, oldest first. */
export async function readZoneLog(tx: Tx, lotId: string): Promise<StorageStep[]> {
  const rows = z.array(stepRow).parse(
    await tx.$queryRaw`
      SELECT id::text, kind, at, cartons, treated, from_id::text, to_id::text, carrier_code
        FROM storage_step WHERE lot_id = ${lotId}::uuid ORDER BY at, id`,
  );
  const ids = [...new Set(rows.flatMap((row) => [row.from_id, row.to_id]))].filter((id) => id !== null);
  const places = z
    .array(placeRow)
    .parse(await tx.storageLocation.findMany({ where: { id: { in: ids } }, select: placeSelect }));
  const placeOf = (id: string | null) => places.find((place) => place.id === id) ?? null;
  return rows.map(({ from_id, to_id, carrier_code, ...row }) => ({
    ...row,
    from: placeOf(from_id),
    to: placeOf(to_id),
    carrierCode: carrier_code,
  }));
}

export async function readStanding(tx: Tx, lotId: string): Promise<Standing[]> {
  return computeStanding(await readZoneLog(tx, lotId));
}

/** Where the next carrier of a pass is loaded from, and whether all that waits is held back. */
export async function readLoadingPlace(
  tx: Tx,
  { id, pass }: { id: string; pass: number },
): Promise<{ from: Place | null; held: Place | null }> {
  const standing = await readStanding(tx, id);
  return { from: placeToLoadFrom(standing, pass > 1), held: heldAt(standing, pass > 1) };
}

const neighbourRow = z.object({
  code: z.string(),
  treated: z.boolean(),
  cartons: z.number(),
  id: z.string(),
});

/** Lots that stand at a place now; those that have left the centre are not asked for. */
export async function readNeighbours(tx: Tx, locationId: string) {
  return z.array(neighbourRow).parse(
    await tx.$queryRaw`
      SELECT l.id::text, l.code, s.treated, s.cartons
        FROM lot l JOIN LATERAL (
          SELECT treated, cartons FROM storage_standing
           WHERE lot_id = l.id AND location_id = ${locationId}::uuid AND cartons > 0) s ON true
       WHERE l.stage IN ('received', 'loading', 'in_process', 'processed', 'released', 'certified', 'rejected')
       ORDER BY l.code`,
  );
}
