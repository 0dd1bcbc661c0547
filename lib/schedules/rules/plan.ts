import type { Result } from "@/lib/core/result";
import {
  type LifeStage,
  type PestTier,
  type TargetPest,
  type Uncovered,
  coverPest,
  isPestRow,
  pestTiers,
  tiersFor,
} from "@/lib/schedules/rules/pests";
import { type Day, type ScheduleRow, isFor, isInForce } from "@/lib/schedules/rules/rows";
import { isFoodLaw, isProgrammeRow, limitsFood, limitsOn } from "@/lib/schedules/rules/scope";
import {
  type Bound,
  type ScheduleSelection,
  type SelectionRefusal,
  type SelectionRequest,
  gatherBounds,
  selectSchedule,
} from "@/lib/schedules/rules/selection";

/** Why a row that speaks of the goods or the pest sets no bound on a day. */
export type Silence = "pending" | "not-begun" | "ended" | "no-dose";

/**
 * What a line of the pest table does for a pest: it decides; asks less than the line that decides; is wider than the
 * line that decides, or than one that is published and not in force; does not speak of the stage; belongs to another
 * programme; or is silent.
 */
export type PestVerdict =
  | "decides"
  | "weaker"
  | "narrower-decides"
  | "narrower-waits"
  | "stage-excluded"
  | "other-programme"
  | Silence;

export type PestCandidate = {
  rowCode: string;
  tier: PestTier;
  doseGy: number | null;
  verdict: PestVerdict;
};

/** One target pest on one day: the row that covers it, or why none does, and every row that speaks of it. */
export type PestExplanation = {
  pest: string;
  lifeStages: readonly LifeStage[];
  coveredBy: { rowCode: string; doseGy: number } | null;
  why: Uncovered | null;
  /** The rows that stand in the way where none covers it. */
  rowCodes: string[];
  candidates: PestCandidate[];
};

function silenceOf(row: ScheduleRow, day: Day): Silence | null {
  if (row.effectiveFrom !== null && day < row.effectiveFrom) return "not-begun";
  if (row.effectiveTo !== null && row.effectiveTo < day) return "ended";
  if (!isInForce(row, day)) return "pending";
  return row.minDoseGy === null ? "no-dose" : null;
}

/** Which row covers a pest in a market on a day, and why every other row that names it, its family or its class does not. */
export function explainPest(
  pest: TargetPest,
  rows: readonly ScheduleRow[],
  { destination, day }: { destination: string; day: Day },
): PestExplanation {
  const tables = rows.filter(isPestRow);
  const own = tables.filter((row) => isFor(row, destination));
  const coverage = coverPest(pest, own, day);
  const tiers = tiersFor(pest, own);
  const deciding = coverage.covered
    ? pestTiers.find((tier) => tiers[tier].includes(coverage.row))
    : pestTiers.find((tier) => tiers[tier].some(({ code }) => coverage.rowCodes.includes(code)));
  const judge = (row: ScheduleRow, tier: PestTier): PestVerdict => {
    const silence = silenceOf(row, day);
    if (silence !== null) return silence;
    if (coverage.covered && row === coverage.row) return "decides";
    if (tier === deciding) return coverage.covered ? "weaker" : "stage-excluded";
    return coverage.covered ? "narrower-decides" : "narrower-waits";
  };
  const elsewhere = tables.filter((row) => !isFor(row, destination));
  return {
    pest: pest.name,
    lifeStages: pest.lifeStages,
    coveredBy: coverage.covered
      ? { rowCode: coverage.row.code, doseGy: coverage.row.minDoseGy ?? Number.NaN }
      : null,
    why: coverage.covered ? null : coverage.why,
    rowCodes: coverage.covered ? [] : coverage.rowCodes,
    candidates: [
      ...pestTiers.flatMap((tier) =>
        tiers[tier].map((row) => ({
          rowCode: row.code,
          tier,
          doseGy: row.minDoseGy,
          verdict: judge(row, tier),
        })),
      ),
      ...tiersFor(pest, elsewhere).specific.map((row) => ({
        rowCode: row.code,
        tier: "specific" as const,
        doseGy: row.minDoseGy,
        verdict: "other-programme" as const,
      })),
    ],
  };
}

/** A row of the programme or of food law that speaks of the goods and sets no bound on the day. */
export type SilentRow = {
  source: "programme" | "food-law";
  rowCode: string;
  minDoseGy: number | null;
  maxDoseGy: number | null;
  why: Silence;
};

function findSilent(request: SelectionRequest, rows: readonly ScheduleRow[]): SilentRow[] {
  return rows.flatMap((row) => {
    const isLaw = isFoodLaw(row) && limitsFood(row, request);
    if (!isLaw && !isProgrammeRow(row, request)) return [];
    const why = isLaw && limitsOn(row, request.treatedOn) ? null : silenceOf(row, request.treatedOn);
    if (why === null) return [];
    const { code: rowCode, minDoseGy, maxDoseGy } = row;
    return [{ source: isLaw ? "food-law" : "programme", rowCode, minDoseGy, maxDoseGy, why }];
  });
}

/** Which dose would apply: the verdict, every bound, every pest and every row that says nothing that day. */
export type DosePlan = {
  verdict: Result<ScheduleSelection, SelectionRefusal[]>;
  minima: Bound[];
  maxima: Bound[];
  pests: PestExplanation[];
  silent: SilentRow[];
};

/** The selection of process 3.14 with all that led to it, also where it ends in "not covered". */
export function planDose(request: SelectionRequest, rows: readonly ScheduleRow[]): DosePlan {
  const { minima, maxima } = gatherBounds(request, rows);
  const where = { destination: request.destination, day: request.treatedOn };
  return {
    verdict: selectSchedule(request, rows),
    minima,
    maxima,
    pests: request.pests.map((pest) => explainPest(pest, rows, where)),
    silent: findSilent(request, rows),
  };
}
