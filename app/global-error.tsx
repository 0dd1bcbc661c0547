"use client";

import { referenceOf } from "@/components/ui/error-page";
import { TabTitle } from "@/components/ui/tab-title";
import { messagesIn } from "@/lib/i18n/messages";
import "./globals.css";

/** The layout itself failed, and with it the language: said in both. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = referenceOf(error) ?? "–";
  return (
    <html lang="vi" data-theme="system">
      <body>
        <TabTitle>{messagesIn("vi").ui.error.title}</TabTitle>
        <main className="mx-auto grid max-w-[560px] gap-6 px-4 py-16">
          {(["vi", "en"] as const).map((locale) => {
            const words = messagesIn(locale).ui.error;
            return (
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
            );
          })}
          <button type="button" className="control max-w-60" onClick={() => retry()}>
            {messagesIn("vi").ui.retry} · {messagesIn("en").ui.retry}
          </button>
        </main>
      </body>
    </html>
  );
}
