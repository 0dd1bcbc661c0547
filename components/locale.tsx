"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Locale, Messages } from "@/lib/i18n/messages";

export type Spoken = { locale: Locale; messages: Messages };

const SpokenContext = createContext<Spoken | null>(null);

/** Changing the language changes the words and nothing else: what was typed stays. */
export function LocaleProvider({ spoken, children }: { spoken: Spoken; children: ReactNode }) {
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error("nothing above says which language is spoken");
  return spoken;
}

export const useLocale = (): Locale => useSpoken().locale;

export const useMessages = (): Messages => useSpoken().messages;
