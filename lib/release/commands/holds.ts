import "server-only";
import { type CommandContext, defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { checkHold, checkHoldEnd } from "@/lib/release/rules/holds";
import { endHoldInput, holdLotInput } from "@/lib/release/schema";
import { holdEndContent } from "@/lib/release/signed";

/** Doubt is written down at once, without a signature: it can only stop a lot. */
export const holdLot = defineCommand({
  name: "release.hold-lot",
  permission: "release.decide",
  input: holdLotInput,
  async run({ tx, actor, at }, { lotId, reason }) {
    const lot = await tx.lot.findUnique({ where: { id: lotId }, select: { stage: true } });
    if (!lot) return refuse({ code: "input.bad-id", field: "lotId" } as const);
    const verdict = checkHold(lot.stage);
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.lotHold.create({ data: { id, lotId, reason, openedById: actor.personId, openedAt: at } });
    return done({ id, lotId });
  },
});

/** Each end of a hold has a signature of its own. */
export async function writeHoldEnd(
  { tx, actor, at, sign }: CommandContext<"release.decide">,
  holdId: string,
  reason: string,
): Promise<string> {
  const id = newId();
  const signatureId = newId();
  await tx.lotHoldEnd.create({
    data: { id, holdId, reason, endedById: actor.personId, endedAt: at, signatureId },
  });
  await sign(holdEndContent, id, signatureId);
  return id;
}

export const endHold = defineCommand({
  name: "release.end-hold",
  permission: "release.decide",
  input: endHoldInput,
  signs: "release.hold-ended",
  async run(context, { holdId, reason }) {
    const hold = await context.tx.lotHold.findUnique({
      where: { id: holdId },
      select: { lotId: true, end: { select: { id: true } } },
    });
    const verdict = checkHoldEnd(hold && { ended: hold.end !== null });
    if (!verdict.ok || !hold) return verdict.ok ? refuse({ code: "release.no-such-hold" } as const) : verdict;
    return done({ id: await writeHoldEnd(context, holdId, reason), lotId: hold.lotId });
  },
});
