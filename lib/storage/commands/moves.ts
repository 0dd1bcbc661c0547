import "server-only";
import { defineCommand } from "@/lib/core/command";
import { centreDay, dayOf } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { lotUnknown, settleTime } from "@/lib/lots/rules/time";
import { placeSelect, readNeighbours, readStanding } from "@/lib/storage/facts";
import { checkMove } from "@/lib/storage/rules/moves";
import { moveLotInput } from "@/lib/storage/schema";

export const moveLot = defineCommand({
  name: "storage.move-lot",
  permission: "storage.move",
  input: moveLotInput,
  async run({ tx, actor, at }, { lotId, fromId, toId, cartons, reason, ...input }) {
    const lot = await tx.lot.findUnique({ where: { id: lotId }, select: { stage: true, arrivedAt: true } });
    if (!lot) return refuse(lotUnknown);
    const treated = input.treated === "yes";
    const movedAt = settleTime(input.movedAt, at, [{ after: "received", at: lot.arrivedAt }]);
    const found = await tx.storageLocation.findUnique({
      where: { id: toId },
      select: { ...placeSelect, openedOn: true, closedOn: true },
    });
    const day = centreDay(movedAt);
    const to = found && {
      ...found,
      open: dayOf(found.openedOn) <= day && (found.closedOn === null || dayOf(found.closedOn) >= day),
    };
    const there = await readNeighbours(tx, toId);
    const verdict = checkMove(
      {
        at,
        lot: { ...lot, standing: await readStanding(tx, lotId) },
        to,
        neighbours: there.map((neighbour) => ({ lotCode: neighbour.code, treated: neighbour.treated })),
      },
      { fromId, treated, cartons, movedAt },
    );
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.lotMove.create({
      data: {
        id,
        lotId,
        treated,
        cartons,
        fromLocationId: fromId,
        toLocationId: toId,
        movedAt: verdict.value.movedAt,
        movedById: actor.personId,
        reason,
      },
    });
    return done({ id, lotId });
  },
});
