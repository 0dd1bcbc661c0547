import "server-only";
import { dayOf } from "@/lib/core/dates";
import { defineCommand } from "@/lib/core/command";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";
import { loadScheduleRows } from "@/lib/schedules/facts";
import { checkLoading, type LoadedRow } from "@/lib/schedules/rules/loading";
import { type ActivationRefusal, checkActivation } from "@/lib/schedules/rules/rows";
import { activateScheduleInput, loadSchedulesInput } from "@/lib/schedules/schema";
import { activationContent } from "@/lib/schedules/signed";

const calendarDay = (at: Date | null) => at && dayOf(at);
const atMidnight = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

async function knownRows(tx: Tx): Promise<LoadedRow[]> {
  const rows = await tx.treatmentSchedule.findMany({ omit: { id: true } });
  return rows.map((row) => ({
    ...row,
    minDoseGy: row.minDoseGy === null ? null : Number(row.minDoseGy),
    maxDoseGy: row.maxDoseGy === null ? null : Number(row.maxDoseGy),
    effectiveFrom: calendarDay(row.effectiveFrom),
    effectiveTo: calendarDay(row.effectiveTo),
  }));
}

/** Loading twice loads once: rows already known are passed over. */
export const loadSchedules = defineCommand({
  name: "schedules.load-schedules",
  permission: "schedules.load",
  input: loadSchedulesInput,
  async run({ tx }, { rows }) {
    const verdict = checkLoading(rows, await knownRows(tx));
    if (!verdict.ok) return verdict;
    if (verdict.value.length > 0)
      await tx.treatmentSchedule.createMany({
        data: verdict.value.map((row) => ({
          id: newId(),
          ...row,
          effectiveFrom: atMidnight(row.effectiveFrom),
          effectiveTo: atMidnight(row.effectiveTo),
        })),
      });
    return done({ loaded: verdict.value.length });
  },
});

export const activateSchedule = defineCommand({
  name: "schedules.activate-schedule",
  permission: "schedules.activate",
  signs: "schedules.activated",
  input: activateScheduleInput,
  async run({ tx, actor, at, sign }, { scheduleId, document, effectiveFrom, effectiveTo, synthetic }) {
    const stored = await tx.treatmentSchedule.findUnique({
      where: { id: scheduleId },
      select: { code: true },
    });
    const rows = await loadScheduleRows(tx);
    const row = rows.find(({ code }) => code === stored?.code);
    if (!row) return refuse<ActivationRefusal>({ code: "schedules.not-found" });
    const activation = {
      effectiveFrom: dayOf(effectiveFrom),
      effectiveTo: calendarDay(effectiveTo),
      document,
      activatedById: actor.personId,
      synthetic,
    };
    const verdict = checkActivation(row, activation, { demo: await isDemo(tx) });
    if (!verdict.ok) return verdict;
    const id = newId();
    const signatureId = newId();
    await tx.scheduleActivation.create({
      data: {
        id,
        scheduleId,
        effectiveFrom,
        effectiveTo,
        document,
        synthetic,
        activatedById: actor.personId,
        activatedAt: at,
        signatureId,
      },
    });
    await sign(activationContent, id, signatureId);
    return done({ id, scheduleId });
  },
});
