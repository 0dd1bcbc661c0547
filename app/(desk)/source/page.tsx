import { SourceToday } from "@/components/source/activity";
import { StateTable } from "@/components/source/state-table";
import { HoldNotices, SourceHolds } from "@/components/source/holds";
import { WaitingState } from "@/components/source/waiting-state";
import { LinkButton } from "@/components/ui/button";
import { Page, Section } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { listHolds } from "@/lib/source/queries/holds";
import { listSources } from "@/lib/source/queries/sources";

export default async function SourcePage() {
  const reader = await requirePermission("source.read");
  const [m, sources, holds] = await Promise.all([
    getMessages(),
    listSources(reader, new Date()),
    listHolds(reader),
  ]);
  const words = m.source;
  const mayEnter = allow(reader, "source.enter-state");
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <LinkButton href="/source/sheet">{words.sheet.title}</LinkButton>
          {mayEnter && (
            <LinkButton href="/source/new" tone="primary">
              {words.enter}
            </LinkButton>
          )}
        </>
      }
    >
      <HoldNotices holds={holds.filter(({ closedAt }) => closedAt === null)} />
      {sources.map((source) => (
        <div key={source.id} className="grid gap-10">
          <Section title={source.name}>
            <SourceToday {...source} />
          </Section>
          {source.waiting && <WaitingState state={source.waiting} actor={reader} />}
          <Section title={words.states} lead={words.statesLead}>
            <StateTable states={source.states} />
          </Section>
        </div>
      ))}
      <SourceHolds holds={holds} irradiators={sources.map(({ id, name }) => ({ id, name }))} actor={reader} />
    </Page>
  );
}
