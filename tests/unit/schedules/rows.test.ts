import { describe, expect, test } from "vitest";
import {
  type Activation,
  checkActivation,
  isInForce,
  isPending,
  resolveDay,
  type ScheduleRow,
} from "@/lib/schedules/rules/rows";

const row: ScheduleRow = {
  code: "VN-US-04",
  programme: "USDA APHIS preclearance, Vietnam",
  origin: "VN",
  destination: "US",
  commodity: "lychee",
  pest: null,
  purpose: "phytosanitary",
  minDoseGy: 400,
  maxDoseGy: 1000,
  effectiveFrom: null,
  effectiveTo: null,
  status: "commodity confirmed, date unconfirmed",
  activations: [],
};
const activation: Activation = {
  effectiveFrom: "2019-05-01",
  effectiveTo: "2020-12-31",
  document: "CV 12/BVTV",
  activatedById: "hoa",
  synthetic: false,
};

describe("a date in a source", () => {
  test.each([
    ["2008-10", "2008-10-01"],
    ["2019-08", "2019-08-01"],
    ["2017-12-29", "2017-12-29"],
    ["2006", null],
    ["2008-13", null],
    ["29/12/2017", null],
    ["", null],
  ])("%s means %s", (text, day) => {
    expect(resolveDay(text)).toBe(day);
  });
});

describe("a row is in force", () => {
  const dated = { ...row, status: "confirmed", effectiveFrom: "2019-08-01", effectiveTo: "2020-06-30" };
  test.each([
    ["2019-07-31", false],
    ["2019-08-01", true],
    ["2020-06-30", true],
    ["2020-07-01", false],
  ])("by its own confirmed dates on %s: %s", (day, expected) => {
    expect(isInForce(dated, day)).toBe(expected);
    expect(isPending(dated, day)).toBe(false);
  });

  test("never by itself without a date, nor unless its status is confirmed", () => {
    expect(isInForce({ ...row, status: "confirmed" }, "2020-06-12")).toBe(false);
    expect(isInForce({ ...dated, status: "dose unconfirmed (general knowledge)" }, "2020-06-12")).toBe(false);
    expect(isPending(row, "2020-06-12")).toBe(true);
  });

  test.each([
    ["2019-04-30", false],
    ["2019-05-01", true],
    ["2020-12-31", true],
    ["2021-01-01", false],
  ])("by an activation on %s: %s", (day, expected) => {
    expect(isInForce({ ...row, activations: [activation] }, day)).toBe(expected);
    expect(isInForce({ ...row, activations: [{ ...activation, effectiveTo: null }] }, day)).toBe(
      day >= "2019-05-01",
    );
  });

  test("never beyond its own end, whatever an activation says", () => {
    const ended = { ...row, effectiveTo: "2019-12-31", activations: [activation] };
    expect(isInForce(ended, "2019-12-31")).toBe(true);
    expect(isInForce(ended, "2020-01-01")).toBe(false);
  });
});

describe("an activation", () => {
  function codesFor(change: Partial<Activation>, of: Partial<ScheduleRow> = {}, demo = false): string[] {
    const result = checkActivation({ ...row, ...of }, { ...activation, ...change }, { demo });
    return result.ok ? [] : result.error.map(({ code }) => code);
  }

  test("with a document and ordered dates is accepted", () => {
    expect(checkActivation(row, activation, { demo: false })).toEqual({ ok: true, value: activation });
    expect(codesFor({ effectiveTo: null })).toEqual([]);
    expect(codesFor({ effectiveTo: activation.effectiveFrom })).toEqual([]);
  });

  test.each([
    [{ document: " " }, {}, ["schedules.document-missing"]],
    [{ effectiveTo: "2019-04-30" }, {}, ["schedules.dates-reversed"]],
    [{}, { effectiveFrom: "2019-05-01" }, []],
    [{}, { effectiveFrom: "2019-05-02" }, ["schedules.before-row-begins"]],
    [{}, { effectiveTo: "2019-05-01" }, []],
    [{}, { effectiveTo: "2019-04-30" }, ["schedules.after-row-ends"]],
    [{}, { activations: [activation] }, ["schedules.already-in-force"]],
    [{ effectiveFrom: "2021-01-01", effectiveTo: null }, { activations: [activation] }, []],
    [{}, { status: "confirmed", effectiveFrom: "2019-05-01" }, ["schedules.already-in-force"]],
    [{}, { minDoseGy: null, maxDoseGy: null }, ["schedules.no-dose-to-activate"]],
    [{}, { minDoseGy: null }, []],
  ])("with %j of a row with %j: %j", (change, of, codes) => {
    expect(codesFor(change, of)).toEqual(codes);
  });

  test("by a made-up document stays inside the demonstration", () => {
    expect(codesFor({ synthetic: true }, {}, false)).toEqual(["schedules.synthetic-outside-demo"]);
    expect(codesFor({ synthetic: true }, {}, true)).toEqual([]);
  });

  test("is refused for every reason at once", () => {
    const change = { document: "", effectiveFrom: "2019-05-01", effectiveTo: "2019-01-01", synthetic: true };
    expect(codesFor(change, { effectiveTo: "2019-03-01", minDoseGy: null, maxDoseGy: null })).toEqual([
      "schedules.document-missing",
      "schedules.dates-reversed",
      "schedules.after-row-ends",
      "schedules.no-dose-to-activate",
      "schedules.synthetic-outside-demo",
    ]);
  });
});
