import type { InvalidReason } from "@/lib/dosimetry/rules/validity";
import { type CheckResult, judged, unjudged } from "@/lib/release/rules/check";
import type { ReleaseFacts } from "@/lib/release/rules/facts";

/** A reading that counts as the dosimeter's latest, and what stands against it. */
export type ReadingCheck = {
  readingId: string;
  dosimeterCode: string;
  /** Null for readings from before calibrations were kept. */
  calibrationCode: string | null;
  reasons: readonly ReadingProblem[];
};

export type ReadingProblem = InvalidReason | { code: "not-calibrated" };

export type CalibrationFacts = { readings: number; calibrations: string[]; invalid: ReadingCheck[] };

/** Every reading that counts lies inside a calibration that still stands: dates, batch, reader and range (process 4.1). */
export function judgeCalibrations({
  readingChecks,
}: Pick<ReleaseFacts, "readingChecks">): CheckResult<"CALIBRATION"> {
  if (readingChecks.length === 0) return unjudged("CALIBRATION", "nothing-read");
  const invalid = readingChecks.filter(({ reasons }) => reasons.length > 0);
  const calibrations = [...new Set(readingChecks.flatMap(({ calibrationCode }) => calibrationCode ?? []))];
  const found = { readings: readingChecks.length, calibrations: calibrations.toSorted(), invalid };
  return judged("CALIBRATION", found, invalid.length > 0 ? "hold" : null);
}
