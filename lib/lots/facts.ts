import "server-only";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/prisma/client/client";
import { acceptedCartons } from "@/lib/lots/rules/receipt";

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
