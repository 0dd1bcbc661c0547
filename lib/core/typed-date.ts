/**
 * Days as people type them: "12/06/2020", "12-6-2020", "12.6.2020", "12062020" or ISO "2020-06-12".
 * Day before month, always; a two-digit year is not guessed.
 */
export function isoDayTyped(typed: string): string | null {
  const clean = typed.trim();
  const match =
    /^(?<day>\d{1,2})[/.\-\s](?<month>\d{1,2})[/.\-\s](?<year>\d{4})$/.exec(clean) ??
    /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/.exec(clean) ??
    /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(clean);
  if (!match?.groups) return null;
  const { year = "", month = "", day = "" } = match.groups;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null;
}

/** A day, then a time: "12/06/2020 8:30", "12/06/2020 8h30", "12062020 0830" or ISO "2020-06-12T08:30". */
export function isoMinuteTyped(typed: string): string | null {
  const match = /^(?<day>\S.*?)[T\s,]+(?<hour>\d{1,2})\s?[:h.]?\s?(?<minute>\d{2})$/i.exec(typed.trim());
  const day = match?.groups?.day && isoDayTyped(match.groups.day);
  if (!match?.groups || !day) return null;
  const { hour = "", minute = "" } = match.groups;
  return Number(hour) < 24 && Number(minute) < 60 ? `${day}T${hour.padStart(2, "0")}:${minute}` : null;
}

/** "2020-06-12" as it is read and typed here: "12/06/2020". */
export function dayAsTyped(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}

/** "2020-06-12T08:30" as "12/06/2020 08:30". */
export function minuteAsTyped(iso: string): string {
  return `${dayAsTyped(iso)} ${iso.slice(11, 16)}`;
}
