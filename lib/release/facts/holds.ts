import "server-only";
import type { Tx } from "@/lib/core/db";
import type { OpenHold } from "@/lib/release/rules/holds";

/** What holds a lot now, oldest first: doubts about it, and nonconformances about its dose. */
export async function loadOpenHolds(tx: Tx, lotId: string): Promise<OpenHold[]> {
  const doubts = await tx.lotHold.findMany({
    where: { lotId, end: null },
    select: { reason: true, openedAt: true },
  });
  const found = await tx.nonconformance.findMany({
    where: { lots: { some: { lotId } }, concernsDose: true, state: { not: "closed" } },
    select: { code: true, found: true, openedAt: true },
  });
  return [
    ...doubts.map((doubt) => ({ nonconformance: null, ...doubt })),
    ...found.map(({ code, found: reason, openedAt }) => ({ nonconformance: code, reason, openedAt })),
  ]
    .toSorted((one, other) => one.openedAt.getTime() - other.openedAt.getTime())
    .map((hold) => ({ ...hold, openedAt: hold.openedAt.toISOString() }));
}
