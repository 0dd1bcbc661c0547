import "server-only";
import { z } from "zod";
import { historyOf, historySelect } from "@/lib/certificates/facts/standing";
import { type CertificateState, judgeState } from "@/lib/certificates/rules/state";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { cutPage, type Page, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { loadCalibrationInUse } from "@/lib/dosimetry/facts/calibrations";
import { latestReadings } from "@/lib/dosimetry/rules";
import {
  type CountedReading,
  type Recomputed,
  recompute,
  type Span,
  spanBefore,
} from "@/lib/dosimetry/rules/affected";
import type { LotStage } from "@/lib/release/rules/facts";

/** What is in doubt; what is null does not narrow. At least one of the first three is given. */
export type Doubt = {
  calibrationId: string | null;
  batchCode: string | null;
  readerCode: string | null;
  from: Date | null;
  to: Date | null;
};

export type AffectedLot = {
  id: string;
  code: string;
  arrivedAt: Date;
  stage: LotStage;
  customerName: string;
  readings: number;
  before: Span | null;
  /** Under the replacement; null where none was chosen. */
  recomputed: Recomputed | null;
  certificate: { number: string; state: CertificateState } | null;
};

const found = z.array(z.object({ id: z.string() }));

const asNumber = (value: unknown) => (value === null ? null : Number(value));

/** Lots whose counting readings hang on what is in doubt, the latest arrival first (process 4.3). */
export async function listAffectedLots(
  _reader: Allowed<"dosimetry.read">,
  doubt: Doubt,
  { after, replacementId }: { after?: string | undefined; replacementId?: string | null },
): Promise<Page<AffectedLot>> {
  const { calibrationId, batchCode, readerCode, from, to } = doubt;
  const cursor = readCursor(after);
  const tx = database();
  const ids = found.parse(
    await tx.$queryRaw`
    SELECT l.id FROM lot l
     WHERE l.id IN (
       SELECT r.lot_id FROM dosimeter_reading r JOIN dosimeter_placement p ON p.id = r.placement_id
        WHERE (${calibrationId}::uuid IS NULL OR r.calibration_id = ${calibrationId}::uuid)
          AND (${batchCode}::text IS NULL OR p.batch_code = ${batchCode}::text)
          AND (${readerCode}::text IS NULL OR r.instrument_code = ${readerCode}::text)
          AND (${from}::timestamptz IS NULL OR r.read_at >= ${from}::timestamptz)
          AND (${to}::timestamptz IS NULL OR r.read_at <= ${to}::timestamptz)
          AND r.dose_gy IS NOT NULL
          AND NOT EXISTS (SELECT FROM dosimeter_reading s WHERE s.supersedes_id = r.id))
       AND (${cursor?.at ?? null}::timestamptz IS NULL
            OR (l.arrived_at, l.id) < (${cursor?.at ?? null}::timestamptz, ${cursor?.id ?? null}::uuid))
     ORDER BY l.arrived_at DESC, l.id DESC LIMIT ${pageSize + 1}`,
  );
  const lots = await tx.lot.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ arrivedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      code: true,
      arrivedAt: true,
      stage: true,
      customer: { select: { name: true } },
      spec: { select: { windowLoGy: true, windowHiGy: true } },
      certificates: { orderBy: { issuedAt: "desc" }, take: 1, select: { number: true, ...historySelect } },
      carrierLoads: {
        select: {
          placements: {
            where: batchCode === null ? {} : { batchCode },
            select: {
              readings: {
                select: {
                  id: true,
                  supersedesId: true,
                  calibrationId: true,
                  instrumentCode: true,
                  readAt: true,
                  doseGy: true,
                  absorbance: true,
                  background: true,
                  thickness: true,
                  irradiatedC: true,
                  printedGy: true,
                },
              },
            },
          },
        },
      },
    },
  });
  const replacement =
    replacementId && isId(replacementId) ? await loadCalibrationInUse(tx, replacementId) : null;
  const rows = lots.map(({ customer, spec, certificates, carrierLoads, ...lot }): AffectedLot => {
    const counted = carrierLoads.flatMap(({ placements }) =>
      placements.flatMap(({ readings }) => latestReadings(readings)),
    );
    const doubtful = counted.flatMap((reading): CountedReading[] => {
      const meant =
        (calibrationId === null || reading.calibrationId === calibrationId) &&
        (readerCode === null || reading.instrumentCode === readerCode) &&
        (from === null || reading.readAt >= from) &&
        (to === null || reading.readAt <= to);
      const { absorbance, background, thickness, irradiatedC, printedGy, doseGy } = reading;
      if (!meant || doseGy === null) return [];
      const raw = { absorbance, background, thickness };
      const figures = { irradiatedC: asNumber(irradiatedC), printedGy: asNumber(printedGy) };
      return [{ doseGy: Number(doseGy), raw: { ...raw, ...figures } }];
    });
    const bounds = { lowGy: Number(spec.windowLoGy), highGy: Number(spec.windowHiGy) };
    const [certificate] = certificates;
    return {
      ...lot,
      customerName: customer.name,
      readings: doubtful.length,
      before: spanBefore(doubtful),
      recomputed: replacement && recompute(doubtful, bounds, replacement),
      certificate: certificate
        ? { number: certificate.number, state: judgeState(historyOf(certificate)).state }
        : null,
    };
  });
  return cutPage(rows, (lot) => ({ at: lot.arrivedAt, id: lot.id }));
}

/** Calibrations to choose from, in doubt or as a replacement; the newest first. */
export async function listDoubtable(_reader: Allowed<"dosimetry.read">) {
  const rows = await database().calibration.findMany({
    where: { approvedAt: { not: null } },
    orderBy: [{ validFrom: "desc" }, { id: "desc" }],
    take: 200,
    select: { id: true, code: true, status: true, batch: { select: { code: true } } },
  });
  return rows.map(({ batch, ...row }) => ({ ...row, batchCode: batch.code }));
}
