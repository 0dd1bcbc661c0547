import "server-only";
import { defineCommand } from "@/lib/core/command";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { recordLate } from "@/lib/lots/commands/late";
import { checkLate, withLate } from "@/lib/lots/rules/late";
import { readCartonsToTreat, readLoadOn } from "@/lib/lots/facts";
import { lotUnknown, settleTime } from "@/lib/lots/rules/time";
import { checkClosing, checkUnloading } from "@/lib/lots/rules/unloading";
import { closeTreatmentInput, unloadCarrierInput } from "@/lib/lots/schema";
import { findPlaceFor } from "@/lib/storage/facts";

async function readLot(tx: Tx, lotId: string) {
  const lot = await tx.lot.findUnique({
    where: { id: lotId },
    select: {
      id: true,
      stage: true,
      pass: true,
      receivedCartons: true,
      rejectedCartons: true,
      product: { select: { kind: true } },
    },
  });
  if (!lot) return null;
  const loads = await tx.carrierLoad.findMany({
    where: { lotId, pass: lot.pass },
    orderBy: { ordinal: "asc" },
    select: { id: true, carrierCode: true, cartons: true, unload: { select: { id: true } } },
  });
  return {
    stage: lot.stage,
    kind: lot.product.kind,
    cartonsToTreat: await readCartonsToTreat(tx, lot),
    loads: loads.map(({ id, unload, ...load }) => ({ ...load, loadId: id, unloaded: unload !== null })),
  };
}

export const unloadCarrier = defineCommand({
  name: "lots.unload-carrier",
  permission: "lots.unload",
  input: unloadCarrierInput,
  async run({ tx, actor, at, eventId }, { lotId, carrierCode, ...input }) {
    const lot = await readLot(tx, lotId);
    if (!lot) return refuse(lotUnknown);
    const found = await readLoadOn(tx, carrierCode);
    const leftAt = found?.runCarrier?.exit?.leftAt ?? null;
    const own = found?.lot.id === lotId ? found : null;
    const bounds = leftAt ? [{ after: "left" as const, at: leftAt }] : [];
    const unloadedAt = settleTime(input.unloadedAt, at, bounds);
    const verdict = withLate(
      checkUnloading(
        {
          at,
          load: own && {
            loadId: own.id,
            carrierCode,
            cartons: own.cartons,
            entered: own.runCarrier !== null,
            leftAt,
          },
          carrierHolds: found && !own ? { lotCode: found.lot.code } : null,
          lot,
          loads: lot.loads,
        },
        { carrierCode, ...input, unloadedAt },
      ),
      checkLate(unloadedAt, at, input),
    );
    if (!verdict.ok) return verdict;
    const { loadId, lotIsProcessed } = verdict.value.step;
    await recordLate({ tx, actor, at, eventId }, verdict.value.late);
    const { cartonsOut, damagedCartons, damageNote, temperatureC } = input;
    const place = await findPlaceFor(tx, { kind: lot.kind, zone: "treated", at: unloadedAt });
    const id = newId();
    await tx.carrierUnload.create({
      data: {
        id,
        carrierLoadId: loadId,
        cartonsOut,
        damagedCartons,
        damageNote,
        temperatureC,
        unloadedAt,
        unloadedById: actor.personId,
        locationId: place?.id ?? null,
      },
    });
    if (lotIsProcessed) await tx.lot.update({ where: { id: lotId }, data: { stage: "processed" } });
    return done({ id, lotId, carrierCode, lotIsProcessed });
  },
});

export const closeTreatment = defineCommand({
  name: "lots.close-treatment",
  permission: "lots.unload",
  input: closeTreatmentInput,
  async run({ tx }, { lotId }) {
    const lot = await readLot(tx, lotId);
    if (!lot) return refuse(lotUnknown);
    const verdict = checkClosing(lot, lot.loads);
    if (!verdict.ok) return verdict;
    await tx.lot.update({ where: { id: lotId }, data: { stage: "processed" } });
    return done({ lotId, ...verdict.value });
  },
});
