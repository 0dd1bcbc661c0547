import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TargetPest } from "@/lib/schedules/rules/pests";
import { explainPest, planDose } from "@/lib/schedules/rules/plan";
import type { ScheduleRow } from "@/lib/schedules/rules/rows";
import {
  type Bound,
  gatherBounds,
  type SelectionRequest,
  selectSchedule,
} from "@/lib/schedules/rules/selection";
import { activated, fly, fruitBorer, lychee, mealybug, mite, moth, publishedRows } from "./published-rows";

describe("why a row of the pest table decides or does not", () => {
  const us = { destination: "US", day: "2020-06-12" };
  const table = activated(["US-305.31"]);
  const verdicts = (pest: TargetPest, rows: readonly ScheduleRow[] = table, where = us) => {
    const { coveredBy, why, candidates } = explainPest(pest, rows, where);
    const said = candidates.map(({ rowCode, tier, verdict }) => `${rowCode} ${tier} ${verdict}`);
    return { by: coveredBy && `${coveredBy.rowCode} ${coveredBy.doseGy}`, why, said };
  };

  test("the row of the species stands before that of its family and its class", () => {
    expect(verdicts(moth)).toEqual({
      by: "US-305.31-11 250",
      why: null,
      said: ["US-305.31-11 specific decides", "US-305.31-22 class narrower-decides"],
    });
  });

  test("an ended edition and another programme are named and do not count", () => {
    expect(verdicts(fly)).toEqual({
      by: "US-305.31-21 150",
      why: null,
      said: [
        "US-2003-01 specific ended",
        "US-305.31-21 family decides",
        "US-305.31-22 class narrower-decides",
        "ISPM28-PT33 specific other-programme",
      ],
    });
  });

  test("of two rows as near the higher decides", () => {
    const other = {
      ...publishedRows.find(({ code }) => code === "US-305.31-11")!,
      code: "T-1",
      minDoseGy: 249.999,
    };
    const both = activated(["US-305.31", "T-1"]).concat({ ...other, activations: table[0]!.activations });
    expect(verdicts(moth, both).said.slice(0, 2)).toEqual([
      "US-305.31-11 specific decides",
      "T-1 specific weaker",
    ]);
    const higher = both.map((row) => (row.code === "T-1" ? { ...row, minDoseGy: 250.001 } : row));
    expect(verdicts(moth, higher).by).toBe("T-1 250.001");
  });

  test("a row of its own that nobody activated keeps the wider rows out", () => {
    const half = activated(["US-305.31-21", "US-305.31-22"]);
    expect(verdicts(moth, half)).toEqual({
      by: null,
      why: "row-not-in-force",
      said: ["US-305.31-11 specific pending", "US-305.31-22 class narrower-waits"],
    });
  });

  test.each([
    ["larva", ["larva" as const], "US-305.31-22 400", "decides"],
    ["pupa", ["pupa" as const], null, "stage-excluded"],
    ["unknown stage", [], null, "stage-excluded"],
  ])("the row of the class speaks of a moth's %s or does not", (_, lifeStages, by, verdict) => {
    const found = verdicts({ ...fruitBorer, lifeStages });
    expect(found.by).toBe(by);
    expect(found.said).toEqual([`US-305.31-22 class ${verdict}`]);
  });

  test.each([
    ["2020-05-31", "not-begun"],
    ["2020-06-01", "decides"],
    ["2020-06-30", "decides"],
    ["2020-07-01", "ended"],
  ])("on %s a row of June 2020 %s", (day, verdict) => {
    const june = { ...publishedRows.find(({ code }) => code === "US-305.31-11")! };
    const row = { ...june, effectiveFrom: "2020-06-01", effectiveTo: "2020-06-30" };
    expect(verdicts(moth, [row], { ...us, day }).said).toEqual([`US-305.31-11 specific ${verdict}`]);
  });

  test("nothing speaks of it, or the market has no table", () => {
    expect(verdicts(mite)).toEqual({ by: null, why: "no-row", said: [] });
    expect(verdicts(mealybug, table, { ...us, destination: "AU" })).toEqual({
      by: null,
      why: "no-table",
      said: [],
    });
  });
});

describe("a look-up", () => {
  test("lychee to the US with fruit fly 150 and Cryptophlebia 250 is 400, and every row says why", () => {
    const plan = planDose({ ...lychee, pests: [fly, moth] }, activated(["VN-US-04", "US-305.31"]));
    expect(plan.verdict).toMatchObject({ ok: true, value: { requiredMinDoseGy: 400 } });
    expect(plan.pests.map(({ coveredBy }) => coveredBy?.doseGy)).toEqual([150, 250]);
    expect(plan.minima.map(({ source, doseGy }) => `${source} ${doseGy}`)).toEqual([
      "programme 400",
      "pest 150",
      "pest 250",
    ]);
  });

  test("that ends in not covered still shows what it looked at", () => {
    const plan = planDose({ ...lychee, pests: [moth] }, publishedRows);
    expect(plan.verdict.ok).toBe(false);
    expect(plan.silent).toEqual([
      { source: "programme", rowCode: "VN-US-04", minDoseGy: 400, maxDoseGy: 1000, why: "pending" },
      { source: "food-law", rowCode: "VN-FOOD-05", minDoseGy: 200, maxDoseGy: 1000, why: "pending" },
    ]);
    expect(plan.maxima.map(({ rowCode }) => rowCode)).toEqual(["FDA-179.26-03"]);
  });

  test("names vapour heat as a row without a dose", () => {
    const request = { ...lychee, destination: "AU", commodity: "dragon_fruit" };
    const { silent } = planDose(request, activated(["VN-AU-03"]));
    expect(silent.find(({ rowCode }) => rowCode === "VN-AU-03")?.why).toBe("no-dose");
  });
});

describe("whatever the rows", () => {
  const everything = activated(["VN-", "US-", "FDA-", "FSANZ", "IN-"]);
  const isProgramme = ({ code }: ScheduleRow) => code === "VN-US-04";
  const programme = everything.filter(isProgramme);
  const rest = everything.filter((row) => !isProgramme(row));
  const rows = fc
    .tuple(fc.subarray(rest), fc.boolean())
    .map(([some, isOpen]) => (isOpen ? [...programme, ...some] : some));
  const pests = fc.subarray([fly, moth, mealybug, fruitBorer, mite]);
  const limit = fc.option(fc.double({ min: 0.001, max: 5_000, noNaN: true }));
  const highest = (bounds: readonly Bound[]) => Math.max(0, ...bounds.map(({ doseGy }) => doseGy));
  const lowest = (bounds: readonly Bound[]) => Math.min(Infinity, ...bounds.map(({ doseGy }) => doseGy));
  const strictness = (request: SelectionRequest, from: readonly ScheduleRow[]) => {
    const { minima, maxima } = gatherBounds(request, from);
    return { minimum: highest(minima), maximum: lowest(maxima), ok: selectSchedule(request, from).ok };
  };

  test("a pest more never lowers the required minimum, never raises the allowed maximum, never mends a refusal", () => {
    fc.assert(
      fc.property(rows, pests, fc.constantFrom(fly, moth, mealybug, fruitBorer, mite), (from, some, one) => {
        const before = strictness({ ...lychee, pests: some }, from);
        const after = strictness({ ...lychee, pests: [...some, one] }, from);
        expect(after.minimum).toBeGreaterThanOrEqual(before.minimum);
        expect(after.maximum).toBeLessThanOrEqual(before.maximum);
        expect(after.ok && !before.ok).toBe(false);
      }),
    );
  });

  test("a limit more never raises the allowed maximum, wherever it comes from", () => {
    const laws = everything.filter(({ code }) => /^(FDA|FSANZ|VN-FOOD|IN-)/.test(code));
    fc.assert(
      fc.property(rows, limit, limit, fc.subarray(laws), (from, customer, product, more) => {
        const before = strictness(lychee, from);
        const limited = { ...lychee, customerMaxDoseGy: customer, productMaxDoseGy: product };
        const after = strictness(limited, [...from, ...more]);
        expect(after.maximum).toBeLessThanOrEqual(before.maximum);
        expect(after.minimum).toBeGreaterThanOrEqual(before.minimum);
      }),
    );
  });

  test("each pest is told to be covered exactly where the selection covers it", () => {
    fc.assert(
      fc.property(rows, pests, (from, some) => {
        const plan = planDose({ ...lychee, pests: some }, from);
        const refused = plan.verdict.ok
          ? []
          : plan.verdict.error.flatMap((one) => (one.code === "schedules.pest-not-covered" ? one.pest : []));
        expect(plan.pests.flatMap(({ pest, coveredBy }) => (coveredBy ? [] : pest))).toEqual(refused);
        for (const { coveredBy, candidates } of plan.pests)
          expect(candidates.filter(({ verdict }) => verdict === "decides")).toHaveLength(coveredBy ? 1 : 0);
      }),
    );
  });
});
