import { budgetParts, combineUncertainty } from "@/lib/dosimetry/rules/uncertainty";

/** Components of a version's uncertainty (process 3.5): its calibration's, and those of the process itself. */
export const specBudgetParts = [...budgetParts, "dose-map-ratio", "source-timer"] as const;
export type SpecBudgetPart = (typeof specBudgetParts)[number];

/** Relative, in percent, k = 1. */
export type SpecBudgetLine = { part: SpecBudgetPart; percent: number };

export type GuardAgreement = {
  guardAgreedBy: string | null;
  guardDocument: string | null;
  guardAgreedOn: Date | null;
};

export type UncertaintyFacts = GuardAgreement & {
  /** Relative, k = 2: 0.05 is 5 %. Nought is simple acceptance. */
  expandedUncertainty: number;
  budget: readonly SpecBudgetLine[];
};

export type UncertaintyRefusal =
  | {
      code: "specs.uncertainty-below-budget";
      field: "expandedUncertainty";
      expandedUncertainty: number;
      budgetExpanded: number;
    }
  | { code: "specs.simple-acceptance-not-agreed"; field: keyof GuardAgreement }
  | { code: "specs.agreement-incomplete"; field: keyof GuardAgreement };

/** The calibration whose components were taken over has gone, or was never approved. */
export type TakenRefusal = { code: "specs.budget-calibration-unknown"; field: "budgetCalibrationId" };

/** Nothing is taken off by rounding: the sixth decimal is what a form can say. */
const tolerance = 1e-9;

/** The expanded uncertainty (k = 2, relative) that a budget comes to; null where no component is written down. */
export function expandBudget(budget: readonly SpecBudgetLine[]): number | null {
  if (budget.length === 0) return null;
  return combineUncertainty(budget.map(({ percent }) => percent)).expanded / 100;
}

/**
 * A guard band is never narrower than its budget; without one, somebody must have agreed (process 3.8). Caution may
 * be larger than the budget asks.
 */
export function checkUncertainty(facts: UncertaintyFacts): UncertaintyRefusal[] {
  const { expandedUncertainty, budget, guardAgreedBy, guardDocument, guardAgreedOn } = facts;
  const refusals: UncertaintyRefusal[] = [];
  const budgetExpanded = expandBudget(budget);
  const guarded = expandedUncertainty !== 0;
  if (guarded && budgetExpanded !== null && expandedUncertainty < budgetExpanded - tolerance)
    refusals.push({
      code: "specs.uncertainty-below-budget",
      field: "expandedUncertainty",
      expandedUncertainty,
      budgetExpanded,
    });
  const agreement = { guardAgreedBy, guardDocument, guardAgreedOn };
  const missing = (Object.keys(agreement) as (keyof GuardAgreement)[]).filter(
    (name) => agreement[name] === null,
  );
  const untouched = missing.length === 3;
  if (!guarded)
    for (const field of missing) refusals.push({ code: "specs.simple-acceptance-not-agreed", field });
  else if (!untouched)
    for (const field of missing) refusals.push({ code: "specs.agreement-incomplete", field });
  return refusals;
}
