import { describe, expect, test } from "vitest";
import { aTreatedFruitLot, judge, withLot } from "./lot-facts";
import { agreedWithCustomer, facilityLicence, usApproval } from "./papers";

// Received on 11 June, treated on 12 June 2020.
const fruit = aTreatedFruitLot();
const term = (from: string, to: string | null) => ({ from, to });
/** Both orders: what comes nearest does not hang on how the papers lie. */
const orders = <T>(papers: T[]): T[][] => [papers, papers.toReversed()];

describe("of the papers that do not count, the nearest is named", () => {
  const agreement = (versionNo: number, from: string, to: string | null, destination = "US") => ({
    ...agreedWithCustomer,
    versionNo,
    destination,
    term: term(from, to),
  });
  const old = agreement(1, "2018-01-01", "2018-12-31");
  const lapsed = agreement(2, "2019-01-01", "2020-06-10");
  const next = agreement(3, "2020-07-01", "2020-12-31");
  const later = agreement(4, "2021-01-01", null);
  const australian = agreement(5, "2020-01-01", "2020-12-31", "AU");
  const lapsedAustralian = agreement(6, "2019-01-01", "2020-06-01", "AU");

  test.each([
    ["the one that ended last", [old, lapsed], "expired", 2],
    ["one that ended, before one that is to come", [next, old], "expired", 1],
    ["the one that begins first", [later, next], "not-begun", 3],
    ["one to come, before another market's", [next, australian], "not-begun", 3],
    ["one that ended, before another market's", [lapsed, australian], "expired", 2],
    ["another market's of that day", [lapsedAustralian, australian], "another-market", 5],
  ])("agreements: %s", (_, agreements, problem, versionNo) => {
    for (const lying of orders(agreements))
      expect(judge({ ...fruit, agreements: lying }, "AGREEMENT").facts).toMatchObject({
        gaps: [
          { day: "2020-06-11", problem, nearest: { versionNo } },
          { day: "2020-06-12", problem, nearest: { versionNo } },
        ],
      });
  });

  test("agreements: another market's that is over says nothing", () => {
    expect(judge({ ...fruit, agreements: [lapsedAustralian] }, "AGREEMENT").facts).toMatchObject({
      gaps: [
        { problem: "none", nearest: null },
        { problem: "none", nearest: null },
      ],
    });
  });

  const licence = (versionNo: number, from: string, to: string | null) => ({
    ...usApproval,
    versionNo,
    term: term(from, to),
  });
  test.each([
    [
      "the one that ended last",
      [licence(1, "2018-01-01", "2018-12-31"), licence(2, "2019-01-01", "2020-06-11")],
      "expired",
      2,
    ],
    [
      "one that ended, before one that is to come",
      [licence(1, "2018-01-01", "2018-12-31"), licence(2, "2020-06-13", "2021-06-12")],
      "expired",
      1,
    ],
    [
      "the one that begins first",
      [licence(1, "2021-01-01", null), licence(2, "2020-06-13", "2020-12-31")],
      "not-begun",
      2,
    ],
  ])("licences: %s", (_, papers, problem, versionNo) => {
    for (const licences of orders(papers))
      expect(judge({ ...fruit, licences: [facilityLicence, ...licences] }, "LICENCE").facts).toMatchObject({
        gaps: [{ scope: "market", problem, nearest: { versionNo } }],
      });
  });

  test("licences: the facility's own is no market's approval", () => {
    const abroad = { ...facilityLicence, destination: "US", commodity: "lychee" };
    expect(judge({ ...fruit, licences: [abroad] }, "LICENCE").facts).toMatchObject({
      market: "US",
      gaps: [{ scope: "market", problem: "none" }],
    });
  });

  test("licences: fruit whose market nobody named needs the facility's alone", () => {
    const nowhere = { ...withLot(fruit, { destination: null }), licences: [facilityLicence] };
    expect(judge(nowhere, "LICENCE")).toMatchObject({ status: "pass", facts: { market: null } });
  });
});
