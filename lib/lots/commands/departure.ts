import "server-only";
import { defineCommand } from "@/lib/core/command";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { mayWitness, readRejectedGoods } from "@/lib/lots/facts";
import { checkDeparture, checkDestruction, departureBounds } from "@/lib/lots/rules/departure";
import { lotUnknown, settleTime } from "@/lib/lots/rules/time";
import { destroyGoodsInput, returnGoodsInput } from "@/lib/lots/schema";
import { readStanding } from "@/lib/storage/facts";
import { placesToTakeFrom } from "@/lib/storage/rules/zones";

type From = { lotId: string; fromId: string | null };

/** What the rule must know, and whether the cartons at that place have been treated; null for a lot nobody knows. */
async function readFacts(tx: Tx, at: Date, { lotId, fromId }: From) {
  const lot = await tx.lot.findUnique({ where: { id: lotId }, select: { stage: true } });
  if (!lot) return null;
  const goods = (await readRejectedGoods(tx, [lotId])).get(lotId) ?? null;
  const places = placesToTakeFrom(await readStanding(tx, lotId), goods?.cartons ?? 0);
  const found = places.find(({ place }) => (place?.id ?? null) === fromId);
  return {
    facts: {
      at,
      stage: lot.stage,
      goods,
      stands: found ? { place: found.place?.code ?? null, cartons: found.cartons } : null,
    },
    treated: found?.treated ?? false,
  };
}

export const returnGoods = defineCommand({
  name: "lots.return-goods",
  permission: "lots.remove",
  input: returnGoodsInput,
  async run({ tx, actor, at }, { lotId, fromId, ...input }) {
    const known = await readFacts(tx, at, { lotId, fromId });
    if (!known) return refuse(lotUnknown);
    const { facts, treated } = known;
    const departedAt = settleTime(input.departedAt, at, departureBounds(facts.goods));
    const verdict = checkDeparture(facts, { ...input, disposition: "return", departedAt });
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.departure.create({
      data: { id, lotId, locationId: fromId, treated, ...verdict.value, recordedById: actor.personId },
    });
    return done({ id, lotId });
  },
});

export const destroyGoods = defineCommand({
  name: "lots.destroy-goods",
  permission: "lots.remove",
  input: destroyGoodsInput,
  async run({ tx, actor, at }, { lotId, fromId, ...input }) {
    const known = await readFacts(tx, at, { lotId, fromId });
    if (!known) return refuse(lotUnknown);
    const { facts, treated } = known;
    const departedAt = settleTime(input.departedAt, at, departureBounds(facts.goods));
    const witness = await tx.person.findFirst({
      where: { id: input.witnessId, ...mayWitness },
      select: { id: true },
    });
    const verdict = checkDestruction(
      { ...facts, recorderId: actor.personId, witnessKnown: witness !== null },
      { ...input, disposition: "destroy", departedAt },
    );
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.departure.create({
      data: { id, lotId, locationId: fromId, treated, ...verdict.value, recordedById: actor.personId },
    });
    return done({ id, lotId });
  },
});
