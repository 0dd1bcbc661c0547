import "server-only";
import type { SignedContent } from "@/lib/core/signature";

/** An approval is signed over everything the version says and both persons; a later retirement is not under it. */
export const configurationContent: SignedContent = {
  recordType: "configuration",
  read: (tx, id) =>
    tx.configuration.findUniqueOrThrow({
      where: { id },
      omit: { status: true, closedById: true, closedAt: true, closedReason: true },
    }),
};
