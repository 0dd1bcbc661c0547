import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { selectSchedule } from "@/lib/schedules/rules/selection";
import {
  activated,
  fly,
  fruitBorer,
  lychee,
  mealybug,
  mite,
  moth,
  publishedRows,
  refusalsOf,
} from "./published-rows";

const mango = { ...lychee, commodity: "mango" };

describe("the programme row", () => {
  test("decides by itself when it is confirmed and dated: mango to the US, 400 to 1000 Gy", () => {
    const result = selectSchedule(mango, publishedRows);
    expect(result).toMatchObject({
      ok: true,
      value: {
        programmeRowCode: "VN-US-06",
        requiredMinDoseGy: 400,
        requiredBy: { source: "programme", rowCode: "VN-US-06" },
        allowedMaxDoseGy: 1000,
        allowedBy: { source: "food-law", rowCode: "FDA-179.26-03" },
        synthetic: false,
      },
    });
  });

  test.each([
    ["dragon_fruit", "US", "2008-09-30", "2008-10-01"],
    ["rambutan", "US", "2011-03-31", "2011-04-01"],
    ["mango", "US", "2017-12-28", "2017-12-29"],
    ["longan", "AU", "2019-07-31", "2019-08-01"],
  ])("%s to %s is not covered on %s and is on %s", (commodity, destination, before, first) => {
    const request = { ...lychee, commodity, destination };
    expect(refusalsOf({ ...request, treatedOn: before }).map(({ code }) => code)).toEqual([
      "schedules.not-covered",
    ]);
    expect(refusalsOf({ ...request, treatedOn: first })).toEqual([]);
  });

  test("of unknown date is not covered until somebody activates it, and the refusal names it", () => {
    expect(refusalsOf(lychee)).toEqual([
      {
        code: "schedules.not-covered",
        origin: "VN",
        destination: "US",
        commodity: "lychee",
        treatedOn: "2020-06-12",
        pendingRowCodes: ["VN-US-04"],
      },
    ]);
    const result = selectSchedule(lychee, activated(["VN-US-04"], "2019-01-01", true));
    expect(result).toMatchObject({ ok: true, value: { programmeRowCode: "VN-US-04", synthetic: true } });
    expect(
      refusalsOf({ ...lychee, treatedOn: "2018-12-31" }, activated(["VN-US-04"], "2019-01-01")),
    ).toHaveLength(1);
  });

  test.each([
    ["no commodity of that name", { commodity: "durian" }],
    ["another origin", { origin: "LA", commodity: "mango" }],
    ["another destination", { destination: "JP", commodity: "mango" }],
  ])("is never replaced by a default: %s", (_, change) => {
    expect(refusalsOf({ ...lychee, ...change }).map(({ code }) => code)).toEqual(["schedules.not-covered"]);
  });

  test("without a minimum never selects: vapour heat is no irradiation", () => {
    const request = { ...lychee, destination: "AU", commodity: "dragon fruit" };
    const activatedHeat = activated(["VN-AU-03"]);
    expect(refusalsOf(request, activatedHeat)).toMatchObject([
      { code: "schedules.row-without-dose", rowCode: "VN-AU-03" },
    ]);
  });
});

describe("the required minimum", () => {
  const rows = activated(["VN-US-04", "US-305.31"]);

  test("is never lowered by a pest row: fruit fly 150 and Cryptophlebia 250 leave lychee at 400", () => {
    const result = selectSchedule({ ...lychee, pests: [fly, moth] }, rows);
    expect(result).toMatchObject({
      ok: true,
      value: { requiredMinDoseGy: 400, requiredBy: { source: "programme" } },
    });
    expect(result.ok && result.value.minima.filter(({ source }) => source === "pest")).toEqual([
      { source: "pest", doseGy: 150, rowCode: "US-305.31-21", pest: "Bactrocera dorsalis" },
      { source: "pest", doseGy: 250, rowCode: "US-305.31-11", pest: "Cryptophlebia ombrodelta" },
    ]);
  });

  test("is the customer's where that is the highest", () => {
    expect(selectSchedule({ ...lychee, customerMinDoseGy: 450 }, rows)).toMatchObject({
      value: { requiredMinDoseGy: 450, requiredBy: { source: "customer", rowCode: null } },
    });
    expect(selectSchedule({ ...lychee, customerMinDoseGy: 300 }, rows)).toMatchObject({
      value: { requiredMinDoseGy: 400 },
    });
  });

  test("of Bactrocera dorsalis is 250 Gy up to 27 January 2006 and 150 Gy after", () => {
    const both = activated(["VN-US-06", "US-2003-01", "US-305.31"]).map((row) =>
      row.code === "VN-US-06" ? { ...row, effectiveFrom: null, minDoseGy: 100 } : row,
    );
    const on = (treatedOn: string) => selectSchedule({ ...mango, pests: [fly], treatedOn }, both);
    expect(on("2006-01-27")).toMatchObject({
      value: { requiredMinDoseGy: 250, requiredBy: { rowCode: "US-2003-01" } },
    });
    expect(on("2006-01-28")).toMatchObject({
      value: { requiredMinDoseGy: 150, requiredBy: { rowCode: "US-305.31-21" } },
    });
  });
});

describe("the allowed maximum", () => {
  test("is the food law of the destination, named before equal limits", () => {
    const toAustralia = { ...lychee, destination: "AU", commodity: "longan" };
    expect(selectSchedule(toAustralia, publishedRows)).toMatchObject({
      value: { allowedMaxDoseGy: 1000, allowedBy: { source: "food-law", rowCode: "FSANZ-153-3" } },
    });
  });

  test("is the lowest of law, product and customer", () => {
    expect(
      selectSchedule({ ...mango, productMaxDoseGy: 800, customerMaxDoseGy: 700 }, publishedRows),
    ).toMatchObject({
      value: { allowedMaxDoseGy: 700, allowedBy: { source: "customer" } },
    });
    expect(selectSchedule({ ...mango, productMaxDoseGy: 800 }, publishedRows)).toMatchObject({
      value: { allowedBy: { source: "product", doseGy: 800 } },
    });
  });

  test("includes Vietnamese law once somebody has activated it, wherever the fruit goes", () => {
    const sources = (rows = publishedRows) => {
      const result = selectSchedule(mango, rows);
      return result.ok ? result.value.maxima.map(({ rowCode }) => rowCode) : [];
    };
    expect(sources()).not.toContain("VN-FOOD-05");
    expect(sources(activated(["VN-FOOD-05"]))).toContain("VN-FOOD-05");
  });

  test("below the required minimum refuses the job; equal to it does not", () => {
    expect(refusalsOf({ ...mango, productMaxDoseGy: 399.999 })).toMatchObject([
      {
        code: "schedules.minimum-above-maximum",
        required: { doseGy: 400, rowCode: "VN-US-06" },
        allowed: { source: "product", doseGy: 399.999 },
      },
    ]);
    expect(refusalsOf({ ...mango, productMaxDoseGy: 400 })).toEqual([]);
  });
});

describe("selection", () => {
  test("gives every reason at once", () => {
    const request = { ...lychee, pests: [mite, moth], customerMinDoseGy: 900, customerMaxDoseGy: 800 };
    expect(refusalsOf(request).map(({ code }) => code)).toEqual([
      "schedules.not-covered",
      "schedules.pest-not-covered",
      "schedules.pest-not-covered",
      "schedules.minimum-above-maximum",
    ]);
  });

  test("more pests or stricter wishes never lower the minimum nor raise the maximum", () => {
    const rows = activated(["VN-US", "US-305.31"]);
    const pests = fc.subarray([fly, moth, mealybug, fruitBorer]);
    const wish = fc.option(fc.integer({ min: 1, max: 1500 }));
    fc.assert(
      fc.property(pests, pests, wish, wish, (some, more, customerMinDoseGy, productMaxDoseGy) => {
        const plain = selectSchedule({ ...lychee, pests: some }, rows);
        const strict = selectSchedule(
          { ...lychee, pests: [...some, ...more], customerMinDoseGy, productMaxDoseGy },
          rows,
        );
        fc.pre(plain.ok && strict.ok);
        if (!plain.ok || !strict.ok) return;
        expect(strict.value.requiredMinDoseGy).toBeGreaterThanOrEqual(plain.value.requiredMinDoseGy);
        expect(strict.value.allowedMaxDoseGy ?? 0).toBeLessThanOrEqual(plain.value.allowedMaxDoseGy ?? 0);
      }),
    );
  });
});
