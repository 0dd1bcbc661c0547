import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBlocking } from "@/lib/release/rules/check";
import {
  decideRejection,
  decideRelease,
  decideWithdrawal,
  judgeRelease,
} from "@/lib/release/rules/decisions";
import { computeLotExtremes } from "@/lib/release/rules/doses";
import type { LotStage, ReleaseFacts } from "@/lib/release/rules/facts";
import {
  anInspection,
  aTreatedFruitLot,
  aTreatedMaskBatch,
  treatedAgain,
  withDoses,
  withLot,
} from "./lot-facts";
import { codesOf } from "@/tests/fixtures/refusals";

const fruit = aTreatedFruitLot();
const masks = aTreatedMaskBatch();
const stages: LotStage[] = [
  "received",
  "loading",
  "in_process",
  "processed",
  "released",
  "rejected",
  "certified",
  "dispatched",
];

describe("a release", () => {
  test("gives the calculated extremes of the load and every check as judged", () => {
    expect(decideRelease(fruit, "releaser")).toEqual({
      ok: true,
      value: { minDoseGy: 560 * 0.8, maxDoseGy: 640 * 1.22, checks: judgeRelease(fruit, "releaser") },
    });
    expect(decideRelease(masks, "releaser").ok).toBe(true);
  });

  test("is refused for every reason at once, each with its check", () => {
    const bad: ReleaseFacts = {
      ...withDoses(fruit, [480, 900, 600]),
      inspections: [{ ...anInspection, result: "fail" }],
      scheduleRows: [],
    };
    const result = decideRelease(
      withLot(bad, { previouslyIrradiated: "unknown", receivedCartons: 101 }),
      "operator",
    );
    expect(codesOf(result)).toEqual([
      "release.PREV_IRRAD",
      "release.INSPECTION",
      "release.LOAD_COUNT",
      "release.DOSE_BELOW_WINDOW",
      "release.DOSE_ABOVE_WINDOW",
      "release.SCHEDULE",
      "release.SEPARATION_OF_DUTIES",
    ]);
    expect(result.ok ? null : result.error[3]).toMatchObject({
      check: { code: "DOSE_BELOW_WINDOW", status: "fail" },
    });
  });

  test("a lot may not be released when a reading is one milligray short", () => {
    expect(codesOf(decideRelease(withDoses(fruit, [526.315, 600, 640]), "releaser"))).toEqual([
      "release.DOSE_BELOW_WINDOW",
    ]);
    expect(decideRelease(withDoses(fruit, [526.316, 600, 640]), "releaser").ok).toBe(true);
  });

  test.each(stages)("of a lot that is %s", (stage) => {
    const decided = ["released", "rejected", "certified", "dispatched"].includes(stage);
    const expected =
      stage === "processed" ? [] : [decided ? "release.already-decided" : "release.not-processed"];
    expect(codesOf(decideRelease(withLot(fruit, { stage }), "releaser"))).toEqual(expected);
  });

  test("happens exactly when no check blocks, and a refusal always has a reason", () => {
    const change = fc.record({
      dosesGy: fc.array(fc.integer({ min: 350, max: 900 }), { minLength: 3, maxLength: 3 }),
      answer: fc.constantFrom("no", "yes", "unknown"),
      receivedCartons: fc.integer({ min: 99, max: 101 }),
      read: fc.integer({ min: 0, max: 3 }),
      decider: fc.constantFrom("releaser", "operator", "dosimetrist"),
      covered: fc.boolean(),
    });
    fc.assert(
      fc.property(change, ({ dosesGy, answer, receivedCartons, read, decider, covered }) => {
        const doses = withDoses(fruit, dosesGy);
        const facts = withLot(
          {
            ...doses,
            readings: doses.readings.slice(0, read),
            scheduleRows: covered ? doses.scheduleRows : [],
          },
          { previouslyIrradiated: answer, receivedCartons },
        );
        const result = decideRelease(facts, decider);
        const blocking = judgeRelease(facts, decider).filter(isBlocking);
        expect(codesOf(result)).toEqual(blocking.map(({ code }) => `release.${code}`));
        expect(result.ok).toBe(blocking.length === 0);
      }),
    );
  });
});

describe("doses over several passes", () => {
  const again = treatedAgain(withDoses(masks, [20_000, 30_000, 31_000]), [27_000, 28_000, 29_000]);

  test("the minimum is that of the last pass alone, the maximum adds up", () => {
    expect(computeLotExtremes(again)).toEqual({
      minDoseGy: 27_000 * 0.8,
      maxDoseGy: 31_000 * 1.22 + 29_000 * 1.22,
    });
  });

  test("an underdosed first pass is made good by a full second one", () => {
    expect(codesOf(decideRelease(withDoses(masks, [20_000, 30_000, 31_000]), "releaser"))).toEqual([
      "release.DOSE_BELOW_WINDOW",
    ]);
    expect(decideRelease(again, "releaser").ok).toBe(true);
  });

  test("are unknown while one pass is unread", () => {
    expect(computeLotExtremes({ ...again, readings: again.readings.slice(0, 3) })).toBeNull();
    expect(computeLotExtremes({ ...again, readings: again.readings.slice(3) })).toBeNull();
  });
});

describe("a rejection", () => {
  const rejection = { reason: "cartons wet", disposition: "return" as const };

  test("keeps reason, disposition, what was measured and the checks", () => {
    expect(decideRejection(fruit, rejection, "releaser")).toMatchObject({
      ok: true,
      value: { ...rejection, minDoseGy: 448, checks: judgeRelease(fruit, "releaser") },
    });
  });

  test("may come before any treatment, with the doses unknown", () => {
    const untreated = withLot(
      { ...fruit, loads: [], runs: [], dosimeters: [], readings: [] },
      { stage: "received" },
    );
    expect(decideRejection(untreated, rejection, "releaser")).toMatchObject({
      ok: true,
      value: { minDoseGy: null, maxDoseGy: null },
    });
  });

  test("needs a reason and somebody who took no part", () => {
    expect(codesOf(decideRejection(fruit, { ...rejection, reason: " \n" }, "dosimetrist"))).toEqual([
      "release.rejection-reason-missing",
      "release.SEPARATION_OF_DUTIES",
    ]);
  });

  test.each(stages)("of a lot that is %s", (stage) => {
    const decided = ["released", "rejected", "certified", "dispatched"].includes(stage);
    const expected = decided
      ? ["release.already-decided"]
      : stage === "in_process"
        ? ["release.still-in-process"]
        : [];
    expect(codesOf(decideRejection(withLot(fruit, { stage }), rejection, "releaser"))).toEqual(expected);
  });
});

describe("a withdrawal", () => {
  test.each(stages)("of a lot that is %s", (stage) => {
    const possible = ["released", "certified", "dispatched"].includes(stage);
    expect(codesOf(decideWithdrawal(stage, "calibration was wrong"))).toEqual(
      possible ? [] : ["release.not-released"],
    );
  });

  test("needs a reason", () => {
    expect(codesOf(decideWithdrawal("released", " "))).toEqual(["release.withdrawal-reason-missing"]);
    expect(codesOf(decideWithdrawal("received", ""))).toEqual([
      "release.not-released",
      "release.withdrawal-reason-missing",
    ]);
  });
});
