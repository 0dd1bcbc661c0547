import { describe, expect, test } from "vitest";
import {
  checkProposal,
  daysBetween,
  decideApproval,
  decideEnd,
  decideWithdrawal,
  needRenewal,
  type LicenceStatus,
  type ProposalFacts,
  type RunningLicence,
  standingOf,
} from "@/lib/licences/rules";

const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map(({ code }) => code.replace("licences.", ""));

const approval: ProposalFacts = {
  scope: "market",
  destination: "US",
  commodity: "mango",
  programme: null,
  validFrom: "2020-01-01",
  validTo: "2020-12-31",
  earlier: null,
};
const own: ProposalFacts = { ...approval, scope: "facility", destination: null, commodity: null };

describe("a proposal", () => {
  const cases: [string, ProposalFacts, string[]][] = [
    ["of a market makes sense", approval, []],
    ["of a market for every commodity", { ...approval, commodity: null }, []],
    ["of the facility makes sense", own, []],
    ["lasts one day", { ...own, validTo: "2020-01-01" }, []],
    ["has no end", { ...own, validTo: null }, []],
    ["ends before it begins", { ...own, validTo: "2019-12-31" }, ["term-reversed"]],
    ["of a market names none", { ...approval, destination: null }, ["destination-missing"]],
    [
      "of the facility names a market",
      { ...approval, scope: "facility", programme: "x" },
      ["facility-has-no-market", "facility-has-no-market", "facility-has-no-market"],
    ],
    ["renews its own", { ...approval, earlier: { ...approval, openProposalNo: null } }, []],
    [
      "takes the code of another market",
      { ...approval, earlier: { ...approval, destination: "AU", openProposalNo: null } },
      ["code-of-another"],
    ],
    [
      "takes the code of another commodity",
      { ...approval, earlier: { ...approval, commodity: "lychee", openProposalNo: 2 } },
      ["code-of-another"],
    ],
    [
      "takes the code of the facility",
      { ...approval, earlier: { ...own, openProposalNo: null } },
      ["code-of-another"],
    ],
    [
      "stands beside another that waits",
      { ...approval, earlier: { ...approval, openProposalNo: 2 } },
      ["proposal-open"],
    ],
  ];
  test.each(cases)("%s", (_, facts, codes) => {
    expect(codesOf(checkProposal(facts))).toEqual(codes);
  });
});

describe("each step", () => {
  const term = { from: "2020-01-01", to: "2020-12-31" };

  test.each<[LicenceStatus, string, string[]]>([
    ["proposed", "second", []],
    ["proposed", "first", ["own-proposal"]],
    ["in_force", "second", ["not-a-proposal"]],
    ["withdrawn", "first", ["not-a-proposal", "own-proposal"]],
  ])("%s, signed by the %s person: %j", (status, person, codes) => {
    expect(codesOf(decideApproval({ status, proposedById: "first" }, person))).toEqual(codes);
  });

  test.each<[LicenceStatus, string, string[]]>([
    ["in_force", "2020-01-01", []],
    ["in_force", "2020-12-31", []],
    ["in_force", "2019-12-31", ["end-outside-term"]],
    ["in_force", "2021-01-01", ["end-outside-term"]],
    ["proposed", "2020-06-01", ["not-in-force"]],
    ["ended", "2020-06-01", ["not-in-force"]],
  ])("%s, ended on %s: %j", (status, day, codes) => {
    expect(codesOf(decideEnd({ status, term }, day))).toEqual(codes);
  });

  test("only a proposal is withdrawn", () => {
    expect(codesOf(decideWithdrawal("proposed"))).toEqual([]);
    for (const status of ["in_force", "ended", "withdrawn"] as const)
      expect(codesOf(decideWithdrawal(status))).toEqual(["not-a-proposal"]);
  });
});

describe("what a row is worth on 12 June 2020", () => {
  test.each<[LicenceStatus, string, string | null, string]>([
    ["proposed", "2020-01-01", null, "proposed"],
    ["withdrawn", "2020-01-01", null, "withdrawn"],
    ["in_force", "2020-06-12", null, "in-force"],
    ["in_force", "2020-06-13", null, "upcoming"],
    ["in_force", "2020-01-01", "2020-09-11", "in-force"],
    ["in_force", "2020-01-01", "2020-09-10", "ends-soon"],
    ["in_force", "2020-01-01", "2020-06-12", "ends-soon"],
    ["in_force", "2020-01-01", "2020-06-11", "expired"],
    ["ended", "2020-01-01", "2020-06-11", "revoked"],
    ["ended", "2020-01-01", "2020-06-12", "ends-soon"],
  ])("%s from %s to %s: %s", (status, from, to, standing) => {
    expect(standingOf({ status, term: { from, to } }, "2020-06-12")).toBe(standing);
  });

  test("90 days are counted over months and leap years", () => {
    expect(daysBetween("2020-06-12", "2020-09-10")).toBe(90);
    expect(daysBetween("2020-02-28", "2020-03-01")).toBe(2);
    expect(daysBetween("2019-02-28", "2019-03-01")).toBe(1);
  });
});

describe("what needs renewal", () => {
  const paper = (id: string, to: string | null, more: Partial<RunningLicence> = {}): RunningLicence => ({
    id,
    code: "GP",
    status: "in_force",
    term: { from: "2019-01-01", to },
    ...more,
  });
  const idsOf = (...papers: RunningLicence[]) => needRenewal(papers, "2020-06-12").map(({ id }) => id);

  test.each<[string, RunningLicence[], string[]]>([
    ["ends in 90 days", [paper("a", "2020-09-10")], ["a"]],
    ["ends in 91", [paper("a", "2020-09-11")], []],
    ["has no end", [paper("a", null)], []],
    ["expired and nobody noticed", [paper("a", "2019-06-11")], ["a"]],
    ["was revoked", [paper("a", "2020-06-11", { status: "ended" })], []],
    ["was ended from a day to come", [paper("a", "2020-06-30", { status: "ended" })], []],
    ["has a successor", [paper("a", "2020-09-10"), paper("b", "2021-12-31")], []],
    ["has one without end", [paper("a", "2020-06-11"), paper("b", null)], []],
    ["has a successor that ends soon too", [paper("a", "2020-07-01"), paper("b", "2020-09-10")], ["b"]],
    ["has only a proposal", [paper("a", "2020-09-10"), paper("b", null, { status: "proposed" })], ["a"]],
    ["another code runs on", [paper("a", "2020-09-10"), paper("b", null, { code: "CN" })], ["a"]],
  ])("%s", (_, papers, ids) => {
    expect(idsOf(...papers)).toEqual(ids);
  });
});
