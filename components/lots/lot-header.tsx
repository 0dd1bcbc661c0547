import type { ReactNode } from "react";
import { StageBadge } from "@/components/lots/stage-badge";
import { NextStep } from "@/components/lots/steps";
import { StateBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { JumpLinks } from "@/components/ui/jump-links";
import { Page, SyntheticMark } from "@/components/ui/page";
import { formatNumber } from "@/lib/core/dates";
import { type Actor, allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { LotSheet } from "@/lib/lots/queries/sheet";
import { acceptedCartons } from "@/lib/lots/rules/receipt";

/** Which lot, in what state, and the next step. */
export async function LotHeader({
  lot,
  actor,
  children,
}: {
  lot: LotSheet;
  actor: Actor;
  children: ReactNode;
}) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.lots;
  const say = (value: number) => formatNumber(value, locale);
  const goods = [
    locale === "vi" ? lot.product.nameVi : lot.product.nameEn,
    words.stepCounts.cartons(say(acceptedCartons(lot))),
    lot.massKg === null ? null : `${say(lot.massKg)} kg`,
    lot.items === null
      ? null
      : `${say(lot.items)} ${words.units[lot.product.countingUnit] ?? lot.product.countingUnit}`,
    lot.destination ? m.schedules.destination(lot.destination) : words.notExported,
  ].filter(Boolean);
  return (
    <Page
      eyebrow={lot.customer.name}
      title={lot.code}
      beside={
        <>
          <StageBadge stage={lot.stage} />
          {lot.progress.held && <StateBadge tone="hold">{m.release.holds.badge}</StateBadge>}
          {lot.progress.awaitsInspector && <StateBadge tone="hold">{words.officers.call.badge}</StateBadge>}
          {lot.pass > 1 && <span className="text-ink-2">{words.sheet.pass(lot.pass)}</span>}
          {lot.synthetic && <SyntheticMark />}
        </>
      }
      lead={goods.join(" · ")}
      breadcrumbs={[{ label: words.title, href: "/lots" }]}
      actions={
        <>
          <LinkButton href={`/lots/${lot.id}/handover`} tone="quiet">
            {words.sheet.handover}
          </LinkButton>
          <LinkButton href={`/lots/${lot.id}/labels`} tone="quiet">
            {m.labels.title}
          </LinkButton>
          {lot.stage === "received" && allow(actor, "lots.receive") && (
            <LinkButton href={`/lots/${lot.id}/amend`} tone="quiet">
              {words.sheet.amend}
            </LinkButton>
          )}
          <NextStep lotId={lot.id} actor={actor} steps={lot.steps} />
        </>
      }
    >
      <JumpLinks />
      {children}
    </Page>
  );
}
