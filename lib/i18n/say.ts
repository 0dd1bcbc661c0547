import type { CartonSize } from "@/lib/configurations/rules/carton";
import { formatDay, formatNumber } from "@/lib/core/dates";
import { kGyFromGy } from "@/lib/core/units";

type Locale = "vi" | "en";

const GY_PER_KGY = 1000;

/** 480 Gy, and above 1000 Gy in kGy; a stored dose (steps of 0.001 Gy) is said to its last digit. */
export function sayDose(doseGy: number, locale: Locale): string {
  if (Math.abs(doseGy) <= GY_PER_KGY) return `${formatNumber(doseGy, locale)} Gy`;
  const digits = new Intl.NumberFormat(locale === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 6 });
  return `${digits.format(kGyFromGy(doseGy))} kGy`;
}

function rounded(round: (value: number) => number, doseGy: number, locale: Locale): string {
  const stepsPerGy = Math.abs(doseGy) <= GY_PER_KGY ? 1000 : 1;
  // Twelve digits first, so that 526.316 kept as 526.3160000000001 does not become 526.317.
  return sayDose(round(Number((doseGy * stepsPerGy).toPrecision(12))) / stepsPerGy, locale);
}

/** A computed dose that refuses what is below it, or that is refused for being high: never shown lower than it is. */
export function sayDoseUp(doseGy: number, locale: Locale): string {
  return rounded(Math.ceil, doseGy, locale);
}

/** The same for the other side: never shown higher than it is. */
export function sayDoseDown(doseGy: number, locale: Locale): string {
  return rounded(Math.floor, doseGy, locale);
}

/** A range of what is already said with its unit, the unit once where both ends share it: 526,316 – 780,64 Gy. */
export function sayRange(from: string, to: string): string {
  const unit = to.slice(to.lastIndexOf(" "));
  return `${from.endsWith(unit) ? from.slice(0, -unit.length) : from} – ${to}`;
}

/** Outer sides of a carton. */
export function sayCarton({ lengthMm, widthMm, heightMm }: CartonSize): string {
  return `${lengthMm} × ${widthMm} × ${heightMm} mm`;
}

export function sayCelsius(celsius: number, locale: Locale): string;
export function sayCelsius(celsius: number | null, locale: Locale): string | null;
export function sayCelsius(celsius: number | null, locale: Locale): string | null {
  return celsius === null ? null : `${formatNumber(celsius, locale)} °C`;
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
