/** The id of the form names no run. */
export type RunUnknown = { code: "runs.not-found" };
export const runUnknown: RunUnknown = { code: "runs.not-found" };

export type SourceDirection = "up" | "down";

export type Movement = { direction: SourceDirection; at: Date };

/** One carrier on its way through a run; `leftAt` is null while it is inside. */
export type Passage = { runCarrierId: string; carrierCode: string; enteredAt: Date; leftAt: Date | null };

export type InterruptionFacts = {
  interruptionId: string;
  startedAt: Date;
  endedAt: Date | null;
  /** The carriers that stood in the room when the source came down. */
  runCarrierIds: readonly string[];
};

/** A run as the rules look at it; movements are those of its irradiator, oldest first. */
export type RunFacts = {
  code: string;
  state: "open" | "finished";
  startedAt: Date;
  movements: readonly Movement[];
  passages: readonly Passage[];
  interruptions: readonly InterruptionFacts[];
};

/** Whoever entered at this moment or before and had not left by it. */
export function carriersInRoom<P extends Pick<Passage, "enteredAt" | "leftAt">>(
  passages: readonly P[],
  at: Date,
): P[] {
  return passages.filter(({ enteredAt, leftAt }) => enteredAt <= at && (leftAt === null || leftAt > at));
}

export function lastMovement(movements: readonly Movement[], at?: Date): Movement | null {
  return movements.findLast((movement) => at === undefined || movement.at <= at) ?? null;
}

/** As recorded, which is not the same as safe; null where no movement is recorded yet. */
export function sourceStateAt(movements: readonly Movement[], at: Date): SourceDirection | null {
  return lastMovement(movements, at)?.direction ?? null;
}

export function openInterruption(run: Pick<RunFacts, "interruptions">): InterruptionFacts | null {
  return run.interruptions.find(({ endedAt }) => endedAt === null) ?? null;
}
