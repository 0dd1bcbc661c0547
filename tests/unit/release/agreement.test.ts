import { describe, expect, test } from "vitest";
import { checks as en } from "@/lib/i18n/checks.en";
import { checks as vi } from "@/lib/i18n/checks.vi";
import { agreedCarton, type AgreementFacts, customerDoses, targetPests } from "@/lib/release/rules/agreement";
import { judgeRelease } from "@/lib/release/rules/decisions";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import { aTreatedFruitLot, aTreatedMaskBatch, judge, verdict, withLot, withRun } from "./lot-facts";
import { fly, moth } from "../schedules/published-rows";
import { agreedWithCustomer } from "./papers";

const fruit = aTreatedFruitLot();
const agreed = (...agreements: Partial<AgreementFacts>[]): ReleaseFacts => ({
  ...fruit,
  agreements: agreements.map((one) => ({ ...agreedWithCustomer, ...one })),
});
const during = (from: string, to: string | null) => agreed({ term: { from, to } });

function gapsOf(facts: ReleaseFacts) {
  const found = judge(facts, "AGREEMENT").facts;
  return "gaps" in found && "destination" in found
    ? found.gaps.map(({ day, event, problem }) => `${day} ${event} ${problem}`)
    : [];
}

describe("AGREEMENT", () => {
  // Received on 11 June, treated on 12 June 2020.
  test.each([
    ["begins on the day of receipt", during("2020-06-11", null), []],
    ["begins the day after", during("2020-06-12", null), ["2020-06-11 received not-begun"]],
    ["ends on the day of treatment", during("2020-01-01", "2020-06-12"), []],
    ["ends the day before", during("2020-01-01", "2020-06-11"), ["2020-06-12 treated expired"]],
    [
      "ended before both",
      during("2020-01-01", "2020-06-10"),
      ["2020-06-11 received expired", "2020-06-12 treated expired"],
    ],
    ["nothing agreed", agreed(), ["2020-06-11 received none", "2020-06-12 treated none"]],
    [
      "agreed for Australia only",
      agreed({ destination: "AU" }),
      ["2020-06-11 received another-market", "2020-06-12 treated another-market"],
    ],
    ["agreed for both markets", agreed({ code: "TT-02", destination: "AU" }, {}), []],
    [
      "one version after another",
      agreed(
        { term: { from: "2020-01-01", to: "2020-06-11" } },
        { versionNo: 3, term: { from: "2020-06-12", to: null } },
      ),
      [],
    ],
  ])("%s: %j", (_, facts, gaps) => {
    expect(gapsOf(facts)).toEqual(gaps);
    expect(verdict(facts, "AGREEMENT")).toBe(gaps.length === 0 ? "pass" : "hold: hold");
  });

  const asking = (facts: ReleaseFacts, customerMinDoseGy: number | null): ReleaseFacts => ({
    ...facts,
    order: { ...facts.order, customerMinDoseGy },
  });
  const home = withLot(
    { ...fruit, agreements: [{ ...agreedWithCustomer, destination: "VN" }] },
    { destination: "VN" },
  );

  test.each([
    ["masks of 20 kGy at least, as much agreed", asking(aTreatedMaskBatch(), 20_000), "pass"],
    ["a gray more agreed", asking(aTreatedMaskBatch(), 20_001), "hold: hold"],
    ["nothing agreed about a dose", asking(aTreatedMaskBatch(), null), "pass"],
    ["fruit that stays here, as much agreed", asking(home, 400), "pass"],
    ["fruit that stays here, more agreed", asking(home, 401), "hold: hold"],
    // The schedule takes the customer's figure among its own, and refuses.
    ["exported fruit, more agreed", asking(fruit, 401), "pass"],
  ])("the dose that the specification promises: %s", (_, facts, expected) => {
    expect(verdict(facts, "AGREEMENT")).toBe(expected);
  });

  test("says which dose was agreed, in both languages", () => {
    const check = judge(asking(aTreatedMaskBatch(), 25_000), "AGREEMENT");
    expect(vi.explain(check)).toBe(
      "Quy trình chỉ yêu cầu 20 kGy, thấp hơn 25 kGy đã thỏa thuận với khách hàng.",
    );
    expect(en.explain(check)).toBe(
      "The specification asks for 20 kGy only, less than the 25 kGy agreed with the customer.",
    );
    expect(verdict(asking(fruit, 401), "SCHEDULE")).toBe("fail: refuse");
  });

  test("names the version that was in force on each day", () => {
    const facts = agreed(
      { term: { from: "2020-01-01", to: "2020-06-11" } },
      { versionNo: 3, term: { from: "2020-06-12", to: null } },
    );
    expect(judge(facts, "AGREEMENT").facts).toEqual({
      destination: "US",
      gaps: [],
      inForce: [
        { code: "TT-01", versionNo: 2, from: "2020-01-01", to: "2020-06-11" },
        { code: "TT-01", versionNo: 3, from: "2020-06-12", to: null },
      ],
    });
    expect(vi.explain(judge(facts, "AGREEMENT"))).toBe(
      "Có hiệu lực: TT-01 · bản 2 (01/01/2020 – 11/06/2020), TT-01 · bản 3 (từ 12/06/2020).",
    );
  });

  test("covers every day of treatment, and the day of receipt of a lot not treated yet", () => {
    const second = { ...fruit.runs[0]!, runId: "run-2", treatedOn: "2021-01-01" };
    expect(gapsOf({ ...fruit, runs: [...fruit.runs, second] })).toEqual(["2021-01-01 treated expired"]);
    const waiting = withRun(withLot(fruit, { receivedOn: "2021-01-01" }), { treatedOn: null });
    expect(gapsOf(waiting)).toEqual(["2021-01-01 received expired"]);
  });

  test("is asked of protective equipment too, which goes to no market", () => {
    const masks = aTreatedMaskBatch();
    expect(verdict(masks, "AGREEMENT")).toBe("pass");
    expect(gapsOf({ ...masks, agreements: [agreedWithCustomer] })).toEqual([
      "2020-06-11 received another-market",
      "2020-06-12 treated another-market",
    ]);
  });

  test("says of a lapsed one since when", () => {
    expect(vi.explain(judge(during("2020-01-01", "2020-06-11"), "AGREEMENT"))).toBe(
      "Ngày chiếu xạ 12/06/2020 thỏa thuận TT-01 · bản 2 (01/01/2020 – 11/06/2020) đã hết hiệu lực.",
    );
  });
});

describe("the customer's own doses", () => {
  const asks = (minDoseGy: number | null, maxDoseGy: number | null, from: string, to: string | null) => ({
    ...agreedWithCustomer,
    minDoseGy,
    maxDoseGy,
    term: { from, to },
  });
  const terms = [asks(450, 900, "2020-01-01", "2020-06-12"), asks(500, null, "2020-06-13", null)];

  test.each([
    ["the last day of the first", ["2020-06-12"], 450, 900],
    ["the first day of the second", ["2020-06-13"], 500, null],
    ["both: the strictest", ["2020-06-12", "2020-06-13"], 500, 900],
    ["no agreement that day", ["2019-12-31"], null, null],
    ["not treated", [], null, null],
  ])("%s", (_, days, customerMinDoseGy, customerMaxDoseGy) => {
    expect(customerDoses(terms, "US", days)).toEqual({ customerMinDoseGy, customerMaxDoseGy });
  });

  test("of two versions met on two days, the highest minimum and the lowest maximum count", () => {
    const two = agreed(
      { term: { from: "2020-01-01", to: "2020-06-11" }, minDoseGy: 400, maxDoseGy: 900 },
      { versionNo: 3, term: { from: "2020-06-12", to: null }, minDoseGy: 450, maxDoseGy: 950 },
    ).agreements;
    expect(customerDoses(two, "US", ["2020-06-11", "2020-06-12"])).toEqual({
      customerMinDoseGy: 450,
      customerMaxDoseGy: 900,
    });
  });

  test("of another market say nothing about this one", () => {
    const none = { customerMinDoseGy: null, customerMaxDoseGy: null };
    expect(customerDoses(terms, "AU", ["2020-06-12"])).toEqual(none);
  });

  test("above the specification's minimum refuse it, below never lower the programme's", () => {
    const asking = (customerMinDoseGy: number) => ({
      ...fruit,
      order: { ...fruit.order, customerMinDoseGy },
    });
    expect(verdict(asking(400), "SCHEDULE")).toBe("pass");
    expect(verdict(asking(401), "SCHEDULE")).toBe("fail: refuse");
    expect(verdict(asking(150), "SCHEDULE")).toBe("pass");
    expect(judgeRelease(asking(150), null).find(({ code }) => code === "SCHEDULE")?.facts).toMatchObject({
      required: { doseGy: 400, source: "programme" },
    });
  });
});

describe("the carton that was agreed on", () => {
  const later = { size: null, massG: 6_000 };
  const terms = agreed(
    { term: { from: "2020-01-01", to: "2020-06-11" } },
    { versionNo: 3, term: { from: "2020-06-12", to: null }, carton: later },
  ).agreements;

  test.each([
    ["of the version in force", "US", "2020-06-12", later],
    ["of the version before it", "US", "2020-06-11", agreedWithCustomer.carton],
    ["none before any agreement", "US", "2019-12-31", null],
    ["none of another market", "AU", "2020-06-12", null],
  ])("is %s", (_, market, receivedOn, expected) => {
    expect(agreedCarton(terms, market, receivedOn)).toEqual(expected);
  });
});

describe("the pests that a lot is treated against", () => {
  const terms = agreed(
    { term: { from: "2020-01-01", to: "2020-06-11" }, pests: [fly] },
    { versionNo: 3, term: { from: "2020-06-12", to: null }, pests: [moth, { ...fly, lifeStages: ["egg"] }] },
    { code: "TT-02", destination: "AU", pests: [{ ...moth, name: "Cydia pomonella" }] },
  ).agreements;
  test.each([
    [["2020-06-11"], ["Bactrocera dorsalis"]],
    [["2020-06-12"], ["Cryptophlebia ombrodelta", "Bactrocera dorsalis"]],
    [
      ["2020-06-11", "2020-06-12"],
      ["Bactrocera dorsalis", "Cryptophlebia ombrodelta"],
    ],
    [[], []],
    [["2019-12-31"], []],
  ])("on %j are %j", (days, names) => {
    expect(targetPests(terms, "US", days).map(({ name }) => name)).toEqual(names);
  });

  test("whose stage one version does not know have no known stage", () => {
    const [found] = targetPests(terms, "US", ["2020-06-11", "2020-06-12"]);
    expect(found?.lifeStages).toEqual([]);
  });
});
