import "server-only";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { readCartonsOut, readSealedCartons } from "@/lib/lots/facts";
import { checkSeal, sealBounds } from "@/lib/lots/rules/seal";
import { lotUnknown, settleTime } from "@/lib/lots/rules/time";
import { sealLotInput } from "@/lib/lots/schema";

export const sealLot = defineCommand({
  name: "lots.seal-lot",
  permission: "lots.seal",
  input: sealLotInput,
  async run({ tx, actor, at }, { lotId, supersedesId, cartons, reason, ...input }) {
    const lot = await tx.lot.findUnique({
      where: { id: lotId },
      select: { stage: true, pass: true, product: { select: { kind: true } } },
    });
    if (!lot) return refuse(lotUnknown);
    const last = await tx.carrierUnload.findFirst({
      where: { carrierLoad: { lotId, pass: lot.pass } },
      orderBy: { unloadedAt: "desc" },
      select: { unloadedAt: true },
    });
    const standing = supersedesId
      ? await tx.quarantineSeal.findFirst({
          where: { id: supersedesId, lotId, pass: lot.pass, corrected: null },
          select: { id: true, sealedAt: true },
        })
      : null;
    const facts = {
      at,
      lot: {
        stage: lot.stage,
        kind: lot.product.kind,
        cartonsOut: await readCartonsOut(tx, lotId, lot.pass),
      },
      unloadedAt: last?.unloadedAt ?? null,
      sealedCartons:
        (await readSealedCartons(tx, { id: lotId, pass: lot.pass }, supersedesId ?? undefined)) ?? 0,
      corrected: supersedesId ? (standing ?? undefined) : null,
    };
    // A correction says what was sealed then, unless it corrects the time as well.
    const sealedAt = settleTime(input.sealedAt ?? standing?.sealedAt ?? null, at, sealBounds(facts));
    const verdict = checkSeal(facts, { cartons, sealedAt, reason });
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.quarantineSeal.create({
      data: {
        id,
        lotId,
        pass: lot.pass,
        ...input,
        cartons,
        sealedAt,
        supersedesId,
        reason: supersedesId ? reason : null,
        recordedById: actor.personId,
      },
    });
    return done({ id, lotId });
  },
});
