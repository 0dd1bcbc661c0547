import { centreMinute } from "@/lib/core/dates";
import type { Locale } from "@/lib/i18n/messages";

/** Only the clock: "14:05". */
export function formatClock(at: number | Date): string {
  return centreMinute(new Date(at)).slice(11);
}

/** A typed day said in full, so that nobody mistakes a month for a day: "Thứ Ba, 05/01/2021". */
export function sayDay(day: string, locale: Locale): string | null {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return null;
  const weekday = new Intl.DateTimeFormat(locale === "vi" ? "vi-VN" : "en-GB", {
    weekday: "long",
    timeZone: "UTC",
  });
  const [year, month, date] = day.split("-");
  return `${weekday.format(at)}, ${date}/${month}/${year}`;
}
