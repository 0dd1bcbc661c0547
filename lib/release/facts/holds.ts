import "server-only";
import type { Tx } from "@/lib/core/db";
import type { OpenHold } from "@/lib/release/rules/holds";

/** What holds a lot now, oldest first. */
export async function loadOpenHolds(tx: Tx, lotId: string): Promise<OpenHold[]> {
  const holds = await tx.lotHold.findMany({
    where: { lotId, end: null },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    select: { reason: true, openedAt: true },
  });
  return holds.map(({ reason, openedAt }) => ({ reason, openedAt: openedAt.toISOString() }));
}
