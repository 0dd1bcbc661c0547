import { describe, expect, test } from "vitest";
import type { ValidatedCycle } from "@/lib/source/rules/cycle";
import { checkSheet, decideCountersigning, saysTheSame, sheetLines } from "@/lib/source/rules/sheet";
import { codesOf } from "@/tests/fixtures/refusals";

const validated: ValidatedCycle = {
  cycleTimeS: 412,
  validatedOn: "2020-04-28",
  doseGy: 520,
  targetDoseGy: null,
};
const window = { windowLoGy: 526.316, windowHiGy: 780.645 };
const states = [
  { id: "s", stateNo: 1, activityBq: 1e15, referenceOn: "2019-01-01", effectiveFrom: "2019-01-02" },
];
const morning = { day: "2020-06-12", states, stepS: 0.1 };

describe("the morning sheet", () => {
  test("gives time, dose and window, or says why there is no time", () => {
    const lines = sheetLines(
      [
        { specId: "a", validated, ...window },
        { specId: "b", validated: { ...validated, targetDoseGy: 600 }, ...window },
        { specId: "c", validated: null, ...window },
      ],
      morning,
    );
    expect(lines).toEqual([
      { specId: "a", cycleTimeS: 418.8, problem: null, targetDoseGy: 520, ...window },
      { specId: "b", cycleTimeS: 483.2, problem: null, targetDoseGy: 600, ...window },
      { specId: "c", cycleTimeS: null, problem: "not-validated", targetDoseGy: null, ...window },
    ]);
  });

  test("holds what its maker saw, with the source confirmed", () => {
    expect(codesOf(checkSheet({ loaded: true, asked: ["a"], approved: ["a", "b"] }))).toEqual([]);
    expect(codesOf(checkSheet({ loaded: false, asked: ["a", "c"], approved: ["a"] }))).toEqual([
      "source.no-state-today",
      "source.specs-changed",
    ]);
  });

  const sheet = {
    day: "2020-06-12",
    today: "2020-06-12",
    preparedById: "one",
    countersigned: false,
    newerRevision: null,
    current: true,
  };

  test.each([
    [{}, "other", []],
    [{}, "one", ["source.own-sheet"]],
    [{ today: "2020-06-13" }, "other", ["source.sheet-of-another-day"]],
    [{ countersigned: true }, "other", ["source.sheet-countersigned"]],
    [{ newerRevision: 2 }, "other", ["source.sheet-superseded"]],
    [{ current: false }, "other", ["source.sheet-outdated"]],
  ])("with %o signed by %s", (change, who, refused) => {
    expect(codesOf(decideCountersigning({ ...sheet, ...change }, who))).toEqual(refused);
  });

  test("is the same in any order, and another with any other figure", () => {
    const lines = sheetLines(
      [
        { specId: "a", validated, ...window },
        { specId: "b", validated: null, ...window },
      ],
      morning,
    );
    expect(saysTheSame(lines, lines.toReversed())).toBe(true);
    const later = lines.map((line, n) => (n === 0 ? { ...line, cycleTimeS: 418.9 } : line));
    expect(saysTheSame(lines, later)).toBe(false);
    expect(saysTheSame(lines, lines.slice(1))).toBe(false);
  });
});
