/** The centre's clock: days, months and years are cut here, whatever zone the server or browser is in. */
export const centreZone = "Asia/Ho_Chi_Minh";
/** Viet Nam keeps UTC+7 all year; no rule of the product reaches back before 1975. */
const centreOffset = "+07:00";

const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: centreZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

function centreParts(at: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]));
}

/** "2020-06-12" as the centre's calendar has it. */
export function centreDay(at: Date): string {
  const { year, month, day } = centreParts(at);
  return `${year}-${month}-${day}`;
}

/** "2020-06-12T08:30", what a datetime-local box holds. */
export function centreMinute(at: Date): string {
  const { hour, minute } = centreParts(at);
  return `${centreDay(at)}T${hour}:${minute}`;
}

export function centreYear(at: Date): number {
  return Number(centreParts(at).year);
}

/** The instant at which the centre's clock shows this ("2020-06-12T08:30"); null when no such day or time exists. */
export function fromCentreMinute(local: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(local);
  if (!match) return null;
  const at = new Date(
    `${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6] ?? "00"}${centreOffset}`,
  );
  return Number.isNaN(at.getTime()) || centreMinute(at) !== local.slice(0, 16) ? null : at;
}

/** First instant of a centre day. */
export function startOfCentreDay(day: string): Date {
  return new Date(`${day}T00:00:00${centreOffset}`);
}

/** ISO 8601 week of a centre day: weeks start on Monday, week 1 holds 4 January. */
export function isoWeekOf(at: Date): { isoYear: number; isoWeek: number } {
  const day = new Date(`${centreDay(at)}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * 86_400_000);
  const isoYear = thursday.getUTCFullYear();
  const firstDay = Date.UTC(isoYear, 0, 1);
  return { isoYear, isoWeek: Math.floor((thursday.getTime() - firstDay) / (7 * 86_400_000)) + 1 };
}

/** The day of a DATE column, which the client hands over as UTC midnight: "2020-06-12". */
export function dayOf(column: Date): string {
  return column.toISOString().slice(0, 10);
}

/** First and last-exclusive instants of an ISO week in the centre's zone; null when the year has no such week. */
export function isoWeekRange(isoYear: number, isoWeek: number): { from: Date; to: Date } | null {
  const fourth = new Date(Date.UTC(isoYear, 0, 4));
  const firstMonday = fourth.getTime() - ((fourth.getUTCDay() || 7) - 1) * 86_400_000;
  const monday = new Date(firstMonday + (isoWeek - 1) * 7 * 86_400_000).toISOString().slice(0, 10);
  const from = startOfCentreDay(monday);
  const back = isoWeekOf(from);
  if (isoWeek < 1 || back.isoWeek !== isoWeek || back.isoYear !== isoYear) return null;
  return { from, to: new Date(from.getTime() + 7 * 86_400_000) };
}

type Locale = "vi" | "en";

/** Tables: 05/01/2021. */
export function formatDay(at: Date): string {
  const { year, month, day } = centreParts(at);
  return `${day}/${month}/${year}`;
}

/** Tables: 05/01/2021 08:30. */
export function formatMoment(at: Date): string {
  const { hour, minute } = centreParts(at);
  return `${formatDay(at)} ${hour}:${minute}`;
}

/** Signatures and proofs: to the second, zone named. */
export function formatExactly(at: Date): string {
  const { hour, minute, second } = centreParts(at);
  return `${formatDay(at)} ${hour}:${minute}:${second} (UTC+7)`;
}

/** Documents (Decree 30/2020): "ngày 05 tháng 01 năm 2021"; the month is padded only for January and February. */
export function formatDayInWords(at: Date, locale: Locale): string {
  const { year, month, day } = centreParts(at);
  if (locale === "en") {
    return new Intl.DateTimeFormat("en-GB", { timeZone: centreZone, dateStyle: "long" }).format(at);
  }
  const monthText = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${day} tháng ${monthText} năm ${year}`;
}

/** 12,5 in Vietnamese, 12.5 in English. Digits: exact count, or at most three. */
export function formatNumber(value: number, locale: Locale, digits?: number): string {
  return new Intl.NumberFormat(locale === "vi" ? "vi-VN" : "en-GB", {
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 3,
  }).format(value);
}
