import "server-only";
import { defineCommand } from "@/lib/core/command";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { recordLate } from "@/lib/lots/commands/late";
import { checkLate, withLate } from "@/lib/lots/rules/late";
import { standing } from "@/lib/lots/facts";
import { settleTime } from "@/lib/lots/rules/time";
import { readRun } from "@/lib/runs/facts";
import {
  checkEntry,
  checkExit,
  entryBounds,
  exitBounds,
  type ScannedCarrier,
} from "@/lib/runs/rules/carriers";
import { runUnknown } from "@/lib/runs/rules/room";
import { enterCarriersInput, leaveCarriersInput } from "@/lib/runs/schema";

/** What stands on each scanned carrier; one question for all of them. */
async function readScanned(tx: Tx, codes: (string | null)[]): Promise<ScannedCarrier[]> {
  const loads = await tx.carrierLoad.findMany({
    where: { carrierCode: { in: codes.filter((code) => code !== null) }, ...standing },
    select: {
      id: true,
      carrierCode: true,
      loadedAt: true,
      lot: {
        select: {
          id: true,
          code: true,
          stage: true,
          inspectionCalls: { where: { end: null }, take: 1, select: { id: true } },
        },
      },
      runCarrier: { select: { run: { select: { code: true } } } },
    },
  });
  return codes.map((carrierCode) => {
    const load = loads.find((other) => other.carrierCode === carrierCode);
    if (!load) return { carrierCode, load: null };
    const { lot, runCarrier, loadedAt } = load;
    const run = runCarrier?.run ?? null;
    const awaitsInspector = lot.inspectionCalls.length > 0;
    const own = { lotId: lot.id, lotCode: lot.code, stage: lot.stage, awaitsInspector };
    return { carrierCode, load: { loadId: load.id, ...own, loadedAt, run } };
  });
}

export const enterCarriers = defineCommand({
  name: "runs.enter-carriers",
  permission: "runs.operate",
  input: enterCarriersInput,
  async run({ tx, actor, at, eventId }, { runId, carriers, ...input }) {
    const run = await readRun(tx, runId);
    if (!run) return refuse(runUnknown);
    const scanned = await readScanned(
      tx,
      carriers.map(({ carrierCode }) => carrierCode),
    );
    const enteredAt = settleTime(input.enteredAt, at, entryBounds(run, scanned));
    const verdict = withLate(checkEntry(run, scanned, { enteredAt, at }), checkLate(enteredAt, at, input));
    if (!verdict.ok) return verdict;
    const { step: entries, late } = verdict.value;
    await recordLate({ tx, actor, at, eventId }, late);
    const begun = new Set<string>();
    for (const { sequence, loadId, lotId, stage, interruptionIds } of entries) {
      const id = newId();
      await tx.runCarrier.create({
        data: { id, runId, carrierLoadId: loadId, sequence, enteredAt, enteredById: actor.personId },
      });
      for (const interruptionId of interruptionIds) {
        await tx.interruptionCarrier.create({ data: { id: newId(), interruptionId, runCarrierId: id } });
      }
      if (stage === "loading") begun.add(lotId);
    }
    for (const lotId of begun) await tx.lot.update({ where: { id: lotId }, data: { stage: "in_process" } });
    return done({ runId, entered: entries.length });
  },
});

export const leaveCarriers = defineCommand({
  name: "runs.leave-carriers",
  permission: "runs.operate",
  input: leaveCarriersInput,
  async run({ tx, actor, at, eventId }, { runId, carriers, ...input }) {
    const run = await readRun(tx, runId);
    if (!run) return refuse(runUnknown);
    const codes = carriers.map(({ carrierCode }) => carrierCode);
    const leftAt = settleTime(input.leftAt, at, exitBounds(run, codes));
    const verdict = withLate(checkExit(run, codes, { leftAt, at }), checkLate(leftAt, at, input));
    if (!verdict.ok) return verdict;
    const { step, late } = verdict.value;
    await recordLate({ tx, actor, at, eventId }, late);
    for (const runCarrierId of step.runCarrierIds) {
      await tx.runCarrierExit.create({
        data: { id: newId(), runCarrierId, leftAt, recordedById: actor.personId },
      });
    }
    return done({ runId, left: step.runCarrierIds.length });
  },
});
