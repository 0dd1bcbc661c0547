import type { SelectionRequest } from "@/lib/schedules/rules/selection";
import { type Day, type ScheduleRow, isFor, isInForce, isPending, plain } from "@/lib/schedules/rules/rows";

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

/** Food law that speaks of these goods. */
export function limitsFood(row: ScheduleRow, request: SelectionRequest): boolean {
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
export function limitsOn(row: ScheduleRow, day: Day): boolean {
  const undated = row.status === "confirmed" && row.effectiveFrom === null && isPending(row, day);
  return undated || isInForce(row, day);
}

/** A row that opens the market to these goods, in force or not. */
export function isProgrammeRow(row: ScheduleRow, request: SelectionRequest): boolean {
  return (
    row.commodity !== null &&
    !isFoodLaw(row) &&
    plain(row.purpose).startsWith("phytosanitary") &&
    isFor(row, request.destination) &&
    plain(row.origin ?? "") === plain(request.origin) &&
    plain(row.commodity) === plain(request.commodity)
  );
}
