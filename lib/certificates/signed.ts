import "server-only";
import type { SignedContent } from "@/lib/core/signature";

/** A certificate is signed over its number, everything it prints, its code and the trail position it saw. */
export const certificateContent: SignedContent = {
  recordType: "certificate",
  async read(tx, id) {
    const { verificationCode, supersedesId, supersedeReason, revision, ...row } =
      await tx.certificate.findUniqueOrThrow({
        where: { id },
        select: {
          id: true,
          number: true,
          lotId: true,
          decisionId: true,
          content: true,
          trailSeq: true,
          trailHash16: true,
          issuedById: true,
          issuedAt: true,
          verificationCode: true,
          revision: true,
          supersedesId: true,
          supersedeReason: true,
        },
      });
    // Certificates from before codes and revisions were signed without them.
    return verificationCode ? { ...row, verificationCode, supersedesId, supersedeReason, revision } : row;
  },
};

export const reviewEndContent: SignedContent = {
  recordType: "certificate_review_end",
  read: (tx, id) =>
    tx.certificateReviewEnd.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        reason: true,
        endedById: true,
        endedAt: true,
        review: {
          select: { id: true, reason: true, openedAt: true, certificate: { select: { number: true } } },
        },
      },
    }),
};

const proposalSelect = {
  id: true,
  reviewId: true,
  reason: true,
  proposedById: true,
  proposedAt: true,
  certificate: { select: { id: true, number: true } },
} as const;

export const proposalContent: SignedContent = {
  recordType: "certificate_revocation_proposal",
  read: (tx, id) =>
    tx.certificateRevocationProposal.findUniqueOrThrow({ where: { id }, select: proposalSelect }),
};

/** Whoever confirms signs the proposal with its reason, too. */
export const revocationContent: SignedContent = {
  recordType: "certificate_revocation",
  read: (tx, id) =>
    tx.certificateRevocation.findUniqueOrThrow({
      where: { id },
      select: { id: true, revokedById: true, revokedAt: true, proposal: { select: proposalSelect } },
    }),
};
