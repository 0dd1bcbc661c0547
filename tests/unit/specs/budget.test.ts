import { describe, expect, test } from "vitest";
import { checkUncertainty, expandBudget, type UncertaintyFacts } from "@/lib/specs/rules/budget";

const agreed = { guardAgreedBy: "Khách hàng", guardDocument: "BB-01", guardAgreedOn: new Date("2020-05-01") };
const nobody = { guardAgreedBy: null, guardDocument: null, guardAgreedOn: null };
/** 1.2, 0.8, 1.5, 0.6 and 0.4 % come to 4.40 % (process 3.5). */
const budget: UncertaintyFacts["budget"] = [
  { part: "reference-dose", percent: 1.2 },
  { part: "curve-fit", percent: 0.8 },
  { part: "dosimeter-to-dosimeter", percent: 1.5 },
  { part: "dose-map-ratio", percent: 0.6 },
  { part: "source-timer", percent: 0.4 },
];
const comesTo = (2 * Math.sqrt(4.85)) / 100;

describe("a specification's uncertainty", () => {
  test("is put together from its components, k = 2", () => {
    expect(expandBudget(budget)).toBeCloseTo(comesTo, 15);
    expect(expandBudget([])).toBeNull();
  });

  test.each<[string, Partial<UncertaintyFacts>, string[]]>([
    ["as large as its budget", { expandedUncertainty: comesTo }, []],
    ["larger, out of caution", { expandedUncertainty: 0.05 }, []],
    [
      "smaller by the sixth decimal",
      { expandedUncertainty: 0.044045 },
      ["specs.uncertainty-below-budget expandedUncertainty"],
    ],
    ["as written where there is no budget", { expandedUncertainty: 0.001, budget: [] }, []],
    [
      "nought, and nobody agreed",
      { expandedUncertainty: 0 },
      [
        "specs.simple-acceptance-not-agreed guardAgreedBy",
        "specs.simple-acceptance-not-agreed guardDocument",
        "specs.simple-acceptance-not-agreed guardAgreedOn",
      ],
    ],
    ["nought, by agreement, whatever the budget", { expandedUncertainty: 0, ...agreed }, []],
    [
      "nought, by an agreement without a paper",
      { expandedUncertainty: 0, ...agreed, guardDocument: null },
      ["specs.simple-acceptance-not-agreed guardDocument"],
    ],
    ["guarded, and agreed all the same", { expandedUncertainty: 0.05, ...agreed }, []],
    [
      "guarded, with half an agreement",
      { expandedUncertainty: 0.05, ...nobody, guardAgreedBy: "Khách hàng" },
      ["specs.agreement-incomplete guardDocument", "specs.agreement-incomplete guardAgreedOn"],
    ],
  ])("%s", (_, changed, expected) => {
    const facts: UncertaintyFacts = { expandedUncertainty: 0.05, budget, ...nobody, ...changed };
    expect(checkUncertainty(facts).map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });
});
