import "server-only";
import { defineCommand } from "@/lib/core/command";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { done } from "@/lib/core/result";
import { settleTime } from "@/lib/lots/rules/time";
import { readMovements } from "@/lib/runs/facts";
import { sourceStateAt } from "@/lib/runs/rules/room";
import { checkHandover, checkTakeover } from "@/lib/runs/rules/shift";
import { handOverShiftInput, takeOverShiftInput } from "@/lib/runs/schema";

async function readRecorded(tx: Tx, irradiatorId: string, moment: Date) {
  const irradiator = await tx.irradiator.findUnique({ where: { id: irradiatorId }, select: { id: true } });
  if (!irradiator) return null;
  const carriersInRoom = await tx.runCarrier.count({
    where: {
      run: { irradiatorId },
      enteredAt: { lte: moment },
      OR: [{ exit: null }, { exit: { leftAt: { gt: moment } } }],
    },
  });
  return { sourceState: sourceStateAt(await readMovements(tx, irradiatorId), moment), carriersInRoom };
}

export const handOverShift = defineCommand({
  name: "runs.hand-over-shift",
  permission: "runs.hand-over",
  input: handOverShiftInput,
  async run({ tx, actor, at }, { irradiatorId, sourceState, carriersInRoom, openPoints, ...input }) {
    const handedOverAt = settleTime(input.handedOverAt, at, []);
    const recorded = await readRecorded(tx, irradiatorId, handedOverAt);
    const verdict = checkHandover(recorded, { sourceState, carriersInRoom }, { handedOverAt, at });
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.shiftHandover.create({
      data: {
        id,
        irradiatorId,
        handedOverById: actor.personId,
        handedOverAt,
        sourceState,
        carriersInRoom,
        openPoints,
      },
    });
    return done({ id });
  },
});

export const takeOverShift = defineCommand({
  name: "runs.take-over-shift",
  permission: "runs.hand-over",
  input: takeOverShiftInput,
  async run({ tx, actor, at }, { handoverId, sourceState, carriersInRoom, remark, ...input }) {
    const handover = await tx.shiftHandover.findUnique({
      where: { id: handoverId },
      select: {
        irradiatorId: true,
        handedOverById: true,
        handedOverAt: true,
        sourceState: true,
        carriersInRoom: true,
        confirmation: { select: { id: true } },
      },
    });
    const later = handover
      ? await tx.shiftHandover.findFirst({
          where: { irradiatorId: handover.irradiatorId, handedOverAt: { gt: handover.handedOverAt } },
          select: { id: true },
        })
      : null;
    const bounds = handover ? [{ after: "handed-over" as const, at: handover.handedOverAt }] : [];
    const takenOverAt = settleTime(input.takenOverAt, at, bounds);
    const verdict = checkTakeover(
      {
        handover: handover && { ...handover, takenOver: handover.confirmation !== null },
        replaced: later !== null,
        personId: actor.personId,
        at,
      },
      { sourceState, carriersInRoom, takenOverAt, remark },
    );
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.shiftHandoverConfirmation.create({
      data: {
        id,
        handoverId,
        takenOverById: actor.personId,
        takenOverAt,
        sourceState,
        carriersInRoom,
        remark,
      },
    });
    return done({ id });
  },
});
