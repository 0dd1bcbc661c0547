import { CO60_HALF_LIFE_DAYS, CO60_W_PER_KCI, co60Remaining, kCiFromBq } from "@/lib/core/units";

/** A calendar day of the centre, "2020-06-12". */
export type Day = string;

export type Activity = { activityBq: number; referenceOn: Day };

/** Calendar days from one day to another; negative when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

export type ActivityOnDay = {
  activityBq: number;
  activityKCi: number;
  powerKW: number;
  elapsedDays: number;
  /** The certificate speaks of a day to come: allowed, but somebody must have seen it (process 3.1). */
  beforeReference: boolean;
};

/** From the certificate's own value, never from one rounded before (process 3.1). */
export function activityOn({ activityBq, referenceOn }: Activity, day: Day): ActivityOnDay {
  const elapsedDays = daysBetween(referenceOn, day);
  const nowBq = activityBq * co60Remaining(elapsedDays);
  const activityKCi = kCiFromBq(nowBq);
  return {
    activityBq: nowBq,
    activityKCi,
    powerKW: (activityKCi * CO60_W_PER_KCI) / 1000,
    elapsedDays,
    beforeReference: elapsedDays < 0,
  };
}

/**
 * The mean share of the activity over a stretch of days that begins with all of it: what a dose that was measured at
 * the start must be multiplied with when a run takes days (process 3.2).
 */
export function co60MeanRemaining(days: number): number {
  const exponent = (Math.LN2 * days) / CO60_HALF_LIFE_DAYS;
  return exponent === 0 ? 1 : -Math.expm1(-exponent) / exponent;
}
