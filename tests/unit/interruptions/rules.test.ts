import { describe, expect, test } from "vitest";
import {
  checkReview,
  doseWithInterruptions,
  type ReviewEntry,
  type ReviewFacts,
} from "@/lib/interruptions/rules";

describe("the dose of interruptions (process 3.10)", () => {
  test.each([
    // rate Gy/min, minutes, transit Gy, interruptions, normal Gy, total Gy, more in %
    [1.8, 260, 2.2, 2, 470.2, 474.6, 0.94],
    [0.5, 90, 1.5, 4, 46.5, 52.5, 12.9],
  ])(
    "%s Gy/min for %s min, transit %s Gy, %s interruptions",
    (rate, minutes, transit, n, normal, total, percent) => {
      const plannedGy = rate * minutes + transit;
      expect(plannedGy).toBeCloseTo(normal, 9);
      const addedGy = Array.from({ length: n }, () => transit);
      const found = doseWithInterruptions({ plannedGy, addedGy });
      expect(found).toBeCloseTo(total, 9);
      expect((found / plannedGy - 1) * 100).toBeCloseTo(percent, 1);
    },
  );

  test("without interruptions nothing is added", () => {
    expect(doseWithInterruptions({ plannedGy: 470.2, addedGy: [] })).toBe(470.2);
  });
});

const transit = {
  id: "v1",
  doseGy: 2.2,
  positions: [
    { position: "P1", doseGy: 2.2 },
    { position: "P2", doseGy: 0.8 },
  ],
};
const facts: ReviewFacts = {
  end: { positionKnown: true },
  operatorIds: ["operator"],
  carriers: [
    { interruptionCarrierId: "a", carrierCode: "G1", transit },
    { interruptionCarrierId: "b", carrierCode: "G2", transit: null },
  ],
};
const entry: ReviewEntry = {
  decision: "goes_on",
  carriers: [
    { interruptionCarrierId: "a", position: null },
    { interruptionCarrierId: "b", position: null },
  ],
};
const place = (position: string): ReviewEntry => ({
  ...entry,
  carriers: [{ interruptionCarrierId: "a", position }, entry.carriers[1]!],
});

describe("a review", () => {
  test("takes the dose of the place, the highest where the place is not said, and unknown where none is known", () => {
    const doses = (typed: ReviewEntry) => {
      const found = checkReview(facts, typed, "quality");
      return found.ok ? found.value.map(({ addedDoseGy }) => addedDoseGy) : [];
    };
    expect(doses(entry)).toEqual([2.2, null]);
    expect(doses(place("P2"))).toEqual([0.8, null]);
  });

  test.each([
    ["an interruption that is gone", null, entry, "quality", ["interruptions.not-found"]],
    ["one that goes on still", { ...facts, end: null }, entry, "quality", ["interruptions.not-ended"]],
    ["by an operator of the run", facts, entry, "operator", ["interruptions.own-run"]],
    ["a place nobody measured", facts, place("P9"), "quality", ["interruptions.position-not-measured"]],
    [
      "a carrier left out",
      facts,
      { ...entry, carriers: entry.carriers.slice(1) },
      "quality",
      ["interruptions.carriers-changed"],
    ],
    [
      "places lost, and still to go on",
      { ...facts, end: { positionKnown: false } },
      entry,
      "quality",
      ["interruptions.place-lost"],
    ],
    [
      "everything at once",
      { ...facts, end: null },
      place("P9"),
      "operator",
      ["interruptions.not-ended", "interruptions.own-run", "interruptions.position-not-measured"],
    ],
  ] as const)("is refused for %s", (_, found, typed, reviewer, codes) => {
    const verdict = checkReview(found, typed, reviewer);
    expect(verdict.ok ? [] : verdict.error.map(({ code }) => code)).toEqual(codes);
  });

  test("of places lost may hold, and of an empty room may go on", () => {
    const lost = { ...facts, end: { positionKnown: false } };
    expect(checkReview(lost, { ...entry, decision: "hold" }, "quality").ok).toBe(true);
    expect(checkReview({ ...lost, carriers: [] }, { decision: "goes_on", carriers: [] }, "quality").ok).toBe(
      true,
    );
  });
});
