import "server-only";
import { centreDay } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { loadPlacedDosimeters } from "@/lib/dosimetry/facts";
import { loadCalibrationInUse } from "@/lib/dosimetry/facts/calibrations";
import { loadReaderState } from "@/lib/dosimetry/facts/instruments";
import {
  checkReading,
  type ReadingEntry,
  type ReadingRefusal,
  type SheetRefusal,
} from "@/lib/dosimetry/rules";
import { judgeRawReading, missingRaw, type RawReading } from "@/lib/dosimetry/rules/validity";

/** One time at one instrument under one calibration. */
export type Sitting = { lotId: string; calibrationId: string; instrumentCode: string; readAt: Date };

/** `at` is where its boxes stand: "readings.3", or "" where there is one reading only. */
export type TypedReading = {
  at: string;
  dosimeterCode: string;
  raw: RawReading;
  reread: ReadingEntry["reread"];
};

type UnknownLot = { code: "input.bad-id"; field: "lotId" };
export type SittingRefusal = ReadingRefusal | SheetRefusal | UnknownLot;

const decidedStages = ["released", "rejected", "certified", "dispatched"];

/** A refusal of one reading, at its own boxes; the time is typed once for all. */
function placed<R extends { code: string; field?: string }>(refusal: R, at: string): R {
  if (refusal.field === undefined || refusal.field === "readAt" || at === "") return refusal;
  return { ...refusal, field: `${at}.${refusal.field}` };
}

/** Every reading of a sitting with its dose or the reasons why it has none; or every reason why it cannot be written. */
export async function judgeSitting(
  tx: Tx,
  {
    sitting,
    readings,
    at,
    readById,
  }: { sitting: Sitting; readings: TypedReading[]; at: Date; readById: string },
) {
  const { lotId, calibrationId, instrumentCode, readAt } = sitting;
  const lot = await tx.lot.findUnique({ where: { id: lotId }, select: { stage: true } });
  const unknownLot: UnknownLot = { code: "input.bad-id", field: "lotId" };
  if (!lot) return refuse<SittingRefusal>(unknownLot);
  const lotDecided = decidedStages.includes(lot.stage);
  const calibration = await loadCalibrationInUse(tx, calibrationId);
  const reader = await loadReaderState(tx, instrumentCode, readAt);
  const found = await loadPlacedDosimeters(
    tx,
    lotId,
    readings.map(({ dosimeterCode }) => dosimeterCode),
  );
  const refusals: SittingRefusal[] = [];
  if (!calibration) refusals.push({ code: "dosimetry.calibration-unknown", field: "calibrationId" });
  if (!reader) refusals.push({ code: "dosimetry.reader-unknown", field: "instrumentCode", instrumentCode });
  const seen = new Set<string>();
  for (const { at: where, dosimeterCode, raw, reread } of readings) {
    const entry = { lotId, dosimeterCode, readAt, reread };
    const verdict = checkReading(found.get(dosimeterCode) ?? null, entry, { at, lotDecided });
    if (!verdict.ok) refusals.push(...verdict.error.map((refusal) => placed(refusal, where)));
    if (seen.has(dosimeterCode)) {
      const twice = { code: "dosimetry.typed-twice", field: "dosimeterCode", dosimeterCode } as const;
      refusals.push(placed(twice, where));
    }
    seen.add(dosimeterCode);
    for (const missing of calibration ? missingRaw(calibration, raw) : [])
      refusals.push(placed({ code: "dosimetry.raw-missing", field: missing, missing } as const, where));
  }
  if (refusals.length > 0 || !calibration || !reader) return refuse(...refusals);
  const readOn = centreDay(readAt);
  return done(
    readings.flatMap(({ dosimeterCode, raw, reread }) => {
      const dosimeter = found.get(dosimeterCode);
      if (!dosimeter) return [];
      const { batchCode, irradiatedUntil, placementId } = dosimeter;
      const judged = judgeRawReading({
        calibration,
        reader,
        raw,
        batchCode,
        instrumentCode,
        readAt,
        readOn,
        irradiatedUntil,
      });
      const figures = judged.valid
        ? { response: judged.response, measuredGy: judged.measuredGy, doseGy: judged.doseGy }
        : { invalidReasons: judged.reasons };
      const said = { id: newId(), placementId, ...raw, ...figures };
      return [{ ...said, ...sitting, readById, ...reread }];
    }),
  );
}
