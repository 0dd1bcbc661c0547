import { atLeastGy, atMostGy } from "@/lib/core/units";
import { latestReadings } from "@/lib/dosimetry/rules";
import { type CheckResult, type OutsideReading, judged, unjudged } from "@/lib/release/rules/check";
import { type DosimeterFacts, type LoadFacts, type ReleaseFacts, loadsOf } from "@/lib/release/rules/facts";
import { type DoseLimits, computeDoseExtremes, computeMonitorWindow } from "@/lib/specs/rules";
import type { JudgedSchedule } from "@/lib/release/rules/schedule";
import type { Bound } from "@/lib/schedules/rules/selection";

type MonitorReading = { dosimeterCode: string; carrierCode: string; doseGy: number };

function isMonitor({ specification }: ReleaseFacts, { position }: DosimeterFacts): boolean {
  return position.trim().toLowerCase() === specification.monitorPosition.trim().toLowerCase();
}

type CountedReading = Omit<MonitorReading, "doseGy"> & { doseGy: number | null };

/** What counts at the monitor position in one pass, readings without a dose too. */
function countedReadings(facts: ReleaseFacts, pass: number): CountedReading[] {
  const carrierOf = new Map(loadsOf(facts, pass).map(({ loadId, carrierCode }) => [loadId, carrierCode]));
  const current = latestReadings(facts.readings);
  return facts.dosimeters
    .filter((dosimeter) => carrierOf.has(dosimeter.loadId) && isMonitor(facts, dosimeter))
    .flatMap(({ placementId, dosimeterCode, loadId }) =>
      current
        .filter((reading) => reading.placementId === placementId)
        .map(({ doseGy }) => ({ dosimeterCode, carrierCode: carrierOf.get(loadId) ?? "", doseGy })),
    );
}

/** Valid readings at the monitor position in one pass: the ratios speak of that place only (process 3.7). */
export function monitorReadings(facts: ReleaseFacts, pass: number): MonitorReading[] {
  return countedReadings(facts, pass).flatMap(({ doseGy, ...reading }) =>
    doseGy === null ? [] : [{ ...reading, doseGy }],
  );
}

/** An invalid reading leaves no statistics (process 3.3): what one carrier got is then unknown, not zero. */
function passExtremes(facts: ReleaseFacts, pass: number): DoseLimits | null {
  if (countedReadings(facts, pass).some(({ doseGy }) => doseGy === null)) return null;
  const doses = monitorReadings(facts, pass).map(({ doseGy }) => doseGy);
  if (doses.length === 0) return null;
  const { minDoseGy } = computeDoseExtremes(Math.min(...doses), facts.specification);
  const { maxDoseGy } = computeDoseExtremes(Math.max(...doses), facts.specification);
  return { minDoseGy, maxDoseGy };
}

/**
 * Calculated doses of the lot: the minimum that the pass under review gave by itself, because no carton is known to
 * have met its best place twice, and the sum of the maxima of all passes (process 4.5). Null while a pass is unread.
 */
export function computeLotExtremes(facts: ReleaseFacts): DoseLimits | null {
  const passes = Array.from({ length: facts.lot.pass }, (_, index) => passExtremes(facts, index + 1));
  const last = passes.at(-1) ?? null;
  let maxDoseGy = 0;
  for (const extremes of passes) {
    if (extremes === null) return null;
    maxDoseGy += extremes.maxDoseGy;
  }
  return last === null ? null : { minDoseGy: last.minDoseGy, maxDoseGy };
}

/** First and last carrier carry a dosimeter, and never n carriers in a row are without one. */
function carriersWithout(
  loads: readonly LoadFacts[],
  withMonitor: ReadonlySet<string>,
  everyN: number,
): string[] {
  const missing: string[] = [];
  let bareInARow = 0;
  for (const [index, { loadId, carrierCode }] of loads.entries()) {
    bareInARow = withMonitor.has(loadId) ? 0 : bareInARow + 1;
    const atAnEnd = index === 0 || index === loads.length - 1;
    if (bareInARow > 0 && (atAnEnd || bareInARow >= everyN)) missing.push(carrierCode);
  }
  return missing;
}

/** Every dosimeter placed is read, and they were placed as often as the specification asks (process 4.1). */
export function judgeDosimeters(facts: ReleaseFacts): CheckResult<"DOSIMETER_MISSING"> {
  const read = new Set(facts.readings.map(({ placementId }) => placementId));
  const unread = facts.dosimeters.filter(({ placementId }) => !read.has(placementId));
  const withMonitor = new Set(
    facts.dosimeters.filter((dosimeter) => isMonitor(facts, dosimeter)).map(({ loadId }) => loadId),
  );
  const everyNCarriers = facts.specification.dosimeterEveryNCarriers;
  const passes = Array.from({ length: facts.lot.pass }, (_, index) => loadsOf(facts, index + 1));
  const found = {
    placed: facts.dosimeters.length,
    read: facts.dosimeters.length - unread.length,
    unread: unread.map(({ dosimeterCode }) => dosimeterCode),
    everyNCarriers,
    carriersWithout: passes.flatMap((loads) => carriersWithout(loads, withMonitor, everyNCarriers)),
    offPosition: facts.dosimeters
      .filter((dosimeter) => !isMonitor(facts, dosimeter))
      .map(({ dosimeterCode }) => dosimeterCode),
  };
  const complete = withMonitor.size > 0 && found.unread.length === 0 && found.carriersWithout.length === 0;
  return judged("DOSIMETER_MISSING", found, complete ? null : "hold");
}

/** Every monitor reading of the pass is at or above the window; no reading at all is not a pass. */
export function judgeBelowWindow(facts: ReleaseFacts): CheckResult<"DOSE_BELOW_WINDOW"> {
  const { minDoseGy, ratioMin, expandedUncertainty } = facts.specification;
  const { lowGy } = computeMonitorWindow(facts.specification);
  const readings = monitorReadings(facts, facts.lot.pass);
  const outside: OutsideReading[] = readings
    .filter(({ doseGy }) => !atLeastGy(doseGy, lowGy))
    .map((reading) => ({
      ...reading,
      calculatedGy: reading.doseGy * ratioMin,
      bareReadingMeetsLimit: atLeastGy(reading.doseGy, minDoseGy),
    }));
  const lowestGy = readings.length === 0 ? null : Math.min(...readings.map(({ doseGy }) => doseGy));
  const found = {
    readings: readings.length,
    expandedUncertainty,
    outside,
    lowGy,
    minDoseGy,
    ratioMin,
    lowestGy,
  };
  if (lowestGy === null) return judged("DOSE_BELOW_WINDOW", found, "hold");
  return judged("DOSE_BELOW_WINDOW", found, outside.length > 0 ? "underdose" : null);
}

export function judgeAboveWindow(facts: ReleaseFacts): CheckResult<"DOSE_ABOVE_WINDOW"> {
  const { maxDoseGy, ratioMax, expandedUncertainty } = facts.specification;
  const { highGy } = computeMonitorWindow(facts.specification);
  const readings = monitorReadings(facts, facts.lot.pass);
  const outside: OutsideReading[] = readings
    .filter(({ doseGy }) => !atMostGy(doseGy, highGy))
    .map((reading) => ({
      ...reading,
      calculatedGy: reading.doseGy * ratioMax,
      bareReadingMeetsLimit: atMostGy(reading.doseGy, maxDoseGy),
    }));
  const highestGy = readings.length === 0 ? null : Math.max(...readings.map(({ doseGy }) => doseGy));
  const found = {
    readings: readings.length,
    expandedUncertainty,
    outside,
    highGy,
    maxDoseGy,
    ratioMax,
    highestGy,
  };
  if (highestGy === null) return judged("DOSE_ABOVE_WINDOW", found, "hold");
  return judged("DOSE_ABOVE_WINDOW", found, outside.length > 0 ? "overdose" : null);
}

/** The lowest limit of law, product and customer; null where none is known. Goods without a schedule have the last two. */
export function allowedMaximum({ product, order }: ReleaseFacts, schedule: JudgedSchedule): Bound | null {
  if (schedule.allowed !== null) return schedule.allowed;
  const own = [
    { source: "product" as const, doseGy: product.maxDoseGy },
    { source: "customer" as const, doseGy: order.customerMaxDoseGy },
  ].flatMap(({ source, doseGy }) => (doseGy === null ? [] : [{ source, doseGy, rowCode: null, pest: null }]));
  return own.toSorted((one, other) => one.doseGy - other.doseGy)[0] ?? null;
}

/**
 * The highest calculated dose that proves a limit with its uncertainty (process 3.8). The acceptance window does so for
 * the specification's own maximum; a stricter limit is judged by this.
 */
export function provenMaximumGy({ specification }: ReleaseFacts, limitGy: number): number {
  return limitGy / (1 + specification.expandedUncertainty);
}

/** The calculated maximum over all passes stays at or under the lowest limit of law, product and customer. */
export function judgeLegalMaximum(facts: ReleaseFacts, schedule: JudgedSchedule): CheckResult<"LEGAL_MAX"> {
  const decidedBy = allowedMaximum(facts, schedule);
  const { specification } = facts;
  const maxDoseGy = computeLotExtremes(facts)?.maxDoseGy ?? null;
  const found = { maxDoseGy, allowedMaxDoseGy: decidedBy?.doseGy ?? null, decidedBy, passes: facts.lot.pass };
  // A customer's wish is no knowledge of what the goods bear.
  if (decidedBy === null || (facts.product.kind === "ppe" && facts.product.maxDoseGy === null))
    return facts.product.kind === "ppe"
      ? judged("LEGAL_MAX", { ...found, allowedMaxDoseGy: null, decidedBy: null }, "hold")
      : unjudged("LEGAL_MAX", "maximum-unknown");
  if (maxDoseGy === null) return unjudged("LEGAL_MAX", "dose-unknown");
  // Passes add up bare, as their limit is stated (process 4.5).
  if (atMostGy(specification.maxDoseGy, decidedBy.doseGy))
    return judged("LEGAL_MAX", found, atMostGy(maxDoseGy, decidedBy.doseGy) ? null : "reject");
  const provenMaxGy = provenMaximumGy(facts, decidedBy.doseGy);
  const { expandedUncertainty } = specification;
  return judged(
    "LEGAL_MAX",
    { ...found, provenMaxGy, expandedUncertainty },
    atMostGy(maxDoseGy, provenMaxGy) ? null : "reject",
  );
}
