import { type Result, done, refuse } from "@/lib/core/result";
import { judgeAgreement } from "@/lib/release/rules/agreement";
import { judgeConfig } from "@/lib/release/rules/config";
import { judgeCalibrations } from "@/lib/release/rules/calibration";
import { judgeReplicates } from "@/lib/release/rules/replicates";
import {
  type BlockingCheck,
  type CheckCode,
  type CheckResult,
  checkCodes,
  isBlocking,
} from "@/lib/release/rules/check";
import {
  computeLotExtremes,
  judgeAboveWindow,
  judgeBelowWindow,
  judgeDosimeters,
  judgeLegalMaximum,
} from "@/lib/release/rules/doses";
import type { LotStage, ReleaseFacts } from "@/lib/release/rules/facts";
import { checkNotHeld, type HeldRefusal } from "@/lib/release/rules/holds";
import { judgeInterruptions } from "@/lib/release/rules/interruption";
import { judgeLicence } from "@/lib/release/rules/licence";
import { judgeAcknowledgement, judgeSeparation } from "@/lib/release/rules/people";
import {
  judgeInspection,
  judgeLoadCount,
  judgePreviousIrradiation,
  judgeRunRecord,
} from "@/lib/release/rules/process";
import { judgeStorageLimit } from "@/lib/release/rules/storage-limit";
import { judgeSegregation } from "@/lib/release/rules/segregation";
import { judgeSourceHold } from "@/lib/release/rules/source-hold";
import { judgeSchedule } from "@/lib/release/rules/schedule";
import type { DoseLimits } from "@/lib/specs/rules";

/** All checks of process 4.1 in their order. `deciderId` is null for somebody who only looks. */
export function judgeRelease(facts: ReleaseFacts, deciderId: string | null): CheckResult[] {
  const schedule = judgeSchedule(facts);
  const results: { [C in CheckCode]: CheckResult<C> } = {
    AGREEMENT: judgeAgreement(facts, schedule),
    CONFIG: judgeConfig(facts),
    PREV_IRRAD: judgePreviousIrradiation(facts),
    INSPECTION: judgeInspection(facts),
    LOAD_COUNT: judgeLoadCount(facts),
    SEGREGATION: judgeSegregation(facts),
    RUN_RECORD: judgeRunRecord(facts),
    INTERRUPTION: judgeInterruptions(facts, schedule),
    DOSIMETER_MISSING: judgeDosimeters(facts),
    CALIBRATION: judgeCalibrations(facts),
    REPLICATES: judgeReplicates(facts),
    DOSE_BELOW_WINDOW: judgeBelowWindow(facts),
    DOSE_ABOVE_WINDOW: judgeAboveWindow(facts),
    LEGAL_MAX: judgeLegalMaximum(facts, schedule),
    STORAGE_LIMIT: judgeStorageLimit(facts),
    SCHEDULE: schedule.check,
    SOURCE_HOLD: judgeSourceHold(facts),
    LICENCE: judgeLicence(facts),
    N95_ACKNOWLEDGEMENT: judgeAcknowledgement(facts),
    SEPARATION_OF_DUTIES: judgeSeparation(facts, deciderId),
  };
  return checkCodes.map((code) => results[code]);
}

export type CheckRefusal = { [C in CheckCode]: { code: `release.${C}`; check: BlockingCheck<C> } }[CheckCode];

export type StageRefusal =
  | { code: "release.already-decided"; stage: LotStage }
  | { code: "release.not-processed"; stage: LotStage };

export type ReleaseRefusal = StageRefusal | HeldRefusal | CheckRefusal;

export type ReleaseVerdict = DoseLimits & { checks: CheckResult[] };

const decidedStages: readonly LotStage[] = ["released", "rejected", "certified", "dispatched"];

export function asRefusal(check: BlockingCheck): CheckRefusal {
  return { code: `release.${check.code}`, check } as CheckRefusal;
}

/** A decision is for a lot that is treated, unloaded and not decided. */
export function checkUndecided(stage: LotStage): StageRefusal[] {
  if (decidedStages.includes(stage)) return [{ code: "release.already-decided", stage }];
  return stage === "processed" ? [] : [{ code: "release.not-processed", stage }];
}

/** Released only when nothing blocks; the doses are calculated extremes of the load, never bare readings. */
export function decideRelease(
  facts: ReleaseFacts,
  deciderId: string,
): Result<ReleaseVerdict, ReleaseRefusal[]> {
  const checks = judgeRelease(facts, deciderId);
  const refusals: ReleaseRefusal[] = checkUndecided(facts.lot.stage);
  refusals.push(...checkNotHeld(facts.holds), ...checks.filter(isBlocking).map(asRefusal));
  const extremes = computeLotExtremes(facts);
  // Without extremes a dose check has held the lot already.
  return refusals.length > 0 || extremes === null ? refuse(...refusals) : done({ ...extremes, checks });
}

/** What becomes of rejected goods (process 1.1). */
export type RejectionDisposition = "return" | "destroy";

export type RejectionRefusal =
  | { code: "release.already-decided"; stage: LotStage }
  | { code: "release.still-in-process" }
  | { code: "release.rejection-reason-missing"; field: "reason" }
  | { code: "release.SEPARATION_OF_DUTIES"; check: BlockingCheck<"SEPARATION_OF_DUTIES"> };

export type RejectionVerdict = {
  reason: string;
  disposition: RejectionDisposition;
  minDoseGy: number | null;
  maxDoseGy: number | null;
  checks: CheckResult[];
};

/** A lot may be rejected at any time outside the chamber, by the same second person who could release it. */
export function decideRejection(
  facts: ReleaseFacts,
  rejection: { reason: string; disposition: RejectionDisposition },
  deciderId: string,
): Result<RejectionVerdict, RejectionRefusal[]> {
  const { stage } = facts.lot;
  const refusals: RejectionRefusal[] = [];
  if (decidedStages.includes(stage)) refusals.push({ code: "release.already-decided", stage });
  if (stage === "in_process") refusals.push({ code: "release.still-in-process" });
  if (rejection.reason.trim() === "")
    refusals.push({ code: "release.rejection-reason-missing", field: "reason" });
  const separation = judgeSeparation(facts, deciderId);
  if (isBlocking(separation)) refusals.push({ code: "release.SEPARATION_OF_DUTIES", check: separation });
  if (refusals.length > 0) return refuse(...refusals);
  const extremes = computeLotExtremes(facts);
  return done({
    ...rejection,
    minDoseGy: extremes?.minDoseGy ?? null,
    maxDoseGy: extremes?.maxDoseGy ?? null,
    checks: judgeRelease(facts, deciderId),
  });
}

export type WithdrawalRefusal =
  | { code: "release.not-released"; stage: LotStage }
  | { code: "release.withdrawal-reason-missing"; field: "reason" };

/** A release is taken back with a reason, even after dispatch; the decision stays readable. */
export function decideWithdrawal(
  stage: LotStage,
  reason: string,
): Result<{ reason: string }, WithdrawalRefusal[]> {
  const refusals: WithdrawalRefusal[] = [];
  if (stage !== "released" && stage !== "certified" && stage !== "dispatched")
    refusals.push({ code: "release.not-released", stage });
  if (reason.trim() === "") refusals.push({ code: "release.withdrawal-reason-missing", field: "reason" });
  return refusals.length > 0 ? refuse(...refusals) : done({ reason });
}
