import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { messagesIn } from "@/lib/i18n/dictionaries";
import { asLocale, type Locale, localeCookie, type Messages } from "@/lib/i18n/messages";

/** The language of this request: a cookie, Vietnamese without one. */
export const getLocale = cache(async (): Promise<Locale> => {
  const jar = await cookies();
  return asLocale(jar.get(localeCookie)?.value);
});

export const getMessages = cache(async (): Promise<Messages> => messagesIn(await getLocale()));
