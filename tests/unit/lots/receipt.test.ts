import { describe, expect, test } from "vitest";
import {
  checkReceipt,
  checkReceiptAmendment,
  computeMass,
  type ReceiptEntry,
  type ReceiptFacts,
  type SavedReceipt,
} from "@/lib/lots/rules/receipt";

const at = new Date("2020-06-12T09:00:00+07:00");
const arrivedAt = new Date("2020-06-12T08:00:00+07:00");

const lychee: ReceiptFacts = {
  at,
  customer: { code: "KH-1" },
  product: { id: "p1", kind: "fruit", countingUnit: "carton" },
  spec: { productId: "p1", destination: "US", status: "approved" },
  agreedCartonMassG: null,
  round: undefined,
};
const masks: ReceiptFacts = {
  ...lychee,
  product: { id: "p2", kind: "ppe", countingUnit: "piece" },
  spec: { productId: "p2", destination: null, status: "approved" },
  agreedCartonMassG: 5_000,
};

const entry: ReceiptEntry = {
  destination: "US",
  declaredCartons: 100,
  receivedCartons: 100,
  rejectedCartons: 0,
  items: null,
  massBasis: "weighed",
  massKg: 500,
  cartonMassKg: null,
  discrepancyNote: null,
  discrepancyAcceptedBy: null,
  previouslyIrradiated: "no",
  arrivedAt,
  promisedAt: null,
  durableUntil: null,
};
const ofMasks = { ...entry, destination: null, massBasis: null, massKg: null, items: 5000 } as const;

function codes(facts: ReceiptFacts, changed: ReceiptEntry): string[] {
  const verdict = checkReceipt(facts, changed);
  return verdict.ok ? [] : verdict.error.map(({ code }) => code);
}

describe("a receipt", () => {
  test.each<[string, ReceiptFacts, ReceiptEntry, string[]]>([
    ["a plain fruit lot", lychee, entry, []],
    ["a plain batch of masks", masks, ofMasks, []],
    [
      "masks of which nobody knows what a carton weighs",
      { ...masks, agreedCartonMassG: null },
      ofMasks,
      ["lots.carton-mass-unknown"],
    ],
    [
      "masks that were weighed, with nothing agreed",
      { ...masks, agreedCartonMassG: null },
      { ...ofMasks, massBasis: "weighed", massKg: 12 },
      [],
    ],
    ["a customer that is gone", { ...lychee, customer: null }, entry, ["lots.customer-unknown"]],
    ["a product that is gone", { ...lychee, product: null }, entry, ["lots.product-unknown"]],
    ["a specification that is gone", { ...lychee, spec: null }, entry, ["lots.spec-unknown"]],
    [
      "a draft specification",
      { ...lychee, spec: { productId: "p1", destination: "US", status: "draft" } },
      entry,
      ["lots.spec-not-approved"],
    ],
    [
      "a specification of mangoes",
      { ...lychee, spec: { productId: "p9", destination: "US", status: "approved" } },
      entry,
      ["lots.spec-of-another-product"],
    ],
    ["another market", lychee, { ...entry, destination: "AU" }, ["lots.spec-for-another-market"]],
    ["a market forgotten", lychee, { ...entry, destination: null }, ["lots.spec-for-another-market"]],
    [
      "one carton fewer, unexplained",
      lychee,
      { ...entry, receivedCartons: 99 },
      ["lots.discrepancy-unexplained", "lots.discrepancy-not-accepted"],
    ],
    [
      "one carton fewer, explained and accepted",
      lychee,
      { ...entry, receivedCartons: 99, discrepancyNote: "rơi", discrepancyAcceptedBy: "Trần B" },
      [],
    ],
    [
      "one carton more, not accepted",
      lychee,
      { ...entry, receivedCartons: 101, discrepancyNote: "thừa" },
      ["lots.discrepancy-not-accepted"],
    ],
    ["all but one turned back", lychee, { ...entry, rejectedCartons: 99 }, []],
    ["all turned back", lychee, { ...entry, rejectedCartons: 100 }, ["lots.nothing-accepted"]],
    [
      "more turned back than came",
      lychee,
      { ...entry, rejectedCartons: 101 },
      ["lots.rejected-exceeds-received"],
    ],
    ["fruit with items", lychee, { ...entry, items: 3 }, ["lots.items-not-counted"]],
    ["masks without a count", masks, { ...ofMasks, items: null }, ["lots.items-missing"]],
    ["fruit without mass", lychee, { ...entry, massBasis: null, massKg: null }, ["lots.mass-missing"]],
    ["a mass from nowhere", lychee, { ...entry, massBasis: null }, ["lots.mass-basis-missing"]],
    ["weighed, but not", lychee, { ...entry, massKg: null }, ["lots.weighed-mass-missing"]],
    [
      "declared without a carton's mass",
      lychee,
      { ...entry, massBasis: "declared", massKg: null },
      ["lots.carton-mass-missing"],
    ],
    [
      "declared, and typed as well",
      lychee,
      { ...entry, massBasis: "declared", cartonMassKg: 5 },
      ["lots.mass-is-computed"],
    ],
    [
      "food irradiated before",
      lychee,
      { ...entry, previouslyIrradiated: "yes" },
      ["lots.food-irradiated-before"],
    ],
    ["food of which nobody knows", lychee, { ...entry, previouslyIrradiated: "unknown" }, []],
    ["masks irradiated before", masks, { ...ofMasks, previouslyIrradiated: "yes" }, []],
    ["arriving this very moment", lychee, { ...entry, arrivedAt: at }, []],
    [
      "arriving a millisecond from now",
      lychee,
      { ...entry, arrivedAt: new Date(at.getTime() + 1) },
      ["time.in-future"],
    ],
    ["promised at arrival", lychee, { ...entry, promisedAt: arrivedAt }, []],
    [
      "promised before arrival",
      lychee,
      { ...entry, promisedAt: new Date(arrivedAt.getTime() - 1) },
      ["lots.promised-before-arrival"],
    ],
    ["a round that is gone", { ...masks, round: null }, ofMasks, ["lots.round-unknown"]],
    [
      "a round opened that day",
      { ...masks, round: { openedOn: new Date("2020-06-12T00:00:00Z") } },
      ofMasks,
      [],
    ],
    [
      "a round opened the day after",
      { ...masks, round: { openedOn: new Date("2020-06-13T00:00:00Z") } },
      ofMasks,
      ["lots.round-not-open-yet"],
    ],
  ])("%s", (_, facts, changed, expected) => {
    expect(codes(facts, changed)).toEqual(expected);
  });

  test("every reason is said at once", () => {
    const bad = {
      ...entry,
      destination: "AU",
      receivedCartons: 90,
      massKg: null,
      previouslyIrradiated: "yes" as const,
    };
    expect(codes({ ...lychee, customer: null }, bad)).toEqual([
      "lots.customer-unknown",
      "lots.spec-for-another-market",
      "lots.discrepancy-unexplained",
      "lots.discrepancy-not-accepted",
      "lots.weighed-mass-missing",
      "lots.food-irradiated-before",
    ]);
  });
});

describe("mass", () => {
  test("declared mass is that of the accepted cartons, in whole grams", () => {
    const declared = {
      massBasis: "declared",
      massKg: null,
      cartonMassKg: 2.34,
      receivedCartons: 1000,
      rejectedCartons: 7,
    } as const;
    expect(computeMass(declared)).toEqual({ massG: 2_323_620, cartonMassG: 2340 });
  });

  test("weighed mass is kept to the gram", () => {
    expect(computeMass({ ...entry, massKg: 0.001 })).toEqual({ massG: 1, cartonMassG: null });
  });

  test("unknown mass is not zero", () => {
    expect(computeMass({ ...entry, massBasis: null, massKg: null })).toEqual({
      massG: null,
      cartonMassG: null,
    });
  });
});

describe("an amendment of a receipt", () => {
  const saved: SavedReceipt = {
    code: "L-2020-0001",
    stage: "received",
    arrivedAt,
    boxes: { version: 3, receivedCartons: 100 },
  };
  const amend = (changed: Partial<SavedReceipt>, seenVersion = 3, typed: ReceiptEntry = entry) => {
    const facts = { saved: { ...saved, ...changed }, seenVersion, typed };
    const verdict = checkReceiptAmendment(lychee, typed, facts);
    return verdict.ok ? [] : verdict.error.map(({ code }) => code);
  };

  test("is accepted while nothing is loaded", () => expect(amend({})).toEqual([]));
  test("is refused once loading began", () => {
    expect(amend({ stage: "loading" })).toEqual(["lots.loading-begun"]);
  });
  test("is refused from a stale form", () => expect(amend({}, 2)).toEqual(["stale"]));
  test("keeps the year its code carries, cut at the centre's midnight", () => {
    const newYearsEve = new Date("2019-12-31T23:59:59+07:00");
    expect(amend({}, 3, { ...entry, arrivedAt: newYearsEve })).toEqual(["lots.arrival-in-another-year"]);
    expect(amend({}, 3, { ...entry, arrivedAt: new Date("2020-01-01T00:00:00+07:00") })).toEqual([]);
  });
});
