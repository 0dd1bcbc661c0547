import { atLeastGy } from "@/lib/core/units";
import {
  type CheckResult,
  judged,
  type PestFinding,
  type ScheduleProblem,
  unjudged,
} from "@/lib/release/rules/check";
import { type ReleaseFacts, treatmentDays } from "@/lib/release/rules/facts";
import { explainPest } from "@/lib/schedules/rules/plan";
import { type Day, plain } from "@/lib/schedules/rules/rows";
import { type Bound, type ScheduleSelection, selectSchedule } from "@/lib/schedules/rules/selection";

/** The check, and the maximum it found for LEGAL_MAX. */
export type JudgedSchedule = { check: CheckResult<"SCHEDULE">; allowed: Bound | null };

/** A lot treated on several days meets the same rows more than once. */
function distinct(bounds: readonly Bound[]): Bound[] {
  return [...new Map(bounds.map((bound) => [JSON.stringify(bound), bound])).values()];
}

/** Each target pest as it stood; days on which nothing was different are told together. */
function explainPests(
  { order, scheduleRows }: ReleaseFacts,
  destination: string,
  days: readonly Day[],
): PestFinding[] {
  const told = new Map<string, PestFinding>();
  for (const day of days)
    for (const pest of order.pests) {
      const found = explainPest(pest, scheduleRows, { destination, day });
      const before = told.get(JSON.stringify(found));
      told.set(JSON.stringify(found), { ...found, days: [...(before?.days ?? []), day] });
    }
  return [...told.values()];
}

/** A lot treated on several days must be covered on each, by the strictest of what applied. */
export function judgeSchedule(facts: ReleaseFacts): JudgedSchedule {
  const { product, specification, order } = facts;
  const { destination } = facts.lot;
  if (product.kind !== "fruit") return { check: unjudged("SCHEDULE", "fruit-only"), allowed: null };
  if (destination !== null && plain(destination) === plain(order.origin))
    return { check: unjudged("SCHEDULE", "not-exported"), allowed: null };

  const treatedOn = treatmentDays(facts);
  const problems: ScheduleProblem[] = [];
  const pests: PestFinding[] = [];
  const selections: ScheduleSelection[] = [];
  if (destination === null) problems.push({ code: "destination-unknown" });
  else {
    if (specification.destination === null || plain(specification.destination) !== plain(destination))
      problems.push({
        code: "specification-for-another-market",
        destination,
        specDestination: specification.destination,
      });
    if (treatedOn.length === 0) problems.push({ code: "not-treated-yet" });
    pests.push(...explainPests(facts, destination, treatedOn));
    for (const day of treatedOn) {
      const request = {
        ...order,
        destination,
        commodity: product.commodity,
        productMaxDoseGy: product.maxDoseGy,
        treatedOn: day,
      };
      const selected = selectSchedule(request, facts.scheduleRows);
      if (selected.ok) selections.push(selected.value);
      else problems.push(...selected.error);
    }
  }
  const required = selections
    .map(({ requiredBy }) => requiredBy)
    .toSorted((one, other) => other.doseGy - one.doseGy)[0];
  const allowed = selections
    .flatMap(({ allowedBy }) => allowedBy ?? [])
    .toSorted((one, other) => one.doseGy - other.doseGy)[0];
  if (required !== undefined && !atLeastGy(specification.minDoseGy, required.doseGy))
    problems.push({ code: "specification-below-minimum", specMinDoseGy: specification.minDoseGy, required });

  const found = {
    destination,
    treatedOn,
    required: required ?? null,
    minima: distinct(selections.flatMap(({ minima }) => minima)),
    maxima: distinct(selections.flatMap(({ maxima }) => maxima)),
    ...(pests.length > 0 ? { pests } : {}),
    specMinDoseGy: specification.minDoseGy,
    synthetic: selections.some(({ synthetic }) => synthetic),
    problems,
  };
  return {
    check: judged("SCHEDULE", found, problems.length > 0 ? "refuse" : null),
    allowed: allowed ?? null,
  };
}
