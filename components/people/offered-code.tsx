"use client";

import { type ReactNode, useState } from "react";
import { useLocale, useMessages } from "@/components/locale";
import { Button, LinkButton } from "@/components/ui/button";
import { Facts } from "@/components/ui/notice";
import { formatMoment } from "@/lib/core/dates";

export type OfferedCode = {
  personId: string;
  staffCode: string;
  name: string;
  enrolUntil: string;
  code: string;
};

/** Keeps the code on the screen until the page is left; it exists nowhere else. */
export function useOfferedCode() {
  const [offered, setOffered] = useState<OfferedCode | null>(null);
  return { offered, setOffered };
}

/** A slip to hand over: who, the code, until when, and where to use it. */
export function CodeSlip({ offered, aside }: { offered: OfferedCode; aside?: ReactNode }) {
  const words = useMessages().people.slip;
  const locale = useLocale();
  return (
    <div className="keep-together grid gap-5 rounded-lg border border-line-strong p-6">
      <div>
        <h2 className="text-lg">{words.title}</h2>
        <p className="no-print mt-1 text-ink-2">{words.words}</p>
      </div>
      <p role="status" className="text-2xl font-semibold tracking-widest break-words">
        {offered.code}
      </p>
      <Facts
        columns={1}
        facts={[
          { label: words.for, value: `${offered.name} · ${offered.staffCode}` },
          { label: words.until, value: formatMoment(new Date(offered.enrolUntil)) },
          { label: words.where, value: `${window.location.origin}/enrol` },
        ]}
      />
      <div className="no-print flex flex-wrap gap-2" lang={locale}>
        <Button tone="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <LinkButton href={`/people/${offered.personId}`}>{words.person}</LinkButton>
        {aside}
      </div>
    </div>
  );
}
