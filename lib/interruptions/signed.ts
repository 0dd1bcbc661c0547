import "server-only";
import type { SignedContent } from "@/lib/core/signature";

/** A review is signed with the interruption it judges and what it says was added to each carrier. */
export const interruptionReviewContent: SignedContent = {
  recordType: "interruption-review",
  read: (tx, id) =>
    tx.interruptionReview.findUniqueOrThrow({
      where: { id },
      include: {
        interruption: { include: { end: true } },
        carriers: { orderBy: { id: "asc" } },
      },
    }),
};
