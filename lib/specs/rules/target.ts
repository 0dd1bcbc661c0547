import { atLeastGy } from "@/lib/core/units";

/** One-sided quantiles of the normal distribution (process 3.9). */
export const oneSided = { "95": 1.645, "97.5": 1.96, "99": 2.326 } as const;

/**
 * One-sided 95/95 tolerance factors by number of loads (process 3.9): with so few loads the scatter itself is a guess.
 * Between two rows the smaller number of loads counts, which is the larger factor.
 */
const toleranceFactors: readonly (readonly [loads: number, factor: number])[] = [
  [3, 7.656],
  [4, 5.144],
  [5, 4.203],
  [6, 3.708],
  [9, 3.031],
  [10, 2.911],
  [15, 2.566],
  [20, 2.396],
  [30, 2.22],
];

/** Null below three loads: nothing can be said of a scatter then. */
export function toleranceFactor(loads: number): number | null {
  return toleranceFactors.findLast(([least]) => least <= loads)?.[1] ?? null;
}

/** The dose (Gy) to aim at in the low zone, so that all but a share stay above the minimum; scatter relative, k = 1 (process 3.9). */
export function processTargetGy(minDoseGy: number, z: number, scatter: number): number {
  return minDoseGy / (1 - z * scatter);
}

/** The share of loads below a limit when their doses scatter normally around a target; scatter relative, k = 1 (process 3.9). */
export function shareBelow(limitGy: number, targetGy: number, scatter: number): number {
  return normalBelow((limitGy - targetGy) / (scatter * targetGy));
}

/** Φ(x) by the complementary error function of Abramowitz and Stegun 7.1.26 carried on in its tail by a continued fraction. */
function normalBelow(x: number): number {
  if (x > 0) return 1 - normalBelow(-x);
  const y = -x;
  const density = Math.exp((-y * y) / 2) / Math.sqrt(2 * Math.PI);
  if (y > 2) {
    let fraction = y;
    for (let k = 60; k >= 1; k -= 1) fraction = y + k / fraction;
    return density / fraction;
  }
  // Near the middle the series converges at once.
  let term = y;
  let sum = y;
  for (let k = 1; k < 60; k += 1) {
    term *= (y * y) / (2 * k + 1);
    sum += term;
  }
  return 0.5 - density * sum;
}

export type Capability = {
  loads: number;
  meanGy: number;
  /** Sample standard deviation, n - 1. */
  sGy: number;
  /** What 95 % of loads exceed with 95 % confidence. */
  toleranceGy: number;
  capable: boolean;
  /** Where the low zone would be aimed at with this scatter (95 %, one-sided); null where the scatter is too wide. */
  targetGy: number | null;
};

/** What past loads of a specification say of it: their doses in the low zone (Gy), oldest or newest first. Null below three. */
export function capabilityOf(dosesGy: readonly number[], minDoseGy: number): Capability | null {
  const loads = dosesGy.length;
  const factor = toleranceFactor(loads);
  if (factor === null) return null;
  const meanGy = dosesGy.reduce((sum, dose) => sum + dose, 0) / loads;
  const sGy = Math.sqrt(dosesGy.reduce((sum, dose) => sum + (dose - meanGy) ** 2, 0) / (loads - 1));
  const toleranceGy = meanGy - factor * sGy;
  const aimed = processTargetGy(minDoseGy, oneSided["95"], sGy / meanGy);
  return {
    loads,
    meanGy,
    sGy,
    toleranceGy,
    capable: atLeastGy(toleranceGy, minDoseGy),
    targetGy: aimed > 0 && Number.isFinite(aimed) ? aimed : null,
  };
}
