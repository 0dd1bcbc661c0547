import { describe, expect, test } from "vitest";
import { type CheckResult, checkCodes } from "@/lib/release/rules/check";
import { judgeRelease } from "@/lib/release/rules/decisions";
import { aTreatedFruitLot, aTreatedMaskBatch } from "./lot-facts";

const fruit = aTreatedFruitLot();
const masks = aTreatedMaskBatch();

describe("the list of checks", () => {
  test("is the one of process 4.1 in its order, with the acknowledgement before the separation of duties", () => {
    expect(checkCodes.join(" ")).toBe(
      "AGREEMENT CONFIG PREV_IRRAD INSPECTION LOAD_COUNT SEGREGATION RUN_RECORD INTERRUPTION DOSIMETER_MISSING " +
        "CALIBRATION REPLICATES DOSE_BELOW_WINDOW DOSE_ABOVE_WINDOW LEGAL_MAX STORAGE_LIMIT SCHEDULE LICENCE " +
        "SOURCE_HOLD N95_ACKNOWLEDGEMENT SEPARATION_OF_DUTIES",
    );
  });

  test("is complete for every lot, and its results survive being stored", () => {
    for (const facts of [fruit, masks]) {
      const checks = judgeRelease(facts, "releaser");
      expect(checks.map(({ code }) => code)).toEqual(checkCodes);
      expect(JSON.parse(JSON.stringify(checks))).toEqual(checks);
    }
  });

  test("says of a good fruit lot what passes and what nobody judges yet", () => {
    const of = (status: CheckResult["status"]) =>
      judgeRelease(fruit, "releaser")
        .filter((check) => check.status === status)
        .map(({ code }) => code);
    expect(of("pass")).toEqual([
      "AGREEMENT",
      "CONFIG",
      "PREV_IRRAD",
      "INSPECTION",
      "LOAD_COUNT",
      "SEGREGATION",
      "RUN_RECORD",
      "INTERRUPTION",
      "DOSIMETER_MISSING",
      "CALIBRATION",
      "DOSE_BELOW_WINDOW",
      "DOSE_ABOVE_WINDOW",
      "LEGAL_MAX",
      "STORAGE_LIMIT",
      "SCHEDULE",
      "LICENCE",
      "SOURCE_HOLD",
      "SEPARATION_OF_DUTIES",
    ]);
    expect(of("fail").concat(of("hold"))).toEqual([]);
    // One dosimeter on each carrier has no replicate; fruit asks for no acknowledgement of a filter.
    expect(of("not-judged")).toEqual(["REPLICATES", "N95_ACKNOWLEDGEMENT"]);
  });
});
