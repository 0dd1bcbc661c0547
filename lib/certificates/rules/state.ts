export type CertificateState = "valid" | "under_review" | "superseded" | "revoked";

/** Everything that was written about a certificate after it was issued. */
export type CertificateHistory = {
  issuedAt: Date;
  revokedAt: Date | null;
  supersededBy: { number: string; at: Date } | null;
  /** The release it rests on was taken back. */
  withdrawnAt: Date | null;
  reviews: { openedAt: Date; endedAt: Date | null }[];
};

export type Standing = { state: CertificateState; since: Date };

const first = (times: Date[]) => new Date(Math.min(...times.map((at) => at.getTime())));
const last = (times: Date[]) => new Date(Math.max(...times.map((at) => at.getTime())));

/** Revoked stays revoked, superseded stays superseded; a release taken back is a review that only those two end. */
export function judgeState(history: CertificateHistory): Standing {
  if (history.revokedAt) return { state: "revoked", since: history.revokedAt };
  if (history.supersededBy) return { state: "superseded", since: history.supersededBy.at };
  const open = history.reviews.filter((review) => review.endedAt === null).map((review) => review.openedAt);
  if (history.withdrawnAt) open.push(history.withdrawnAt);
  if (open.length > 0) return { state: "under_review", since: first(open) };
  return {
    state: "valid",
    since: last([history.issuedAt, ...history.reviews.flatMap((review) => review.endedAt ?? [])]),
  };
}
