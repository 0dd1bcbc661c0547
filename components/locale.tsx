"use client";

import { createContext, type ReactNode, useContext } from "react";
import { defaultLocale, type Locale, type Messages, messagesIn } from "@/lib/i18n/messages";

const LocaleContext = createContext<Locale>(defaultLocale);

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

export function useMessages(): Messages {
  return messagesIn(useContext(LocaleContext));
}
