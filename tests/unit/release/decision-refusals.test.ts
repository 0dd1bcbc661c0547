import { describe, expect, test } from "vitest";
import { checkCustomersWord, decideConfirmation } from "@/lib/release/rules/concession";
import { decideRejection, decideRelease, decideWithdrawal } from "@/lib/release/rules/decisions";
import { decideRetreatment, type RetreatmentPlan } from "@/lib/release/rules/retreatment";
import { refusalsOf } from "@/tests/fixtures/refusals";
import { aTreatedFruitLot, aTreatedMaskBatch, withDoses, withLot, withRun } from "./lot-facts";

const fruit = aTreatedFruitLot();
const masks = aTreatedMaskBatch();

describe("what a decision is refused for, with its box and its figures", () => {
  test("a rejection and a withdrawal without a reason", () => {
    const rejection = { reason: " ", disposition: "destroy" as const };
    expect(refusalsOf(decideRejection(fruit, rejection, "releaser"))).toEqual([
      { code: "release.rejection-reason-missing", field: "reason" },
    ]);
    expect(refusalsOf(decideWithdrawal("released", " "))).toEqual([
      { code: "release.withdrawal-reason-missing", field: "reason" },
    ]);
    expect(decideWithdrawal("released", "calibration was wrong")).toEqual({
      ok: true,
      value: { reason: "calibration was wrong" },
    });
  });

  test("a release of a lot in the room is refused for its stage", () => {
    expect(refusalsOf(decideRelease(withLot(fruit, { stage: "loading" }), "releaser"))).toEqual([
      { code: "release.not-processed", stage: "loading" },
    ]);
  });

  test("a concession that the customer signs tomorrow", () => {
    expect(checkCustomersWord("2020-06-13", "2020-06-12")).toEqual([
      { code: "release.concession-signed-later", field: "customerSignedOn" },
    ]);
  });

  test("a concession is confirmed as it was conceded", () => {
    const low = withDoses(withRun(masks, { interruptions: [] }), [30_000, 25_000, 30_000]);
    const concession = { proposedById: "first", pass: 1, conceded: ["DOSE_BELOW_WINDOW"] };
    expect(decideConfirmation(low, concession, "releaser")).toMatchObject({
      ok: true,
      value: { minDoseGy: 20_000, conceded: ["DOSE_BELOW_WINDOW"] },
    });
    expect(refusalsOf(decideConfirmation(low, { ...concession, conceded: [] }, "releaser"))).toEqual([
      { code: "release.concession-outgrown", codes: ["DOSE_BELOW_WINDOW"] },
    ]);
  });
});

describe("a re-treatment is refused with what it would come to", () => {
  const plan: RetreatmentPlan = {
    reason: "underdosed",
    plannedMinDoseGy: null,
    plannedMaxDoseGy: 1_000,
    agreement: null,
  };

  test("without a reason", () => {
    expect(refusalsOf(decideRetreatment(masks, { ...plan, reason: " " }))).toEqual([
      { code: "release.retreatment-reason-missing", field: "reason" },
    ]);
  });

  test("above what the product bears, and for nothing else where nobody knows what that is", () => {
    const soFarGy = 31_000 * 1.22;
    const bears = (maxDoseGy: number | null) => ({ ...masks, product: { ...masks.product, maxDoseGy } });
    expect(refusalsOf(decideRetreatment(bears(soFarGy + 999), plan))).toEqual([
      {
        code: "release.retreatment-above-maximum",
        field: "plannedMaxDoseGy",
        soFarGy,
        plannedMaxDoseGy: 1_000,
        productMaxDoseGy: soFarGy + 999,
      },
    ]);
    expect(refusalsOf(decideRetreatment(bears(null), plan))).toEqual([
      { code: "release.product-maximum-unknown" },
    ]);
  });

  const agreement = { agency: "Cục Bảo vệ thực vật", document: "CV-77", agreedOn: "2020-06-13" };
  /** Ratios of one: the readings are the extremes of the load. 360 to 560 Gy given. */
  const food = {
    ...withDoses(fruit, [360, 450, 560]),
    specification: { ...fruit.specification, ratioMin: 1, ratioMax: 1 },
  };
  const completing = { ...plan, agreement, plannedMinDoseGy: 400, plannedMaxDoseGy: 441 };
  const above = {
    code: "release.completion-above-limit",
    field: "plannedMaxDoseGy",
    soFarGy: 560,
    plannedMaxDoseGy: 441,
    limitGy: 1000,
  };
  const below = { code: "release.completion-below-minimum", field: "plannedMinDoseGy" };

  test("completing a treatment of food beyond the limit of the sum", () => {
    expect(refusalsOf(decideRetreatment(food, completing))).toEqual([above]);
  });

  test("completing it by less than the customer asks for", () => {
    const asked = { ...food, order: { ...food.order, customerMinDoseGy: 420 } };
    const within = { ...completing, plannedMaxDoseGy: 440 };
    expect(refusalsOf(decideRetreatment(asked, within))).toEqual([
      { ...below, plannedMinDoseGy: 400, requiredGy: 420 },
    ]);
    expect(refusalsOf(decideRetreatment(asked, { ...within, plannedMinDoseGy: 420 }))).toEqual([]);
  });

  test("completing what no schedule covers, by the specification's own limits", () => {
    const uncovered = { ...food, scheduleRows: [] };
    expect(refusalsOf(decideRetreatment(uncovered, { ...completing, plannedMinDoseGy: 399 }))).toEqual([
      above,
      { ...below, plannedMinDoseGy: 399, requiredGy: 400 },
    ]);
  });
});
