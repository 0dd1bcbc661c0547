import "server-only";
import type { SignedContent } from "@/lib/core/signature";

/** Whoever closes it signs everything from what was found to what helped. */
export const closingContent: SignedContent = {
  recordType: "nonconformance",
  read: (tx, id) =>
    tx.nonconformance.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        code: true,
        found: true,
        concernsDose: true,
        judgedCheck: true,
        runId: true,
        certificateId: true,
        openedById: true,
        openedAt: true,
        ownerId: true,
        dueOn: true,
        cause: true,
        correction: true,
        correctiveAction: true,
        plannedById: true,
        plannedAt: true,
        closedById: true,
        closedAt: true,
        lots: { select: { lotId: true }, orderBy: { lotId: "asc" } },
        checks: {
          select: { id: true, effective: true, finding: true, checkedById: true, checkedAt: true },
          orderBy: { checkedAt: "asc" },
        },
      },
    }),
};
