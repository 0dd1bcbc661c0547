import { describe, expect, test } from "vitest";
import { checkFullness, type FullnessFacts } from "@/lib/lots/rules/partial";

const pattern: FullnessFacts = {
  cartonsPerCarrier: 24,
  partialFrom: null,
  densityKgM3: { min: 150, max: 250 },
};
const none = { fillerCartons: null, fillerDensityKgM3: null };
const with_ = (fillerCartons: number | null, fillerDensityKgM3: number | null) => ({
  fillerCartons,
  fillerDensityKgM3,
});
const codes = (facts: FullnessFacts, cartons: number, filler: typeof none | ReturnType<typeof with_>) =>
  checkFullness(facts, cartons, filler).refusals.map(({ code }) => code);

describe("a carrier is full, or filled up, or its configuration was mapped with so few", () => {
  test.each([
    ["full", pattern, 24, none, []],
    ["full, with dummies all the same", pattern, 24, with_(1, 200), ["lots.filler-needless"]],
    ["one short", pattern, 23, none, ["lots.carrier-partial"]],
    ["one short, filled up", pattern, 23, with_(1, 200), []],
    ["filled with too few", pattern, 20, with_(3, 200), ["lots.filler-count"]],
    ["filled with too many", pattern, 20, with_(5, 200), ["lots.filler-count"]],
    ["density not given", pattern, 20, with_(4, null), ["lots.filler-density-missing"]],
    ["only a density given", pattern, 20, with_(null, 200), ["lots.filler-count"]],
    ["lightest dummies allowed", pattern, 20, with_(4, 150), []],
    ["too light", pattern, 20, with_(4, 149.9), ["lots.filler-density-outside"]],
    ["heaviest dummies allowed", pattern, 20, with_(4, 250), []],
    ["too heavy", pattern, 20, with_(4, 250.1), ["lots.filler-density-outside"]],
    ["limits not known", { ...pattern, densityKgM3: null }, 20, with_(4, 999), []],
    ["mapped from 12: exactly 12", { ...pattern, partialFrom: 12 }, 12, none, []],
    ["mapped from 12: only 11", { ...pattern, partialFrom: 12 }, 11, none, ["lots.carrier-partial"]],
  ] as const)("%s", (_, facts, cartons, filler, expected) => {
    expect(codes(facts, cartons, filler)).toEqual(expected);
  });

  test("what was filled in is handed on to be recorded", () => {
    expect(checkFullness(pattern, 20, with_(4, 200)).filler).toEqual({ cartons: 4, densityKgM3: 200 });
    expect(checkFullness(pattern, 24, none).filler).toBeNull();
  });
});
