import "server-only";
import type { SignedContent } from "@/lib/core/signature";

/** A certificate is signed over its number, everything it prints and the trail position it saw. */
export const certificateContent: SignedContent = {
  recordType: "certificate",
  read: (tx, id) =>
    tx.certificate.findUniqueOrThrow({
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
      },
    }),
};
