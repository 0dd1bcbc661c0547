import { type Result, done, refuse } from "@/lib/core/result";
import { atMostGy } from "@/lib/core/units";
import { type PestCoverage, type TargetPest, coverPest, isPestRow } from "@/lib/schedules/rules/pests";
import {
  type Day,
  type ScheduleRow,
  activationOn,
  isFor,
  isInForce,
  isPending,
} from "@/lib/schedules/rules/rows";
import { isFoodLaw, isProgrammeRow, limitsFood, limitsOn } from "@/lib/schedules/rules/scope";

/** What is to be treated, for whom and when; null figures are unknown and set no bound. */
export type SelectionRequest = {
  origin: string;
  destination: string;
  commodity: string;
  pests: readonly TargetPest[];
  treatedOn: Day;
  customerMinDoseGy: number | null;
  customerMaxDoseGy: number | null;
  productMaxDoseGy: number | null;
};

/** One thing that sets a bound; `rowCode` names the schedule row, null where the bound is no schedule's. */
export type Bound = {
  source: "programme" | "pest" | "food-law" | "product" | "customer";
  doseGy: number;
  rowCode: string | null;
  pest: string | null;
};

export type ScheduleSelection = {
  programmeRowCode: string;
  requiredMinDoseGy: number;
  requiredBy: Bound;
  /** Null when nothing known sets a maximum. */
  allowedMaxDoseGy: number | null;
  allowedBy: Bound | null;
  minima: Bound[];
  maxima: Bound[];
  /** A row that counted here is in force only by a document made up for the demo. */
  synthetic: boolean;
};

export type SelectionRefusal =
  | ({ code: "schedules.not-covered"; pendingRowCodes: string[] } & Pick<
      SelectionRequest,
      "origin" | "destination" | "commodity" | "treatedOn"
    >)
  | { code: "schedules.row-without-dose"; rowCode: string; programme: string; purpose: string }
  | ({ code: "schedules.pest-not-covered"; treatedOn: Day } & Extract<PestCoverage, { covered: false }>)
  | { code: "schedules.minimum-above-maximum"; required: Bound; allowed: Bound };

function minimumOf(row: ScheduleRow, source: Bound["source"], pest: string | null): Bound[] {
  return row.minDoseGy === null ? [] : [{ source, doseGy: row.minDoseGy, rowCode: row.code, pest }];
}

function maximumOf(row: ScheduleRow, source: Bound["source"], pest: string | null = null): Bound[] {
  return row.maxDoseGy === null ? [] : [{ source, doseGy: row.maxDoseGy, rowCode: row.code, pest }];
}

function ownBound(source: "product" | "customer", doseGy: number | null): Bound[] {
  return doseGy === null ? [] : [{ source, doseGy, rowCode: null, pest: null }];
}

/** The first of equals decides, so that a law is named before a wish. */
function strictest(
  bounds: readonly Bound[],
  isStricter: (one: Bound, other: Bound) => boolean,
): Bound | null {
  return bounds.reduce<Bound | null>(
    (best, bound) => (best === null || isStricter(bound, best) ? bound : best),
    null,
  );
}

/** Everything that sets a bound for these goods on that day, and what stands against treating them at all. */
export type GatheredBounds = {
  minima: Bound[];
  maxima: Bound[];
  obstacles: SelectionRefusal[];
  /** The rows of the programme that decide; none where nothing is covered. */
  programme: ScheduleRow[];
  /** Every row that sets a bound. */
  counted: ScheduleRow[];
};

export function gatherBounds(request: SelectionRequest, rows: readonly ScheduleRow[]): GatheredBounds {
  const { origin, destination, commodity, treatedOn } = request;
  const published = rows.filter((row) => isProgrammeRow(row, request));
  const programme = published.filter((row) => isInForce(row, treatedOn));
  const dosed = programme.filter(({ minDoseGy }) => minDoseGy !== null);
  const obstacles: SelectionRefusal[] = [];
  if (programme.length === 0) {
    const pendingRowCodes = published.filter((row) => isPending(row, treatedOn)).map(({ code }) => code);
    obstacles.push({
      code: "schedules.not-covered",
      origin,
      destination,
      commodity,
      treatedOn,
      pendingRowCodes,
    });
  } else if (dosed.length === 0)
    for (const { code: rowCode, programme: name, purpose } of programme)
      obstacles.push({ code: "schedules.row-without-dose", rowCode, programme: name, purpose });

  const pestRows = rows.filter((row) => isPestRow(row) && isFor(row, destination));
  const covered: { row: ScheduleRow; pest: string }[] = [];
  for (const pest of request.pests) {
    const coverage = coverPest(pest, pestRows, treatedOn);
    if (coverage.covered) covered.push({ row: coverage.row, pest: pest.name });
    else obstacles.push({ code: "schedules.pest-not-covered", treatedOn, ...coverage });
  }

  const law = rows.filter((row) => isFoodLaw(row) && limitsFood(row, request) && limitsOn(row, treatedOn));
  return {
    minima: [
      ...dosed.flatMap((row) => minimumOf(row, "programme", null)),
      ...covered.flatMap(({ row, pest }) => minimumOf(row, "pest", pest)),
      ...law.flatMap((row) => minimumOf(row, "food-law", null)),
      ...ownBound("customer", request.customerMinDoseGy),
    ],
    maxima: [
      ...law.flatMap((row) => maximumOf(row, "food-law")),
      ...dosed.flatMap((row) => maximumOf(row, "programme")),
      ...covered.flatMap(({ row, pest }) => maximumOf(row, "pest", pest)),
      ...ownBound("product", request.productMaxDoseGy),
      ...ownBound("customer", request.customerMaxDoseGy),
    ],
    obstacles,
    programme: dosed,
    counted: [...dosed, ...covered.map(({ row }) => row), ...law],
  };
}

/**
 * The highest minimum and the lowest maximum that apply on the treatment date, and who sets them (process 3.14).
 * Without an active row of the programme for the commodity nothing is covered: there is no dose by default.
 */
export function selectSchedule(
  request: SelectionRequest,
  rows: readonly ScheduleRow[],
): Result<ScheduleSelection, SelectionRefusal[]> {
  const { minima, maxima, obstacles, programme, counted } = gatherBounds(request, rows);
  const required = strictest(minima, (one, other) => one.doseGy > other.doseGy);
  const allowed = strictest(maxima, (one, other) => one.doseGy < other.doseGy);
  const refusals = [...obstacles];
  if (required !== null && allowed !== null && !atMostGy(required.doseGy, allowed.doseGy))
    refusals.push({ code: "schedules.minimum-above-maximum", required, allowed });

  const [first] = programme;
  if (refusals.length > 0 || first === undefined || required === null) return refuse(...refusals);
  return done({
    programmeRowCode: first.code,
    requiredMinDoseGy: required.doseGy,
    requiredBy: required,
    allowedMaxDoseGy: allowed?.doseGy ?? null,
    allowedBy: allowed,
    minima,
    maxima,
    synthetic: counted.some((row) => activationOn(row, request.treatedOn)?.synthetic === true),
  });
}
