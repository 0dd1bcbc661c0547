import { type Result, done, refuse } from "@/lib/core/result";
import { atMostGy } from "@/lib/core/units";
import {
  type Day,
  type ScheduleRow,
  activationOn,
  isFor,
  isInForce,
  isPending,
  plain,
} from "@/lib/schedules/rules/rows";
import { type PestCoverage, type TargetPest, coverPest, isPestRow } from "@/lib/schedules/rules/pests";

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

const FOOD_LIMIT = "food limit";

/** Which lines of a food law speak of insects in fresh fruit; the figures themselves stay in the dated rows. */
const freshFruitLaws = [
  { programme: "us fda 21 cfr 179.26", commodity: "disinfestation of arthropod pests", abroad: false },
  { programme: "fsanz standard 1.5.3", commodity: "fresh fruit", abroad: false },
  // Vietnamese law binds the plant, wherever the fruit goes.
  {
    programme: "vietnam permitted irradiated foods",
    commodity: "class 2:",
    purpose: "quarantine treatment",
    abroad: true,
  },
] as const;

/** Food law limits whatever is treated, whoever imports it. */
export function isFoodLaw(row: ScheduleRow): boolean {
  return (
    row.purpose === FOOD_LIMIT || freshFruitLaws.some((law) => plain(row.programme).startsWith(law.programme))
  );
}

function limitsFood(row: ScheduleRow, request: SelectionRequest): boolean {
  const ofFruit = freshFruitLaws.some(
    (law) =>
      plain(row.programme).startsWith(law.programme) &&
      plain(row.commodity ?? "").startsWith(law.commodity) &&
      (!("purpose" in law) || plain(row.purpose) === law.purpose) &&
      (law.abroad || isFor(row, request.destination)),
  );
  const ofCommodity =
    row.purpose === FOOD_LIMIT &&
    isFor(row, request.destination) &&
    plain(row.commodity ?? "") === plain(request.commodity);
  return ofFruit || ofCommodity;
}

/** A confirmed limit whose first day nobody knows still limits: leaving it out would only permit more. */
function limitsOn(row: ScheduleRow, day: Day): boolean {
  const undated = row.status === "confirmed" && row.effectiveFrom === null && isPending(row, day);
  return undated || isInForce(row, day);
}

function isProgrammeRow(row: ScheduleRow, request: SelectionRequest): boolean {
  return (
    row.commodity !== null &&
    !isFoodLaw(row) &&
    plain(row.purpose).startsWith("phytosanitary") &&
    isFor(row, request.destination) &&
    plain(row.origin ?? "") === plain(request.origin) &&
    plain(row.commodity) === plain(request.commodity)
  );
}

function minimumOf(row: ScheduleRow, source: Bound["source"], pest: string | null): Bound[] {
  return row.minDoseGy === null ? [] : [{ source, doseGy: row.minDoseGy, rowCode: row.code, pest }];
}

function maximumOf(row: ScheduleRow, source: Bound["source"]): Bound[] {
  return row.maxDoseGy === null ? [] : [{ source, doseGy: row.maxDoseGy, rowCode: row.code, pest: null }];
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

/**
 * The highest minimum and the lowest maximum that apply on the treatment date, and who sets them (process 3.14).
 * Without an active row of the programme for the commodity nothing is covered: there is no dose by default.
 */
export function selectSchedule(
  request: SelectionRequest,
  rows: readonly ScheduleRow[],
): Result<ScheduleSelection, SelectionRefusal[]> {
  const { origin, destination, commodity, treatedOn } = request;
  const published = rows.filter((row) => isProgrammeRow(row, request));
  const programme = published.filter((row) => isInForce(row, treatedOn));
  const dosed = programme.filter(({ minDoseGy }) => minDoseGy !== null);
  const refusals: SelectionRefusal[] = [];
  if (programme.length === 0) {
    const pendingRowCodes = published.filter((row) => isPending(row, treatedOn)).map(({ code }) => code);
    refusals.push({
      code: "schedules.not-covered",
      origin,
      destination,
      commodity,
      treatedOn,
      pendingRowCodes,
    });
  } else if (dosed.length === 0)
    for (const { code: rowCode, programme: name, purpose } of programme)
      refusals.push({ code: "schedules.row-without-dose", rowCode, programme: name, purpose });

  const pestRows = rows.filter((row) => isPestRow(row) && isFor(row, destination));
  const covered: { row: ScheduleRow; pest: string }[] = [];
  for (const pest of request.pests) {
    const coverage = coverPest(pest, pestRows, treatedOn);
    if (coverage.covered) covered.push({ row: coverage.row, pest: pest.name });
    else refusals.push({ code: "schedules.pest-not-covered", treatedOn, ...coverage });
  }

  const law = rows.filter((row) => isFoodLaw(row) && limitsFood(row, request) && limitsOn(row, treatedOn));
  const minima = [
    ...dosed.flatMap((row) => minimumOf(row, "programme", null)),
    ...covered.flatMap(({ row, pest }) => minimumOf(row, "pest", pest)),
    ...law.flatMap((row) => minimumOf(row, "food-law", null)),
    ...ownBound("customer", request.customerMinDoseGy),
  ];
  const maxima = [
    ...law.flatMap((row) => maximumOf(row, "food-law")),
    ...dosed.flatMap((row) => maximumOf(row, "programme")),
    ...covered.flatMap(({ row }) => maximumOf(row, "pest")),
    ...ownBound("product", request.productMaxDoseGy),
    ...ownBound("customer", request.customerMaxDoseGy),
  ];
  const required = strictest(minima, (one, other) => one.doseGy > other.doseGy);
  const allowed = strictest(maxima, (one, other) => one.doseGy < other.doseGy);
  if (required !== null && allowed !== null && !atMostGy(required.doseGy, allowed.doseGy))
    refusals.push({ code: "schedules.minimum-above-maximum", required, allowed });

  const first = dosed[0];
  if (refusals.length > 0 || first === undefined || required === null) return refuse(...refusals);
  const counted = [...dosed, ...covered.map(({ row }) => row), ...law];
  return done({
    programmeRowCode: first.code,
    requiredMinDoseGy: required.doseGy,
    requiredBy: required,
    allowedMaxDoseGy: allowed?.doseGy ?? null,
    allowedBy: allowed,
    minima,
    maxima,
    synthetic: counted.some((row) => activationOn(row, treatedOn)?.synthetic === true),
  });
}
