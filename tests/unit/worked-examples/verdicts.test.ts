import { describe, expect, test } from "vitest";
import { CO60_W_PER_KCI } from "@/lib/core/units";
import { compareDoses } from "@/lib/dosimetry/rules/uncertainty";
import { type SelectionRequest, selectSchedule } from "@/lib/schedules/rules/selection";
import { processTargetGy } from "@/lib/specs/rules/target";
import { activated, fly, fruitBorer, lychee, mealybug, moth, refusalsOf } from "../schedules/published-rows";
import { passed, failed, plane, windowOf, fruit, uneven, mask, tenLoads } from "./figures";

describe("verdicts of the examples", () => {
  test("3.5: the first comparison passes, the second fails", () => {
    expect([compareDoses(passed).agrees, compareDoses(failed).agrees]).toEqual([true, false]);
  });

  test("3.6: the minimum lies in the centre of the plane", () => {
    expect(plane.ofExtremes.low.labels).toEqual(["P5"]);
  });

  test("3.8: the first and third are feasible, the second is not", () => {
    expect([fruit, uneven, mask].map((facts) => windowOf(facts).feasible)).toEqual([true, false, true]);
  });

  test("3.9: the ten loads are capable, and 25 × 1.06 is not the target", () => {
    expect(tenLoads).toMatchObject({ loads: 10, capable: true });
    expect(processTargetGy(25_000, 2, 0.03)).toBeGreaterThan(25_000 * 1.06);
  });

  test("3.11: the constant is the energy of a decay", () => {
    expect(2.504 * 1.602177e-13 * 3.7e13).toBeCloseTo(CO60_W_PER_KCI, 3);
  });
});

describe("process 3.14", () => {
  const rows = activated(["VN-US-04", "US-305.31"]);
  const select = (change: Partial<SelectionRequest>) => {
    const found = selectSchedule({ ...lychee, ...change }, rows);
    return found.ok ? found.value : found.error.map(({ code }) => code);
  };

  test("lychee to the US with fruit fly 150 and Cryptophlebia 250 is 400, not 250", () => {
    expect(select({ pests: [fly, moth] })).toMatchObject({ requiredMinDoseGy: 400 });
  });

  test.each([
    ["its own row", 250, moth],
    ["its own row", 150, fly],
    ["its family's, Tephritidae", 150, { ...fly, name: "Bactrocera sp." }],
    ["its class's, Insecta", 400, mealybug],
  ])("a pest goes by %s: %d Gy", (_, doseGy, pest) => {
    const found = select({ pests: [pest] });
    if (Array.isArray(found)) throw new Error(found.join());
    expect(found.minima.find(({ source }) => source === "pest")?.doseGy).toBe(doseGy);
  });

  test("the class's row is not for pupae and adults of Lepidoptera", () => {
    const stages = (["pupa", "adult"] as const).map((stage) =>
      refusalsOf({ ...lychee, pests: [{ ...fruitBorer, lifeStages: [stage] }] }, rows).map(
        ({ code }) => code,
      ),
    );
    expect(stages).toEqual([["schedules.pest-not-covered"], ["schedules.pest-not-covered"]]);
  });

  test("no active row of the programme is not covered, whatever the pest table says", () => {
    expect(refusalsOf(lychee).map(({ code }) => code)).toEqual(["schedules.not-covered"]);
    expect(select({ commodity: "durian", pests: [fly] })).toEqual(["schedules.not-covered"]);
  });

  test("the lowest of the maxima counts", () => {
    expect(select({ productMaxDoseGy: 900, customerMaxDoseGy: 950 })).toMatchObject({
      allowedMaxDoseGy: 900,
    });
    expect(select({ customerMaxDoseGy: 850, productMaxDoseGy: 900 })).toMatchObject({
      allowedMaxDoseGy: 850,
    });
  });
});
