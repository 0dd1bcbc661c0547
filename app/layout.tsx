import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { LocaleProvider } from "@/components/locale";
import { inEnglish } from "@/components/locale-en";
import { inVietnamese } from "@/components/locale-vi";
import { asTheme, themeCookie } from "@/lib/i18n/preferences";
import { getLocale, getMessages } from "@/lib/i18n/server";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const words = (await getMessages()).shell;
  return {
    description: words.tagline,
    icons: { icon: "/icon.svg" },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  return (
    <html lang={locale} data-theme={asTheme(jar.get(themeCookie)?.value)}>
      <body>
        <LocaleProvider spoken={locale === "en" ? inEnglish : inVietnamese}>{children}</LocaleProvider>
      </body>
    </html>
  );
}
