import "server-only";
import { type CommandContext, defineCommand } from "@/lib/core/command";
import { centreDay, centreYear } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";
import { recordLate } from "@/lib/lots/commands/late";
import { checkLate, type LateRefusal, withLate } from "@/lib/lots/rules/late";
import { settleTime } from "@/lib/lots/rules/time";
import { readMovements, readRun } from "@/lib/runs/facts";
import { runUnknown } from "@/lib/runs/rules/room";
import {
  checkFinish,
  checkInterruption,
  checkResumption,
  checkStart,
  finishBounds,
  movementBounds,
  type ResumptionRefusal,
  type StartRefusal,
} from "@/lib/runs/rules/source";
import { sheetOfDay } from "@/lib/source/facts/sheet";
import { loadExpectedCycle, loadHolds } from "@/lib/source/facts/cycle";
import { checkTimer, type TimerRefusal } from "@/lib/source/rules/cycle";
import { checkNotHeld, type HeldRefusal } from "@/lib/source/rules/holds";
import {
  finishRunInput,
  interruptInput,
  loadIrradiatorInput,
  resumeInput,
  startRunInput,
} from "@/lib/runs/schema";

type Moved = {
  irradiatorId: string;
  runId: string;
  direction: "up" | "down";
  cause: "start" | "finish" | "interruption" | "resume";
  movedAt: Date;
};

async function recordMovement(
  { tx, actor }: Pick<CommandContext<"runs.operate">, "tx" | "actor">,
  { irradiatorId, runId, direction, cause, movedAt }: Moved,
): Promise<void> {
  await tx.sourceMovement.create({
    data: { id: newId(), irradiatorId, runId, direction, cause, at: movedAt, recordedById: actor.personId },
  });
}

export const loadIrradiator = defineCommand({
  name: "irradiators.load-irradiator",
  permission: "irradiators.load",
  input: loadIrradiatorInput,
  async run({ tx }, { code, name }) {
    const loaded = await tx.irradiator.findUnique({ where: { code }, select: { id: true } });
    if (loaded) return done({ id: loaded.id });
    const id = newId();
    await tx.irradiator.create({ data: { id, code, name, synthetic: await isDemo(tx) } });
    return done({ id });
  },
});

async function nextCode(tx: Tx, year: number): Promise<string> {
  const prefix = `R-${year}-`;
  const [last] = await tx.$queryRaw<{ ordinal: number }[]>`
    SELECT coalesce(max(substring(code from 8)::int), 0)::int AS ordinal FROM run WHERE code LIKE ${`${prefix}%`}`;
  return `${prefix}${String((last?.ordinal ?? 0) + 1).padStart(4, "0")}`;
}

type TimerSet = {
  irradiatorId: string;
  timerSpecId: string | null;
  cycleTimeS: number | null;
  reason: string | null;
  startedAt: Date;
};

/** What is written of the timer: how it stands, what for, and what decay asks for on that day. */
async function readTimer(tx: Tx, { irradiatorId, timerSpecId, cycleTimeS, reason, startedAt }: TimerSet) {
  const day = centreDay(startedAt);
  const expected =
    timerSpecId === null ? null : await loadExpectedCycle(tx, { irradiatorId, specId: timerSpecId, day });
  const sheet = await sheetOfDay(tx, irradiatorId, day);
  const onSheet = sheet?.lines.some(({ specId }) => specId === timerSpecId) ?? false;
  const expectedS = expected?.expectedS ?? null;
  return {
    timer: {
      cycleTimeS,
      timerSpecId: expected && timerSpecId,
      expectedCycleTimeS: expectedS,
      timerReason: reason,
      morningSheetId: sheet && onSheet ? sheet.id : null,
    },
    refusals: checkTimer({ programmedS: cycleTimeS, expectedS, stepS: expected?.stepS ?? 0, reason }),
  };
}

export const startRun = defineCommand({
  name: "runs.start-run",
  permission: "runs.operate",
  input: startRunInput,
  async run({ tx, actor, at, eventId }, { irradiatorId, cycleTimeS, timerReason: reason, note, ...input }) {
    const irradiator = await tx.irradiator.findUnique({
      where: { id: irradiatorId },
      select: { runs: { where: { state: "open" }, select: { code: true, startedAt: true } } },
    });
    const movements = await readMovements(tx, irradiatorId);
    const startedAt = settleTime(input.startedAt, at, movementBounds(movements));
    const facts = { at, irradiator: irradiator && { movements, openRun: irradiator.runs[0] ?? null } };
    const verdict = withLate(checkStart(facts, startedAt), checkLate(startedAt, at, input));
    const held = checkNotHeld(await loadHolds(tx, [irradiatorId], startedAt), startedAt);
    const { timer, refusals } = await readTimer(tx, {
      ...input,
      irradiatorId,
      cycleTimeS,
      reason,
      startedAt,
    });
    if (!verdict.ok || held.length + refusals.length > 0)
      return refuse<StartRefusal | LateRefusal | HeldRefusal | TimerRefusal>(
        ...(verdict.ok ? [] : verdict.error),
        ...held,
        ...refusals,
      );
    await recordLate({ tx, actor, at, eventId }, verdict.value.late);
    const runId = newId();
    const code = await nextCode(tx, centreYear(startedAt));
    await tx.run.create({
      data: { id: runId, code, irradiatorId, ...timer, startedAt, startedById: actor.personId, note },
    });
    await recordMovement(
      { tx, actor },
      { irradiatorId, runId, direction: "up", cause: "start", movedAt: startedAt },
    );
    return done({ id: runId, code });
  },
});

export const interrupt = defineCommand({
  name: "runs.interrupt",
  permission: "runs.operate",
  input: interruptInput,
  async run({ tx, actor, at, eventId }, { runId, cause, ...input }) {
    const run = await readRun(tx, runId);
    if (!run) return refuse(runUnknown);
    const startedAt = settleTime(input.startedAt, at, movementBounds(run.movements));
    const verdict = withLate(checkInterruption(run, { startedAt, at }), checkLate(startedAt, at, input));
    if (!verdict.ok) return verdict;
    await recordLate({ tx, actor, at, eventId }, verdict.value.late);
    const { irradiatorId } = run;
    const id = newId();
    await tx.interruption.create({ data: { id, runId, startedAt, cause, recordedById: actor.personId } });
    for (const runCarrierId of verdict.value.step.runCarrierIds) {
      await tx.interruptionCarrier.create({ data: { id: newId(), interruptionId: id, runCarrierId } });
    }
    const moved = {
      irradiatorId,
      runId,
      direction: "down",
      cause: "interruption",
      movedAt: startedAt,
    } as const;
    await recordMovement({ tx, actor }, moved);
    return done({ id, runId, carriers: verdict.value.step.runCarrierIds.length });
  },
});

export const resume = defineCommand({
  name: "runs.resume",
  permission: "runs.operate",
  input: resumeInput,
  async run({ tx, actor, at, eventId }, { runId, resumedHow, positionKnown, ...input }) {
    const run = await readRun(tx, runId);
    if (!run) return refuse(runUnknown);
    const endedAt = settleTime(input.endedAt, at, movementBounds(run.movements));
    const verdict = withLate(checkResumption(run, { endedAt, at }), checkLate(endedAt, at, input));
    const { irradiatorId } = run;
    const held = checkNotHeld(await loadHolds(tx, [irradiatorId], endedAt), endedAt);
    if (!verdict.ok || held.length > 0)
      return refuse<ResumptionRefusal | LateRefusal | HeldRefusal>(
        ...(verdict.ok ? [] : verdict.error),
        ...held,
      );
    await recordLate({ tx, actor, at, eventId }, verdict.value.late);
    const { interruptionId } = verdict.value.step;
    const id = newId();
    await tx.interruptionEnd.create({
      data: {
        id,
        interruptionId,
        endedAt,
        positionKnown: positionKnown === "yes",
        resumedHow,
        recordedById: actor.personId,
      },
    });
    await recordMovement(
      { tx, actor },
      { irradiatorId, runId, direction: "up", cause: "resume", movedAt: endedAt },
    );
    return done({ id, runId });
  },
});

export const finishRun = defineCommand({
  name: "runs.finish-run",
  permission: "runs.operate",
  input: finishRunInput,
  async run({ tx, actor, at, eventId }, { runId, note, ...input }) {
    const run = await readRun(tx, runId);
    if (!run) return refuse(runUnknown);
    const finishedAt = settleTime(input.finishedAt, at, finishBounds(run));
    const verdict = withLate(checkFinish(run, { finishedAt, at }), checkLate(finishedAt, at, input));
    if (!verdict.ok) return verdict;
    await recordLate({ tx, actor, at, eventId }, verdict.value.late);
    const { irradiatorId } = run;
    const { chamberTemperatureC, alarms } = input;
    await recordMovement(
      { tx, actor },
      { irradiatorId, runId, direction: "down", cause: "finish", movedAt: finishedAt },
    );
    await tx.run.update({
      where: { id: runId },
      data: {
        state: "finished",
        finishedAt,
        finishedById: actor.personId,
        chamberTemperatureC,
        alarms,
        version: { increment: 1 },
        ...(note === null ? {} : { note }),
      },
    });
    return done({ id: runId });
  },
});
