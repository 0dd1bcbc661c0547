import "server-only";
import type { SignedContent } from "@/lib/core/signature";
import { loadReleaseFacts } from "@/lib/release/facts";
import type { CheckResult } from "@/lib/release/rules/check";
import { coversInspections, factsUnderSignature } from "@/lib/release/rules/evidence";

/** A decision is signed over itself and every fact it was judged by: readings, loads, runs, limits and ratios. */
export const decisionContent: SignedContent = {
  recordType: "release_decision",
  async read(tx, id) {
    const decision = await tx.releaseDecision.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        lotId: true,
        pass: true,
        outcome: true,
        disposition: true,
        reason: true,
        minDoseGy: true,
        maxDoseGy: true,
        checks: true,
        evidenceSha256: true,
        seenTrailSeq: true,
        seenTrailHash16: true,
        concessionId: true,
        decidedById: true,
        decidedAt: true,
      },
    });
    const facts = await loadReleaseFacts(tx, decision.lotId);
    if (!facts) return { decision };
    const { evidenceSha256, seenTrailSeq, seenTrailHash16, concessionId, ...bare } = decision;
    // Decisions from before pages were pinned were signed without them.
    const seen = evidenceSha256 ? { evidenceSha256, seenTrailSeq, seenTrailHash16 } : {};
    const conceded = concessionId ? { concession: await concessionContent.read(tx, concessionId) } : {};
    const wholeInspections = coversInspections(decision.checks as CheckResult[]);
    return {
      decision: { ...bare, ...seen, ...conceded },
      ...factsUnderSignature(facts, decision.pass, { wholeInspections }),
    };
  },
};

export const withdrawalContent: SignedContent = {
  recordType: "release_withdrawal",
  read: (tx, id) =>
    tx.releaseWithdrawal.findUniqueOrThrow({
      where: { id },
      select: { id: true, decisionId: true, reason: true, withdrawnById: true, withdrawnAt: true },
    }),
};

/** Whoever ends a hold signs what had opened it, too. */
export const holdEndContent: SignedContent = {
  recordType: "lot_hold_end",
  read: (tx, id) =>
    tx.lotHoldEnd.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        reason: true,
        endedById: true,
        endedAt: true,
        hold: { select: { id: true, lotId: true, reason: true, openedById: true, openedAt: true } },
      },
    }),
};

export const retreatmentContent: SignedContent = {
  recordType: "retreatment_permit",
  async read(tx, id) {
    const { plannedMaxDoseGy, plannedMinDoseGy, agency, agreementDocument, agreedOn, ...permit } =
      await tx.retreatmentPermit.findUniqueOrThrow({
        where: { id },
        select: {
          id: true,
          lotId: true,
          pass: true,
          reason: true,
          plannedMaxDoseGy: true,
          plannedMinDoseGy: true,
          agency: true,
          agreementDocument: true,
          agreedOn: true,
          permittedById: true,
          permittedAt: true,
        },
      });
    // Permits from before the plan was kept were signed without it.
    const plan = plannedMaxDoseGy === null ? {} : { plannedMaxDoseGy };
    const agreement = agency === null ? {} : { plannedMinDoseGy, agency, agreementDocument, agreedOn };
    return { ...permit, ...plan, ...agreement };
  },
};

/** The customer's word as the first of two people brought it, with what lay outside. */
export const concessionContent: SignedContent = {
  recordType: "concession",
  read: (tx, id) =>
    tx.concession.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        lotId: true,
        pass: true,
        document: true,
        customerSignatory: true,
        customerSignedOn: true,
        reason: true,
        conceded: true,
        minDoseGy: true,
        maxDoseGy: true,
        checks: true,
        proposedById: true,
        proposedAt: true,
      },
    }),
};
