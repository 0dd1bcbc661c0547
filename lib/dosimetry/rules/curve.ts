import { bisect, isMonotone, valueOf } from "@/lib/dosimetry/rules/polynomial";
import { atLeastGy, atMostGy } from "@/lib/core/units";
import { done, refuse, type Result } from "@/lib/core/result";

/**
 * Process 3.3: (a) response = a + b D + c D² + …, solved for D; (b) D = c0 + c1 x + …; (c) X = (A + B D)/(D + C);
 * and the instrument that prints a dose by itself.
 */
export const curveForms = ["response_of_dose", "dose_of_response", "rational", "direct_dose"] as const;
export type CurveForm = (typeof curveForms)[number];

/** Doses in the unit the curve was fitted in; the response range is asked for form (b) only. */
export type Curve = {
  form: CurveForm;
  coefficients: readonly number[];
  doseMin: number;
  doseMax: number;
  responseMin: number | null;
  responseMax: number | null;
};

/** Form (a) goes to the fourth power of dose, form (b) to the fifth power of the response; (c) has A, B and C. */
const counts: Record<CurveForm, { least: number; most: number }> = {
  response_of_dose: { least: 2, most: 5 },
  dose_of_response: { least: 2, most: 6 },
  rational: { least: 3, most: 3 },
  direct_dose: { least: 0, most: 0 },
};

export type CurveRefusal =
  | {
      code: "calibrations.coefficient-count";
      field: "coefficients";
      form: CurveForm;
      least: number;
      most: number;
    }
  | { code: "calibrations.range-reversed"; field: "doseMax" }
  | { code: "calibrations.response-range-missing"; field: "responseMin" }
  | { code: "calibrations.response-range-reversed"; field: "responseMax" }
  | { code: "calibrations.not-monotone"; field: "coefficients" };

const ordered = (low: number, high: number) => Number.isFinite(low) && Number.isFinite(high) && low < high;

function isInvertible({ form, coefficients, doseMin, doseMax, responseMin, responseMax }: Curve): boolean {
  if (form === "direct_dose") return true;
  if (form === "response_of_dose") return isMonotone(coefficients, doseMin, doseMax);
  if (form === "dose_of_response") return isMonotone(coefficients, responseMin ?? 0, responseMax ?? 0);
  const [a = 0, b = 0, c = 0] = coefficients;
  // dX/dD = (B C - A)/(D + C)²: one sign everywhere but at the pole D = -C.
  return b * c !== a && (doseMin + c > 0 || doseMax + c < 0);
}

/** A curve that gives two doses for one response inside its range is no calibration. */
export function checkCurve(curve: Curve): Result<Curve, CurveRefusal[]> {
  const { form, coefficients, doseMin, doseMax, responseMin, responseMax } = curve;
  const refusals: CurveRefusal[] = [];
  const { least, most } = counts[form];
  if (coefficients.length < least || coefficients.length > most)
    refusals.push({ code: "calibrations.coefficient-count", field: "coefficients", form, least, most });
  if (!ordered(doseMin, doseMax)) refusals.push({ code: "calibrations.range-reversed", field: "doseMax" });
  if (form === "dose_of_response") {
    if (responseMin === null || responseMax === null)
      refusals.push({ code: "calibrations.response-range-missing", field: "responseMin" });
    else if (!ordered(responseMin, responseMax))
      refusals.push({ code: "calibrations.response-range-reversed", field: "responseMax" });
  }
  if (refusals.length === 0 && !isInvertible(curve))
    refusals.push({ code: "calibrations.not-monotone", field: "coefficients" });
  return refusals.length > 0 ? refuse(...refusals) : done(curve);
}

/** k = (A - A0)/t: what the dosimeter shows per unit of thickness (process 3.3). */
export function specificResponse({
  absorbance,
  background,
  thickness,
}: {
  absorbance: number;
  background: number;
  thickness: number;
}): number {
  return (absorbance - background) / thickness;
}

export type Outside = { side: "below" | "above" };

/** Both ends belong to the range, and rounding of a last binary digit does not put a reading outside it. */
function within(value: number, one: number, other: number): "inside" | "low" | "high" {
  const [low, high] = one < other ? [one, other] : [other, one];
  if (!atLeastGy(value, low)) return "low";
  return atMostGy(value, high) ? "inside" : "high";
}

const clamp = (value: number, one: number, other: number) =>
  Math.min(Math.max(value, Math.min(one, other)), Math.max(one, other));

/** The dose of a response inside the calibrated range; outside it there is none, never an extrapolated one. */
export function doseOfResponse(curve: Curve, response: number): Result<number, Outside> {
  const { form, coefficients, doseMin, doseMax } = curve;
  if (form === "direct_dose") return inRange(curve, response);
  if (form === "dose_of_response") {
    const [low, high] = [curve.responseMin ?? Number.NaN, curve.responseMax ?? Number.NaN];
    const dose = (x: number) => valueOf(coefficients, x);
    const place = within(response, low, high);
    if (place === "inside") return inRange(curve, dose(response));
    const rising = dose(low) < dose(high);
    return { ok: false, error: { side: (place === "low") === rising ? "below" : "above" } };
  }
  const shown = responseOfDose(curve);
  const [atMin, atMax] = [shown(doseMin), shown(doseMax)];
  const place = within(response, atMin, atMax);
  if (place !== "inside")
    return { ok: false, error: { side: (place === "low") === atMin < atMax ? "below" : "above" } };
  if (form === "rational") {
    const [a = 0, b = 0, c = 0] = coefficients;
    return done(clamp((a - response * c) / (response - b), doseMin, doseMax));
  }
  const inside = clamp(response, atMin, atMax);
  if (inside === atMin) return done(doseMin);
  if (inside === atMax) return done(doseMax);
  return done(bisect((dose) => shown(dose) - inside, doseMin, doseMax));
}

function inRange({ doseMin, doseMax }: Curve, dose: number): Result<number, Outside> {
  const place = within(dose, doseMin, doseMax);
  if (place === "inside") return done(dose);
  return { ok: false, error: { side: place === "low" ? "below" : "above" } };
}

/** What a dosimeter of this dose shows, for the forms that say so. */
export function responseOfDose({ form, coefficients }: Curve): (dose: number) => number {
  if (form !== "rational") return (dose) => valueOf(coefficients, dose);
  const [a = 0, b = 0, c = 0] = coefficients;
  return (dose) => (a + b * dose) / (dose + c);
}
