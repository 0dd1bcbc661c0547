import "server-only";
import { z } from "zod";
import { database, readTogether, type Tx } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import type { Allowed } from "@/lib/core/permissions";
import { limitSelect, readLimit } from "@/lib/storage/facts/limits";
import type { LimitEntry } from "@/lib/storage/rules/limits";
import { placeSelect, readNeighbours, readZoneLog } from "@/lib/storage/facts";
import {
  computeStanding,
  inTime,
  type Place,
  type Standing,
  type StorageStep,
  type Zone,
} from "@/lib/storage/rules/zones";

export type PlaceRow = {
  id: string;
  code: string;
  name: string;
  zone: Zone;
  serves: "fruit" | "ppe" | null;
  openedOn: Date;
  closedOn: Date | null;
  synthetic: boolean;
  lots: number;
  cartons: number;
};

const stockRow = z.object({ location_id: z.string(), lots: z.number(), cartons: z.number() });

/** Every place with what stands there now; only lots still at the centre are added up. */
export function listPlaces(_reader: Allowed<"storage.read">): Promise<PlaceRow[]> {
  return readTogether(async (tx) => {
    const places = await tx.storageLocation.findMany({
      orderBy: [{ closedOn: { sort: "asc", nulls: "first" } }, { zone: "asc" }, { code: "asc" }],
      select: { ...placeSelect, serves: true, openedOn: true, closedOn: true, synthetic: true },
    });
    const stock = z.array(stockRow).parse(
      await tx.$queryRaw`
        SELECT s.location_id::text, count(DISTINCT l.id)::int AS lots, sum(s.cartons)::int AS cartons
          FROM lot l JOIN LATERAL (
            SELECT location_id, cartons FROM storage_standing WHERE lot_id = l.id AND cartons > 0 AND location_id IS NOT NULL) s ON true
         WHERE l.stage IN ('received', 'loading', 'in_process', 'processed', 'released', 'certified', 'rejected')
         GROUP BY s.location_id`,
    );
    return places.map((place) => {
      const here = stock.find(({ location_id }) => location_id === place.id);
      return { ...place, lots: here?.lots ?? 0, cartons: here?.cartons ?? 0 };
    });
  });
}

export type TemperatureRow = {
  id: string;
  celsius: number;
  instrumentCode: string | null;
  takenAt: Date;
  takenBy: string;
  note: string | null;
};

export type PlaceSheet = Omit<PlaceRow, "lots" | "cartons"> & {
  openedBy: string;
  standing: { id: string; code: string; treated: boolean; cartons: number }[];
  /** The latest, newest first. */
  temperatures: TemperatureRow[];
};

export function getPlaceSheet(_reader: Allowed<"storage.read">, id: string): Promise<PlaceSheet | null> {
  if (!isId(id)) return Promise.resolve(null);
  return readTogether(async (tx) => {
    const place = await tx.storageLocation.findUnique({
      where: { id },
      select: {
        ...placeSelect,
        serves: true,
        openedOn: true,
        closedOn: true,
        synthetic: true,
        openedById: true,
      },
    });
    if (!place) return null;
    const { openedById, ...rest } = place;
    const opener = await tx.person.findUnique({ where: { id: openedById }, select: { name: true } });
    return {
      ...rest,
      openedBy: opener?.name ?? "",
      standing: await readNeighbours(tx, id),
      temperatures: await readTemperatures(tx, id),
    };
  });
}

const temperaturesShown = 50;

async function readTemperatures(tx: Tx, locationId: string): Promise<TemperatureRow[]> {
  const rows = await tx.temperatureReading.findMany({
    where: { locationId },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    take: temperaturesShown,
    select: { id: true, celsius: true, instrumentCode: true, takenAt: true, takenById: true, note: true },
  });
  const people = await tx.person.findMany({
    where: { id: { in: rows.map(({ takenById }) => takenById) } },
    select: { id: true, name: true },
  });
  return rows.map(({ takenById, celsius, ...row }) => ({
    ...row,
    celsius: Number(celsius),
    takenBy: people.find(({ id }) => id === takenById)?.name ?? "",
  }));
}

export type LimitRow = LimitEntry & { id: string; source: string; inForceFrom: Date };

/** What was agreed about storing a product, latest first. */
export async function listStorageLimits(
  _reader: Allowed<"storage.read">,
  productId: string,
): Promise<LimitRow[]> {
  const rows = await database().storageLimit.findMany({
    where: { productId },
    orderBy: [{ inForceFrom: "desc" }, { statedAt: "desc" }, { id: "desc" }],
    take: temperaturesShown,
    select: limitSelect,
  });
  return rows.map((row) => ({ ...readLimit(row), id: row.id, inForceFrom: row.inForceFrom }));
}

export type LotPlaces = { steps: StorageStep[]; standing: Standing[]; open: Place[] };

/** Where the cartons of a lot stand and stood, and where they could be carried. */
export function getLotPlaces(_reader: Allowed<"storage.read">, lotId: string): Promise<LotPlaces> {
  return readTogether(async (tx) => {
    const steps = inTime(await readZoneLog(tx, lotId));
    const open = await tx.storageLocation.findMany({
      where: { closedOn: null },
      orderBy: { code: "asc" },
      select: placeSelect,
    });
    return { steps, standing: computeStanding(steps), open };
  });
}
