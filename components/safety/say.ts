import type { Locale, Messages } from "@/lib/i18n/messages";

type Limits = { lower: number | null; upper: number | null; upperStrict: boolean; unit: string };

/** To the last digit that is stored, so that what is shown never contradicts the outcome. */
export function sayValue(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 6 }).format(
    value,
  );
}

export function sayLimits({ lower, upper, upperStrict, unit }: Limits, m: Messages, locale: Locale): string {
  const words = m.safety.limits;
  const say = (value: number) => sayValue(value, locale);
  if (lower !== null && upper !== null) {
    return (upperStrict ? words.betweenStrict : words.between)(say(lower), say(upper), unit);
  }
  if (upper !== null) return (upperStrict ? words.below : words.atMost)(say(upper), unit);
  return lower === null ? words.none : words.atLeast(say(lower), unit);
}

export function titleIn(template: { titleVi: string; titleEn: string }, locale: Locale): string {
  return locale === "en" ? template.titleEn : template.titleVi;
}

/** The same dose rate in the other unit people use; a slip between the two is a factor of a thousand. */
export function sayOtherwise(value: number, unit: string, locale: Locale): string | null {
  return unit === "µSv/h" ? `${sayValue(value / 1000, locale)} mSv/h` : null;
}
