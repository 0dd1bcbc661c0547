"use client";

import { referenceOf } from "@/components/ui/error-page";
import { TabTitle } from "@/components/ui/tab-title";
import { ui as en } from "@/lib/i18n/ui.en";
import { ui as vi } from "@/lib/i18n/ui.vi";
import "./globals.css";

/** The layout itself failed, and with it the language: said in both. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = referenceOf(error) ?? "–";
  return (
    <html lang="vi" data-theme="system">
      <body>
        <TabTitle>{vi.error.title}</TabTitle>
        <main className="mx-auto grid max-w-[560px] gap-6 px-4 py-16">
          {(
            [
              ["vi", vi.error],
              ["en", en.error],
            ] as const
          ).map(([locale, words]) => (
            <div key={locale} lang={locale} className="grid gap-2">
              {locale === "vi" ? (
                <h1 className="text-xl">{words.title}</h1>
              ) : (
                <h2 className="text-lg">{words.title}</h2>
              )}
              <p className="text-ink-2">{words.words}</p>
              <p>
                {words.reference} <strong>{reference}</strong>
              </p>
            </div>
          ))}
          <button type="button" className="control max-w-60" onClick={() => retry()}>
            {vi.retry} · {en.retry}
          </button>
        </main>
      </body>
    </html>
  );
}
