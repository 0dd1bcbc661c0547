import { SignOffs, whyNotSign } from "@/components/safety/sign-offs";
import { WeekBadge } from "@/components/safety/marks";
import { EventTable } from "@/components/security/event-table";
import { SealedNotice } from "@/components/security/sealed-notice";
import { SignForm } from "@/components/security/sign-form";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page, Section } from "@/components/ui/page";
import { formatDay } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import type { SecurityWeek } from "@/lib/security/queries";

/** The week as it was recorded, and who has read it. */
export async function WeekView({ week }: { week: SecurityWeek }) {
  const m = await getMessages();
  const [words, shared] = [m.security, m.safety.week];
  const entries = week.events.length;
  const reason = await whyNotSign({ ...week, maySign: true, elsewhere: words.elsewhere });
  return (
    <Page
      eyebrow={words.eyebrow}
      title={shared.title(week.isoWeek, week.isoYear)}
      beside={<WeekBadge state={week.state} />}
      lead={shared.span(formatDay(week.from), formatDay(new Date(week.to.getTime() - 1)))}
      actions={
        <>
          <LinkButton href={`/security/weeks/${week.previous}`} rel="prev">
            {shared.previous}
          </LinkButton>
          {week.over && (
            <LinkButton href={`/security/weeks/${week.next}`} rel="next">
              {shared.next}
            </LinkButton>
          )}
          <LinkButton href="/security/events">{words.list.open}</LinkButton>
          <LinkButton href="/security/new" tone="primary">
            {words.form.open}
          </LinkButton>
        </>
      }
    >
      <SealedNotice />
      <Section title={words.week.events}>
        <EventTable
          caption={words.week.events}
          rows={week.events}
          empty={<EmptyState title={words.week.emptyTitle}>{words.week.emptyWords}</EmptyState>}
        />
      </Section>
      <Section title={shared.signOff}>
        <SignOffs
          signOffs={week.signOffs.map(({ eventCount, ...signOff }) => ({ ...signOff, entries: eventCount }))}
          meaning={words.meanings["security.week-read"]}
        >
          {reason ? (
            <p className="text-ink-2">{reason}</p>
          ) : (
            <div className="max-w-[640px]">
              <SignForm isoYear={week.isoYear} isoWeek={week.isoWeek} entries={entries} />
            </div>
          )}
        </SignOffs>
      </Section>
    </Page>
  );
}
