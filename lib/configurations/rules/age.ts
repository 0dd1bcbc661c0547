import { type Day, daysBetween } from "@/lib/source/rules/decay";

/** The centre's own limit on the age of a dose map, from a day on, by a document. */
export type MapAgeLimit = { maxDays: number; inForceFrom: Day; source: string };

/** The limit that counts on a day: the one in force last; null while none is stated. Expects the latest first. */
export function limitOn(limits: readonly MapAgeLimit[], day: Day): MapAgeLimit | null {
  return limits.find(({ inForceFrom }) => inForceFrom <= day) ?? null;
}

/** The limit that a map of that day had outgrown on the day of treatment; null where it had not (process 3.2, rule). */
export function outgrownLimit(
  limits: readonly MapAgeLimit[],
  { performedOn, treatedOn }: { performedOn: Day; treatedOn: Day },
): MapAgeLimit | null {
  const limit = limitOn(limits, treatedOn);
  return limit !== null && daysBetween(performedOn, treatedOn) > limit.maxDays ? limit : null;
}
