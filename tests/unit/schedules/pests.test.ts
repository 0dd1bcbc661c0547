import { describe, expect, test } from "vitest";
import { joinTargets, type TargetPest } from "@/lib/schedules/rules/pests";
import { selectSchedule } from "@/lib/schedules/rules/selection";
import { activated, fly, fruitBorer, lychee, mealybug, mite, moth, refusalsOf } from "./published-rows";

describe("a pest", () => {
  const rows = activated(["VN-US-04", "US-305.31"]);
  const whyNot = (pest: TargetPest, from = rows) =>
    refusalsOf({ ...lychee, pests: [pest] }, from).map((refusal) =>
      refusal.code === "schedules.pest-not-covered" ? [refusal.why, refusal.rowCodes] : refusal.code,
    );

  test("falls back from its own row to its family and to its class", () => {
    const decidedBy = (pest: TargetPest) => {
      const result = selectSchedule({ ...lychee, pests: [pest] }, rows);
      return result.ok ? result.value.minima.find(({ source }) => source === "pest")?.rowCode : result.error;
    };
    expect(decidedBy(moth)).toBe("US-305.31-11");
    expect(decidedBy(fly)).toBe("US-305.31-21");
    expect(decidedBy(mealybug)).toBe("US-305.31-22");
    expect(decidedBy(fruitBorer)).toBe("US-305.31-22");
  });

  test.each([
    ["larva of a moth", { lifeStages: ["larva" as const] }, []],
    ["egg and larva", { lifeStages: ["egg" as const, "larva" as const] }, []],
    ["pupa", { lifeStages: ["pupa" as const] }, [["lepidoptera-stage-excluded", ["US-305.31-22"]]]],
    [
      "larva and adult",
      { lifeStages: ["larva" as const, "adult" as const] },
      [["lepidoptera-stage-excluded", ["US-305.31-22"]]],
    ],
    ["stage unknown", { lifeStages: [] }, [["lepidoptera-stage-excluded", ["US-305.31-22"]]]],
    [
      "order and stage unknown",
      { order: null, lifeStages: [] },
      [["lepidoptera-stage-excluded", ["US-305.31-22"]]],
    ],
    ["adult of another order", { order: "Hemiptera", lifeStages: ["adult" as const] }, []],
  ])("under the class row, %s: %j", (_, change, expected) => {
    expect(whyNot({ ...fruitBorer, ...change })).toEqual(expected);
  });

  test("outside every row is not covered", () => {
    expect(whyNot(mite)).toEqual([["no-row", []]]);
    expect(whyNot({ ...fly, family: null, className: null })).toEqual([["no-row", []]]);
  });

  test("listed in a row nobody activated blocks the wider rows", () => {
    const half = activated(["VN-US-04", "US-305.31-21", "US-305.31-22"]);
    expect(whyNot(moth, half)).toEqual([["row-not-in-force", ["US-305.31-11"]]]);
    expect(whyNot(fly, half)).toEqual([]);
  });

  test("in a market without a pest table is not covered: programmes stay separate", () => {
    const request = { ...lychee, destination: "AU", commodity: "longan", pests: [fly] };
    expect(refusalsOf(request, activated(["ISPM28", "US-305.31"]))).toMatchObject([
      { code: "schedules.pest-not-covered", why: "no-table" },
    ]);
  });
});

describe("several lists of target pests", () => {
  const larva = { ...moth, lifeStages: ["larva" as const] };
  const pupa = { ...moth, name: "cryptophlebia_ombrodelta", lifeStages: ["pupa" as const] };
  const unknown = { ...moth, lifeStages: [] };
  test.each([
    ["one pest in two stages", [pupa, larva], [["larva", "pupa"]]],
    ["a stage that one list does not know", [larva, unknown], [[]]],
    ["the same the other way round", [unknown, larva], [[]]],
    ["two pests", [larva, fly], [["larva"], []]],
    ["nothing", [], []],
  ])("%s", (_, lists, stages) => {
    expect(joinTargets(lists).map(({ lifeStages }) => lifeStages)).toEqual(stages);
  });
});
