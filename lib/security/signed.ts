import "server-only";
import type { Tx } from "@/lib/core/db";
import type { SignedContent } from "@/lib/core/signature";

/** The events a week's signature covers, in the order they were entered. */
export function readSignedEvents(tx: Tx, eventIds: readonly string[]) {
  return tx.securityEvent.findMany({
    where: { id: { in: [...eventIds] } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      kind: true,
      occurredAt: true,
      summary: true,
      actionTaken: true,
      recordedById: true,
      enteredAt: true,
      supersedesId: true,
      reason: true,
    },
  });
}

/** Signed over every event that was read; an event recorded later opens the week again. */
export const securityWeekContent: SignedContent = {
  recordType: "security_week_sign_off",
  async read(tx, id) {
    const signOff = await tx.securityWeekSignOff.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        isoYear: true,
        isoWeek: true,
        eventCount: true,
        eventsSha256: true,
        eventIds: true,
        remark: true,
        signedById: true,
        signedAt: true,
      },
    });
    return { signOff, events: await readSignedEvents(tx, signOff.eventIds) };
  },
};
