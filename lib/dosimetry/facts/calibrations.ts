import "server-only";
import { dayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import type { TemperatureEffect } from "@/lib/dosimetry/rules/temperature";
import type { CalibrationInUse } from "@/lib/dosimetry/rules/validity";
import type { Prisma } from "@/prisma/client/client";

const numberOrNull = (value: Prisma.Decimal | null) => (value === null ? null : Number(value));

const calibrationSelect = {
  id: true,
  code: true,
  status: true,
  form: true,
  coefficients: true,
  doseUnit: true,
  doseMin: true,
  doseMax: true,
  responseMin: true,
  responseMax: true,
  thicknessUnit: true,
  calibratedC: true,
  correctionFactor: true,
  validFrom: true,
  validTo: true,
  approvedAt: true,
  withdrawnAt: true,
  reader: { select: { code: true } },
  batch: {
    select: {
      code: true,
      thicknessMinMm: true,
      thicknessMaxMm: true,
      backgroundMax: true,
      expiresOn: true,
      type: {
        select: {
          temperatureKind: true,
          temperatureCoefficient: true,
          readFromMin: true,
          readToMin: true,
        },
      },
    },
  },
} satisfies Prisma.CalibrationSelect;

type CalibrationRow = Prisma.CalibrationGetPayload<{ select: typeof calibrationSelect }>;

function effectOf({
  temperatureKind,
  temperatureCoefficient,
}: CalibrationRow["batch"]["type"]): TemperatureEffect | null {
  if (temperatureKind === null || temperatureCoefficient === null) return null;
  return temperatureKind === "additive"
    ? { kind: "additive", gyPerDegree: temperatureCoefficient }
    : { kind: "relative", perDegree: temperatureCoefficient };
}

function inUse({ id, batch, reader, ...row }: CalibrationRow): CalibrationInUse {
  const { type } = batch;
  return {
    calibrationId: id,
    code: row.code,
    withdrawnAt: row.withdrawnAt,
    curve: {
      form: row.form,
      coefficients: row.coefficients,
      doseMin: row.doseMin,
      doseMax: row.doseMax,
      responseMin: row.responseMin,
      responseMax: row.responseMax,
    },
    doseUnit: row.doseUnit,
    thicknessUnit: row.thicknessUnit,
    calibratedC: numberOrNull(row.calibratedC),
    correctionFactor: row.correctionFactor,
    validFrom: dayOf(row.validFrom),
    validTo: dayOf(row.validTo),
    batch: {
      code: batch.code,
      thicknessMinMm: numberOrNull(batch.thicknessMinMm),
      thicknessMaxMm: numberOrNull(batch.thicknessMaxMm),
      backgroundMax: numberOrNull(batch.backgroundMax),
      expiresOn: batch.expiresOn && dayOf(batch.expiresOn),
    },
    effect: effectOf(type),
    readFromMin: type.readFromMin,
    readToMin: type.readToMin,
    readerCode: reader.code,
  };
}

/** What a reading under this calibration is judged by; null when there is none of this id or nobody approved it. */
export async function loadCalibrationInUse(tx: Tx, id: string): Promise<CalibrationInUse | null> {
  const row = await tx.calibration.findUnique({ where: { id }, select: calibrationSelect });
  return row && row.approvedAt !== null ? inUse(row) : null;
}

/** Every approved calibration that may be chosen today, newest first. */
export async function loadCalibrationsInUse(tx: Tx, on: Date): Promise<CalibrationInUse[]> {
  const rows = await tx.calibration.findMany({
    where: { status: "approved", validFrom: { lte: on }, validTo: { gte: on } },
    orderBy: [{ validFrom: "desc" }, { code: "asc" }],
    take: 50,
    select: calibrationSelect,
  });
  return rows.map(inUse);
}
