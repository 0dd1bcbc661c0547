import "server-only";
import type { SignedContent } from "@/lib/core/signature";

/** An approval is signed over every figure of the version and both persons; a later retirement is not under it. */
export const specificationContent: SignedContent = {
  recordType: "specification",
  read: (tx, id) =>
    tx.specification.findUniqueOrThrow({
      where: { id },
      omit: { status: true, closedById: true, closedAt: true, closedReason: true },
    }),
};
