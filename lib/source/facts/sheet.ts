import "server-only";
import { dayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { cycleOf, cycleSelect } from "@/lib/source/facts/cycle";
import { loadStates } from "@/lib/source/facts/states";
import type { CycleProblem } from "@/lib/source/rules/cycle";
import type { Day } from "@/lib/source/rules/decay";
import { type SheetLine, type SheetSpec, sheetLines } from "@/lib/source/rules/sheet";
import { stateOn } from "@/lib/source/rules/states";
import type { Prisma } from "@/prisma/client/client";

/** Every specification in use, or those of these ids. */
async function loadSheetSpecs(tx: Tx, ids: readonly string[] | null): Promise<SheetSpec[]> {
  const specs = await tx.specification.findMany({
    where: { status: "approved", ...(ids ? { id: { in: [...ids] } } : {}) },
    orderBy: [{ code: "asc" }, { id: "asc" }],
    select: { id: true, windowLoGy: true, windowHiGy: true, ...cycleSelect },
  });
  return specs.map(({ id, windowLoGy, windowHiGy, ...cycle }) => ({
    specId: id,
    validated: cycleOf(cycle),
    windowLoGy: Number(windowLoGy),
    windowHiGy: Number(windowHiGy),
  }));
}

/** What a sheet of an irradiator would say on a day, of all specifications in use or of these; null without such an irradiator. */
export async function draftSheet(tx: Tx, irradiatorId: string, day: Day, ids: readonly string[] | null) {
  const irradiator = await tx.irradiator.findUnique({
    where: { id: irradiatorId },
    select: { timerStepS: true },
  });
  if (!irradiator) return null;
  const states = await loadStates(tx, [irradiatorId]);
  const specs = await loadSheetSpecs(tx, ids);
  const stepS = Number(irradiator.timerStepS);
  return { loaded: stateOn(states, day), lines: sheetLines(specs, { day, states, stepS }) };
}

export const lineSelect = {
  specificationId: true,
  cycleTimeS: true,
  problem: true,
  targetDoseGy: true,
  windowLoGy: true,
  windowHiGy: true,
} satisfies Prisma.MorningSheetLineSelect;

type StoredLine = Prisma.MorningSheetLineGetPayload<{ select: typeof lineSelect }>;

export function lineOf(line: StoredLine): SheetLine {
  return {
    specId: line.specificationId,
    cycleTimeS: line.cycleTimeS === null ? null : Number(line.cycleTimeS),
    problem: line.problem as CycleProblem | null,
    targetDoseGy: line.targetDoseGy === null ? null : Number(line.targetDoseGy),
    windowLoGy: Number(line.windowLoGy),
    windowHiGy: Number(line.windowHiGy),
  };
}

/** The sheet an irradiator is run by on a day: the newest that two people stand for; null when there is none. */
export async function sheetOfDay(tx: Tx, irradiatorId: string, day: Day) {
  const sheet = await tx.morningSheet.findFirst({
    where: { irradiatorId, day: new Date(day), countersignedAt: { not: null } },
    orderBy: { revision: "desc" },
    select: { id: true, lines: { select: lineSelect } },
  });
  return sheet && { id: sheet.id, lines: sheet.lines.map(lineOf) };
}

/** One sheet with what countersigning it needs; null when there is none of this id. */
export async function loadSheet(tx: Tx, sheetId: string) {
  const sheet = await tx.morningSheet.findUnique({
    where: { id: sheetId },
    select: {
      irradiatorId: true,
      day: true,
      revision: true,
      preparedById: true,
      countersignedAt: true,
      lines: { select: lineSelect },
    },
  });
  if (!sheet) return null;
  const { irradiatorId, day } = sheet;
  const newest = await tx.morningSheet.findFirstOrThrow({
    where: { irradiatorId, day },
    orderBy: { revision: "desc" },
    select: { revision: true },
  });
  return {
    irradiatorId,
    day: dayOf(day),
    preparedById: sheet.preparedById,
    countersigned: sheet.countersignedAt !== null,
    newerRevision: newest.revision > sheet.revision ? newest.revision : null,
    lines: sheet.lines.map(lineOf),
  };
}
