import { done, refuse, type Result } from "@/lib/core/result";
import { atLeastGy, atMostGy } from "@/lib/core/units";
import { checkCurve, type Curve, type CurveRefusal } from "@/lib/dosimetry/rules/curve";
import type { BudgetLine } from "@/lib/dosimetry/rules/uncertainty";
import type { DoseUnit } from "@/lib/dosimetry/rules/validity";

export type CalibrationStatus = "draft" | "approved" | "withdrawn";

export type CalibrationDraft = {
  curve: Curve;
  doseUnit: DoseUnit;
  /** "YYYY-MM-DD" */
  validFrom: string;
  validTo: string;
  budget: readonly BudgetLine[];
  calibratedC: number | null;
  /** Null where batch or reader is none of ours. */
  type: { doseMinGy: number; doseMaxGy: number; needsTemperature: boolean } | null;
  readerKnown: boolean;
  codeTaken: boolean;
};

export type CalibrationRefusal =
  | CurveRefusal
  | { code: "calibrations.code-taken"; field: "code" }
  | { code: "calibrations.batch-not-found"; field: "batchId" }
  | { code: "calibrations.reader-not-found"; field: "readerId" }
  | { code: "calibrations.dates-reversed"; field: "validTo" }
  | { code: "calibrations.outside-type-range"; field: "doseMax"; doseMinGy: number; doseMaxGy: number }
  | { code: "calibrations.temperature-missing"; field: "calibratedC" }
  | { code: "calibrations.budget-empty"; field: "budget.reference-dose" };

/** A calibration may be written down: a curve with one dose for each response, dates in order, a budget. */
export function checkCalibration(draft: CalibrationDraft): Result<CalibrationDraft, CalibrationRefusal[]> {
  const { curve, doseUnit, validFrom, validTo, budget, calibratedC, type } = draft;
  const refusals: CalibrationRefusal[] = [];
  if (draft.codeTaken) refusals.push({ code: "calibrations.code-taken", field: "code" });
  if (type === null) refusals.push({ code: "calibrations.batch-not-found", field: "batchId" });
  if (!draft.readerKnown) refusals.push({ code: "calibrations.reader-not-found", field: "readerId" });
  const checked = checkCurve(curve);
  if (!checked.ok) refusals.push(...checked.error);
  if (validTo < validFrom) refusals.push({ code: "calibrations.dates-reversed", field: "validTo" });
  const scale = doseUnit === "kGy" ? 1_000 : 1;
  if (type !== null) {
    const { doseMinGy, doseMaxGy } = type;
    if (!atLeastGy(curve.doseMin * scale, doseMinGy) || !atMostGy(curve.doseMax * scale, doseMaxGy))
      refusals.push({ code: "calibrations.outside-type-range", field: "doseMax", doseMinGy, doseMaxGy });
    if (type.needsTemperature && calibratedC === null)
      refusals.push({ code: "calibrations.temperature-missing", field: "calibratedC" });
  }
  if (budget.length === 0)
    refusals.push({ code: "calibrations.budget-empty", field: "budget.reference-dose" });
  return refusals.length > 0 ? refuse(...refusals) : done(draft);
}

export type StepRefusal =
  | { code: "calibrations.not-found" }
  | { code: "calibrations.not-a-draft"; status: CalibrationStatus }
  | { code: "calibrations.own-draft" }
  | { code: "calibrations.not-approved"; status: CalibrationStatus };

/** Approved by somebody other than who wrote it. */
export function decideApproval(
  stored: { status: CalibrationStatus; draftedById: string },
  approverId: string,
): Result<null, StepRefusal[]> {
  const refusals: StepRefusal[] = [];
  if (stored.status !== "draft") refusals.push({ code: "calibrations.not-a-draft", status: stored.status });
  if (stored.draftedById === approverId) refusals.push({ code: "calibrations.own-draft" });
  return refusals.length > 0 ? refuse(...refusals) : done(null);
}

/** A draft is dropped and an approved calibration taken out of use; neither comes back. */
export function decideWithdrawal(status: CalibrationStatus): Result<null, StepRefusal[]> {
  return status === "withdrawn" ? refuse({ code: "calibrations.not-approved", status }) : done(null);
}
