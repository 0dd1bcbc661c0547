import "server-only";
import { loadStanding } from "@/lib/certificates/facts/standing";
import {
  checkNotice,
  checkProposal,
  checkReview,
  checkReviewEnd,
  checkRevocation,
  type StandingRefusal,
} from "@/lib/certificates/rules/standing";
import { certificateReasonInput, confirmRevocationInput, recordNoticeInput } from "@/lib/certificates/schema";
import { proposalContent, reviewEndContent, revocationContent } from "@/lib/certificates/signed";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { settleTime } from "@/lib/lots/rules/time";

const notFound: StandingRefusal = { code: "certificates.not-found" };

/** Doubt is written down at once, by one person; whoever scans the certificate reads it from then on. */
export const openReview = defineCommand({
  name: "certificates.open-review",
  permission: "certificates.review",
  input: certificateReasonInput,
  async run({ tx, actor, at }, { certificateId, reason }) {
    const facts = await loadStanding(tx, certificateId);
    if (!facts) return refuse(notFound);
    const verdict = checkReview(facts);
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.certificateReview.create({
      data: { id, certificateId, reason, openedById: actor.personId, openedAt: at },
    });
    return done({ id });
  },
});

/** The review found nothing wrong: the certificate is valid again. */
export const endReview = defineCommand({
  name: "certificates.end-review",
  permission: "certificates.review",
  input: certificateReasonInput,
  signs: "certificates.upheld",
  async run({ tx, actor, at, sign }, { certificateId, reason }) {
    const facts = await loadStanding(tx, certificateId);
    if (!facts) return refuse(notFound);
    const verdict = checkReviewEnd(facts);
    if (!verdict.ok) return verdict;
    const { reviewId } = verdict.value;
    const id = newId();
    const signatureId = newId();
    await tx.certificateReviewEnd.create({
      data: { id, reviewId, reason, endedById: actor.personId, endedAt: at, signatureId },
    });
    await sign(reviewEndContent, id, signatureId);
    return done({ id });
  },
});

export const recordNotice = defineCommand({
  name: "certificates.record-notice",
  permission: "certificates.file",
  input: recordNoticeInput,
  async run({ tx, actor, at }, { certificateId, party, recipient, means, toldAt, note }) {
    const facts = await loadStanding(tx, certificateId);
    if (!facts) return refuse(notFound);
    // The minute that was typed may be the one in which the review began; telling came after it all the same.
    const told = settleTime(toldAt, at, [{ after: "certified", at: facts.since }]);
    const verdict = checkNotice(facts, told, at);
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.certificateNotice.create({
      data: {
        id,
        certificateId,
        party,
        recipient,
        means,
        toldAt: told,
        note,
        recordedById: actor.personId,
        recordedAt: at,
      },
    });
    return done({ id });
  },
});

/** The first of the two who revoke. A valid certificate is under review from this moment. */
export const proposeRevocation = defineCommand({
  name: "certificates.propose-revocation",
  permission: "certificates.revoke",
  input: certificateReasonInput,
  signs: "certificates.revocation-proposed",
  async run({ tx, actor, at, sign }, { certificateId, reason }) {
    const facts = await loadStanding(tx, certificateId);
    if (!facts) return refuse(notFound);
    const verdict = checkProposal(facts);
    if (!verdict.ok) return verdict;
    let reviewId = facts.openReview?.id ?? null;
    if (facts.state === "valid") {
      reviewId = newId();
      const review = { id: reviewId, certificateId, reason, openedById: actor.personId, openedAt: at };
      await tx.certificateReview.create({ data: review });
    }
    const id = newId();
    const signatureId = newId();
    await tx.certificateRevocationProposal.create({
      data: {
        id,
        certificateId,
        reviewId,
        reason,
        proposedById: actor.personId,
        proposedAt: at,
        signatureId,
      },
    });
    await sign(proposalContent, id, signatureId);
    return done({ id });
  },
});

/** The second. */
export const confirmRevocation = defineCommand({
  name: "certificates.confirm-revocation",
  permission: "certificates.revoke",
  input: confirmRevocationInput,
  signs: "certificates.revoked",
  async run({ tx, actor, at, sign }, { certificateId }) {
    const facts = await loadStanding(tx, certificateId);
    if (!facts) return refuse(notFound);
    const verdict = checkRevocation(facts, actor.personId);
    if (!verdict.ok) return verdict;
    const { proposalId } = verdict.value;
    const id = newId();
    const signatureId = newId();
    await tx.certificateRevocation.create({
      data: { id, certificateId, proposalId, revokedById: actor.personId, revokedAt: at, signatureId },
    });
    await sign(revocationContent, id, signatureId);
    return done({ id });
  },
});
