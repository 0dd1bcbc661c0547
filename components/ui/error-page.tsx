"use client";

import { TabTitle } from "@/components/ui/tab-title";
import { useMessages } from "@/components/locale";
import { Button, LinkButton } from "@/components/ui/button";

type ErrorPageProps = { error: unknown; retry: () => void };

/** What broke stays in the log under this number; the reader gets the number and a way on. */
export function ErrorPage({ error, retry }: ErrorPageProps) {
  const words = useMessages().ui;
  return (
    <div role="alert" className="mx-auto grid max-w-[560px] gap-4 px-4 py-16">
      <TabTitle>{words.error.title}</TabTitle>
      <h1 className="text-xl">{words.error.title}</h1>
      <p className="text-ink-2">{words.error.words}</p>
      <p>
        <span className="text-ink-2">{words.error.reference}</span>{" "}
        <strong className="font-semibold tracking-wide select-all">
          {referenceOf(error) ?? words.error.noReference}
        </strong>
      </p>
      <div className="flex flex-wrap gap-3">
        <Button tone="primary" onClick={() => retry()}>
          {words.retry}
        </Button>
        <LinkButton href="/">{words.home}</LinkButton>
      </div>
    </div>
  );
}

export function referenceOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error ? String(error.digest) : null;
}
