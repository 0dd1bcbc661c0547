/**
 * Two doses closer than this fraction count as equal, so that limits stay inclusive in binary arithmetic:
 * a double carries 2^-53 = 1.1e-16 (IEEE 754), a few operations spoil some units of that, and 400 × 1.1 is not 440.
 * One part in 1e9 is under half of the stored step of 0.001 Gy for every dose below 500 kGy.
 */
export const DOSE_RELATIVE_TOLERANCE = 1e-9;

function toleranceGy(oneGy: number, otherGy: number): number {
  return DOSE_RELATIVE_TOLERANCE * Math.max(Math.abs(oneGy), Math.abs(otherGy));
}

/** Limits are inclusive (process 4.3, "reading at limit exactly"). Anything not a finite number is not at least anything. */
export function atLeastGy(doseGy: number, limitGy: number): boolean {
  return (
    Number.isFinite(doseGy) && Number.isFinite(limitGy) && doseGy >= limitGy - toleranceGy(doseGy, limitGy)
  );
}

/** The other side of `atLeastGy`, inclusive too. */
export function atMostGy(doseGy: number, limitGy: number): boolean {
  return atLeastGy(limitGy, doseGy);
}

export function gyFromKGy(doseKGy: number): number {
  return doseKGy * 1000;
}

export function kGyFromGy(doseGy: number): number {
  return doseGy / 1000;
}

export function tonnesFromGrams(massG: number): number {
  return massG / 1_000_000;
}

export function kgFromGrams(massG: number): number {
  return massG / 1000;
}

/** Mass is kept in whole grams; a kilogram figure with more than three decimals is rounded to the nearest gram. */
export function gramsFromKg(massKg: number): number {
  return Math.round(massKg * 1000);
}

/** Half-life of Co-60 in days, u = 0.3 d: BIPM Monographie-5 / DDEP, as used by the DTU high-dose laboratory. */
export const CO60_HALF_LIFE_DAYS = 1925.21;

/** The fraction of Co-60 activity left after a number of days (process 3.1); days before the reference date are negative. */
export function co60Remaining(elapsedDays: number): number {
  return 2 ** (-elapsedDays / CO60_HALF_LIFE_DAYS);
}

/** One kilocurie in becquerels, exactly: 1 Ci is 3.7e10 Bq by definition. */
const BQ_PER_KCI = 3.7e13;

export function kCiFromBq(activityBq: number): number {
  return activityBq / BQ_PER_KCI;
}

/** As typed, to a thousandth of a kilocurie, in whole becquerels. */
export function bqFromKCi(activityKCi: number): bigint {
  return BigInt(Math.round(activityKCi * 1000)) * BigInt(BQ_PER_KCI / 1000);
}

/** Power of Co-60 in watts per kilocurie (process 3.11): 2.504 MeV a decay, two gammas and no other. */
export const CO60_W_PER_KCI = 14.844;
