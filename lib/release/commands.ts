import "server-only";
import { type CommandContext, defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done, refuse, type Result } from "@/lib/core/result";
import { writeHoldEnd } from "@/lib/release/commands/holds";
import { loadReleaseFacts } from "@/lib/release/facts";
import { loadEvidence, wasEverAt } from "@/lib/release/facts/evidence";
import type { CheckResult } from "@/lib/release/rules/check";
import {
  decideRejection,
  decideRelease,
  decideRetreatment,
  decideWithdrawal,
  judgeRelease,
  type RejectionRefusal,
  type ReleaseRefusal,
} from "@/lib/release/rules/decisions";
import { checkEvidence, type EvidenceRefusal, readEvidence } from "@/lib/release/rules/evidence";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import {
  permitRetreatmentInput,
  rejectLotInput,
  releaseLotInput,
  withdrawReleaseInput,
} from "@/lib/release/schema";
import { decisionContent, retreatmentContent, withdrawalContent } from "@/lib/release/signed";

const unknownLot = { code: "input.bad-id", field: "lotId" } as const;

type Decision = {
  outcome: "released" | "rejected";
  reason: string | null;
  disposition: string | null;
  minDoseGy: number | null;
  maxDoseGy: number | null;
  checks: CheckResult[];
};

/** A stored dose never claims more than was calculated: minima round down, maxima up, to the column's 0.001 Gy. */
const down = (doseGy: number | null) => (doseGy === null ? null : Math.floor(doseGy * 1000 + 1e-6) / 1000);
const up = (doseGy: number | null) => (doseGy === null ? null : Math.ceil(doseGy * 1000 - 1e-6) / 1000);

type Seen = { seenTrailSeq: bigint; seenTrailHash16: string; evidenceSha256: string };

/** Refuses what was signed over another page than the evidence would show now; pins the page otherwise. */
async function pinEvidence(
  { tx, actor, replayed }: CommandContext<"release.decide">,
  facts: ReleaseFacts,
  sent: string | null,
): Promise<Result<Seen | null, EvidenceRefusal[]>> {
  if (replayed && sent === null) return done(null);
  const seen = sent === null ? null : readEvidence(sent);
  const now = await loadEvidence(tx, facts, judgeRelease(facts, actor.personId));
  const refusals = checkEvidence(seen && (await wasEverAt(tx, seen)) ? seen : null, now);
  if (seen === null || refusals.length > 0) return refuse(...refusals);
  const { seq, hash16, sha256 } = seen;
  return done({ seenTrailSeq: BigInt(seq), seenTrailHash16: hash16, evidenceSha256: sha256 });
}

const stale = (
  seen: Result<unknown, EvidenceRefusal[]>,
): (EvidenceRefusal | ReleaseRefusal | RejectionRefusal)[] => (seen.ok ? [] : seen.error);

async function writeDecision(
  { tx, actor, at, sign }: CommandContext<"release.decide">,
  lotId: string,
  facts: ReleaseFacts,
  decision: Decision,
  seen: Seen | null,
) {
  const id = newId();
  const signatureId = newId();
  await tx.releaseDecision.create({
    data: {
      id,
      lotId,
      pass: facts.lot.pass,
      outcome: decision.outcome,
      reason: decision.reason,
      disposition: decision.disposition,
      minDoseGy: down(decision.minDoseGy),
      maxDoseGy: up(decision.maxDoseGy),
      checks: JSON.parse(JSON.stringify(decision.checks)),
      ...seen,
      decidedById: actor.personId,
      decidedAt: at,
      signatureId,
    },
  });
  await tx.lot.update({ where: { id: lotId }, data: { stage: decision.outcome, version: { increment: 1 } } });
  await sign(decisionContent, id, signatureId);
  return done({ id, lotId });
}

export const releaseLot = defineCommand({
  name: "release.release-lot",
  permission: "release.decide",
  input: releaseLotInput,
  signs: "release.released",
  async run(context, { lotId, evidence }) {
    const facts = await loadReleaseFacts(context.tx, lotId, context.at);
    if (!facts) return refuse(unknownLot);
    const seen = await pinEvidence(context, facts, evidence);
    const verdict = decideRelease(facts, context.actor.personId);
    // What stands against the lot is said together with a page that is out of date.
    if (!verdict.ok) return refuse(...stale(seen), ...verdict.error);
    if (!seen.ok) return seen;
    const released = { outcome: "released", reason: null, disposition: null, ...verdict.value } as const;
    return writeDecision(context, lotId, facts, released, seen.value);
  },
});

export const rejectLot = defineCommand({
  name: "release.reject-lot",
  permission: "release.decide",
  input: rejectLotInput,
  signs: "release.rejected",
  async run(context, { lotId, disposition, reason, evidence }) {
    const facts = await loadReleaseFacts(context.tx, lotId, context.at);
    if (!facts) return refuse(unknownLot);
    const seen = await pinEvidence(context, facts, evidence);
    const verdict = decideRejection(facts, { reason, disposition }, context.actor.personId);
    if (!verdict.ok) return refuse(...stale(seen), ...verdict.error);
    if (!seen.ok) return seen;
    // Nothing is left to wait for: the rejection answers every doubt.
    const held = await context.tx.lotHold.findMany({ where: { lotId, end: null }, select: { id: true } });
    for (const { id } of held) await writeHoldEnd(context, id, reason);
    return writeDecision(context, lotId, facts, { outcome: "rejected", ...verdict.value }, seen.value);
  },
});

/** The release is taken back; a lot that has left keeps its last stage, but counts in no figure any more. */
export const withdrawRelease = defineCommand({
  name: "release.withdraw-release",
  permission: "release.decide",
  input: withdrawReleaseInput,
  signs: "release.withdrawn",
  async run({ tx, actor, at, sign }, { lotId, reason }) {
    const lot = await tx.lot.findUnique({
      where: { id: lotId },
      select: {
        stage: true,
        decisions: { where: { outcome: "released", withdrawal: null }, select: { id: true }, take: 1 },
      },
    });
    const decision = lot?.decisions[0];
    if (!lot) return refuse(unknownLot);
    const verdict = decideWithdrawal(decision ? lot.stage : "processed", reason);
    if (!verdict.ok) return verdict;
    const id = newId();
    const signatureId = newId();
    await tx.releaseWithdrawal.create({
      data: {
        id,
        decisionId: decision?.id ?? "",
        reason,
        withdrawnById: actor.personId,
        withdrawnAt: at,
        signatureId,
      },
    });
    if (lot.stage !== "dispatched") {
      await tx.lot.update({ where: { id: lotId }, data: { stage: "processed", version: { increment: 1 } } });
    }
    await sign(withdrawalContent, id, signatureId);
    return done({ id, lotId });
  },
});

/** Opens another pass for a lot that is not decided; never for food. */
export const permitRetreatment = defineCommand({
  name: "release.permit-retreatment",
  permission: "release.decide",
  input: permitRetreatmentInput,
  signs: "release.retreatment-permitted",
  async run({ tx, actor, at, sign }, { lotId, plannedMaxDoseGy, reason }) {
    const facts = await loadReleaseFacts(tx, lotId, at);
    if (!facts) return refuse(unknownLot);
    const verdict = decideRetreatment(facts, { reason, plannedMaxDoseGy });
    if (!verdict.ok) return verdict;
    const id = newId();
    const signatureId = newId();
    const { pass } = verdict.value;
    await tx.retreatmentPermit.create({
      data: { id, lotId, pass, reason, permittedById: actor.personId, permittedAt: at, signatureId },
    });
    await tx.lot.update({
      where: { id: lotId },
      data: { stage: "loading", pass, version: { increment: 1 } },
    });
    await sign(retreatmentContent, id, signatureId);
    return done({ id, lotId, pass });
  },
});
