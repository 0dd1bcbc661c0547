import "server-only";
import { centreDay } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { remainingOf } from "@/lib/dosimetry/rules/instruments";
import type { ReaderState } from "@/lib/dosimetry/rules/validity";

export async function loadRemaining(tx: Tx, batchId: string): Promise<number | null> {
  const batch = await tx.dosimeterBatch.findUnique({
    where: { id: batchId },
    select: { moves: { select: { kind: true, pieces: true } } },
  });
  return batch && remainingOf(batch.moves);
}

/** The instrument as it stood at a moment: in service or not, and its latest check until then. */
export async function loadReaderState(tx: Tx, code: string, at: Date): Promise<ReaderState | null> {
  const reader = await tx.doseReader.findUnique({
    where: { code },
    select: {
      checkEveryDays: true,
      services: {
        where: { since: { lte: at } },
        orderBy: [{ since: "desc" }, { id: "desc" }],
        take: 1,
        select: { inService: true },
      },
      checks: {
        where: { checkedAt: { lte: at } },
        orderBy: [{ checkedAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { checkedAt: true, passed: true },
      },
    },
  });
  if (!reader) return null;
  const check = reader.checks[0];
  return {
    inService: reader.services[0]?.inService ?? false,
    checkEveryDays: reader.checkEveryDays,
    lastCheck: check ? { day: centreDay(check.checkedAt), passed: check.passed } : null,
  };
}
