import "server-only";
import { centreDay } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import type { StorageLimits } from "@/lib/release/rules/storage-limit";
import {
  boundsOf,
  type LimitEntry,
  readableFrom,
  staysOf,
  type StorageBound,
} from "@/lib/storage/rules/limits";
import type { StorageStep } from "@/lib/storage/rules/zones";
import type { Prisma } from "@/prisma/client/client";

export const limitSelect = {
  id: true,
  inForceFrom: true,
  beforeMaxHours: true,
  afterMaxHours: true,
  beforeMinC: true,
  beforeMaxC: true,
  afterMinC: true,
  afterMaxC: true,
  noLimit: true,
  source: true,
  statedAt: true,
} satisfies Prisma.StorageLimitSelect;

type LimitRow = Prisma.StorageLimitGetPayload<{ select: typeof limitSelect }>;

const number = (value: Prisma.Decimal | null) => (value === null ? null : Number(value));

export function readLimit(row: LimitRow): LimitEntry & { source: string } {
  const { beforeMaxHours, afterMaxHours, noLimit, source } = row;
  return {
    beforeMaxHours,
    afterMaxHours,
    noLimit,
    source,
    beforeMinC: number(row.beforeMinC),
    beforeMaxC: number(row.beforeMaxC),
    afterMinC: number(row.afterMinC),
    afterMaxC: number(row.afterMaxC),
  };
}

const dateOf = (at: Date) => new Date(`${centreDay(at)}T00:00:00Z`);

type StoredLot = { customerId: string; productId: string; destination: string | null; arrivedAt: Date };

/** What the customer's agreement of the day of arrival says about storage. */
async function loadAgreedBounds(tx: Tx, lot: StoredLot): Promise<StorageBound[]> {
  const { customerId, productId, destination } = lot;
  const day = dateOf(lot.arrivedAt);
  const agreed = await tx.agreement.findFirst({
    where: {
      customerId,
      productId,
      destination,
      status: { in: ["in_force", "ended"] },
      inForceFrom: { lte: day },
      AND: [
        { OR: [{ inForceTo: null }, { inForceTo: { gte: day } }] },
        { OR: [{ endedOn: null }, { endedOn: { gte: day } }] },
      ],
    },
    orderBy: { versionNo: "desc" },
    select: { code: true, versionNo: true, storageMinC: true, storageMaxC: true, storageMaxHours: true },
  });
  if (!agreed) return [];
  const { code, versionNo, storageMaxHours } = agreed;
  const bound: StorageBound = {
    phase: "whole",
    maxHours: storageMaxHours,
    minC: number(agreed.storageMinC),
    maxC: number(agreed.storageMaxC),
    source: `${code} v${versionNo}`,
  };
  return bound.maxHours === null && bound.minC === null && bound.maxC === null ? [] : [bound];
}

/** What was agreed for a lot on the day it came, and how cold it was wherever it stood. */
export async function loadStorageLimits(
  tx: Tx,
  lot: StoredLot,
  { steps, asOf }: { steps: readonly StorageStep[]; asOf: Date },
): Promise<StorageLimits> {
  const row = await tx.storageLimit.findFirst({
    where: { productId: lot.productId, inForceFrom: { lte: dateOf(lot.arrivedAt) } },
    orderBy: [{ inForceFrom: "desc" }, { statedAt: "desc" }, { id: "desc" }],
    select: limitSelect,
  });
  const limit = row && readLimit(row);
  const stays = staysOf(steps, asOf);
  const readings =
    stays.length === 0
      ? []
      : await tx.temperatureReading.findMany({
          where: {
            OR: stays.map((stay) => ({
              locationId: stay.placeId,
              takenAt: { gte: readableFrom(stay), lte: stay.to },
            })),
          },
          orderBy: { takenAt: "asc" },
          select: { locationId: true, celsius: true, takenAt: true },
        });
  return {
    bounds: [...(limit ? boundsOf(limit) : []), ...(await loadAgreedBounds(tx, lot))],
    noneBy: limit?.noLimit ? limit.source : null,
    temperatures: readings.map(({ locationId, celsius, takenAt }) => ({
      placeId: locationId,
      celsius: Number(celsius),
      takenAt,
    })),
    asOf,
  };
}
