import { describe, expect, test } from "vitest";
import { markets as en } from "@/lib/i18n/markets.en";
import { markets as vi } from "@/lib/i18n/markets.vi";
import { conditionsFor, distributionLimits, inspectionAsked } from "@/lib/markets/rules";

const codes = (destination: string | null, commodity: string) =>
  conditionsFor(destination, commodity).map(({ code }) => code);

describe("what a market asks", () => {
  test("of longan to Australia: openings, codes, and the declaration", () => {
    expect(codes("AU", "longan")).toEqual([
      "openings-under-1.6-mm",
      "au-carton-codes",
      "au-declaration-400-gy",
    ]);
  });

  test("of lychee to Australia no declaration: no source confirms its dose", () => {
    expect(codes("AU", "lychee")).toEqual(["openings-under-1.6-mm", "au-carton-codes"]);
  });

  test("of fruit to the United States: packaging, labels and papers, and for two a limit", () => {
    const all = [
      "us-inspector-before-treatment",
      "us-pest-proof-packaging",
      "us-lot-on-pallet-or-carton",
      "us-radura",
      "us-phytosanitary-certificate",
    ];
    expect(codes("US", "dragon_fruit")).toEqual(all);
    expect(codes("us", "lychee")).toEqual([...all, "not-to-florida-or-hawaii"]);
  });

  test("is not known of other markets, nor asked of goods that stay here", () => {
    expect(codes("JP", "lychee")).toEqual([]);
    expect(codes(null, "n95_mask")).toEqual([]);
  });

  test("is said in both languages, each with its source", () => {
    for (const market of ["AU", "US", "NZ"])
      for (const { code, source } of conditionsFor(market, "longan")) {
        expect(vi.conditions[code]).toMatch(/\.$/);
        expect(en.conditions[code]).toMatch(/\.$/);
        expect(source).not.toBe("");
      }
  });
});

test.each([
  ["US", "lychee", 1],
  ["US", "longan", 1],
  ["US", "mango", 0],
  ["AU", "lychee", 0],
  [null, "lychee", 0],
])("to %s, %s has %i limits on distribution", (destination, commodity, count) => {
  expect(distributionLimits(destination, commodity)).toHaveLength(count);
});

test.each([
  ["US", "lychee", "joint"],
  ["us", "dragon_fruit", "joint"],
  ["AU", "lychee", null],
  ["NZ", "mango", null],
  [null, "lychee", null],
])("to %s, %s is inspected before treatment by %s", (destination, commodity, kind) => {
  expect(inspectionAsked(destination, commodity)?.kind ?? null).toBe(kind);
});
