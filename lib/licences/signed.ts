import "server-only";
import type { SignedContent } from "@/lib/core/signature";

/** Every word of the paper's row and both persons; a later end is not under it. */
export const licenceContent: SignedContent = {
  recordType: "licence",
  read: (tx, id) =>
    tx.licence.findUniqueOrThrow({
      where: { id },
      omit: { status: true, endedOn: true, closedById: true, closedAt: true, closedReason: true },
    }),
};
