import { describe, expect, test } from "vitest";
import type { StorageLimits } from "@/lib/release/rules/storage-limit";
import type { StorageBound } from "@/lib/storage/rules/limits";
import { aTreatedFruitLot, aTreatedMaskBatch, judge } from "./lot-facts";
import { agreedStorage, at, treatedStore, untreatedStore } from "./zone-log";

// At the gate 00:10, on carriers 00:40, unloaded 03:20, judged 05:20.
const fruit = aTreatedFruitLot();
const masks = aTreatedMaskBatch();
const bound = (change: Partial<StorageBound>): StorageBound => ({
  phase: "after",
  maxHours: null,
  minC: null,
  maxC: null,
  source: "BQ-01",
  ...change,
});
const read = (celsius: number, time: string, place = treatedStore) => ({
  placeId: place.id,
  celsius,
  takenAt: at(time),
});

function problemsOf(change: Partial<StorageLimits>, facts = fruit): object[] {
  const found = judge({ ...facts, storageLimits: { ...agreedStorage, ...change } }, "STORAGE_LIMIT");
  return found.code === "STORAGE_LIMIT" && found.status !== "not-judged" ? found.facts.problems : [];
}
const warm = (change: object) => ({
  code: "out-of-range",
  place: "KHO-DA",
  celsius: 9,
  minC: null,
  maxC: 4,
  source: "BQ-01",
  ...change,
});
const unmeasured = (change: object) => ({
  code: "not-measured",
  place: "KHO-DA",
  minC: null,
  maxC: 4,
  source: "BQ-01",
  ...change,
});

describe("what was not kept is said with place, figure and paper", () => {
  test("too long", () => {
    const bounds = [bound({ maxHours: 1 }), bound({ phase: "whole", maxHours: 5 })];
    expect(problemsOf({ bounds })).toEqual([
      { code: "too-long", phase: "after", hours: 2, maxHours: 1, source: "BQ-01" },
      { code: "too-long", phase: "whole", hours: 5 + 1 / 6, maxHours: 5, source: "BQ-01" },
    ]);
  });

  test("not measured, and nothing agreed", () => {
    expect(problemsOf({ bounds: [bound({ maxC: 4 })], temperatures: [] })).toEqual([unmeasured({})]);
    expect(problemsOf({ bounds: [] })).toEqual([{ code: "nothing-agreed" }]);
  });

  test.each<[string, StorageBound["phase"], object[]]>([
    ["before treatment", "before", [warm({ place: "KHO-CHUA", at: "2020-06-12T00:20:00.000Z" })]],
    ["after it", "after", [warm({ at: "2020-06-12T04:00:00.000Z" })]],
    [
      "all the time",
      "whole",
      [warm({ place: "KHO-CHUA", at: "2020-06-12T00:20:00.000Z" }), warm({ at: "2020-06-12T04:00:00.000Z" })],
    ],
  ])("too warm %s", (_, phase, expected) => {
    const temperatures = [read(9, "00:20", untreatedStore), read(9, "04:00")];
    expect(problemsOf({ bounds: [bound({ phase, maxC: 4 })], temperatures })).toEqual(expected);
  });

  test("a reading at the minute the goods came or went speaks for them, one after it does not", () => {
    const bounds = [bound({ phase: "before", maxC: 4 })];
    const taken = (time: string) => problemsOf({ bounds, temperatures: [read(9, time, untreatedStore)] });
    const found = (time: string) => [warm({ place: "KHO-CHUA", at: at(time).toISOString() })];
    expect(taken("00:10")).toEqual(found("00:10"));
    expect(taken("00:40")).toEqual(found("00:40"));
    expect(taken("00:41")).toEqual([unmeasured({ place: "KHO-CHUA" })]);
  });
});

describe("what was not agreed is not asked", () => {
  test.each<[string, Partial<StorageLimits>]>([
    ["no lower limit: frost", { bounds: [bound({ maxC: 4 })], temperatures: [read(-5, "04:00")] }],
    ["no upper limit: heat", { bounds: [bound({ minC: 2 })], temperatures: [read(30, "04:00")] }],
    ["a limit of hours alone: no temperature", { bounds: [bound({ maxHours: 48 })], temperatures: [] }],
    ["a temperature alone: no hours", { bounds: [bound({ minC: 2, maxC: 4 })] }],
  ])("%s", (_, change) => {
    expect(problemsOf(change)).toEqual([]);
  });

  test("masks that are stated to need no limit pass, and masks of which nothing is stated are not judged", () => {
    const stated = { ...masks, storageLimits: { ...agreedStorage, bounds: [], noneBy: "BQ-02" } };
    expect(judge(stated, "STORAGE_LIMIT")).toMatchObject({ status: "pass", facts: { noneBy: "BQ-02" } });
  });
});
