import { atLeastGy } from "@/lib/core/units";

export type Spread = {
  count: number;
  mean: number;
  deviation: number;
  cvPercent: number;
  semPercent: number;
};

/** Mean, standard deviation with n - 1, and both of its relative forms in percent (process 3.4). */
export function spreadOf(doses: readonly number[]): Spread | null {
  const count = doses.length;
  if (count < 2) return null;
  const mean = doses.reduce((sum, dose) => sum + dose, 0) / count;
  const deviation = Math.sqrt(doses.reduce((sum, dose) => sum + (dose - mean) ** 2, 0) / (count - 1));
  const cvPercent = (100 * deviation) / mean;
  return { count, mean, deviation, cvPercent, semPercent: cvPercent / Math.sqrt(count) };
}

/** From this dose on, up to the next band of its type: expected up to one figure, accepted up to another. */
export type CvBand = {
  fromGy: number;
  expectedPercent: number;
  acceptedPercent: number;
  /** "YYYY-MM-DD" */
  effectiveFrom: string;
};

/**
 * The published bands for replicate sets (process 3.4, GEX 100-208), used where a type has no band of its own.
 * Below 1 kGy that document leaves the figure to the site: without an approved band there is none.
 */
const publishedBands: readonly CvBand[] = [
  { fromGy: 1_000, expectedPercent: 3, acceptedPercent: 4, effectiveFrom: "0001-01-01" },
  { fromGy: 10_000, expectedPercent: 2, acceptedPercent: 3, effectiveFrom: "0001-01-01" },
];

/** The band of the highest threshold at or below the dose; of one threshold, the newest in force that day. */
export function bandFor(own: readonly CvBand[], doseGy: number, day: string): CvBand | null {
  const inForce = own.filter(({ effectiveFrom }) => effectiveFrom <= day);
  const found = [...publishedBands, ...inForce]
    .filter(({ fromGy }) => atLeastGy(doseGy, fromGy))
    .toSorted(
      (one, other) => other.fromGy - one.fromGy || (other.effectiveFrom < one.effectiveFrom ? -1 : 1),
    );
  return found[0] ?? null;
}

export type CvVerdict = "expected" | "accepted" | "investigate";

/** The figures of a band belong to it: 3 % where 3 % is expected is expected. */
export function judgeSpread(cvPercent: number, { expectedPercent, acceptedPercent }: CvBand): CvVerdict {
  if (atLeastGy(expectedPercent, cvPercent)) return "expected";
  return atLeastGy(acceptedPercent, cvPercent) ? "accepted" : "investigate";
}
