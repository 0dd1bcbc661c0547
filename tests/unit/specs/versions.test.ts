import { describe, expect, test } from "vitest";
import { checkDraft, checkSpecification, decideClosing, type DraftFacts } from "@/lib/specs/rules";
import { refusalsOf } from "@/tests/fixtures/refusals";

const draft: DraftFacts = {
  minDoseGy: 400,
  maxDoseGy: 1000,
  ratioMin: 0.8,
  ratioMax: 1.22,
  expandedUncertainty: 0.05,
  product: { kind: "fruit", requiresAcknowledgement: false, maxDoseGy: null },
  purpose: "phyto_export",
  destination: "US",
  productId: "lychee",
  densityMinKgM3: 150,
  densityMaxKgM3: 250,
  earlier: null,
};
const earlier = { productId: "lychee", productCode: "VAI", openDraftNo: null };
const foreign = { code: "specs.code-of-another-product", field: "code", productCode: "NHAN" };
const reversed = { code: "specs.density-reversed", field: "densityMaxKgM3" };

describe("a draft of a specification", () => {
  test.each<[string, Partial<DraftFacts>, object[]]>([
    ["the first of its code", {}, []],
    ["a further version of the same product", { earlier }, []],
    [
      "while another version is being drafted",
      { earlier: { ...earlier, openDraftNo: 3 } },
      [{ code: "specs.draft-open", field: "code", versionNo: 3 }],
    ],
    [
      "under another product's code",
      { earlier: { ...earlier, productId: "longan", productCode: "NHAN" } },
      [foreign],
    ],
    [
      "under another product's code, which is enough to say",
      { earlier: { productId: "longan", productCode: "NHAN", openDraftNo: 3 } },
      [foreign],
    ],
    ["for one density", { densityMinKgM3: 250 }, []],
    ["for a density upside down", { densityMinKgM3: 250.1 }, [reversed]],
    ["for any density up to one", { densityMinKgM3: null, densityMaxKgM3: -1 }, []],
    ["for any density from one", { densityMaxKgM3: null }, []],
    ["whose window is infeasible: to be discussed", { ratioMax: 3 }, []],
    [
      "with a fault, though its window is infeasible too",
      { ratioMax: 3, destination: null },
      [{ code: "specs.destination-missing", field: "destination" }],
    ],
    [
      "with every fault at once",
      { earlier: { ...earlier, openDraftNo: 3 }, densityMinKgM3: 300, minDoseGy: 0 },
      [
        { code: "specs.draft-open", field: "code", versionNo: 3 },
        reversed,
        { code: "specs.value-not-positive", field: "minDoseGy", value: 0 },
      ],
    ],
  ])("%s", (_, change, expected) => {
    expect(refusalsOf(checkDraft({ ...draft, ...change }))).toEqual(expected);
  });

  test("is answered with its window, feasible or not", () => {
    expect(checkDraft(draft)).toMatchObject({ ok: true, value: { lowGy: 400 / 0.76, feasible: true } });
    expect(checkDraft({ ...draft, ratioMax: 3 })).toMatchObject({ ok: true, value: { feasible: false } });
  });
});

describe("a specification that is refused says at which box, and with which figures", () => {
  const masks: Partial<DraftFacts> = { purpose: "ppe", destination: null };
  const product = { kind: "ppe", requiresAcknowledgement: false, maxDoseGy: null } as const;
  const order = { code: "specs.minimum-not-below-maximum", field: "maxDoseGy" };

  test.each<[string, Partial<DraftFacts>, object[]]>([
    ["limits upside down", { minDoseGy: 1001 }, [{ ...order, minDoseGy: 1001, maxDoseGy: 1000 }]],
    ["limits that are one", { minDoseGy: 1000 }, [{ ...order, minDoseGy: 1000, maxDoseGy: 1000 }]],
    [
      "ratios that are one",
      { ratioMin: 1.22 },
      [{ code: "specs.ratios-not-ascending", field: "ratioMax", ratioMin: 1.22, ratioMax: 1.22 }],
    ],
    [
      "a product whose maximum nobody knows",
      { ...masks, product },
      [{ code: "specs.product-maximum-unknown", field: "maxDoseGy" }],
    ],
    [
      "more than the product bears",
      { ...masks, product: { ...product, maxDoseGy: 999 } },
      [{ code: "specs.maximum-above-product", field: "maxDoseGy", maxDoseGy: 1000, productMaxDoseGy: 999 }],
    ],
    [
      "a window that nothing can meet",
      { ratioMax: 3 },
      [
        {
          code: "specs.infeasible",
          field: "ratioMax",
          feasible: false,
          lowGy: expect.closeTo(526.316, 3),
          highGy: expect.closeTo(317.46, 2),
          dur: expect.closeTo(3.75, 9),
          largestDur: expect.closeTo(2.262, 3),
        },
      ],
    ],
  ])("%s", (_, change, expected) => {
    expect(refusalsOf(checkSpecification({ ...draft, ...change }))).toEqual(expected);
  });
});

describe("a draft is withdrawn, an approved version retired, and neither comes back", () => {
  const notDraft = (status: string) => [{ code: "specs.not-a-draft", status }];
  const notApproved = (status: string) => [{ code: "specs.not-approved", status }];
  test.each([
    ["draft", "withdrawn", []],
    ["approved", "withdrawn", notDraft("approved")],
    ["withdrawn", "withdrawn", notDraft("withdrawn")],
    ["retired", "withdrawn", notDraft("retired")],
    ["draft", "retired", notApproved("draft")],
    ["approved", "retired", []],
    ["withdrawn", "retired", notApproved("withdrawn")],
    ["retired", "retired", notApproved("retired")],
  ] as const)("%s, to be %s", (status, closing, expected) => {
    expect(refusalsOf(decideClosing(status, closing))).toEqual(expected);
  });

  test("and then it is what it was closed as", () => {
    expect(decideClosing("draft", "withdrawn")).toEqual({ ok: true, value: "withdrawn" });
    expect(decideClosing("approved", "retired")).toEqual({ ok: true, value: "retired" });
  });
});
