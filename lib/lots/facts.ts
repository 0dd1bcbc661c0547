import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/prisma/client/client";
import type { FullnessFacts } from "@/lib/lots/rules/partial";
import { loadPartialLoads } from "@/lib/validations/facts";
import { inForceOn } from "@/lib/validations/rules";
import type { RejectedGoods } from "@/lib/lots/rules/departure";
import type { OpenCall } from "@/lib/lots/rules/inspector";
import { acceptedCartons } from "@/lib/lots/rules/receipt";

/** What stands on the receipt of a lot. */
export const receiptSelect = {
  customerId: true,
  productId: true,
  specId: true,
  destination: true,
  customerLotCode: true,
  growerCode: true,
  packhouseCode: true,
  declaredCartons: true,
  receivedCartons: true,
  rejectedCartons: true,
  items: true,
  massG: true,
  massBasis: true,
  cartonMassG: true,
  discrepancyNote: true,
  discrepancyAcceptedBy: true,
  previouslyIrradiated: true,
  vehicle: true,
  sealCode: true,
  productTemperatureC: true,
  packagingCondition: true,
  durableUntil: true,
  arrivedAt: true,
  promisedAt: true,
  freeRoundId: true,
} satisfies Prisma.LotSelect;

type CountedLot = { id: string; pass: number; receivedCartons: number; rejectedCartons: number };

/** What the present pass has to treat: the accepted cartons, or what came out of the pass before. */
export async function readCartonsToTreat(tx: Tx, lot: CountedLot): Promise<number> {
  if (lot.pass === 1) return acceptedCartons(lot);
  return readCartonsOut(tx, lot.id, lot.pass - 1);
}

export async function readCartonsOut(tx: Tx, lotId: string, pass: number): Promise<number> {
  const { _sum } = await tx.carrierUnload.aggregate({
    where: { carrierLoad: { lotId, pass } },
    _sum: { cartonsOut: true },
  });
  return _sum.cartonsOut ?? 0;
}

/** The inspector whom the lot waits for; at most one is asked for at a time. */
export async function readOpenCall(tx: Tx, lotId: string): Promise<OpenCall | null> {
  const call = await tx.inspectionCall.findFirst({
    where: { lotId, end: null },
    select: {
      id: true,
      kind: true,
      organisation: true,
      notified: true,
      reference: true,
      calledAt: true,
    },
  });
  return call && { ...call, kind: call.kind === "joint" ? "joint" : "plant_quarantine" };
}

/** Cartons under seals of plant quarantine that stand in a pass, but for one; null where nothing is sealed. */
export async function readSealedCartons(
  tx: Tx,
  { id: lotId, pass }: { id: string; pass: number },
  exceptId?: string,
): Promise<number | null> {
  const { _sum } = await tx.quarantineSeal.aggregate({
    where: { lotId, pass, corrected: null, ...(exceptId ? { id: { not: exceptId } } : {}) },
    _sum: { cartons: true },
  });
  return _sum.cartons;
}

const rejectedRow = z.object({
  lot_id: z.string(),
  disposition: z.enum(["return", "destroy"]),
  decided_at: z.date(),
  cartons: z.number(),
});

/** Of these lots, those whose rejection stands: what becomes of their goods, and how many cartons are still in house. */
export async function readRejectedGoods(
  tx: Tx,
  lotIds: readonly string[],
): Promise<Map<string, RejectedGoods>> {
  const rows = z
    .array(rejectedRow)
    .parse(await tx.$queryRaw`SELECT * FROM rejected_goods WHERE lot_id = ANY(${[...lotIds]}::uuid[])`);
  return new Map(
    rows.map(({ lot_id, decided_at: decidedAt, ...goods }) => [lot_id, { ...goods, decidedAt }]),
  );
}

/** Who can stand beside: people at work here. */
export const mayWitness = {
  status: "active",
  grants: { some: { state: "active" } },
} satisfies Prisma.PersonWhereInput;

/** What stands on carriers now: loads not unloaded yet. A lot turned back before treatment took its cartons along. */
export const standing = {
  unload: null,
  NOT: { runCarrier: null, lot: { stage: "rejected" } },
} satisfies Prisma.CarrierLoadWhereInput;

/** Which lot's cartons stand on a carrier now. */
export async function readLoadOn(tx: Tx, carrierCode: string) {
  return tx.carrierLoad.findFirst({
    where: { carrierCode, ...standing },
    orderBy: { id: "desc" },
    select: {
      id: true,
      cartons: true,
      loadedAt: true,
      lot: { select: { id: true, code: true, stage: true } },
      runCarrier: { select: { exit: { select: { leftAt: true } } } },
    },
  });
}

const fullnessSelect = {
  cartonsPerCarrier: true,
  densityMinKgM3: true,
  densityMaxKgM3: true,
  doseMap: {
    select: {
      configuration: { select: { id: true, densityMinKgM3: true, densityMaxKgM3: true } },
    },
  },
} satisfies Prisma.SpecificationSelect;

/** How full a carrier of this specification must be on a day ("YYYY-MM-DD"). */
export async function readFullness(tx: Tx, specId: string, day: string): Promise<FullnessFacts> {
  const { cartonsPerCarrier, doseMap, ...own } = await tx.specification.findUniqueOrThrow({
    where: { id: specId },
    select: fullnessSelect,
  });
  const { densityMinKgM3: min, densityMaxKgM3: max } = doseMap?.configuration ?? own;
  const partial = doseMap ? await loadPartialLoads(tx, doseMap.configuration.id) : [];
  return {
    cartonsPerCarrier,
    partialFrom: inForceOn(partial, day)?.minCartons ?? null,
    densityKgM3: min !== null && max !== null ? { min: Number(min), max: Number(max) } : null,
  };
}
