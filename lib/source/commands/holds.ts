import "server-only";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { checkOpening, decideClosing, type HoldRefusal } from "@/lib/source/rules/holds";
import type { StateRefusal } from "@/lib/source/rules/states";
import { closeHoldInput, openHoldInput } from "@/lib/source/schema";

const notFound: HoldRefusal = { code: "source.hold-not-found" };
const noIrradiator: StateRefusal = { code: "source.irradiator-not-found", field: "irradiatorId" };

/** From this moment the source does not come up and nothing it treated is released. */
export const openHold = defineCommand({
  name: "source.open-hold",
  permission: "source.hold",
  input: openHoldInput,
  async run({ tx, actor, at }, { irradiatorId, kind, reason, ...input }) {
    const irradiator = await tx.irradiator.findUnique({ where: { id: irradiatorId } });
    if (!irradiator) return refuse(noIrradiator);
    const openedAt = input.openedAt ?? at;
    const verdict = checkOpening(openedAt, at);
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.sourceHold.create({
      data: { id, irradiatorId, kind, reason, openedAt, openedById: actor.personId },
    });
    return done({ id });
  },
});

export const closeHold = defineCommand({
  name: "source.close-hold",
  permission: "source.hold",
  input: closeHoldInput,
  async run({ tx, actor, at }, { holdId, reason }) {
    const hold = await tx.sourceHold.findUnique({ where: { id: holdId }, select: { closedAt: true } });
    if (!hold) return refuse(notFound);
    const verdict = decideClosing(hold);
    if (!verdict.ok) return verdict;
    await tx.sourceHold.update({
      where: { id: holdId },
      data: { closedAt: at, closedById: actor.personId, closedReason: reason },
    });
    return done({ id: holdId });
  },
});
