import "server-only";
import type { z } from "zod";
import { loadAgreementFacts } from "@/lib/agreements/facts";
import { agreedCarton } from "@/lib/release/rules/agreement";
import { receiptSelect } from "@/lib/lots/facts";
import { defineCommand } from "@/lib/core/command";
import { centreDay, centreMinute, centreYear, dayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";
import { kgFromGrams } from "@/lib/core/units";
import {
  checkReceipt,
  checkReceiptAmendment,
  type MassFacts,
  type ReceiptEntry,
  type SavedReceipt,
} from "@/lib/lots/rules/receipt";
import { lotUnknown, settleTime } from "@/lib/lots/rules/time";
import { amendReceiptInput, receiveLotInput } from "@/lib/lots/schema";
import { findPlaceFor } from "@/lib/storage/facts";

type ReceiptInput = z.output<typeof receiveLotInput>;

async function readFacts(tx: Tx, input: ReceiptInput, { at, arrivedAt }: { at: Date; arrivedAt: Date }) {
  const { customerId, productId, specId, freeRoundId, destination } = input;
  const agreements = await loadAgreementFacts(tx, { customerId, productId });
  return {
    at,
    agreedCartonMassG: agreedCarton(agreements, destination, centreDay(arrivedAt))?.massG ?? null,
    customer: await tx.customer.findUnique({ where: { id: customerId }, select: { code: true } }),
    product: await tx.product.findUnique({
      where: { id: productId },
      select: { id: true, kind: true, countingUnit: true },
    }),
    spec: await tx.specification.findUnique({
      where: { id: specId },
      select: { productId: true, destination: true, status: true },
    }),
    round: freeRoundId
      ? await tx.freeRound.findUnique({ where: { id: freeRoundId }, select: { openedOn: true } })
      : undefined,
  };
}

function columnsOf(input: ReceiptInput, entry: ReceiptEntry, { massG, cartonMassG }: MassFacts) {
  return {
    customerId: input.customerId,
    productId: input.productId,
    specId: input.specId,
    destination: entry.destination,
    customerLotCode: input.customerLotCode,
    growerCode: input.growerCode,
    packhouseCode: input.packhouseCode,
    declaredCartons: entry.declaredCartons,
    receivedCartons: entry.receivedCartons,
    rejectedCartons: entry.rejectedCartons,
    items: entry.items,
    massG: massG === null ? null : BigInt(massG),
    massBasis: entry.massBasis,
    cartonMassG,
    discrepancyNote: entry.discrepancyNote,
    discrepancyAcceptedBy: entry.discrepancyAcceptedBy,
    previouslyIrradiated: entry.previouslyIrradiated,
    vehicle: input.vehicle,
    sealCode: input.sealCode,
    productTemperatureC: input.productTemperatureC,
    packagingCondition: input.packagingCondition,
    durableUntil: entry.durableUntil,
    arrivedAt: entry.arrivedAt,
    promisedAt: entry.promisedAt,
    freeRoundId: input.freeRoundId,
  };
}

/** Lots are numbered within the centre's year of arrival. */
async function nextCode(tx: Tx, year: number): Promise<string> {
  const prefix = `L-${year}-`;
  const [last] = await tx.$queryRaw<{ ordinal: number }[]>`
    SELECT coalesce(max(substring(code from 8)::int), 0)::int AS ordinal FROM lot WHERE code LIKE ${`${prefix}%`}`;
  return `${prefix}${String((last?.ordinal ?? 0) + 1).padStart(4, "0")}`;
}

export const receiveLot = defineCommand({
  name: "lots.receive-lot",
  permission: "lots.receive",
  input: receiveLotInput,
  async run({ tx, actor, at }, input) {
    const entry = { ...input, arrivedAt: settleTime(input.arrivedAt, at, []) };
    const { arrivedAt } = entry;
    const facts = await readFacts(tx, input, { at, arrivedAt });
    const verdict = checkReceipt(facts, entry);
    if (!verdict.ok) return verdict;
    const kind = facts.product?.kind;
    const place = kind ? await findPlaceFor(tx, { kind, zone: "untreated", at: arrivedAt }) : null;
    const id = newId();
    const code = await nextCode(tx, centreYear(entry.arrivedAt));
    await tx.lot.create({
      data: {
        id,
        code,
        ...columnsOf(input, entry, verdict.value),
        receivedById: actor.personId,
        locationId: place?.id ?? null,
        synthetic: await isDemo(tx),
      },
    });
    return done({ id, code });
  },
});

/** Times as the boxes of the form show them, so that both sides of a comparison read alike. */
function boxesOf<E extends { arrivedAt: Date; promisedAt: Date | null; durableUntil: Date | null }>(
  entry: E,
) {
  return {
    ...entry,
    arrivedAt: centreMinute(entry.arrivedAt),
    promisedAt: entry.promisedAt ? centreMinute(entry.promisedAt) : null,
    durableUntil: entry.durableUntil ? dayOf(entry.durableUntil) : null,
  };
}

async function readSaved(tx: Tx, lotId: string): Promise<SavedReceipt | null> {
  const lot = await tx.lot.findUnique({
    where: { id: lotId },
    select: {
      version: true,
      code: true,
      stage: true,
      ...receiptSelect,
    },
  });
  if (!lot) return null;
  const { massG, cartonMassG, productTemperatureC: read, code, stage, ...boxes } = lot;
  const productTemperatureC = read === null ? null : Number(read);
  const massKg = lot.massBasis === "weighed" && massG !== null ? kgFromGrams(Number(massG)) : null;
  const cartonMassKg = cartonMassG === null ? null : kgFromGrams(cartonMassG);
  return {
    code,
    stage,
    arrivedAt: lot.arrivedAt,
    boxes: boxesOf({ ...boxes, massKg, cartonMassKg, productTemperatureC }),
  };
}

export const amendReceipt = defineCommand({
  name: "lots.amend-receipt",
  permission: "lots.receive",
  input: amendReceiptInput,
  async run({ tx, at }, { lotId, version, reason: _keptByTheTrail, ...input }) {
    const saved = await readSaved(tx, lotId);
    if (!saved) return refuse(lotUnknown);
    const entry = { ...input, arrivedAt: settleTime(input.arrivedAt, at, []) };
    const verdict = checkReceiptAmendment(
      await readFacts(tx, input, { at, arrivedAt: entry.arrivedAt }),
      entry,
      {
        saved,
        seenVersion: version,
        typed: boxesOf(entry),
      },
    );
    if (!verdict.ok) return verdict;
    await tx.lot.update({
      where: { id: lotId },
      data: { ...columnsOf(input, entry, verdict.value), version: { increment: 1 } },
    });
    return done({ id: lotId });
  },
});
