import { formatDay, formatNumber } from "@/lib/core/dates";
import { kGyFromGy } from "@/lib/core/units";

type Locale = "vi" | "en";

const KGY_FROM_GY = 1000;

/** 480 Gy, and above 1000 Gy in kGy; a stored dose (steps of 0.001 Gy) is never rounded away. */
export function sayDose(doseGy: number, locale: Locale): string {
  if (Math.abs(doseGy) <= KGY_FROM_GY) return `${formatNumber(doseGy, locale)} Gy`;
  return `${formatNumber(Number(kGyFromGy(doseGy).toPrecision(7)), locale)} kGy`;
}

function towards(round: (value: number) => number, doseGy: number, locale: Locale): string {
  const stepGy = Math.abs(doseGy) <= KGY_FROM_GY ? 0.001 : 1;
  // Twelve digits first, so that 526.316 kept as 526.3160000000001 does not become 526.317.
  return sayDose(round(Number((doseGy / stepGy).toPrecision(12))) * stepGy, locale);
}

/** A computed lower limit, rounded up: whatever is refused is also shown below it. */
export function sayLowerLimit(doseGy: number, locale: Locale): string {
  return towards(Math.ceil, doseGy, locale);
}

/** A computed upper limit, rounded down. */
export function sayUpperLimit(doseGy: number, locale: Locale): string {
  return towards(Math.floor, doseGy, locale);
}

/** 0.05 is 5 %. */
export function sayPercent(fraction: number, locale: Locale): string {
  return `${formatNumber(fraction * 100, locale)} %`;
}

/** A calendar day kept as "YYYY-MM-DD". */
export function sayDay(day: string): string {
  return formatDay(new Date(`${day}T00:00:00Z`));
}

/** The first few names; what is left out is counted, never hidden. */
export function sayList(names: readonly string[], limit = 6): string {
  const shown = names.slice(0, limit).join(", ");
  return names.length > limit ? `${shown}, … (+${names.length - limit})` : shown;
}
