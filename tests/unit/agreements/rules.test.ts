import { describe, expect, test } from "vitest";
import {
  checkDraft,
  coversDay,
  type DraftFacts,
  decideEnd,
  decideEnforcement,
  decideWithdrawal,
  type EnforcementFacts,
  overlaps,
  type Term,
} from "@/lib/agreements/rules";

const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map(({ code }) => code.replace("agreements.", ""));

const draft: DraftFacts = {
  customerId: "c",
  productId: "p",
  customer: { code: "KH" },
  product: { kind: "fruit", maxDoseGy: 1000 },
  earlier: null,
  purpose: "phyto_export",
  destination: "US",
  minDoseGy: 400,
  maxDoseGy: 1000,
  cartonLengthMm: 400,
  cartonWidthMm: 300,
  cartonHeightMm: 200,
  storageMinC: 2,
  storageMaxC: 8,
  inForceFrom: "2020-01-01",
  inForceTo: "2020-12-31",
  pests: [],
};

const fly = { pestId: "fly", lifeStages: [], known: { name: "Bactrocera dorsalis", correctedAs: null } };
const moth = { ...fly, pestId: "moth", known: { name: "Cryptophlebia ombrodelta", correctedAs: null } };

describe("a draft", () => {
  const cases: [string, Partial<DraftFacts>, string[]][] = [
    ["makes sense", {}, []],
    ["asks for no dose", { minDoseGy: null, maxDoseGy: null }, []],
    ["asks for a minimum only", { maxDoseGy: null }, []],
    ["has no known product limit", { product: { kind: "fruit", maxDoseGy: null }, maxDoseGy: 5000 }, []],
    ["has one temperature on both ends", { storageMinC: 4, storageMaxC: 4 }, []],
    ["lasts one day", { inForceTo: "2020-01-01" }, []],
    ["has no end", { inForceTo: null }, []],
    ["follows a version of its own", { earlier: { customerId: "c", productId: "p", openDraftNo: null } }, []],
    [
      "is for goods that go nowhere",
      { purpose: "ppe", destination: null, product: { kind: "ppe", maxDoseGy: null } },
      [],
    ],
    ["names nobody", { customer: null, product: null }, ["customer-not-found", "product-not-found"]],
    [
      "takes another's code",
      { earlier: { customerId: "d", productId: "p", openDraftNo: 2 } },
      ["code-of-another"],
    ],
    [
      "takes another product's code",
      { earlier: { customerId: "c", productId: "q", openDraftNo: null } },
      ["code-of-another"],
    ],
    [
      "stands beside a draft",
      { earlier: { customerId: "c", productId: "p", openDraftNo: 2 } },
      ["draft-open"],
    ],
    ["treats fruit as equipment", { purpose: "ppe" }, ["purpose-of-other-goods"]],
    ["exports to nowhere", { destination: null }, ["destination-missing"]],
    ["asks for nothing as a dose", { minDoseGy: 0 }, ["dose-not-positive"]],
    ["asks for a maximum of nothing", { minDoseGy: null, maxDoseGy: 0 }, ["dose-not-positive"]],
    ["has equal doses", { minDoseGy: 1000 }, ["doses-not-ascending"]],
    ["goes beyond the product", { maxDoseGy: 1000.001 }, ["above-product-limit"]],
    ["has its temperatures reversed", { storageMinC: 8.1 }, ["temperatures-reversed"]],
    ["ends before it begins", { inForceTo: "2019-12-31" }, ["term-reversed"]],
    ["names two pests", { pests: [fly, moth] }, []],
    ["names a pest twice", { pests: [fly, moth, fly] }, ["pest-twice"]],
    ["names a pest nobody recorded", { pests: [{ ...fly, known: null }] }, ["pest-not-found"]],
    [
      "names a pest by a corrected row",
      { pests: [{ ...fly, known: { name: "Dacus dorsalis", correctedAs: "Bactrocera dorsalis" } }] },
      ["pest-corrected"],
    ],
    [
      "names pests of equipment",
      { purpose: "ppe", destination: null, product: { kind: "ppe", maxDoseGy: null }, pests: [fly] },
      ["pests-of-equipment"],
    ],
    [
      "is wrong twice",
      { destination: null, storageMinC: 9 },
      ["destination-missing", "temperatures-reversed"],
    ],
  ];
  test.each(cases)("that %s", (_, more, codes) => {
    expect(codesOf(checkDraft({ ...draft, ...more }))).toEqual(codes);
  });
});

test("a pest that cannot be taken is told at its own row", () => {
  const refused = checkDraft({ ...draft, pests: [fly, { ...moth, known: null }, fly] });
  expect(refused.ok ? [] : refused.error.map(({ field }) => field)).toEqual([
    "pests.1.pestId",
    "pests.2.pestId",
  ]);
});

describe("terms", () => {
  const term = (from: string, to: string | null): Term => ({ from, to });
  test.each<[Term, Term, boolean]>([
    [term("2020-01-01", "2020-06-30"), term("2020-07-01", null), false],
    [term("2020-01-01", "2020-07-01"), term("2020-07-01", null), true],
    [term("2020-01-01", null), term("2021-01-01", "2021-12-31"), true],
    [term("2022-01-01", null), term("2021-01-01", "2021-12-31"), false],
    [term("2020-01-01", null), term("2019-01-01", null), true],
  ])("%o and %o", (a, b, both) => {
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([both, both]);
  });
  test.each<[string, boolean]>([
    ["2019-12-31", false],
    ["2020-01-01", true],
    ["2020-12-31", true],
    ["2021-01-01", false],
  ])("%s in 2020: %s", (day, inside) => {
    expect(coversDay(term("2020-01-01", "2020-12-31"), day)).toBe(inside);
  });
});

const enforcement: EnforcementFacts = {
  status: "draft",
  draftedById: "drafter",
  term: { from: "2020-01-01", to: "2020-12-31" },
  customerSignedOn: "2019-12-20",
  centreSignedOn: "2020-01-01",
  today: "2020-01-01",
  others: [],
};

describe("putting in force", () => {
  const before = { code: "TT", versionNo: 1, term: { from: "2019-01-01", to: "2019-12-31" } };
  const cases: [string, Partial<EnforcementFacts>, string, string[]][] = [
    ["by another on a signed paper", {}, "director", []],
    ["after the one before has ended", { others: [before] }, "director", []],
    ["by whoever drafted it", {}, "drafter", ["own-draft"]],
    ["twice", { status: "in_force" }, "director", ["not-a-draft"]],
    ["signed tomorrow", { customerSignedOn: "2020-01-02" }, "director", ["signed-in-future"]],
    [
      "signed after its start",
      { centreSignedOn: "2020-01-02", today: "2020-02-01" },
      "director",
      ["signed-after-start"],
    ],
    [
      "over another",
      { others: [{ ...before, term: { from: "2019-01-01", to: "2020-01-01" } }] },
      "director",
      ["overlap"],
    ],
  ];
  test.each(cases)("%s", (_, more, by, codes) => {
    expect(codesOf(decideEnforcement({ ...enforcement, ...more }, by))).toEqual(codes);
  });
});

describe("ending", () => {
  const standing = {
    status: "in_force",
    term: { from: "2020-01-01", to: "2020-12-31" },
    today: "2020-06-01",
  } as const;
  test.each<[string, string[]]>([
    ["2020-06-01", []],
    ["2020-12-31", []],
    ["2020-05-31", ["end-in-past"]],
    ["2021-01-01", ["end-outside-term"]],
  ])("on %s", (day, codes) => {
    expect(codesOf(decideEnd(standing, day))).toEqual(codes);
  });
  test("only what is in force is ended, only a draft withdrawn", () => {
    expect(codesOf(decideEnd({ ...standing, status: "ended" }, "2020-07-01"))).toEqual(["not-in-force"]);
    expect(codesOf(decideEnd({ ...standing, status: "draft" }, "2020-07-01"))).toEqual(["not-in-force"]);
    expect(decideWithdrawal("draft")).toEqual({ ok: true, value: "withdrawn" });
    expect(codesOf(decideWithdrawal("in_force"))).toEqual(["not-a-draft"]);
  });
});
