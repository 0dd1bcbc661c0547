import "server-only";
import type { SignedContent } from "@/lib/core/signature";

/** Every term, both names on the paper and both persons here; a later end is not under it. */
export const agreementContent: SignedContent = {
  recordType: "agreement",
  read: (tx, id) =>
    tx.agreement.findUniqueOrThrow({
      where: { id },
      omit: { status: true, endedOn: true, closedById: true, closedAt: true, closedReason: true },
    }),
};
