import { describe, expect, test } from "vitest";
import {
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
    expect(verdict({ ...fruit, inspection: null }, "INSPECTION")).toBe("hold: hold");
    expect(verdict({ ...fruit, inspection: { result: "fail", inspectorName: "Mai" } }, "INSPECTION")).toBe(
      "hold: hold",
    );
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
