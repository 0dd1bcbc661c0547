import { describe, expect, test } from "vitest";
import type { StorageStep } from "@/lib/storage/rules/zones";
import { aTreatedFruitLot, judge } from "./lot-facts";
import { at, hold, treatedStore, untreatedStore } from "./zone-log";

const fruit = aTreatedFruitLot();
const moved = (change: Partial<StorageStep>): StorageStep => ({
  id: "move",
  kind: "moved",
  at: at("00:20"),
  cartons: 96,
  treated: false,
  from: untreatedStore,
  to: hold,
  carrierCode: null,
  ...change,
});
const only = (kind: StorageStep["kind"], change: Partial<StorageStep>) =>
  fruit.storage.map((step) => (step.kind === kind ? { ...step, ...change } : step));
const factsOf = (storage: StorageStep[]) => judge({ ...fruit, storage }, "SEGREGATION").facts;

const gap = {
  code: "place-not-recorded",
  step: "received",
  at: "2020-06-12T00:10:00.000Z",
  carrierCode: null,
};

describe("the zone log", () => {
  test("names each place once, in the order the goods came there", () => {
    expect(factsOf([...fruit.storage])).toEqual({
      places: [
        { code: "KHO-CHUA", zone: "untreated" },
        { code: "KHO-DA", zone: "treated" },
      ],
      problems: [],
    });
  });

  test("says that nothing was recorded", () => {
    expect(factsOf([])).toEqual({ places: [], problems: [{ code: "nothing-recorded" }] });
  });

  test("says which step has no place", () => {
    expect(factsOf(only("received", { to: null }))).toMatchObject({ problems: [gap] });
    const unloaded = ["T01", "T02", "T03"].map((carrierCode) => ({
      code: "place-not-recorded",
      step: "unloaded",
      at: "2020-06-12T03:20:00.000Z",
      carrierCode,
    }));
    expect(factsOf(only("unloaded", { to: null }))).toMatchObject({ problems: unloaded });
    const loaded = unloaded.map((one) => ({ ...one, step: "loaded", at: "2020-06-12T00:40:00.000Z" }));
    expect(factsOf(only("loaded", { from: null }))).toMatchObject({ problems: loaded });
  });

  test("says who took more than was there, of either kind", () => {
    expect(factsOf(only("received", { cartons: 95 }))).toMatchObject({
      problems: [
        { code: "more-out-than-in", step: "loaded", at: "2020-06-12T00:40:00.000Z", treated: false },
      ],
    });
    const again = moved({ kind: "loaded", at: at("05:00"), treated: true, from: treatedStore, to: null });
    expect(factsOf([...fruit.storage, again])).toMatchObject({
      problems: [{ code: "more-out-than-in", step: "loaded", at: "2020-06-12T05:00:00.000Z", treated: true }],
    });
  });

  test.each([
    ["carried on from a known place", { from: untreatedStore, to: untreatedStore }],
    ["treated goods placed later", { from: null, to: treatedStore, treated: true, at: at("04:00") }],
  ])("a gap is not mended by what was %s", (_, change) => {
    expect(factsOf([...only("received", { to: null }), moved(change)])).toMatchObject({ problems: [gap] });
  });

  test("goods that crossed are mixed, whatever else is missing", () => {
    const both = [...only("received", { to: null }), moved({ from: null, to: treatedStore, cartons: 1 })];
    expect(judge({ ...fruit, storage: both }, "SEGREGATION")).toMatchObject({
      disposition: "mixed",
      facts: { problems: [gap, { code: "crossed", place: "KHO-DA", cartons: 1 }] },
    });
  });
});
