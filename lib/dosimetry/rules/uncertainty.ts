/** Components kept of a budget (process 3.5); each relative, in percent, k = 1. */
export const budgetParts = [
  "reference-dose",
  "curve-fit",
  "dosimeter-to-dosimeter",
  "thickness",
  "reader",
  "temperature",
  "post-irradiation",
] as const;
export type BudgetPart = (typeof budgetParts)[number];

export type BudgetLine = { part: BudgetPart; percent: number };

/** About 95 % for a normal spread (process 3.5). */
export const coverageFactor = 2;

/** Independent relative parts add as squares; both results in the unit of the parts. */
export function combineUncertainty(parts: readonly number[]): { combined: number; expanded: number } {
  const combined = Math.sqrt(parts.reduce((sum, part) => sum + part * part, 0));
  return { combined, expanded: coverageFactor * combined };
}

/** Two doses of one irradiation with their expanded uncertainties (k = 2, absolute). */
export type Comparison = { siteGy: number; siteUGy: number; referenceGy: number; referenceUGy: number };

/** E_n = (site - reference)/√(U² + U²); within ±1, both ends included, the two laboratories agree (process 3.5). */
export function compareDoses({ siteGy, siteUGy, referenceGy, referenceUGy }: Comparison): {
  score: number;
  agrees: boolean;
} {
  const score = (siteGy - referenceGy) / Math.hypot(siteUGy, referenceUGy);
  return { score, agrees: Math.abs(score) <= 1 };
}
