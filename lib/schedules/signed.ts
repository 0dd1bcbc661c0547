import "server-only";
import type { SignedContent } from "@/lib/core/signature";

/** An activation is signed over itself and every word of the row it puts in force. */
export const activationContent: SignedContent = {
  recordType: "schedule_activation",
  read: (tx, id) =>
    tx.scheduleActivation.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        effectiveFrom: true,
        effectiveTo: true,
        document: true,
        synthetic: true,
        activatedById: true,
        activatedAt: true,
        schedule: true,
      },
    }),
};
