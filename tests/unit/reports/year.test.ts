import { describe, expect, it } from "vitest";
import { changeOf, shownAmount } from "@/lib/reports/rules/figures";
import { readYear, stateOfYear, unprovenOf } from "@/lib/reports/rules/year";

describe("a year", () => {
  it("is over at midnight of the centre's clock, on both sides", () => {
    expect(stateOfYear(2020, new Date("2020-12-31T16:59:59Z")).state).toBe("actual");
    const over = stateOfYear(2020, new Date("2020-12-31T17:00:00Z"));
    expect(over).toMatchObject({ state: "final", cutOffAt: new Date("2020-12-31T17:00:00Z") });
    expect(stateOfYear(2021, new Date("2020-12-31T16:59:59Z")).state).toBe("future");
  });

  it("is four digits somebody could mean", () => {
    expect(["2020", "1986", "2100"].map(readYear)).toEqual([2020, 1986, 2100]);
    expect(["", "20", "1985", "2101", "02020", "2020.0", "-2020", "2e3", "２０２０"].map(readYear)).toEqual(
      Array(9).fill(null),
    );
  });
});

describe("a figure", () => {
  it("is said in its unit, and unknown stays unknown", () => {
    expect(shownAmount("IRR-02", 1_500_000)).toBe(1.5);
    expect(shownAmount("PPE-02", 1_500)).toBe(1_500);
    expect(shownAmount("IRR-02", null)).toBeNull();
    expect(shownAmount("PPE-02", 0)).toBe(0);
  });

  it("changes only against a year that has one", () => {
    expect(changeOf(5, 7)).toBe(-2);
    expect(changeOf(5, null)).toBeNull();
    expect(changeOf(null, 7)).toBeNull();
  });
});

describe("what no record answers", () => {
  it("is missing, or was not licensed yet: two states, no number in either", () => {
    const in2020 = unprovenOf(2020);
    expect(in2020.find(({ code }) => code === "FDG-01")?.state).toBe("not-licensed");
    expect(in2020.filter(({ claimed }) => claimed).map(({ code }) => code)).toEqual([
      "FIN-01",
      "RES-06",
      "RES-07",
    ]);
    expect(unprovenOf(2022).find(({ code }) => code === "FDG-01")?.state).toBe("not-licensed");
    expect(unprovenOf(2023).every(({ state, claimed }) => state === "no-data" && !claimed)).toBe(true);
  });
});
