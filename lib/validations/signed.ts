import "server-only";
import type { SignedContent } from "@/lib/core/signature";

/** An approval is signed over the value, its evidence and both persons; a later withdrawal is not under it. */
export const validationContent: SignedContent = {
  recordType: "configuration-validation",
  read: (tx, id) =>
    tx.configurationValidation.findUniqueOrThrow({
      where: { id },
      omit: { status: true, closedById: true, closedAt: true, closedReason: true },
      include: { positions: { orderBy: { id: "asc" }, select: { position: true, doseGy: true } } },
    }),
};
