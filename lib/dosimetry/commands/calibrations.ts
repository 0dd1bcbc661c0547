import "server-only";
import { dayOf } from "@/lib/core/dates";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";
import {
  checkCalibration,
  decideApproval,
  decideWithdrawal,
  type StepRefusal,
} from "@/lib/dosimetry/rules/calibration";
import { compareDoses } from "@/lib/dosimetry/rules/uncertainty";
import {
  approveCalibrationInput,
  draftCalibrationInput,
  recordComparisonInput,
  withdrawCalibrationInput,
} from "@/lib/dosimetry/schema/calibrations";
import { calibrationContent } from "@/lib/dosimetry/signed";

const notFound: StepRefusal = { code: "calibrations.not-found" };

export const draftCalibration = defineCommand({
  name: "calibrations.draft-calibration",
  permission: "dosimetry.keep",
  input: draftCalibrationInput,
  async run({ tx, actor, at }, { form, coefficients, doseMin, doseMax, responseMin, responseMax, ...input }) {
    const batch = await tx.dosimeterBatch.findUnique({
      where: { id: input.batchId },
      select: { type: { select: { doseMinGy: true, doseMaxGy: true, temperatureKind: true } } },
    });
    const curve = { form, coefficients, doseMin, doseMax, responseMin, responseMax };
    const verdict = checkCalibration({
      ...input,
      curve,
      validFrom: dayOf(input.validFrom),
      validTo: dayOf(input.validTo),
      type: batch && {
        doseMinGy: Number(batch.type.doseMinGy),
        doseMaxGy: Number(batch.type.doseMaxGy),
        needsTemperature: batch.type.temperatureKind !== null,
      },
      readerKnown: (await tx.doseReader.count({ where: { id: input.readerId } })) > 0,
      codeTaken: (await tx.calibration.count({ where: { code: input.code } })) > 0,
    });
    if (!verdict.ok) return verdict;
    const id = newId();
    const who = { draftedById: actor.personId, draftedAt: at };
    await tx.calibration.create({ data: { id, ...input, ...curve, synthetic: await isDemo(tx), ...who } });
    return done({ id });
  },
});

export const approveCalibration = defineCommand({
  name: "calibrations.approve-calibration",
  permission: "dosimetry.approve",
  signs: "calibrations.approved",
  input: approveCalibrationInput,
  async run({ tx, actor, at, sign }, { calibrationId }) {
    const stored = await tx.calibration.findUnique({
      where: { id: calibrationId },
      select: { status: true, draftedById: true },
    });
    if (!stored) return refuse(notFound);
    const verdict = decideApproval(stored, actor.personId);
    if (!verdict.ok) return verdict;
    const approvalSignatureId = newId();
    const approval = { approvedById: actor.personId, approvedAt: at, approvalSignatureId };
    await tx.calibration.update({ where: { id: calibrationId }, data: { status: "approved", ...approval } });
    await sign(calibrationContent, calibrationId, approvalSignatureId);
    return done({ id: calibrationId });
  },
});

export const withdrawCalibration = defineCommand({
  name: "calibrations.withdraw-calibration",
  permission: "dosimetry.approve",
  input: withdrawCalibrationInput,
  async run({ tx, actor, at }, { calibrationId, reason }) {
    const stored = await tx.calibration.findUnique({
      where: { id: calibrationId },
      select: { status: true },
    });
    if (!stored) return refuse(notFound);
    const verdict = decideWithdrawal(stored.status);
    if (!verdict.ok) return verdict;
    const withdrawal = { withdrawnById: actor.personId, withdrawnAt: at, withdrawnReason: reason };
    await tx.calibration.update({
      where: { id: calibrationId },
      data: { status: "withdrawn", ...withdrawal },
    });
    return done({ id: calibrationId });
  },
});

/** Figures of both laboratories are kept; whether they agree is counted from them. */
export const recordComparison = defineCommand({
  name: "calibrations.record-comparison",
  permission: "dosimetry.keep",
  input: recordComparisonInput,
  async run({ tx, actor, at }, input) {
    const known = await tx.calibration.count({ where: { id: input.calibrationId } });
    if (known === 0) return refuse(notFound);
    const id = newId();
    await tx.doseComparison.create({
      data: { id, ...input, recordedById: actor.personId, recordedAt: at },
    });
    return done({ id, agrees: compareDoses(input).agrees });
  },
});
