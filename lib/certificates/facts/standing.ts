import "server-only";
import type { NoticeParty, StandingFacts } from "@/lib/certificates/rules/standing";
import { type CertificateHistory, judgeState } from "@/lib/certificates/rules/state";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/prisma/client/client";

/** What a state is judged from. */
export const historySelect = {
  issuedAt: true,
  revocation: { select: { revokedAt: true } },
  supersededBy: { select: { number: true, issuedAt: true } },
  decision: { select: { withdrawal: { select: { withdrawnAt: true } } } },
  reviews: { select: { openedAt: true, end: { select: { endedAt: true } } } },
} satisfies Prisma.CertificateSelect;

type HistoryRow = Prisma.CertificateGetPayload<{ select: typeof historySelect }>;

export function historyOf(row: HistoryRow): CertificateHistory {
  return {
    issuedAt: row.issuedAt,
    revokedAt: row.revocation?.revokedAt ?? null,
    supersededBy: row.supersededBy && { number: row.supersededBy.number, at: row.supersededBy.issuedAt },
    withdrawnAt: row.decision.withdrawal?.withdrawnAt ?? null,
    reviews: row.reviews.map((review) => ({
      openedAt: review.openedAt,
      endedAt: review.end?.endedAt ?? null,
    })),
  };
}

/** What the rules about a certificate's standing must know; null when there is no such certificate. */
export async function loadStanding(tx: Tx, certificateId: string): Promise<StandingFacts | null> {
  const row = await tx.certificate.findUnique({
    where: { id: certificateId },
    select: {
      ...historySelect,
      lot: { select: { product: { select: { kind: true } } } },
      reviews: {
        select: { id: true, openedAt: true, end: { select: { endedAt: true } } },
        orderBy: { openedAt: "asc" },
      },
      notices: { select: { party: true, toldAt: true } },
      proposals: {
        where: { revocation: null, OR: [{ reviewId: null }, { review: { end: null } }] },
        select: { id: true, proposedById: true },
      },
    },
  });
  if (!row) return null;
  const proposal = row.proposals[0];
  const proposer =
    proposal &&
    (await tx.person.findUniqueOrThrow({ where: { id: proposal.proposedById }, select: { name: true } }));
  return {
    ...judgeState(historyOf(row)),
    kind: row.lot.product.kind,
    withdrawn: row.decision.withdrawal !== null,
    openReview: row.reviews.find((review) => review.end === null) ?? null,
    openProposal: proposal && proposer ? { ...proposal, proposedBy: proposer.name } : null,
    notices: row.notices.map(({ party, toldAt }) => ({ party: party as NoticeParty, toldAt })),
  };
}
