import type { ReactNode } from "react";
import { StepPage } from "@/components/lots/step-page";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { LotSheet } from "@/lib/lots/queries/sheet";
import type { RejectionDisposition } from "@/lib/release/rules/decisions";

type RemovalPageProps = { lot: LotSheet; disposition: RejectionDisposition; children: ReactNode };

/** The form by which rejected goods leave; where it was decided otherwise, or nothing is left, the page says so. */
export async function RemovalPage({ lot, disposition, children }: RemovalPageProps) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.lots.departures;
  const { rejected } = lot.progress;
  const here = rejected?.cartons ?? 0;
  const closed =
    rejected &&
    (rejected.disposition === disposition ? here === 0 && words.allGone : words[disposition].otherwise);
  return (
    <StepPage
      lot={lot}
      title={words[disposition].title}
      lead={rejected && !closed ? words[disposition].lead(lot.code, formatNumber(here, locale)) : undefined}
      open={rejected !== null}
    >
      {closed ? (
        <div className="grid justify-items-start gap-4">
          <Notice tone="hold">{closed}</Notice>
          <LinkButton href={`/lots/${lot.id}`}>{m.lots.backToLot}</LinkButton>
        </div>
      ) : (
        children
      )}
    </StepPage>
  );
}
