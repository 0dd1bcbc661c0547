import "server-only";
import type { Tx } from "@/lib/core/db";
import type { Movement, RunFacts } from "@/lib/runs/rules/room";

export type RunRecord = RunFacts & { runId: string; irradiatorId: string };

/** The movements of an irradiator's source, oldest first; of two at one moment the one written first. */
export async function readMovements(tx: Tx, irradiatorId: string): Promise<Movement[]> {
  const latest = await tx.sourceMovement.findMany({
    where: { irradiatorId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 200,
    select: { direction: true, at: true },
  });
  return latest.toReversed();
}

export async function readRun(tx: Tx, runId: string): Promise<RunRecord | null> {
  const run = await tx.run.findUnique({
    where: { id: runId },
    select: {
      id: true,
      code: true,
      state: true,
      startedAt: true,
      irradiatorId: true,
      carriers: {
        orderBy: { sequence: "asc" },
        select: {
          id: true,
          enteredAt: true,
          carrierLoad: { select: { carrierCode: true } },
          exit: { select: { leftAt: true } },
        },
      },
      interruptions: {
        orderBy: { startedAt: "asc" },
        select: {
          id: true,
          startedAt: true,
          end: { select: { endedAt: true } },
          carriers: { select: { runCarrierId: true } },
        },
      },
    },
  });
  if (!run) return null;
  return {
    runId: run.id,
    code: run.code,
    state: run.state,
    startedAt: run.startedAt,
    irradiatorId: run.irradiatorId,
    movements: await readMovements(tx, run.irradiatorId),
    passages: run.carriers.map(({ id, enteredAt, carrierLoad, exit }) => ({
      runCarrierId: id,
      carrierCode: carrierLoad.carrierCode,
      enteredAt,
      leftAt: exit?.leftAt ?? null,
    })),
    interruptions: run.interruptions.map(({ id, startedAt, end, carriers }) => ({
      interruptionId: id,
      startedAt,
      endedAt: end?.endedAt ?? null,
      runCarrierIds: carriers.map(({ runCarrierId }) => runCarrierId),
    })),
  };
}
