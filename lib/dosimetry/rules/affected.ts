import { atLeastGy, atMostGy } from "@/lib/core/units";
import { type CalibrationInUse, measureRaw, type RawReading } from "@/lib/dosimetry/rules/validity";

/** A counted reading as it was written down. */
export type CountedReading = { doseGy: number; raw: RawReading };

export type MonitorBounds = { lowGy: number; highGy: number };

export type Span = { lowGy: number; highGy: number };

/** How a lot's readings come out under another calibration; nothing of it is stored. */
export type Recomputed = {
  before: Span | null;
  after: Span | null;
  /** Readings that the other calibration makes no dose of. */
  withoutDose: number;
  standing: "inside" | "outside" | "unknown";
};

function spanOf(doses: readonly number[]): Span | null {
  return doses.length === 0 ? null : { lowGy: Math.min(...doses), highGy: Math.max(...doses) };
}

export const spanBefore = (readings: readonly CountedReading[]) =>
  spanOf(readings.map(({ doseGy }) => doseGy));

/**
 * The doses (Gy) that the replacement makes of the same raw figures, held against the lot's monitor window
 * (process 4.3, "calibration found wrong later"). A reading without a dose leaves the lot unknown, unless another
 * one lies outside already: unknown is not inside.
 */
export function recompute(
  readings: readonly CountedReading[],
  bounds: MonitorBounds,
  replacement: CalibrationInUse,
): Recomputed {
  const doses = readings.flatMap(({ raw }) => {
    const measured = measureRaw(replacement, raw);
    return "reasons" in measured ? [] : [measured.doseGy];
  });
  const withoutDose = readings.length - doses.length;
  const outside = doses.some(
    (doseGy) => !atLeastGy(doseGy, bounds.lowGy) || !atMostGy(doseGy, bounds.highGy),
  );
  const known = withoutDose === 0 && doses.length > 0;
  return {
    before: spanBefore(readings),
    after: spanOf(doses),
    withoutDose,
    standing: outside ? "outside" : known ? "inside" : "unknown",
  };
}
