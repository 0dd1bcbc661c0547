import { describe, expect, test } from "vitest";
import { checkEntry, decideConfirmation, decideWithdrawal, stateOn } from "@/lib/source/rules/states";
import { codesOf } from "@/tests/fixtures/refusals";

describe("the loading state of a day", () => {
  const states = [{ effectiveFrom: "2020-06-12" }, { effectiveFrom: "2019-01-02" }];

  test.each([
    ["2019-01-01", null],
    ["2019-01-02", "2019-01-02"],
    ["2020-06-11", "2019-01-02"],
    ["2020-06-12", "2020-06-12"],
    ["2031-01-01", "2020-06-12"],
  ])("%s", (day, from) => {
    expect(stateOn(states, day)?.effectiveFrom ?? null).toBe(from);
  });
});

describe("an entry", () => {
  const entry = { effectiveFrom: "2020-06-12", lastFrom: "2020-06-11", openNo: null, today: "2020-06-12" };

  test("begins today at the latest and after the state before", () => {
    expect(codesOf(checkEntry(entry))).toEqual([]);
    expect(codesOf(checkEntry({ ...entry, lastFrom: null }))).toEqual([]);
    expect(codesOf(checkEntry({ ...entry, today: "2020-06-11" }))).toEqual(["source.from-in-future"]);
    expect(codesOf(checkEntry({ ...entry, lastFrom: "2020-06-12" }))).toEqual(["source.from-not-after-last"]);
  });

  test("one at a time, with every reason at once", () => {
    const wrong = { effectiveFrom: "2020-06-12", lastFrom: "2020-07-01", openNo: 3, today: "2020-06-01" };
    expect(codesOf(checkEntry(wrong))).toEqual([
      "source.entry-open",
      "source.from-not-after-last",
      "source.from-in-future",
    ]);
  });

  const entered = { effectiveFrom: "2020-06-12", lastFrom: null, enteredById: "one", decided: false };

  test("is confirmed by another, once, and still after the state before", () => {
    expect(codesOf(decideConfirmation(entered, "other"))).toEqual([]);
    expect(codesOf(decideConfirmation(entered, "one"))).toEqual(["source.own-entry"]);
    expect(codesOf(decideConfirmation({ ...entered, decided: true }, "other"))).toEqual([
      "source.state-decided",
    ]);
    expect(codesOf(decideConfirmation({ ...entered, lastFrom: "2020-06-12" }, "other"))).toEqual([
      "source.from-not-after-last",
    ]);
  });

  test("is taken back while nobody confirmed it", () => {
    expect(codesOf(decideWithdrawal({ decided: false }))).toEqual([]);
    expect(codesOf(decideWithdrawal({ decided: true }))).toEqual(["source.state-decided"]);
  });
});
