import "server-only";
import { certificateContent } from "@/lib/certificates/signed";
import { centreDay, dayOf } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import type { Allowed } from "@/lib/core/permissions";
import { readSignature } from "@/lib/core/signature-check";
import { loadCalibrationsInUse } from "@/lib/dosimetry/facts/calibrations";
import { loadReaderState } from "@/lib/dosimetry/facts/instruments";
import { expandedOf } from "@/lib/dosimetry/queries/calibrations";
import { namesOf } from "@/lib/dosimetry/queries/instruments";
import { type CalibrationInUse, type InvalidReason, isCheckDue } from "@/lib/dosimetry/rules/validity";
import { calibrationContent } from "@/lib/dosimetry/signed";
import { decisionContent } from "@/lib/release/signed";

/** A calibration to read under, and whether its reader is ready today. */
export type CalibrationChoice = CalibrationInUse & { ready: boolean };

/** What may be read under today; those of a lot's own batches first. */
export async function listCalibrationChoices(
  _reader: Allowed<"dosimetry.log">,
  batchCodes: readonly string[],
  at: Date,
): Promise<CalibrationChoice[]> {
  const tx = database();
  const today = new Date(`${centreDay(at)}T00:00:00Z`);
  const found = await loadCalibrationsInUse(tx, today);
  const readers = [...new Set(found.map(({ readerCode }) => readerCode))];
  const states = new Map(
    await Promise.all(readers.map(async (code) => [code, await loadReaderState(tx, code, at)] as const)),
  );
  const choices = found.map((calibration) => {
    const state = states.get(calibration.readerCode);
    const checked = state && !isCheckDue(state, dayOf(today)) && state.lastCheck?.passed === true;
    return { ...calibration, ready: Boolean(state?.inService && checked) };
  });
  const own = (choice: CalibrationChoice) => batchCodes.includes(choice.batch.code);
  return [...choices.filter(own), ...choices.filter((choice) => !own(choice))];
}

/** The lot a file of readings is imported into. */
export async function getImportSheet(reader: Allowed<"dosimetry.log">, lotId: string, at: Date) {
  if (!isId(lotId)) return null;
  const lot = await database().lot.findUnique({
    where: { id: lotId },
    select: {
      id: true,
      code: true,
      carrierLoads: { select: { placements: { select: { batchCode: true } } } },
    },
  });
  if (!lot) return null;
  const batches = lot.carrierLoads.flatMap(({ placements }) => placements.map(({ batchCode }) => batchCode));
  return { id: lot.id, code: lot.code, calibrations: await listCalibrationChoices(reader, batches, at) };
}

const select = {
  id: true,
  lotId: true,
  doseGy: true,
  measuredGy: true,
  response: true,
  absorbance: true,
  background: true,
  thickness: true,
  irradiatedC: true,
  printedGy: true,
  invalidReasons: true,
  instrumentCode: true,
  readAt: true,
  readById: true,
  reason: true,
  supersedesId: true,
  rereading: { select: { id: true } },
  placement: {
    select: {
      dosimeterCode: true,
      batchCode: true,
      position: true,
      carrierLoad: { select: { carrierCode: true, lot: { select: { code: true } } } },
    },
  },
  calibration: {
    select: {
      id: true,
      code: true,
      doseUnit: true,
      thicknessUnit: true,
      budget: true,
      laboratory: true,
      laboratoryCertificate: true,
      validFrom: true,
      validTo: true,
      withdrawnAt: true,
      approvalSignatureId: true,
    },
  },
} as const;

/** One reading as an auditor follows it: what was seen, what was made of it under which calibration, and who signed. */
export async function getReadingSheet(_reader: Allowed<"dosimetry.read">, id: string) {
  if (!isId(id)) return null;
  const tx = database();
  const found = await tx.dosimeterReading.findUnique({ where: { id }, select });
  if (!found) return null;
  const { calibration, placement, invalidReasons, doseGy, measuredGy, irradiatedC, printedGy, ...row } =
    found;
  const [names, check, decision, certificate] = await Promise.all([
    namesOf(tx, [row.readById]),
    tx.doseReaderCheck.findFirst({
      where: { reader: { code: row.instrumentCode }, checkedAt: { lte: row.readAt } },
      orderBy: [{ checkedAt: "desc" }, { id: "desc" }],
      select: { readerId: true, checkedAt: true, passed: true },
    }),
    tx.releaseDecision.findFirst({
      where: { lotId: row.lotId, withdrawal: { is: null } },
      orderBy: { decidedAt: "desc" },
      select: { id: true, signatureId: true },
    }),
    tx.certificate.findFirst({
      where: { lotId: row.lotId },
      orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
      select: { id: true, number: true, signatureId: true },
    }),
  ]);
  const read = (content: typeof decisionContent, recordId: string, signatureId: string) =>
    readSignature(tx, content, { recordId, signatureId });
  return {
    ...row,
    doseGy: doseGy && Number(doseGy),
    measuredGy: measuredGy && Number(measuredGy),
    irradiatedC: irradiatedC && Number(irradiatedC),
    printedGy: printedGy && Number(printedGy),
    reasons: (invalidReasons ?? []) as InvalidReason[],
    readBy: names.get(row.readById) ?? "",
    superseded: row.rereading?.id ?? null,
    dosimeterCode: placement.dosimeterCode,
    batchCode: placement.batchCode,
    position: placement.position,
    carrierCode: placement.carrierLoad.carrierCode,
    lotCode: placement.carrierLoad.lot.code,
    calibration: calibration && { ...calibration, expandedPercent: expandedOf(calibration.budget) },
    check,
    certificateNumber: certificate?.number ?? null,
    signatures: {
      calibration: calibration?.approvalSignatureId
        ? await read(calibrationContent, calibration.id, calibration.approvalSignatureId)
        : null,
      decision: decision ? await read(decisionContent, decision.id, decision.signatureId) : null,
      certificate: certificate
        ? await read(certificateContent, certificate.id, certificate.signatureId)
        : null,
    },
  };
}
