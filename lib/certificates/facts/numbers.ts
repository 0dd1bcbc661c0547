import "server-only";
import type { Tx } from "@/lib/core/db";

/** Certificates and spoiled numbers share one series. */
export async function nextOrdinal(tx: Tx, year: number): Promise<number> {
  const issued = await tx.certificate.aggregate({ where: { year }, _max: { ordinal: true } });
  const spoiled = await tx.spoiledNumber.aggregate({ where: { year }, _max: { ordinal: true } });
  return Math.max(issued._max.ordinal ?? 0, spoiled._max.ordinal ?? 0) + 1;
}
