import { describe, expect, test } from "vitest";
import { release as en } from "@/lib/i18n/release.en";
import { release as vi } from "@/lib/i18n/release.vi";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import type { Place, StorageStep } from "@/lib/storage/rules/zones";
import { aTreatedFruitLot, judge, treatedAgain, verdict } from "./lot-facts";
import { at, hold, treatedStore, untreatedStore, wayOut } from "./zone-log";

const fruit = aTreatedFruitLot();
const withSteps = (change: (step: StorageStep) => StorageStep, more: StorageStep[] = []): ReleaseFacts => ({
  ...fruit,
  storage: [...fruit.storage.map(change), ...more],
});

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

const same = (step: StorageStep) => step;
const only = (kind: StorageStep["kind"], change: Partial<StorageStep>) => (step: StorageStep) =>
  step.kind === kind ? { ...step, ...change } : step;

describe("SEGREGATION", () => {
  test.each<[string, ReleaseFacts, string]>([
    ["both sides of the barrier kept", fruit, "pass"],
    [
      "held back and brought back",
      withSteps(same, [moved({}), moved({ at: at("00:30"), from: hold, to: untreatedStore })]),
      "pass",
    ],
    [
      "treated goods wait for the lorry",
      withSteps(same, [
        moved({ at: at("04:00"), treated: true, cartons: 95, from: treatedStore, to: wayOut }),
      ]),
      "pass",
    ],
    ["treated goods held back", withSteps(only("unloaded", { to: hold })), "pass"],
    [
      "put down among the treated at the gate",
      withSteps(only("received", { to: treatedStore })),
      "fail: mixed",
    ],
    ["untreated carried among the treated", withSteps(same, [moved({ to: treatedStore })]), "fail: mixed"],
    ["untreated carried to the lorry's side", withSteps(same, [moved({ to: wayOut })]), "fail: mixed"],
    [
      "treated carried back",
      withSteps(same, [moved({ at: at("04:00"), treated: true, from: treatedStore, to: untreatedStore })]),
      "fail: mixed",
    ],
    ["unloaded among the untreated", withSteps(only("unloaded", { to: untreatedStore })), "fail: mixed"],
    ["loaded out of the hold", withSteps(only("loaded", { from: hold })), "fail: mixed"],
    ["no place at the gate", withSteps(only("received", { to: null })), "hold: hold"],
    ["no place after treatment", withSteps(only("unloaded", { to: null })), "hold: hold"],
    ["a carrier loaded from nowhere", withSteps(only("loaded", { from: null })), "hold: hold"],
    ["nothing at all", { ...fruit, storage: [] }, "hold: hold"],
    ["as many loaded as put down", withSteps(only("received", { cartons: 96 })), "pass"],
    ["one carton more loaded than put down", withSteps(only("received", { cartons: 95 })), "hold: hold"],
  ])("%s: %s", (_, facts, expected) => {
    expect(verdict(facts, "SEGREGATION")).toBe(expected);
  });

  test("a place written down later mends the gap, for exactly as many cartons", () => {
    const late = (cartons: number) =>
      withSteps(only("received", { to: null }), [moved({ from: null, to: untreatedStore, cartons })]);
    expect(verdict(late(96), "SEGREGATION")).toBe("pass");
    expect(verdict(late(95), "SEGREGATION")).toBe("hold: hold");
  });

  test("a second pass takes its cartons from the treated side, and only from there", () => {
    const again = treatedAgain(fruit, [600, 600, 600]);
    const load = (from: Place): StorageStep => ({
      ...moved({ at: at("05:00"), treated: true, cartons: 95, from, to: null }),
      kind: "loaded",
    });
    expect(verdict({ ...again, storage: [...fruit.storage, load(treatedStore)] }, "SEGREGATION")).toBe(
      "pass",
    );
    expect(verdict({ ...again, storage: [...fruit.storage, load(untreatedStore)] }, "SEGREGATION")).toBe(
      "fail: mixed",
    );
  });

  test("says which move crossed, in both languages", () => {
    const check = judge(withSteps(same, [moved({ to: treatedStore })]), "SEGREGATION");
    expect(vi.checks.explain(check)).toBe(
      "Nhật ký chỗ để hàng cho thấy hàng đã sang nhầm khu: chuyển chỗ lúc 12/06/2020 07:20: 96 thùng hàng chưa chiếu xạ ở KHO-DA, thuộc khu đã chiếu xạ.",
    );
    expect(en.checks.explain(check)).toBe(
      "The zone log shows goods on the wrong side of the barrier: moved at 12/06/2020 07:20: 96 cartons of untreated goods at KHO-DA, which is in the treated zone.",
    );
  });
});
