import { describe, expect, test } from "vitest";
import { type CountFacts, countHandOvers, removalOf, storedOf } from "@/lib/lots/rules/counts";

const load = (cartons: number, cartonsOut: number | null, damagedCartons = 0, pass = 1) => ({
  pass,
  cartons,
  unload: cartonsOut === null ? null : { cartonsOut, damagedCartons },
});
const whole: CountFacts = {
  stage: "dispatched",
  declaredCartons: 100,
  receivedCartons: 100,
  rejectedCartons: 4,
  loads: [load(48, 47, 1), load(48, 48)],
  storedCartons: null,
  sealedCartons: null,
  dispatchedCartons: 95,
  removal: null,
};
const said = (change: Partial<CountFacts>) =>
  countHandOvers({ ...whole, ...change }).map(({ step, cartons, expected, state }) => [
    step,
    cartons,
    expected,
    state,
  ]);

describe("cartons from hand to hand", () => {
  test("agree where turned back and damaged ones are written down", () => {
    expect(said({})).toEqual([
      ["received", 100, 100, "agrees"],
      ["accepted", 96, 100, "agrees"],
      ["loaded", 96, 96, "agrees"],
      ["unloaded", 95, 96, "agrees"],
      ["dispatched", 95, 95, "agrees"],
    ]);
  });

  test.each<[string, Partial<CountFacts>, string]>([
    ["fewer arrived than declared", { declaredCartons: 101 }, "received"],
    ["one never loaded", { loads: [load(47, 46, 1), load(48, 48)], dispatchedCartons: 94 }, "loaded"],
    ["one lost on the way", { loads: [load(48, 47, 0), load(48, 48)] }, "unloaded"],
    ["one left behind", { dispatchedCartons: 94 }, "dispatched"],
    ["one more stands there", { stage: "processed", dispatchedCartons: null, storedCartons: 96 }, "stored"],
    ["one less stands there", { stage: "processed", dispatchedCartons: null, storedCartons: 94 }, "stored"],
  ])("%s", (_, change, step) => {
    const found = countHandOvers({ ...whole, ...change });
    expect(found.filter(({ state }) => state === "differs").map((each) => each.step)).toEqual([step]);
  });

  test("are open while the work goes on, and silent before it begins", () => {
    const going = { stage: "in_process", loads: [load(48, null)], dispatchedCartons: null } as const;
    expect(said(going)).toContainEqual(["loaded", 48, 96, "open"]);
    expect(said({ stage: "received", loads: [], dispatchedCartons: null })).toHaveLength(2);
  });

  test("a second pass begins with what came out of the first", () => {
    const loads = [load(48, 47, 1), load(48, 48), load(95, 95, 0, 2)];
    const again = countHandOvers({ ...whole, loads });
    expect(again.map(({ step, pass, state }) => [step, pass, state]).slice(4, 6)).toEqual([
      ["loaded", 2, "agrees"],
      ["unloaded", 2, "agrees"],
    ]);
  });
});

test("what nobody recorded a place for is unknown, not nought", () => {
  const known = { place: {}, treated: true, cartons: 40 };
  expect(storedOf([])).toBeNull();
  expect(storedOf([{ ...known, place: null }])).toBeNull();
  expect(storedOf([{ ...known, treated: false }])).toBeNull();
  expect(storedOf([known, { ...known, place: null, cartons: 2 }])).toBe(42);
});

describe("what plant quarantine sealed", () => {
  const sealed = (change: Partial<CountFacts>) => said(change).filter(([step]) => step === "sealed");
  test.each<[string, Partial<CountFacts>, unknown[]]>([
    ["is no hand-over where nothing was", {}, []],
    ["agrees with what came out", { sealedCartons: 95 }, [["sealed", 95, 95, "agrees"]]],
    [
      "is under way while the goods are here",
      { sealedCartons: 94, stage: "certified", dispatchedCartons: null },
      [["sealed", 94, 95, "open"]],
    ],
    ["differs once they have left", { sealedCartons: 94 }, [["sealed", 94, 95, "differs"]]],
  ])("%s", (_, change, expected) => {
    expect(sealed(change)).toEqual(expected);
  });
});

describe("what left of a rejected lot", () => {
  const rejected: Partial<CountFacts> = { stage: "rejected", dispatchedCartons: null, storedCartons: 55 };
  const lastOf = (change: Partial<CountFacts>) => said({ ...rejected, ...change }).at(-1);
  test.each<[string, CountFacts["removal"], unknown[]]>([
    ["is under way", { step: "returned", gone: 40, here: 55 }, ["returned", 40, 95, "open"]],
    ["has not begun", { step: "destroyed", gone: 0, here: 95 }, ["destroyed", 0, 95, "open"]],
    ["agrees with what came out", { step: "returned", gone: 95, here: 0 }, ["returned", 95, 95, "agrees"]],
  ])("%s", (_, removal, expected) => {
    expect(lastOf({ removal })).toEqual(expected);
  });

  test("is counted for a lot that never was on a carrier", () => {
    const removal = { step: "returned", gone: 96, here: 0 } as const;
    expect(lastOf({ loads: [], removal })).toEqual(["returned", 96, 96, "agrees"]);
  });

  test("adds up, as it was decided", () => {
    const departures = [{ cartons: 30 }, { cartons: 10 }];
    const of = (disposition: "return" | "destroy") =>
      removalOf({ departures, progress: { rejected: { disposition, cartons: 55 } } });
    expect(of("return")).toEqual({ step: "returned", gone: 40, here: 55 });
    expect(of("destroy")).toEqual({ step: "destroyed", gone: 40, here: 55 });
    expect(removalOf({ departures: [], progress: { rejected: null } })).toBeNull();
  });
});
