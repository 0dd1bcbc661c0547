import "server-only";
import { dayOf } from "@/lib/core/dates";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { down, pinEvidence, stale, up, writeDecision } from "@/lib/release/commands/deciding";
import { writeHoldEnd } from "@/lib/release/commands/holds";
import { loadReleaseFacts } from "@/lib/release/facts";
import { decideRejection, decideRelease, decideWithdrawal } from "@/lib/release/rules/decisions";
import { decideRetreatment } from "@/lib/release/rules/retreatment";
import {
  permitRetreatmentInput,
  rejectLotInput,
  releaseLotInput,
  withdrawReleaseInput,
} from "@/lib/release/schema";
import { retreatmentContent, withdrawalContent } from "@/lib/release/signed";

const unknownLot = { code: "input.bad-id", field: "lotId" } as const;

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

/** Opens another pass for a lot that is not decided; for food only to complete what an agency has agreed to. */
export const permitRetreatment = defineCommand({
  name: "release.permit-retreatment",
  permission: "release.decide",
  input: permitRetreatmentInput,
  signs: "release.retreatment-permitted",
  async run({ tx, actor, at, sign }, { lotId, reason, ...input }) {
    const facts = await loadReleaseFacts(tx, lotId, at);
    if (!facts) return refuse(unknownLot);
    const { agency, agreementDocument, agreedOn, plannedMinDoseGy, plannedMaxDoseGy } = input;
    const isAgreed = agency !== null && agreementDocument !== null && agreedOn !== null;
    const agreement = isAgreed ? { agency, document: agreementDocument, agreedOn: dayOf(agreedOn) } : null;
    const verdict = decideRetreatment(facts, { reason, plannedMinDoseGy, plannedMaxDoseGy, agreement });
    if (!verdict.ok) return verdict;
    const id = newId();
    const signatureId = newId();
    const { pass } = verdict.value;
    await tx.retreatmentPermit.create({
      data: {
        id,
        lotId,
        pass,
        reason,
        plannedMaxDoseGy: up(plannedMaxDoseGy),
        ...(isAgreed && plannedMinDoseGy !== null
          ? { agency, agreementDocument, agreedOn, plannedMinDoseGy: down(plannedMinDoseGy) }
          : {}),
        permittedById: actor.personId,
        permittedAt: at,
        signatureId,
      },
    });
    await tx.lot.update({
      where: { id: lotId },
      data: { stage: "loading", pass, version: { increment: 1 } },
    });
    await sign(retreatmentContent, id, signatureId);
    return done({ id, lotId, pass });
  },
});
