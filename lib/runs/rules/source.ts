import { done, refuse, type Result } from "@/lib/core/result";
import { type Bound, checkTime, type TimeRefusal } from "@/lib/lots/rules/time";
import {
  carriersInRoom,
  type Movement,
  lastMovement,
  openInterruption,
  type RunFacts,
} from "@/lib/runs/rules/room";

export type StartRefusal =
  | TimeRefusal
  | { code: "runs.irradiator-unknown"; field: "irradiatorId" }
  | { code: "runs.open-already"; runCode: string; startedAt: Date }
  | { code: "runs.source-up-already"; since: Date };

export type StartFacts = {
  at: Date;
  irradiator: { movements: readonly Movement[]; openRun: { code: string; startedAt: Date } | null } | null;
};

export function movementBounds(movements: readonly Movement[]): Bound[] {
  const last = lastMovement(movements);
  return last ? [{ after: "source-moved", at: last.at }] : [];
}

/** A run belongs to the irradiator, which has one at a time; it begins with the source coming up. */
export function checkStart({ at, irradiator }: StartFacts, startedAt: Date): Result<true, StartRefusal[]> {
  if (irradiator === null) return refuse({ code: "runs.irradiator-unknown", field: "irradiatorId" });
  const { movements, openRun } = irradiator;
  if (openRun !== null)
    return refuse({ code: "runs.open-already", runCode: openRun.code, startedAt: openRun.startedAt });
  const refusals: StartRefusal[] = [];
  const last = lastMovement(movements);
  if (last?.direction === "up") refusals.push({ code: "runs.source-up-already", since: last.at });
  refusals.push(...checkTime("startedAt", startedAt, at, movementBounds(movements)));
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}

export type InterruptionRefusal =
  | TimeRefusal
  | { code: "runs.finished"; runCode: string }
  | { code: "runs.interrupted-already"; startedAt: Date };

/** The source comes down in the middle of a run: every carrier in the room at that moment is named by the record. */
export function checkInterruption(
  run: RunFacts,
  { startedAt, at }: { startedAt: Date; at: Date },
): Result<{ runCarrierIds: string[] }, InterruptionRefusal[]> {
  if (run.state === "finished") return refuse({ code: "runs.finished", runCode: run.code });
  const open = openInterruption(run);
  if (open) return refuse({ code: "runs.interrupted-already", startedAt: open.startedAt });
  const refusals = checkTime("startedAt", startedAt, at, movementBounds(run.movements));
  if (refusals.length > 0) return refuse<InterruptionRefusal>(...refusals);
  return done({
    runCarrierIds: carriersInRoom(run.passages, startedAt).map(({ runCarrierId }) => runCarrierId),
  });
}

export type ResumptionRefusal =
  | TimeRefusal
  | { code: "runs.finished"; runCode: string }
  | { code: "runs.not-interrupted" }
  | { code: "runs.entered-while-down"; field: "endedAt"; carrierCode: string; enteredAt: Date };

/** The source goes up again; nothing may have gone in meanwhile. */
export function checkResumption(
  run: RunFacts,
  { endedAt, at }: { endedAt: Date; at: Date },
): Result<{ interruptionId: string }, ResumptionRefusal[]> {
  if (run.state === "finished") return refuse({ code: "runs.finished", runCode: run.code });
  const open = openInterruption(run);
  if (open === null) return refuse({ code: "runs.not-interrupted" });
  const refusals: ResumptionRefusal[] = checkTime("endedAt", endedAt, at, movementBounds(run.movements));
  for (const { carrierCode, enteredAt } of run.passages) {
    if (enteredAt > open.startedAt && enteredAt < endedAt)
      refusals.push({ code: "runs.entered-while-down", field: "endedAt", carrierCode, enteredAt });
  }
  return refusals.length > 0 ? refuse(...refusals) : done({ interruptionId: open.interruptionId });
}

export type FinishRefusal =
  | TimeRefusal
  | { code: "runs.finished"; runCode: string }
  | { code: "runs.carriers-inside"; carrierCodes: string[] }
  | { code: "runs.interruption-open"; startedAt: Date };

export function finishBounds(run: RunFacts): Bound[] {
  const moves = run.passages.flatMap(({ carrierCode: subject, enteredAt, leftAt }) => [
    { after: "entered" as const, at: enteredAt, subject },
    ...(leftAt ? [{ after: "left" as const, at: leftAt, subject }] : []),
  ]);
  const last = moves.toSorted((one, other) => one.at.getTime() - other.at.getTime()).at(-1);
  return [...movementBounds(run.movements), ...(last ? [last] : [])];
}

/** A run ends with the source down, the room empty and no interruption left open. */
export function checkFinish(
  run: RunFacts,
  { finishedAt, at }: { finishedAt: Date; at: Date },
): Result<true, FinishRefusal[]> {
  if (run.state === "finished") return refuse({ code: "runs.finished", runCode: run.code });
  const refusals: FinishRefusal[] = [];
  const inside = run.passages.filter(({ leftAt }) => leftAt === null).map(({ carrierCode }) => carrierCode);
  if (inside.length > 0) refusals.push({ code: "runs.carriers-inside", carrierCodes: inside });
  const open = openInterruption(run);
  if (open) refusals.push({ code: "runs.interruption-open", startedAt: open.startedAt });
  refusals.push(...checkTime("finishedAt", finishedAt, at, finishBounds(run)));
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}
