import { done, refuse, type Result } from "@/lib/core/result";
import { type CycleProblem, expectedCycle, type ValidatedCycle } from "@/lib/source/rules/cycle";
import type { Day } from "@/lib/source/rules/decay";
import type { LoadingState } from "@/lib/source/rules/states";

export type SheetSpec = {
  specId: string;
  validated: ValidatedCycle | null;
  windowLoGy: number;
  windowHiGy: number;
};

export type SheetLine = {
  specId: string;
  cycleTimeS: number | null;
  problem: CycleProblem | null;
  targetDoseGy: number | null;
  windowLoGy: number;
  windowHiGy: number;
};

/** Cycle and monitor window of each specification on a day; where no time can be given, why. */
export function sheetLines(
  specs: readonly SheetSpec[],
  today: { day: Day; states: readonly LoadingState[]; stepS: number },
): SheetLine[] {
  return specs.map(({ specId, validated, windowLoGy, windowHiGy }) => {
    const { expectedS, problem } = expectedCycle(validated, today);
    const targetDoseGy = validated && (validated.targetDoseGy ?? validated.doseGy);
    return { specId, cycleTimeS: expectedS, problem, targetDoseGy, windowLoGy, windowHiGy };
  });
}

export type SheetRefusal =
  | { code: "source.irradiator-not-found"; field: "irradiatorId" }
  | { code: "source.no-state-today" }
  | { code: "source.specs-changed" }
  | { code: "source.sheet-not-found" }
  | { code: "source.sheet-of-another-day"; day: Day }
  | { code: "source.sheet-countersigned" }
  | { code: "source.sheet-superseded"; revision: number }
  | { code: "source.own-sheet" }
  | { code: "source.sheet-outdated" };

/** A sheet holds the specifications its maker saw, each still in use, with the source confirmed. */
export function checkSheet(facts: {
  loaded: boolean;
  asked: readonly string[];
  approved: readonly string[];
}): Result<true, SheetRefusal[]> {
  const refusals: SheetRefusal[] = [];
  if (!facts.loaded) refusals.push({ code: "source.no-state-today" });
  if (facts.asked.some((id) => !facts.approved.includes(id))) refusals.push({ code: "source.specs-changed" });
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}

/** The second person signs today's newest sheet, while its figures are still those that decay asks for. */
export function decideCountersigning(
  sheet: {
    day: Day;
    today: Day;
    preparedById: string;
    countersigned: boolean;
    newerRevision: number | null;
    current: boolean;
  },
  personId: string,
): Result<true, SheetRefusal[]> {
  const refusals: SheetRefusal[] = [];
  if (sheet.countersigned) refusals.push({ code: "source.sheet-countersigned" });
  if (sheet.day !== sheet.today) refusals.push({ code: "source.sheet-of-another-day", day: sheet.day });
  if (sheet.newerRevision !== null)
    refusals.push({ code: "source.sheet-superseded", revision: sheet.newerRevision });
  if (sheet.preparedById === personId) refusals.push({ code: "source.own-sheet" });
  if (!sheet.current) refusals.push({ code: "source.sheet-outdated" });
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}

/** Whether two writings of a sheet say the same, in whatever order. */
export function saysTheSame(one: readonly SheetLine[], other: readonly SheetLine[]): boolean {
  const said = (lines: readonly SheetLine[]) =>
    lines
      .map((line) => [
        line.specId,
        line.cycleTimeS,
        line.problem,
        line.targetDoseGy,
        line.windowLoGy,
        line.windowHiGy,
      ])
      .map((values) => JSON.stringify(values))
      .toSorted();
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}
