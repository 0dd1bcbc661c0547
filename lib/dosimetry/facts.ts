import "server-only";
import type { Tx } from "@/lib/core/db";
import { latestReadings, type PlacedDosimeter } from "@/lib/dosimetry/rules";

/** Where a dosimeter lies, and of which batch it is. */
export type PlacedInBatch = PlacedDosimeter & { batchCode: string };

/** The dosimeters that carry these codes, this lot's first where a code was used in more than one batch. */
export async function loadPlacedDosimeters(
  tx: Tx,
  lotId: string,
  codes: string[],
): Promise<Map<string, PlacedInBatch>> {
  const rows = await tx.dosimeterPlacement.findMany({
    where: { dosimeterCode: { in: codes } },
    orderBy: { placedAt: "desc" },
    select: {
      id: true,
      lotId: true,
      dosimeterCode: true,
      batchCode: true,
      readings: { select: { id: true, doseGy: true, readAt: true, supersedesId: true } },
      carrierLoad: {
        select: {
          lot: { select: { code: true } },
          runCarrier: { select: { run: { select: { finishedAt: true } } } },
        },
      },
    },
  });
  const found = new Map<string, PlacedInBatch>();
  for (const row of rows) {
    if (found.has(row.dosimeterCode) && row.lotId !== lotId) continue;
    const current = latestReadings(row.readings)[0];
    found.set(row.dosimeterCode, {
      placementId: row.id,
      lotId: row.lotId,
      lotCode: row.carrierLoad.lot.code,
      dosimeterCode: row.dosimeterCode,
      batchCode: row.batchCode,
      irradiatedUntil: row.carrierLoad.runCarrier?.run.finishedAt ?? null,
      current: current
        ? { readingId: current.id, doseGy: current.doseGy && Number(current.doseGy), readAt: current.readAt }
        : null,
    });
  }
  return found;
}
