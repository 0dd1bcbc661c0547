import { co60MeanRemaining } from "@/lib/source/rules/decay";

const secondsPerHour = 3_600;

/** kg/h that a power (W) treats to a mean dose (Gy = J/kg) when this share of it lands in the product (process 3.11). */
export function massRateKgPerH(facts: { powerW: number; efficiency: number; meanDoseGy: number }): number {
  return (secondsPerHour * facts.powerW * facts.efficiency) / facts.meanDoseGy;
}

/** The share of the power that a treated mass has taken up: the same formula backwards (process 3.11). */
export function efficiencyOf(facts: {
  massKg: number;
  meanDoseGy: number;
  powerW: number;
  hours: number;
}): number {
  return (facts.massKg * facts.meanDoseGy) / (facts.powerW * facts.hours * secondsPerHour);
}

export type DosedMass = { massKg: number; doseGy: number };

/** Overall average dose (Gy), each part weighted with its mass (process 3.13); null where nothing has a mass. */
export function meanDoseGy(parts: readonly DosedMass[]): number | null {
  const massKg = parts.reduce((sum, part) => sum + part.massKg, 0);
  if (!(massKg > 0)) return null;
  return parts.reduce((sum, part) => sum + part.massKg * part.doseGy, 0) / massKg;
}

/** A finished run: what it treated, how long the source was up, and the power when it began. */
export type MeasuredRun = {
  /** Null where the mass or dose of anything in it is not known. */
  goods: readonly (DosedMass | null)[];
  hoursUp: number;
  powerAtStartW: number | null;
};

export type Utilisation = { runs: number; efficiency: number; meanDoseGy: number };

function measure({ goods, hoursUp, powerAtStartW }: MeasuredRun): Omit<Utilisation, "runs"> | null {
  const known = goods.flatMap((part) => part ?? []);
  const dose = meanDoseGy(known);
  if (known.length < goods.length || dose === null || powerAtStartW === null || !(hoursUp > 0)) return null;
  const massKg = known.reduce((sum, part) => sum + part.massKg, 0);
  const powerW = powerAtStartW * co60MeanRemaining(hoursUp / 24);
  return { efficiency: efficiencyOf({ massKg, meanDoseGy: dose, powerW, hours: hoursUp }), meanDoseGy: dose };
}

const fewestRuns = 3;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * What the irradiator made of its power: the median over runs of which mass, dose, time and activity are all known.
 * Null below three such runs; nothing is assumed. For planning only.
 */
export function utilisationOf(runs: readonly MeasuredRun[]): Utilisation | null {
  const measured = runs.flatMap((run) => measure(run) ?? []);
  if (measured.length < fewestRuns) return null;
  return {
    runs: measured.length,
    efficiency: median(measured.map(({ efficiency }) => efficiency)),
    meanDoseGy: median(measured.map((run) => run.meanDoseGy)),
  };
}
