import { describe, expect, test } from "vitest";
import { checkReview, type ReviewEntry, type ReviewFacts } from "@/lib/interruptions/rules";
import { refusalsOf } from "@/tests/fixtures/refusals";

const transit = { id: "v1", doseGy: 2.2, positions: [{ position: "P1", doseGy: 2.2 }] };
const facts: ReviewFacts = {
  end: { positionKnown: true },
  operatorIds: ["operator"],
  carriers: [
    { interruptionCarrierId: "a", carrierCode: "G1", transit },
    { interruptionCarrierId: "b", carrierCode: "G2", transit: null },
  ],
};
const over = (...carriers: [string, string | null][]): ReviewEntry => ({
  decision: "goes_on",
  carriers: carriers.map(([interruptionCarrierId, position]) => ({ interruptionCarrierId, position })),
});
const changed = { code: "interruptions.carriers-changed" };
const unmeasured = (index: number, carrierCode: string, position: string) => ({
  code: "interruptions.position-not-measured",
  field: `carriers.${index}.position`,
  carrierCode,
  position,
});

describe("a review", () => {
  test.each<[string, ReviewEntry, object[]]>([
    ["over the carriers that stood there, in any order", over(["b", null], ["a", "P1"]), []],
    ["over as many, but another one", over(["a", null], ["c", null]), [changed]],
    ["over one more", over(["a", null], ["b", null], ["c", null]), [changed]],
    ["of a place nobody measured", over(["b", null], ["a", "P9"]), [unmeasured(1, "G1", "P9")]],
    [
      "of a place where nothing was ever measured",
      over(["a", null], ["b", "P1"]),
      [unmeasured(1, "G2", "P1")],
    ],
  ])("%s", (_, entry, expected) => {
    expect(refusalsOf(checkReview(facts, entry, "quality"))).toEqual(expected);
  });

  test("of places lost cannot let the lot go on, and says so at the decision", () => {
    const lost = { ...facts, end: { positionKnown: false } };
    expect(refusalsOf(checkReview(lost, over(["a", null], ["b", null]), "quality"))).toEqual([
      { code: "interruptions.place-lost", field: "decision" },
    ]);
  });

  test("keeps by which validation each carrier got its dose", () => {
    expect(checkReview(facts, over(["a", "P1"], ["b", null]), "quality")).toEqual({
      ok: true,
      value: [
        { interruptionCarrierId: "a", validationId: "v1", position: "P1", addedDoseGy: 2.2 },
        { interruptionCarrierId: "b", validationId: null, position: null, addedDoseGy: null },
      ],
    });
  });
});
