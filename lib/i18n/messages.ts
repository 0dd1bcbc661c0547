import type { vi } from "@/lib/i18n/vi";

export type Locale = "vi" | "en";

/** Vietnamese is the source; English must say everything Vietnamese says. */
export type Messages = typeof vi;

export const localeCookie = "locale";
export const defaultLocale: Locale = "vi";

/** Anything but a known language is Vietnamese. */
export function asLocale(value: string | undefined): Locale {
  return value === "en" ? "en" : defaultLocale;
}
