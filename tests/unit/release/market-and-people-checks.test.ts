import { describe, expect, test } from "vitest";
import { release as en } from "@/lib/i18n/release.en";
import { release as vi } from "@/lib/i18n/release.vi";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import type { TargetPest } from "@/lib/schedules/rules/pests";
import { activated, fly, mite, moth } from "../schedules/published-rows";
import {
  aTreatedFruitLot,
  aTreatedMaskBatch,
  judge,
  lycheeToUs,
  verdict,
  withLot,
  withRun,
} from "./lot-facts";

const fruit = aTreatedFruitLot();
const masks = aTreatedMaskBatch();

describe("SCHEDULE", () => {
  const problems = (facts: ReleaseFacts) => {
    const { facts: found } = judge(facts, "SCHEDULE");
    return "problems" in found ? found.problems.map(({ code }) => code) : [];
  };

  test("names the row that decides, and that it is in force by a made-up document", () => {
    expect(judge(fruit, "SCHEDULE")).toMatchObject({
      status: "pass",
      facts: {
        required: { doseGy: 400, rowCode: "VN-US-04" },
        minima: [{ doseGy: 400, source: "programme" }],
        maxima: [{ doseGy: 1000, rowCode: "VN-US-04" }],
        synthetic: true,
        treatedOn: ["2020-06-12"],
      },
    });
  });

  test.each([
    ["no row", { ...fruit, scheduleRows: [] }, ["schedules.not-covered"]],
    [
      "a row nobody activated",
      { ...fruit, scheduleRows: [{ ...lycheeToUs, activations: [] }] },
      ["schedules.not-covered"],
    ],
    ["treated a day too early", withRun(fruit, { treatedOn: "2018-12-31" }), ["schedules.not-covered"]],
    ["not treated", withRun(fruit, { treatedOn: null }), ["not-treated-yet"]],
    ["no destination", withLot(fruit, { destination: null }), ["destination-unknown"]],
    [
      "another market than the specification's",
      withLot(fruit, { destination: "AU" }),
      ["specification-for-another-market", "schedules.not-covered"],
    ],
    [
      "a specification one gray short",
      { ...fruit, specification: { ...fruit.specification, minDoseGy: 399 } },
      ["specification-below-minimum"],
    ],
  ])("%s: refused for %j", (_, facts, codes) => {
    expect(verdict(facts, "SCHEDULE")).toBe("fail: refuse");
    expect(problems(facts)).toEqual(codes);
  });

  describe("with target pests", () => {
    const table = [
      lycheeToUs,
      ...activated(["US-305.31"]).filter(({ code }) => code.startsWith("US-305.31")),
    ];
    const against = (...pests: TargetPest[]): ReleaseFacts => ({
      ...fruit,
      scheduleRows: table,
      order: { ...fruit.order, pests },
    });

    test("says which row covers each, and is still decided by the programme", () => {
      const check = judge(against(fly, moth), "SCHEDULE");
      expect(check).toMatchObject({
        status: "pass",
        facts: {
          required: { doseGy: 400, rowCode: "VN-US-04" },
          pests: [
            { pest: "Bactrocera dorsalis", coveredBy: { rowCode: "US-305.31-21" }, days: ["2020-06-12"] },
            { pest: "Cryptophlebia ombrodelta", coveredBy: { rowCode: "US-305.31-11" } },
          ],
        },
      });
      const sentence = "Bactrocera dorsalis theo US-305.31-21 (150 Gy)";
      expect(vi.checks.explain(check)).toContain(sentence);
      expect(en.checks.explain(check)).toContain("Bactrocera dorsalis by US-305.31-21 (150 Gy)");
    });

    test("refuses one that no row covers, in words", () => {
      const check = judge(against(fly, mite), "SCHEDULE");
      expect(check).toMatchObject({ status: "fail", disposition: "refuse" });
      expect(problems(against(fly, mite))).toEqual(["schedules.pest-not-covered"]);
      expect(vi.checks.explain(check)).toContain(
        "Chưa có dòng nào quy định liều cho dịch hại Tetranychus sp.",
      );
    });

    test("says nothing of pests where the agreement names none", () => {
      expect(judge(fruit, "SCHEDULE").facts).not.toHaveProperty("pests");
    });
  });

  test("covers each day a lot was treated on", () => {
    const second = { ...fruit.runs[0]!, runId: "run-2", treatedOn: "2018-12-31" };
    expect(problems({ ...fruit, runs: [...fruit.runs, second] })).toEqual(["schedules.not-covered"]);
  });

  test("is for fruit that leaves the country", () => {
    expect(judge(masks, "SCHEDULE").facts).toEqual({ reason: "fruit-only" });
    expect(judge(withLot(fruit, { destination: "vn" }), "SCHEDULE").facts).toEqual({
      reason: "not-exported",
    });
  });
});

describe("N95_ACKNOWLEDGEMENT and SEPARATION_OF_DUTIES", () => {
  test("the customer's word is needed where gamma damages the product", () => {
    expect(verdict(masks, "N95_ACKNOWLEDGEMENT")).toBe("pass");
    expect(verdict({ ...masks, acknowledgement: null }, "N95_ACKNOWLEDGEMENT")).toBe("hold: hold");
    expect(judge(fruit, "N95_ACKNOWLEDGEMENT").facts).toEqual({ reason: "no-acknowledgement-needed" });
  });

  test.each([
    ["releaser", []],
    ["second-operator", ["ran CA-20-007"]],
    ["dosimetrist", ["read-dosimeter D-01", "read-dosimeter D-02", "read-dosimeter D-03"]],
  ])("%s did to this lot: %j", (person, expected) => {
    const { facts } = judge(fruit, "SEPARATION_OF_DUTIES", person);
    const conflicts = "conflicts" in facts ? facts.conflicts : [];
    expect(conflicts.map(({ duty, reference }) => `${duty} ${reference}`)).toEqual(expected);
    expect(verdict(fruit, "SEPARATION_OF_DUTIES", person)).toBe(
      expected.length === 0 ? "pass" : "fail: block",
    );
  });

  test("loading, placing, unloading and a superseded reading count too", () => {
    const by = (person: string) => verdict(facts, "SEPARATION_OF_DUTIES", person);
    const facts: ReleaseFacts = {
      ...fruit,
      loads: fruit.loads.map((load) => ({
        ...load,
        loadedById: "loader",
        unload: { cartonsOut: 32, damagedCartons: 0, unloadedById: "unloader" },
      })),
      dosimeters: fruit.dosimeters.map((one) => ({ ...one, placedById: "placer" })),
      readings: [
        { ...fruit.readings[0]!, id: "old", readById: "first-reader" },
        { ...fruit.readings[0]!, supersedesId: "old", readById: "second-reader" },
      ],
    };
    for (const person of ["loader", "unloader", "placer", "first-reader", "second-reader"])
      expect(by(person)).toBe("fail: block");
    expect(by("releaser")).toBe("pass");
  });

  test("somebody who only looks is not judged", () => {
    expect(judge(fruit, "SEPARATION_OF_DUTIES", null).facts).toEqual({ reason: "no-decider-yet" });
  });
});
