import "server-only";
import { defineCommand } from "@/lib/core/command";
import { centreDay } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { recordLate } from "@/lib/lots/commands/late";
import { checkLate, withLate } from "@/lib/lots/rules/late";
import { readCartonsToTreat, readFullness, readLoadOn } from "@/lib/lots/facts";
import {
  checkLoading,
  type DosimeterEntry,
  loadingBounds,
  type LoadingFacts,
} from "@/lib/lots/rules/loading";
import { lotUnknown, settleTime } from "@/lib/lots/rules/time";
import { loadCarrierInput } from "@/lib/lots/schema";
import { readLoadingPlace } from "@/lib/storage/facts";

async function readUsedDosimeters(tx: Tx, rows: readonly DosimeterEntry[]) {
  const named = rows.flatMap(({ batchCode, dosimeterCode }) =>
    batchCode !== null && dosimeterCode !== null ? [{ batchCode, dosimeterCode }] : [],
  );
  if (named.length === 0) return [];
  const placed = await tx.dosimeterPlacement.findMany({
    where: { OR: named },
    select: {
      batchCode: true,
      dosimeterCode: true,
      carrierLoad: { select: { lot: { select: { code: true } } } },
    },
  });
  return placed.map(({ carrierLoad, ...dosimeter }) => ({ ...dosimeter, lotCode: carrierLoad.lot.code }));
}

async function readLot(tx: Tx, lotId: string) {
  return tx.lot.findUnique({
    where: { id: lotId },
    select: {
      id: true,
      stage: true,
      pass: true,
      arrivedAt: true,
      receivedCartons: true,
      rejectedCartons: true,
      specId: true,
      spec: { select: { monitorPosition: true } },
      inspections: { orderBy: { inspectedAt: "desc" }, take: 1, select: { result: true } },
      inspectionCalls: { where: { end: null }, take: 1, select: { id: true } },
    },
  });
}

async function readPass(tx: Tx, lot: { id: string; pass: number }) {
  const loads = await tx.carrierLoad.findMany({
    where: { lotId: lot.id, pass: lot.pass },
    orderBy: { ordinal: "asc" },
    select: { carrierCode: true, cartons: true, loadedAt: true, placements: { select: { id: true } } },
  });
  const before = await tx.carrierUnload.findFirst({
    where: { carrierLoad: { lotId: lot.id, pass: { lt: lot.pass } } },
    orderBy: { unloadedAt: "desc" },
    select: { unloadedAt: true },
  });
  return {
    loads: loads.map(({ placements, ...load }) => ({ ...load, dosimeters: placements.length })),
    passBeforeEndedAt: before?.unloadedAt ?? null,
  };
}

export const loadCarrier = defineCommand({
  name: "lots.load-carrier",
  permission: "lots.load",
  input: loadCarrierInput,
  async run(
    { tx, actor, at, eventId },
    { lotId, carrierCode, cartons, dosimeters, fillerCartons, fillerDensityKgM3, ...input },
  ) {
    const lot = await readLot(tx, lotId);
    if (!lot) return refuse(lotUnknown);
    const { loads, passBeforeEndedAt } = await readPass(tx, lot);
    const occupant = await readLoadOn(tx, carrierCode);
    const place = await readLoadingPlace(tx, lot);
    const facts: LoadingFacts = {
      at,
      lot: {
        stage: lot.stage,
        arrivedAt: lot.arrivedAt,
        cartonsToTreat: await readCartonsToTreat(tx, lot),
        inspectionFailed: lot.inspections[0]?.result === "fail",
        awaitsInspector: lot.inspectionCalls.length > 0,
        passBeforeEndedAt,
        heldAt: place.held?.code ?? null,
      },
      spec: { ...lot.spec, ...(await readFullness(tx, lot.specId, centreDay(input.loadedAt ?? at))) },
      loads,
      carrierHolds: occupant && { lotCode: occupant.lot.code },
      usedDosimeters: await readUsedDosimeters(tx, dosimeters),
    };
    const loadedAt = settleTime(input.loadedAt, at, loadingBounds(facts));
    const filling = { fillerCartons, fillerDensityKgM3 };
    const verdict = withLate(
      checkLoading(facts, { carrierCode, cartons, loadedAt, dosimeters, ...filling }),
      checkLate(loadedAt, at, input),
    );
    if (!verdict.ok) return verdict;
    const id = newId();
    const { ordinal, dosimeters: placed, filler } = verdict.value.step;
    await recordLate({ tx, actor, at, eventId }, verdict.value.late);
    await tx.carrierLoad.create({
      data: {
        id,
        lotId,
        pass: lot.pass,
        ordinal,
        carrierCode,
        cartons,
        loadedAt,
        loadedById: actor.personId,
        locationId: place.from?.id ?? null,
      },
    });
    if (filler) await tx.carrierFiller.create({ data: { id: newId(), carrierLoadId: id, ...filler } });
    for (const placement of placed) {
      await tx.dosimeterPlacement.create({
        data: {
          id: newId(),
          lotId,
          carrierLoadId: id,
          batchCode: placement.batchCode,
          dosimeterCode: placement.dosimeterCode,
          position: placement.position,
          placedAt: loadedAt,
          placedById: actor.personId,
        },
      });
    }
    if (lot.stage === "received") await tx.lot.update({ where: { id: lotId }, data: { stage: "loading" } });
    return done({ id, lotId, ordinal, carrierCode, cartons });
  },
});
