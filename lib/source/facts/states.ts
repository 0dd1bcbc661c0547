import "server-only";
import { dayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import type { LoadingState } from "@/lib/source/rules/states";

const confirmed = { confirmedAt: { not: null } } as const;

/** Every confirmed state of these irradiators, oldest first. */
export async function loadStates(
  tx: Tx,
  irradiatorIds: readonly string[],
): Promise<(LoadingState & { irradiatorId: string })[]> {
  const states = await tx.loadingState.findMany({
    where: { irradiatorId: { in: [...irradiatorIds] }, ...confirmed },
    orderBy: { effectiveFrom: "asc" },
    select: {
      id: true,
      irradiatorId: true,
      stateNo: true,
      activityBq: true,
      referenceOn: true,
      effectiveFrom: true,
    },
  });
  return states.map((state) => ({
    ...state,
    activityBq: Number(state.activityBq),
    referenceOn: dayOf(state.referenceOn),
    effectiveFrom: dayOf(state.effectiveFrom),
  }));
}

/** What entering a state must know of those before it. */
export async function loadEarlierStates(tx: Tx, irradiatorId: string) {
  const states = await tx.loadingState.findMany({
    where: { irradiatorId },
    orderBy: { stateNo: "desc" },
    select: { stateNo: true, effectiveFrom: true, confirmedAt: true, withdrawnAt: true },
  });
  const last = states
    .filter(({ confirmedAt }) => confirmedAt !== null)
    .map(({ effectiveFrom }) => dayOf(effectiveFrom))
    .toSorted()
    .at(-1);
  return {
    nextNo: (states[0]?.stateNo ?? 0) + 1,
    openNo: states.find((state) => state.confirmedAt === null && state.withdrawnAt === null)?.stateNo ?? null,
    lastFrom: last ?? null,
  };
}

/** One entry with what deciding on it needs; null when there is none of this id. */
export async function loadEntry(tx: Tx, stateId: string) {
  const state = await tx.loadingState.findUnique({
    where: { id: stateId },
    select: {
      irradiatorId: true,
      effectiveFrom: true,
      enteredById: true,
      confirmedAt: true,
      withdrawnAt: true,
    },
  });
  if (!state) return null;
  const { lastFrom } = await loadEarlierStates(tx, state.irradiatorId);
  return {
    enteredById: state.enteredById,
    effectiveFrom: dayOf(state.effectiveFrom),
    decided: state.confirmedAt !== null || state.withdrawnAt !== null,
    lastFrom,
  };
}
