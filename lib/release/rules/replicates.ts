import { bandFor, type CvBand, judgeSpread, spreadOf } from "@/lib/dosimetry/rules/replicates";
import { type CheckResult, judged, unjudged } from "@/lib/release/rules/check";
import type { ReleaseFacts } from "@/lib/release/rules/facts";

/** Dosimeters that lay at one place of one carrier in one pass, with the valid readings that count. */
export type ReplicateSet = {
  carrierCode: string;
  position: string;
  readings: readonly { readingId: string; dosimeterCode: string; doseGy: number }[];
  /** The day of reading, as the centre's calendar has it. */
  readOn: string;
  /** Of the dosimeters' type. */
  bands: readonly CvBand[];
  /** What was found out about exactly these readings. */
  finding: string | null;
};

export type SpreadProblem = {
  carrierCode: string;
  position: string;
  readingIds: string[];
  count: number;
  meanGy: number;
  cvPercent: number;
  /** Null where nobody has approved a figure for this dose. */
  acceptedPercent: number | null;
};

export type ReplicateFacts = {
  sets: number;
  largestPercent: number | null;
  investigated: number;
  wide: SpreadProblem[];
};

/** Dosimeters at one place agree as far as their type does, or somebody has found out why not (process 3.4, 4.1). */
export function judgeReplicates({ replicates }: Pick<ReleaseFacts, "replicates">): CheckResult<"REPLICATES"> {
  if (replicates.length === 0) return unjudged("REPLICATES", "single-dosimeters");
  let largestPercent: number | null = null;
  let investigated = 0;
  const wide: SpreadProblem[] = [];
  for (const { carrierCode, position, readings, readOn, bands, finding } of replicates) {
    const spread = spreadOf(readings.map(({ doseGy }) => doseGy));
    if (spread === null) continue;
    const { count, mean: meanGy, cvPercent } = spread;
    largestPercent = Math.max(largestPercent ?? 0, cvPercent);
    const band = bandFor(bands, meanGy, readOn);
    if (band !== null && judgeSpread(cvPercent, band) !== "investigate") continue;
    if (finding !== null) {
      investigated += 1;
      continue;
    }
    const readingIds = readings.map(({ readingId }) => readingId);
    const acceptedPercent = band?.acceptedPercent ?? null;
    wide.push({ carrierCode, position, readingIds, count, meanGy, cvPercent, acceptedPercent });
  }
  const found = { sets: replicates.length, largestPercent, investigated, wide };
  return judged("REPLICATES", found, wide.length > 0 ? "hold" : null);
}
