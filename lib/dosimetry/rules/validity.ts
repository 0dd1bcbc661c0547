import { atLeastGy, atMostGy } from "@/lib/core/units";
import { type Curve, doseOfResponse, specificResponse } from "@/lib/dosimetry/rules/curve";
import { correctForTemperature, type TemperatureEffect } from "@/lib/dosimetry/rules/temperature";

export const doseUnits = ["Gy", "kGy"] as const;
export type DoseUnit = (typeof doseUnits)[number];
export const thicknessUnits = ["mm", "cm", "um", "none"] as const;
export type ThicknessUnit = (typeof thicknessUnits)[number];

const gyPer: Record<DoseUnit, number> = { Gy: 1, kGy: 1_000 };
const mmPer: Record<ThicknessUnit, number> = { mm: 1, cm: 10, um: 0.001, none: Number.NaN };

/** A calibration as a reading meets it: one batch of dosimeters read on one instrument. Days are "YYYY-MM-DD". */
export type CalibrationInUse = {
  calibrationId: string;
  code: string;
  withdrawnAt: Date | null;
  curve: Curve;
  doseUnit: DoseUnit;
  thicknessUnit: ThicknessUnit;
  /** Null where the certificate names no temperature. */
  calibratedC: number | null;
  /** Adjusted dose = measured dose × this. */
  correctionFactor: number;
  validFrom: string;
  validTo: string;
  batch: {
    code: string;
    thicknessMinMm: number | null;
    thicknessMaxMm: number | null;
    backgroundMax: number | null;
    expiresOn: string | null;
  };
  effect: TemperatureEffect | null;
  /** Minutes after irradiation in which the type is read; null is no limit. */
  readFromMin: number | null;
  readToMin: number | null;
  readerCode: string;
};

/** The instrument at the moment of reading. */
export type ReaderState = {
  inService: boolean;
  checkEveryDays: number;
  /** The latest check at or before the reading. */
  lastCheck: { day: string; passed: boolean } | null;
};

/** What was written down at the instrument; which of it is needed depends on the calibration. */
export type RawReading = {
  absorbance: number | null;
  background: number | null;
  thickness: number | null;
  irradiatedC: number | null;
  printedGy: number | null;
};

export type RawField = "absorbance" | "background" | "thickness" | "printedGy";

export type InvalidReason =
  | { code: "withdrawn" }
  | { code: "outside-dates"; validFrom: string; validTo: string }
  | { code: "batch-mismatch"; batchCode: string; calibratedBatch: string }
  | { code: "batch-expired"; expiresOn: string }
  | { code: "reader-mismatch"; instrumentCode: string; calibratedReader: string }
  | { code: "reader-out-of-service"; instrumentCode: string }
  | { code: "reader-not-checked"; instrumentCode: string }
  | { code: "reader-check-failed"; instrumentCode: string }
  | { code: "thickness-outside"; fromMm: number | null; toMm: number | null }
  | { code: "background-above"; most: number }
  | { code: "read-too-early"; fromMin: number }
  | { code: "read-too-late"; toMin: number }
  | { code: "temperature-unknown" }
  | { code: "below-range"; doseMinGy: number; adjusted: boolean }
  | { code: "above-range"; doseMaxGy: number; adjusted: boolean };

export type ReadingSituation = {
  calibration: CalibrationInUse;
  reader: ReaderState;
  raw: RawReading;
  batchCode: string;
  instrumentCode: string;
  readAt: Date;
  /** The reading's day at the centre. */
  readOn: string;
  irradiatedUntil: Date | null;
};

/** Either a dose, or every reason why there is none. */
export type JudgedReading =
  | { valid: true; response: number; measuredGy: number; doseGy: number }
  | { valid: false; reasons: InvalidReason[] };

/** Which boxes this calibration needs and nobody filled. */
export function missingRaw({ curve, thicknessUnit }: CalibrationInUse, raw: RawReading): RawField[] {
  const needed: RawField[] =
    curve.form === "direct_dose"
      ? ["printedGy"]
      : ["absorbance", "background", ...(thicknessUnit === "none" ? [] : (["thickness"] as const))];
  return needed.filter((field) => raw[field] === null);
}

const dayMs = 86_400_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayMs;

/** No check yet, or the latest one is older than the reader's interval allows on that day. */
export function isCheckDue({ lastCheck, checkEveryDays }: ReaderState, on: string): boolean {
  return lastCheck === null || daysBetween(lastCheck.day, on) >= checkEveryDays;
}

function checkReader({ calibration, reader, instrumentCode, readOn }: ReadingSituation): InvalidReason[] {
  const reasons: InvalidReason[] = [];
  const calibratedReader = calibration.readerCode;
  if (instrumentCode !== calibratedReader)
    reasons.push({ code: "reader-mismatch", instrumentCode, calibratedReader });
  if (!reader.inService) reasons.push({ code: "reader-out-of-service", instrumentCode });
  if (isCheckDue(reader, readOn)) reasons.push({ code: "reader-not-checked", instrumentCode });
  else if (reader.lastCheck?.passed === false) reasons.push({ code: "reader-check-failed", instrumentCode });
  return reasons;
}

type OfBatch = Pick<CalibrationInUse, "batch" | "thicknessUnit">;

/** How thick the batch may be, in the unit that is read; what nobody stated is no limit. */
export function thicknessRange({ batch, thicknessUnit }: OfBatch): { min?: number; max?: number } {
  const { thicknessMinMm: fromMm, thicknessMaxMm: toMm } = batch;
  return {
    ...(fromMm === null ? {} : { min: fromMm / mmPer[thicknessUnit] }),
    ...(toMm === null ? {} : { max: toMm / mmPer[thicknessUnit] }),
  };
}

export function checkThickness({ batch, thicknessUnit }: OfBatch, thickness: number): InvalidReason | null {
  if (thicknessUnit === "none") return null;
  const { thicknessMinMm: fromMm, thicknessMaxMm: toMm } = batch;
  const thicknessMm = thickness * mmPer[thicknessUnit];
  const thin = fromMm !== null && !atLeastGy(thicknessMm, fromMm);
  const thick = toMm !== null && !atMostGy(thicknessMm, toMm);
  return thin || thick || thicknessMm <= 0 ? { code: "thickness-outside", fromMm, toMm } : null;
}

export function checkBackground({ batch }: OfBatch, background: number): InvalidReason | null {
  const { backgroundMax } = batch;
  return backgroundMax !== null && background > backgroundMax
    ? { code: "background-above", most: backgroundMax }
    : null;
}

function checkBatch({ calibration, raw, batchCode, readOn }: ReadingSituation): InvalidReason[] {
  const { batch, curve } = calibration;
  const reasons: InvalidReason[] = [];
  if (batchCode !== batch.code)
    reasons.push({ code: "batch-mismatch", batchCode, calibratedBatch: batch.code });
  if (batch.expiresOn !== null && readOn > batch.expiresOn)
    reasons.push({ code: "batch-expired", expiresOn: batch.expiresOn });
  if (curve.form === "direct_dose") return reasons;
  const thickness = raw.thickness === null ? null : checkThickness(calibration, raw.thickness);
  const background = raw.background === null ? null : checkBackground(calibration, raw.background);
  return [...reasons, ...(thickness ? [thickness] : []), ...(background ? [background] : [])];
}

function checkWindow({ calibration, readAt, irradiatedUntil }: ReadingSituation): InvalidReason[] {
  if (irradiatedUntil === null) return [];
  const minutes = (readAt.getTime() - irradiatedUntil.getTime()) / 60_000;
  const { readFromMin: fromMin, readToMin: toMin } = calibration;
  if (fromMin !== null && minutes < fromMin) return [{ code: "read-too-early", fromMin }];
  return toMin !== null && minutes > toMin ? [{ code: "read-too-late", toMin }] : [];
}

function checkDates({ calibration, readAt, readOn }: ReadingSituation): InvalidReason[] {
  const { validFrom, validTo, withdrawnAt } = calibration;
  const reasons: InvalidReason[] = [];
  if (withdrawnAt !== null && withdrawnAt <= readAt) reasons.push({ code: "withdrawn" });
  if (readOn < validFrom || readOn > validTo) reasons.push({ code: "outside-dates", validFrom, validTo });
  return reasons;
}

export type Measured =
  | { response: number; measuredGy: number; doseGy: number }
  | { reasons: InvalidReason[] };

/** Measured dose from the curve, adjusted for temperature and by the factor; both must lie in the range. */
export function measureRaw(calibration: CalibrationInUse, raw: RawReading): Measured {
  const { curve, doseUnit, thicknessUnit, effect, calibratedC, correctionFactor } = calibration;
  const scale = gyPer[doseUnit];
  const [doseMinGy, doseMaxGy] = [curve.doseMin * scale, curve.doseMax * scale];
  const { absorbance, background, thickness, printedGy, irradiatedC } = raw;
  const response =
    curve.form === "direct_dose"
      ? (printedGy ?? Number.NaN) / scale
      : specificResponse({
          absorbance: absorbance ?? Number.NaN,
          background: background ?? Number.NaN,
          thickness: thicknessUnit === "none" ? 1 : (thickness ?? Number.NaN),
        });
  const outside = (side: "below" | "above", adjusted: boolean): Measured => ({
    reasons: [
      side === "below"
        ? { code: "below-range", doseMinGy, adjusted }
        : { code: "above-range", doseMaxGy, adjusted },
    ],
  });
  const found = doseOfResponse(curve, response);
  if (!found.ok) return outside(found.error.side, false);
  const measuredGy = found.value * scale;
  if (effect !== null && (irradiatedC === null || calibratedC === null))
    return { reasons: [{ code: "temperature-unknown" }] };
  const atCalibration =
    effect === null
      ? measuredGy
      : correctForTemperature(measuredGy, effect, {
          irradiatedC: irradiatedC ?? Number.NaN,
          calibratedC: calibratedC ?? Number.NaN,
        });
  const doseGy = atCalibration * correctionFactor;
  if (!atLeastGy(doseGy, doseMinGy)) return outside("below", true);
  return atMostGy(doseGy, doseMaxGy) ? { response, measuredGy, doseGy } : outside("above", true);
}

/** Process 3.3, "validity tests on a reading": date, batch, instrument, thickness, background, time and range. */
export function judgeRawReading(situation: ReadingSituation): JudgedReading {
  const measured = measureRaw(situation.calibration, situation.raw);
  const reasons = [
    ...checkDates(situation),
    ...checkBatch(situation),
    ...checkReader(situation),
    ...checkWindow(situation),
    ...("reasons" in measured ? measured.reasons : []),
  ];
  if (reasons.length > 0 || "reasons" in measured) return { valid: false, reasons };
  return { valid: true, ...measured };
}
