import type { Bound } from "@/lib/schedules/rules/selection";

/** A candidate, with every pest that it answers for; it decides, asks the same as what decides, or less. */
export type RankedBound = Omit<Bound, "pest"> & {
  pests: string[];
  verdict: "decides" | "same" | "weaker";
};

/** Every candidate of one side, the deciding one first, then from the strictest to the weakest. */
export function rankBounds(bounds: readonly Bound[], side: "minima" | "maxima"): RankedBound[] {
  const groups = new Map<string, Omit<RankedBound, "verdict">>();
  for (const { pest, ...bound } of bounds) {
    const key = `${bound.source} ${bound.rowCode} ${bound.doseGy}`;
    const group = groups.get(key) ?? { ...bound, pests: [] };
    groups.set(key, pest === null ? group : { ...group, pests: [...group.pests, pest] });
  }
  // The first of equals decides, as in the selection itself; sorting keeps their order.
  const ordered = [...groups.values()].toSorted((one, other) =>
    side === "minima" ? other.doseGy - one.doseGy : one.doseGy - other.doseGy,
  );
  const [first] = ordered;
  return ordered.map((bound, place) => ({
    ...bound,
    verdict: place === 0 ? "decides" : bound.doseGy === first?.doseGy ? "same" : "weaker",
  }));
}
