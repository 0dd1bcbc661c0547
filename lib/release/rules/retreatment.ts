import { type Result, done, refuse } from "@/lib/core/result";
import { atLeastGy, atMostGy } from "@/lib/core/units";
import { checkUndecided, type StageRefusal } from "@/lib/release/rules/decisions";
import { computeLotExtremes } from "@/lib/release/rules/doses";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import { judgeSchedule } from "@/lib/release/rules/schedule";

/** What the agency wrote: the completion of the same treatment, not a second one (process 4.5). */
export type AgencyAgreement = { agency: string; document: string; agreedOn: string };

/** Extremes in the load that the pass to come is expected to give by itself. */
export type RetreatmentPlan = {
  reason: string;
  plannedMinDoseGy: number | null;
  plannedMaxDoseGy: number;
  agreement: AgencyAgreement | null;
};

export type RetreatmentRefusal =
  | StageRefusal
  | { code: "release.retreatment-reason-missing"; field: "reason" }
  | { code: "release.retreatment-of-food" }
  | { code: "release.product-maximum-unknown" }
  | { code: "release.dose-so-far-unknown" }
  | {
      code: "release.retreatment-above-maximum";
      field: "plannedMaxDoseGy";
      soFarGy: number;
      plannedMaxDoseGy: number;
      productMaxDoseGy: number;
    }
  | {
      code: "release.completion-above-limit";
      field: "plannedMaxDoseGy";
      soFarGy: number;
      plannedMaxDoseGy: number;
      limitGy: number;
    }
  | {
      code: "release.completion-below-minimum";
      field: "plannedMinDoseGy";
      plannedMinDoseGy: number | null;
      requiredGy: number;
    };

type Permission = { pass: number; cumulativeMaxDoseGy: number };

/** The strictest of law, product, customer and specification holds for the sum; each pass alone delivers the minimum. */
function checkCompletion(facts: ReleaseFacts, plan: RetreatmentPlan, soFarGy: number): RetreatmentRefusal[] {
  const { plannedMinDoseGy, plannedMaxDoseGy } = plan;
  const { check, allowed } = judgeSchedule(facts);
  const required = "required" in check.facts ? (check.facts.required?.doseGy ?? null) : null;
  const requiredGy = Math.max(facts.specification.minDoseGy, required ?? 0);
  const limits = [allowed?.doseGy, facts.product.maxDoseGy, facts.specification.maxDoseGy];
  const limitGy = Math.min(...limits.filter((limit) => typeof limit === "number"));
  const refusals: RetreatmentRefusal[] = [];
  if (!atMostGy(soFarGy + plannedMaxDoseGy, limitGy))
    refusals.push({
      code: "release.completion-above-limit",
      field: "plannedMaxDoseGy",
      soFarGy,
      plannedMaxDoseGy,
      limitGy,
    });
  if (plannedMinDoseGy === null || !atLeastGy(plannedMinDoseGy, requiredGy))
    refusals.push({
      code: "release.completion-below-minimum",
      field: "plannedMinDoseGy",
      plannedMinDoseGy,
      requiredGy,
    });
  return refusals;
}

/** Medical goods up to the product's maximum over all passes; food never, but to complete what an agency has agreed to. */
export function decideRetreatment(
  facts: ReleaseFacts,
  plan: RetreatmentPlan,
): Result<Permission, RetreatmentRefusal[]> {
  const refusals: RetreatmentRefusal[] = checkUndecided(facts.lot.stage);
  if (plan.reason.trim() === "")
    refusals.push({ code: "release.retreatment-reason-missing", field: "reason" });
  const isFood = facts.product.kind === "fruit";
  if (isFood && plan.agreement === null) return refuse(...refusals, { code: "release.retreatment-of-food" });

  const soFarGy = computeLotExtremes(facts)?.maxDoseGy ?? null;
  const { plannedMaxDoseGy } = plan;
  const productMaxDoseGy = facts.product.maxDoseGy;
  if (!isFood && productMaxDoseGy === null) refusals.push({ code: "release.product-maximum-unknown" });
  if (soFarGy === null) refusals.push({ code: "release.dose-so-far-unknown" });
  else if (isFood) refusals.push(...checkCompletion(facts, plan, soFarGy));
  else if (productMaxDoseGy !== null && !atMostGy(soFarGy + plannedMaxDoseGy, productMaxDoseGy))
    refusals.push({
      code: "release.retreatment-above-maximum",
      field: "plannedMaxDoseGy",
      soFarGy,
      plannedMaxDoseGy,
      productMaxDoseGy,
    });
  if (refusals.length > 0 || soFarGy === null) return refuse(...refusals);
  return done({ pass: facts.lot.pass + 1, cumulativeMaxDoseGy: soFarGy + plannedMaxDoseGy });
}
