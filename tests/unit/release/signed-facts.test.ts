import { describe, expect, test } from "vitest";
import { factsUnderSignature, readEvidence, writeEvidence } from "@/lib/release/rules/evidence";
import { aTreatedMaskBatch, treatedAgain } from "./lot-facts";

const once = aTreatedMaskBatch();
const [run] = once.runs;
if (!run) throw new Error("the fixture has a run");
const again = treatedAgain(once, [30_000, 30_000, 30_000]);
/** The second pass in a run of its own, with a carrier that waits for one. */
const twice = {
  ...again,
  runs: [run, { ...run, runId: "run-2", code: "CA-20-008" }],
  loads: again.loads.map((load, index) =>
    load.pass === 1 ? load : { ...load, run: index === 5 ? null : { runId: "run-2", left: true } },
  ),
};
const under = (facts: typeof once, pass: number) =>
  factsUnderSignature(facts, pass, { wholeInspections: true });

describe("a signature over a decision on one pass", () => {
  test("covers its carriers, runs, dosimeters and readings", () => {
    expect(under(once, 1)).toEqual({
      specification: once.specification,
      inspection: null,
      inspections: [],
      acknowledgement: once.acknowledgement,
      loads: once.loads,
      runs: once.runs,
      dosimeters: once.dosimeters,
      readings: once.readings,
    });
  });

  test("still stands when the lot is treated again", () => {
    expect(under(twice, 1)).toEqual(under(once, 1));
  });

  test("covers the passes before it too", () => {
    const { loads, runs, dosimeters, readings } = under(twice, 2);
    expect([loads.length, runs.length, dosimeters.length, readings.length]).toEqual([6, 2, 6, 6]);
  });
});

test("what a page sends back is read whole or not at all", () => {
  const seen = { seq: "12", hash16: "0123456789abcdef", statuses: "pfhn", sha256: "a".repeat(64) };
  expect(readEvidence(writeEvidence(seen))).toEqual(seen);
  expect(readEvidence(`x${writeEvidence(seen)}`)).toBeNull();
});
