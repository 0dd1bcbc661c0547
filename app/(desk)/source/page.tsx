import { SourceToday } from "@/components/source/activity";
import { StateTable } from "@/components/source/state-table";
import { HoldNotices, SourceHolds } from "@/components/source/holds";
import { ThroughputFacts } from "@/components/source/throughput";
import { WaitingState } from "@/components/source/waiting-state";
import { LinkButton } from "@/components/ui/button";
import { Page, Section } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { listHolds } from "@/lib/source/queries/holds";
import { getThroughput } from "@/lib/source/queries/throughput";
import { listSources } from "@/lib/source/queries/sources";

export default async function SourcePage() {
  const reader = await requirePermission("source.read");
  const [m, sources, holds] = await Promise.all([
    getMessages(),
    listSources(reader, new Date()),
    listHolds(reader),
  ]);
  const found = await Promise.all(sources.map(({ id }) => getThroughput(reader, id, new Date())));
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
      {sources.map((source, index) => (
        <div key={source.id} className="grid gap-10">
          <Section title={source.name}>
            <SourceToday {...source} />
          </Section>
          <ThroughputFacts found={found[index] ?? null} />
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
