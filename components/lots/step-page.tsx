import type { ReactNode } from "react";
import { StageBadge } from "@/components/lots/stage-badge";
import { sayStep } from "@/components/lots/steps";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { LotSheet } from "@/lib/lots/queries/sheet";

type StepPageProps = {
  lot: Pick<LotSheet, "id" | "code" | "stage" | "synthetic" | "steps">;
  title: string;
  lead?: ReactNode;
  /** False when the lot is at another step: the form would only be refused, and the page says what comes first. */
  open: boolean;
  wide?: boolean;
  children: ReactNode;
};

/** One floor form of one lot, with the way back to its story. */
export async function StepPage({ lot, title, lead, open, wide, children }: StepPageProps) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.lots;
  const [next] = lot.steps;
  return (
    <Page
      title={title}
      beside={
        <>
          <StageBadge stage={lot.stage} />
          {lot.synthetic && <SyntheticMark />}
        </>
      }
      lead={lead}
      breadcrumbs={[
        { label: words.title, href: "/lots" },
        { label: lot.code, href: `/lots/${lot.id}` },
      ]}
      narrow={!wide}
    >
      {open ? (
        children
      ) : (
        <div className="grid justify-items-start gap-4">
          <Notice tone="hold">
            {words.wrongStage(words.stages[lot.stage])} {next && words.nextStep(sayStep(m, locale, next))}
          </Notice>
          <LinkButton href={`/lots/${lot.id}`}>{words.backToLot}</LinkButton>
        </div>
      )}
    </Page>
  );
}
