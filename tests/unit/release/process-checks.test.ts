import { describe, expect, test } from "vitest";
import type { InspectionKind } from "@/lib/lots/rules/inspection";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import {
  anInspection,
  aTreatedFruitLot,
  aTreatedMaskBatch,
  judge,
  treatedAgain,
  verdict,
  withFirstLoad,
  withLot,
  withRun,
} from "./lot-facts";

const fruit = aTreatedFruitLot();
const masks = aTreatedMaskBatch();

describe("PREV_IRRAD and INSPECTION", () => {
  test.each([
    ["no", 1, "pass"],
    ["yes", 1, "fail: refuse"],
    ["unknown", 1, "hold: hold"],
    ["no", 2, "fail: refuse"],
  ] as const)("fruit that answers %s in pass %d: %s", (previouslyIrradiated, pass, expected) => {
    expect(verdict(withLot(fruit, { previouslyIrradiated, pass }), "PREV_IRRAD")).toBe(expected);
  });

  test("are for fruit only, and a missing inspection holds", () => {
    expect(judge(masks, "PREV_IRRAD").facts).toEqual({ reason: "fruit-only" });
    expect(judge(masks, "INSPECTION").facts).toEqual({ reason: "fruit-only" });
    expect(verdict({ ...fruit, inspections: [] }, "INSPECTION")).toBe("hold: hold");
  });

  const passed = (kind: InspectionKind | null) => ({ ...anInspection, kind });
  const failed = { ...anInspection, result: "fail" as const };
  const quarantineAsked = { kind: "plant_quarantine" as const, sealRequired: false, source: "QD-01" };
  test.each<[string, string, Partial<ReleaseFacts>, string]>([
    ["joint, where the market asks for both sides", "US", { inspections: [passed("joint")] }, "pass"],
    ["by plant quarantine alone", "US", { inspections: [passed("plant_quarantine")] }, "hold: hold"],
    ["of a kind nobody wrote down", "US", { inspections: [passed(null)] }, "hold: hold"],
    [
      "joint first, the facility's own later",
      "US",
      { inspections: [passed("facility"), passed("joint")] },
      "pass",
    ],
    ["joint, then failed", "US", { inspections: [failed, passed("joint")] }, "hold: hold"],
    ["failed, then joint", "US", { inspections: [passed("joint"), failed] }, "pass"],
    ["failed in between", "US", { inspections: [passed("facility"), failed, passed("joint")] }, "hold: hold"],
    ["the facility's own, where nothing is known", "JP", { inspections: [passed("facility")] }, "pass"],
    ["of no kind, where nothing is known", "JP", { inspections: [passed(null)] }, "pass"],
    [
      "the facility's own, where the centre asks for more",
      "JP",
      { inspections: [passed("facility")], inspectionTerm: quarantineAsked },
      "hold: hold",
    ],
    [
      "joint, where the centre asks for plant quarantine",
      "JP",
      { inspections: [passed("joint")], inspectionTerm: quarantineAsked },
      "pass",
    ],
    [
      "without a word on packaging the market asks about",
      "AU",
      { inspections: [{ ...anInspection, packaging: null }] },
      "hold: hold",
    ],
    [
      "in open packaging",
      "AU",
      { inspections: [{ ...anInspection, packaging: "not_pest_proof" }] },
      "hold: hold",
    ],
    [
      "in open packaging where nobody asks",
      "JP",
      { inspections: [{ ...anInspection, packaging: "not_pest_proof" }] },
      "pass",
    ],
  ])("an inspection %s (%s)", (_, destination, change, expected) => {
    expect(verdict({ ...withLot(fruit, { destination }), ...change }, "INSPECTION")).toBe(expected);
  });

  test("says what is lacking, and who asks", () => {
    const check = judge({ ...fruit, inspections: [passed("facility")] }, "INSPECTION");
    expect(check.facts).toMatchObject({ lacking: [{ kind: "joint", by: "market" }] });
    expect(check.facts).not.toHaveProperty("packaging");
  });
});

describe("LOAD_COUNT", () => {
  test.each([
    ["one carton more received", withLot(fruit, { receivedCartons: 101 }), "hold: hold"],
    ["one rejected less", withLot(fruit, { rejectedCartons: 3 }), "hold: hold"],
    ["both shifted alike", withLot(fruit, { receivedCartons: 101, rejectedCartons: 5 }), "pass"],
    ["one carton more loaded", withFirstLoad(fruit, { cartons: 33 }), "hold: hold"],
    ["a carrier not unloaded", withFirstLoad(fruit, { unload: null }), "hold: hold"],
    [
      "a carton lost without damage",
      withFirstLoad(fruit, { unload: { cartonsOut: 31, damagedCartons: 0, unloadedById: "operator" } }),
      "hold: hold",
    ],
    ["nothing loaded", { ...fruit, loads: [] }, "hold: hold"],
  ])("%s: %s", (_, facts, expected) => {
    expect(verdict(facts, "LOAD_COUNT")).toBe(expected);
  });

  test("losses that cancel out between carriers are still found", () => {
    const loads = fruit.loads.map((load, index) => {
      const cartonsOut = (load.unload?.cartonsOut ?? 0) + [0, 1, -1][index]!;
      return {
        ...load,
        unload: { cartonsOut, damagedCartons: index === 0 ? 1 : 0, unloadedById: "operator" },
      };
    });
    const check = judge({ ...fruit, loads }, "LOAD_COUNT");
    expect(check).toMatchObject({
      status: "hold",
      facts: { passes: [{ carriersNotAddingUp: ["T02", "T03"] }] },
    });
  });

  test("a second pass holds all that came out of the first", () => {
    const again = treatedAgain(masks, [30_000, 30_000, 30_000]);
    expect(verdict(again, "LOAD_COUNT")).toBe("pass");
    const partly = { ...again, loads: again.loads.slice(0, -1) };
    expect(verdict(partly, "LOAD_COUNT")).toBe("hold: hold");
  });
});

describe("RUN_RECORD", () => {
  const [firstUp, firstDown, secondUp, secondDown] = fruit.runs[0]!.movements;
  test.each([
    ["complete", fruit, "pass"],
    ["no carriers", { ...fruit, loads: [] }, "hold: hold"],
    ["a carrier in no run", withFirstLoad(fruit, { run: null }), "hold: hold"],
    [
      "a carrier in an unknown run",
      withFirstLoad(fruit, { run: { runId: "other", left: true } }),
      "hold: hold",
    ],
    ["a carrier still inside", withFirstLoad(fruit, { run: { runId: "run", left: false } }), "hold: hold"],
    ["an open run", withRun(fruit, { finished: false }), "hold: hold"],
    ["no source movement", withRun(fruit, { movements: [] }), "hold: hold"],
    ["never down at the end", withRun(fruit, { movements: [firstUp!, firstDown!, secondUp!] }), "hold: hold"],
    ["down first", withRun(fruit, { movements: [firstDown!, secondUp!] }), "hold: hold"],
    [
      "written down out of order",
      withRun(fruit, { movements: [firstUp!, secondUp!, firstDown!, secondDown!] }),
      "pass",
    ],
    ["one up lost", withRun(fruit, { movements: [firstUp!, firstDown!, secondDown!] }), "hold: hold"],
  ])("%s: %s", (_, facts, expected) => {
    expect(verdict(facts, "RUN_RECORD")).toBe(expected);
  });

  test("a mixed neighbour is a fact, not an obstacle", () => {
    const mixedNeighbours = [
      { carrierCode: "T01", neighbourCode: "X9", neighbourLotCode: "L-2", why: "other-kind" as const },
    ];
    expect(judge(withRun(fruit, { mixedNeighbours }), "RUN_RECORD")).toMatchObject({
      status: "pass",
      facts: { mixedNeighbours },
    });
  });
});
