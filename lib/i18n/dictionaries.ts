import { en } from "@/lib/i18n/en";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { vi } from "@/lib/i18n/vi";

/** Both languages at once: for the server and for papers in two languages. A browser loads the one it shows. */
export function messagesIn(locale: Locale): Messages {
  return locale === "en" ? en : vi;
}
