import { type CheckResult, judged, unjudged } from "@/lib/release/rules/check";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import {
  hoursOf,
  type Phase,
  readableFrom,
  readingGaps,
  type Stay,
  type StorageBound,
  staysOf,
} from "@/lib/storage/rules/limits";

export type Temperature = { placeId: string; celsius: number; takenAt: Date };

export type StorageLimits = {
  bounds: readonly StorageBound[];
  /** The paper by which the product needs no limit. */
  noneBy: string | null;
  /** Of the places where it stood, oldest first. */
  temperatures: readonly Temperature[];
  /** The moment of judging: what stands here still is counted up to it. */
  asOf: Date;
};

export type StorageProblem =
  | { code: "too-long"; phase: Phase; hours: number; maxHours: number; source: string }
  | {
      code: "out-of-range";
      place: string;
      at: string;
      celsius: number;
      minC: number | null;
      maxC: number | null;
      source: string;
    }
  /** What was read last does not speak for so long. */
  | { code: "measured-seldom"; place: string; from: string; to: string; hours: number; source: string }
  | { code: "not-measured"; place: string; minC: number | null; maxC: number | null; source: string }
  | { code: "nothing-agreed" };

export type StorageFindings = {
  hours: Record<Phase, number | null>;
  bounds: StorageBound[];
  noneBy: string | null;
  readings: number;
  problems: StorageProblem[];
};

const coversPhase = (phase: Phase, treated: boolean) => phase === "whole" || (phase === "after") === treated;

function judgeTemperature(
  { minC, maxC, source }: StorageBound,
  stay: Stay,
  temperatures: readonly Temperature[],
): StorageProblem[] {
  if (minC === null && maxC === null) return [];
  const here = temperatures.filter(
    ({ placeId, takenAt }) => placeId === stay.placeId && takenAt >= readableFrom(stay) && takenAt <= stay.to,
  );
  const before = here.filter(({ takenAt }) => takenAt < stay.from);
  const during = [...before.slice(-1), ...here.filter(({ takenAt }) => takenAt >= stay.from)];
  // Nobody measured is not "it was cold enough": unknown holds (process 0.9).
  if (during.length === 0) return [{ code: "not-measured", place: stay.place, minC, maxC, source }];
  const times = during.map(({ takenAt }) => takenAt);
  const gaps = readingGaps(stay, times).map(
    ({ from, to, hours }): StorageProblem => ({
      code: "measured-seldom",
      place: stay.place,
      from: from.toISOString(),
      to: to.toISOString(),
      hours,
      source,
    }),
  );
  const outside = during
    .filter(({ celsius }) => (minC !== null && celsius < minC) || (maxC !== null && celsius > maxC))
    .map(
      ({ celsius, takenAt }): StorageProblem => ({
        code: "out-of-range",
        place: stay.place,
        at: takenAt.toISOString(),
        celsius,
        minC,
        maxC,
        source,
      }),
    );
  return [...outside, ...gaps];
}

/** Times and temperatures stay inside what was agreed, limits inclusive; fruit without any agreed limit waits for one. */
export function judgeStorageLimit({
  product,
  storage,
  storageLimits,
}: ReleaseFacts): CheckResult<"STORAGE_LIMIT"> {
  const { bounds, noneBy, temperatures, asOf } = storageLimits;
  const hours = hoursOf(storage, asOf);
  const stays = staysOf(storage, asOf);
  if (bounds.length === 0 && noneBy === null && product.kind !== "fruit")
    return unjudged("STORAGE_LIMIT", "no-storage-limit");
  const problems = bounds.flatMap((bound): StorageProblem[] => {
    const spent = hours[bound.phase];
    const { maxHours, phase, source } = bound;
    const tooLong: StorageProblem[] =
      maxHours !== null && spent !== null && spent > maxHours
        ? [{ code: "too-long", phase, hours: spent, maxHours, source }]
        : [];
    const measured = stays
      .filter(({ treated }) => coversPhase(phase, treated))
      .flatMap((stay) => judgeTemperature(bound, stay, temperatures));
    return [...tooLong, ...measured];
  });
  if (bounds.length === 0 && noneBy === null) problems.push({ code: "nothing-agreed" });
  const facts = { hours, bounds: [...bounds], noneBy, readings: temperatures.length, problems };
  return judged("STORAGE_LIMIT", facts, problems.length > 0 ? "hold" : null);
}
