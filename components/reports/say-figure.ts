import { formatDay, formatMoment, formatNumber } from "@/lib/core/dates";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { type FigureCode, unitOf } from "@/lib/reports/rules/figures";
import type { YearState } from "@/lib/reports/rules/year";

/** A tonne is said to the kilogram, everything else is whole. */
export function sayValue(figure: FigureCode, value: number, locale: Locale): string {
  return formatNumber(value, locale, unitOf(figure) === "tonne" ? undefined : 0);
}

export function sayUnit(figure: FigureCode, value: number, messages: Messages): string {
  return messages.reports.units[unitOf(figure)](value);
}

/** The same in a column, where tonnes line up at the kilogram. */
export function sayCell(figure: FigureCode, value: number, locale: Locale): string {
  return formatNumber(value, locale, unitOf(figure) === "tonne" ? 3 : 0);
}

export function sayTonnes(massG: number, locale: Locale, digits?: number): string {
  return formatNumber(massG / 1_000_000, locale, digits);
}

/** "08/06–14/06/2020" */
export function sayWeek(from: Date, toDay: Date): string {
  return `${formatDay(from).slice(0, 5)}–${formatDay(toDay)}`;
}

/** +12,3 or −4: the sign is always said. */
export function sayChange(figure: FigureCode, change: number, locale: Locale): string {
  const sign = change > 0 ? "+" : change < 0 ? "−" : "±";
  return `${sign}${sayValue(figure, Math.abs(change), locale)}`;
}

export function sayState(year: number, state: YearState, messages: Messages): string {
  const words = messages.reports.state;
  if (state.state === "future") return words.future(year);
  return state.state === "final"
    ? words.final(year, formatMoment(state.computedAt))
    : words.actual(year, formatMoment(state.cutOffAt));
}
