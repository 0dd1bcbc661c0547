import type { Bound } from "@/lib/schedules/rules/selection";

/** Whether a candidate decides, asks the same as what decides, or less. */
export type RankedBound = Bound & { verdict: "decides" | "same" | "weaker" };

/** Every candidate of one side, the deciding one first, then from the strictest to the weakest. */
export function rankBounds(bounds: readonly Bound[], side: "minima" | "maxima"): RankedBound[] {
  const stricter = (one: Bound, other: Bound) =>
    side === "minima" ? other.doseGy - one.doseGy : one.doseGy - other.doseGy;
  // The first of equals decides, as in the selection itself; sorting keeps their order.
  const ordered = bounds.toSorted(stricter);
  const [first] = ordered;
  return ordered.map((bound, place) => ({
    ...bound,
    verdict: place === 0 ? "decides" : bound.doseGy === first?.doseGy ? "same" : "weaker",
  }));
}
