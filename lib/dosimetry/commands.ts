import "server-only";
import { defineCommand } from "@/lib/core/command";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { loadPlacedDosimeters } from "@/lib/dosimetry/facts";
import { checkReading, type ReadingRefusal, type TwiceRefusal } from "@/lib/dosimetry/rules";
import { logReadingsInput, rereadDosimeterInput } from "@/lib/dosimetry/schema";

const decidedStages = ["released", "rejected", "certified", "dispatched"];

/** Null for a lot that does not exist. */
async function isDecided(tx: Tx, lotId: string): Promise<boolean | null> {
  const lot = await tx.lot.findUnique({ where: { id: lotId }, select: { stage: true } });
  return lot && decidedStages.includes(lot.stage);
}

const unknownLot = { code: "input.bad-id", field: "lotId" } as const;

/** Readings of one sitting at one instrument: all of them, or none and every reason at its row. */
export const logReadings = defineCommand({
  name: "dosimetry.log-readings",
  permission: "dosimetry.log",
  input: logReadingsInput,
  async run({ tx, actor, at }, { lotId, instrumentCode, readAt, readings }) {
    const lotDecided = await isDecided(tx, lotId);
    if (lotDecided === null) return refuse(unknownLot);
    const placed = await loadPlacedDosimeters(
      tx,
      lotId,
      readings.map((reading) => reading.dosimeterCode),
    );
    const refusals: (ReadingRefusal | TwiceRefusal)[] = [];
    const seen = new Set<string>();
    readings.forEach(({ dosimeterCode, doseGy }, row) => {
      const entry = { lotId, dosimeterCode, doseGy, readAt, reread: null };
      const verdict = checkReading(placed.get(dosimeterCode) ?? null, entry, { at, lotDecided });
      if (!verdict.ok) refusals.push(...verdict.error.map((refusal) => atRow(refusal, row)));
      if (seen.has(dosimeterCode)) {
        refusals.push({
          code: "dosimetry.typed-twice",
          field: `readings.${row}.dosimeterCode`,
          dosimeterCode,
        });
      }
      seen.add(dosimeterCode);
    });
    if (refusals.length > 0) return refuse(...refusals);
    await tx.dosimeterReading.createMany({
      data: readings.map(({ dosimeterCode, doseGy }) => ({
        id: newId(),
        lotId,
        placementId: placed.get(dosimeterCode)?.placementId ?? "",
        doseGy,
        instrumentCode,
        readAt,
        readById: actor.personId,
      })),
    });
    return done({ lotId, count: readings.length });
  },
});

/** A refusal of one reading, at the boxes of its row; the time is typed once for all. */
function atRow<R extends { code: string; field?: string }>(refusal: R, row: number): R {
  if (refusal.field === undefined || refusal.field === "readAt") return refusal;
  return { ...refusal, field: `readings.${row}.${refusal.field}` };
}

/** The first reading stays; the new one names it and says why. */
export const rereadDosimeter = defineCommand({
  name: "dosimetry.reread-dosimeter",
  permission: "dosimetry.log",
  input: rereadDosimeterInput,
  async run(
    { tx, actor, at },
    { lotId, dosimeterCode, supersedesId, instrumentCode, readAt, doseGy, reason },
  ) {
    const lotDecided = await isDecided(tx, lotId);
    if (lotDecided === null) return refuse(unknownLot);
    const placed = (await loadPlacedDosimeters(tx, lotId, [dosimeterCode])).get(dosimeterCode) ?? null;
    const entry = { lotId, dosimeterCode, doseGy, readAt, reread: { supersedesId, reason } };
    const verdict = checkReading(placed, entry, { at, lotDecided });
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.dosimeterReading.create({
      data: {
        id,
        lotId,
        placementId: placed?.placementId ?? "",
        doseGy,
        instrumentCode,
        readAt,
        readById: actor.personId,
        supersedesId,
        reason,
      },
    });
    return done({ id, lotId });
  },
});
