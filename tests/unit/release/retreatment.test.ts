import { describe, expect, test } from "vitest";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import { decideRetreatment, type RetreatmentPlan } from "@/lib/release/rules/retreatment";
import { aTreatedFruitLot, aTreatedMaskBatch, treatedAgain, verdict, withDoses, withLot } from "./lot-facts";
import { codesOf } from "@/tests/fixtures/refusals";

const fruit = aTreatedFruitLot();
const masks = aTreatedMaskBatch();

const decide = (
  facts: ReleaseFacts,
  plan: Pick<RetreatmentPlan, "reason" | "plannedMaxDoseGy"> & Partial<RetreatmentPlan>,
) => decideRetreatment(facts, { plannedMinDoseGy: null, agreement: null, ...plan });

describe("a re-treatment", () => {
  const reason = "underdosed";
  const soFarGy = 31_000 * 1.22;

  test("of food is always refused by the centre's rule", () => {
    expect(codesOf(decide(fruit, { reason, plannedMaxDoseGy: 1 }))).toEqual(["release.retreatment-of-food"]);
    expect(
      codesOf(decide(withLot(fruit, { stage: "released" }), { reason: "", plannedMaxDoseGy: 1 })),
    ).toEqual([
      "release.already-decided",
      "release.retreatment-reason-missing",
      "release.retreatment-of-food",
    ]);
  });

  test("of protective equipment goes up to the product's maximum, inclusive", () => {
    const plannedMaxDoseGy = 120_000 - soFarGy;
    expect(decide(masks, { reason, plannedMaxDoseGy })).toEqual({
      ok: true,
      value: { pass: 2, cumulativeMaxDoseGy: 120_000 },
    });
    expect(codesOf(decide(masks, { reason, plannedMaxDoseGy: plannedMaxDoseGy + 0.001 }))).toEqual([
      "release.retreatment-above-maximum",
    ]);
  });

  test("counts every pass before", () => {
    const again = treatedAgain(masks, [30_000, 30_000, 40_000]);
    const plannedMaxDoseGy = 120_000 - soFarGy - 40_000 * 1.22;
    expect(decide(again, { reason, plannedMaxDoseGy })).toMatchObject({
      ok: true,
      value: { pass: 3 },
    });
    expect(decide(again, { reason, plannedMaxDoseGy: plannedMaxDoseGy + 1 }).ok).toBe(false);
  });

  test("is refused while the maximum, the dose so far or the plan is unknown", () => {
    const unknown = { ...masks, product: { ...masks.product, maxDoseGy: null }, readings: [] };
    expect(codesOf(decide(unknown, { reason, plannedMaxDoseGy: 1 }))).toEqual([
      "release.product-maximum-unknown",
      "release.dose-so-far-unknown",
    ]);
    expect(codesOf(decide(masks, { reason, plannedMaxDoseGy: Number.NaN }))).toEqual([
      "release.retreatment-above-maximum",
    ]);
  });

  test("waits until the lot is out and undecided", () => {
    const plan = { reason, plannedMaxDoseGy: 1 };
    expect(codesOf(decide(withLot(masks, { stage: "in_process" }), plan))).toEqual(["release.not-processed"]);
    expect(codesOf(decide(withLot(masks, { stage: "rejected" }), plan))).toEqual(["release.already-decided"]);
  });
});

describe("the completion of the same treatment of food", () => {
  const agreement = { agency: "Cục Bảo vệ thực vật", document: "CV-77", agreedOn: "2020-06-13" };
  /** Ratios of one: the readings are the extremes of the load. 360 to 560 Gy given. */
  const underdosed: ReleaseFacts = {
    ...withDoses(fruit, [360, 450, 560]),
    specification: { ...fruit.specification, ratioMin: 1, ratioMax: 1 },
  };
  const plan = { reason: "underdosed", agreement, plannedMinDoseGy: 400, plannedMaxDoseGy: 440 };

  test("is permitted up to the limit of the sum, with the full minimum in the pass to come", () => {
    expect(decide(underdosed, plan)).toEqual({ ok: true, value: { pass: 2, cumulativeMaxDoseGy: 1000 } });
  });

  test.each<[string, Partial<RetreatmentPlan>, string[]]>([
    ["one milligray above the limit", { plannedMaxDoseGy: 440.001 }, ["release.completion-above-limit"]],
    ["400 to 620 Gy after 360 to 560 Gy", { plannedMaxDoseGy: 620 }, ["release.completion-above-limit"]],
    [
      "one milligray short of the minimum",
      { plannedMinDoseGy: 399.999 },
      ["release.completion-below-minimum"],
    ],
    ["adding up both passes", { plannedMinDoseGy: 40 }, ["release.completion-below-minimum"]],
    ["with no minimum planned", { plannedMinDoseGy: null }, ["release.completion-below-minimum"]],
    ["without the agency", { agreement: null }, ["release.retreatment-of-food"]],
  ])("%s is refused", (_, change, expected) => {
    expect(codesOf(decide(underdosed, { ...plan, ...change }))).toEqual(expected);
  });

  test("is bound by the strictest of law, product and specification", () => {
    const stricter = (facts: ReleaseFacts) => codesOf(decide(facts, plan));
    const tolerant = { ...underdosed, product: { ...fruit.product, maxDoseGy: 999 } };
    const narrow = { ...underdosed, specification: { ...underdosed.specification, maxDoseGy: 999 } };
    const strong = { ...underdosed, specification: { ...underdosed.specification, minDoseGy: 401 } };
    expect(stricter(tolerant)).toEqual(["release.completion-above-limit"]);
    expect(stricter(narrow)).toEqual(["release.completion-above-limit"]);
    expect(stricter(strong)).toEqual(["release.completion-below-minimum"]);
  });

  test("waits for the doses of the first pass, and needs a reason", () => {
    expect(codesOf(decide({ ...underdosed, readings: [] }, { ...plan, reason: " " }))).toEqual([
      "release.retreatment-reason-missing",
      "release.dose-so-far-unknown",
    ]);
  });

  test("is food irradiated once, as long as every later pass is agreed to", () => {
    const second = withLot(fruit, { pass: 2 });
    expect(verdict(second, "PREV_IRRAD")).toBe("fail: refuse");
    expect(verdict({ ...second, permits: [{ pass: 2, agreement: null }] }, "PREV_IRRAD")).toBe(
      "fail: refuse",
    );
    const agreed = { ...second, permits: [{ pass: 2, agreement }] };
    expect(verdict(agreed, "PREV_IRRAD")).toBe("pass");
    expect(verdict(withLot(agreed, { pass: 3 }), "PREV_IRRAD")).toBe("fail: refuse");
    expect(verdict(withLot(agreed, { previouslyIrradiated: "yes" }), "PREV_IRRAD")).toBe("fail: refuse");
    expect(verdict(withLot(agreed, { previouslyIrradiated: "unknown" }), "PREV_IRRAD")).toBe("hold: hold");
  });
});
