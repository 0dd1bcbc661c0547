import "server-only";
import { dayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { loadStates } from "@/lib/source/facts/states";
import { type ExpectedCycle, expectedCycle, type ValidatedCycle } from "@/lib/source/rules/cycle";
import type { Day } from "@/lib/source/rules/decay";
import type { SourceHold } from "@/lib/source/rules/holds";
import type { Prisma } from "@/prisma/client/client";

export const cycleSelect = {
  cycleTimeS: true,
  cycleTimeOn: true,
  cycleTimeDoseGy: true,
  targetDoseGy: true,
} satisfies Prisma.SpecificationSelect;

type StoredCycle = Prisma.SpecificationGetPayload<{ select: typeof cycleSelect }>;

/** Null where a specification does not say when and for which dose its cycle was validated. */
export function cycleOf(spec: StoredCycle): ValidatedCycle | null {
  const { cycleTimeS, cycleTimeOn, cycleTimeDoseGy, targetDoseGy } = spec;
  if (cycleTimeS === null || cycleTimeOn === null || cycleTimeDoseGy === null) return null;
  return {
    cycleTimeS: Number(cycleTimeS),
    validatedOn: dayOf(cycleTimeOn),
    doseGy: Number(cycleTimeDoseGy),
    targetDoseGy: targetDoseGy === null ? null : Number(targetDoseGy),
  };
}

/** What the timer of an irradiator has to show for a specification on a day; null when there is no such pair. */
export async function loadExpectedCycle(
  tx: Tx,
  { irradiatorId, specId, day }: { irradiatorId: string; specId: string; day: Day },
): Promise<(ExpectedCycle & { stepS: number }) | null> {
  const spec = await tx.specification.findUnique({ where: { id: specId }, select: cycleSelect });
  const irradiator = await tx.irradiator.findUnique({
    where: { id: irradiatorId },
    select: { timerStepS: true },
  });
  if (!spec || !irradiator) return null;
  const states = await loadStates(tx, [irradiatorId]);
  const stepS = Number(irradiator.timerStepS);
  return { ...expectedCycle(cycleOf(spec), { day, states, stepS }), stepS };
}

/** Every hold of these irradiators that is open or ended after a moment. */
export function loadHolds(
  tx: Tx,
  irradiatorIds: readonly string[],
  since: Date,
): Promise<(SourceHold & { closedReason: string | null })[]> {
  return tx.sourceHold.findMany({
    where: {
      irradiatorId: { in: [...irradiatorIds] },
      OR: [{ closedAt: null }, { closedAt: { gt: since } }],
    },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    select: { kind: true, openedAt: true, reason: true, closedAt: true, closedReason: true },
  });
}
