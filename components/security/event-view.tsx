import { SealedNotice } from "@/components/security/sealed-notice";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Facts, Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import { isoWeekOf } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import { nameWeek } from "@/lib/safety/rules/week";
import type { EventRow } from "@/lib/security/queries";

export async function EventView({ event }: { event: EventRow }) {
  const m = await getMessages();
  const words = m.security;
  return (
    <Page
      eyebrow={words.kinds[event.kind]}
      title={words.sheet.title}
      breadcrumbs={[
        { label: words.eyebrow, href: "/security" },
        { label: words.list.title, href: "/security/events" },
      ]}
      actions={
        <>
          <LinkButton href={`/security/weeks/${nameWeek(isoWeekOf(event.occurredAt))}`}>
            {m.safety.sheet.openWeek}
          </LinkButton>
          {!event.correction && (
            <LinkButton href={`/security/events/${event.id}/correct`}>{words.sheet.correct}</LinkButton>
          )}
        </>
      }
    >
      <SealedNotice />
      {event.correction && (
        <Notice tone="hold" title={words.sheet.superseded(event.correction.reason ?? "")}>
          <Link href={`/security/events/${event.correction.id}`} className="link">
            {words.sheet.openCorrection}
          </Link>
        </Notice>
      )}
      {event.supersedesId && (
        <Notice title={words.sheet.supersedes}>
          <Link href={`/security/events/${event.supersedesId}`} className="link">
            {words.sheet.openFirst}
          </Link>
        </Notice>
      )}
      <Facts
        columns={1}
        facts={[
          { label: words.sheet.occurredAt, value: <Time at={event.occurredAt} /> },
          { label: words.sheet.enteredAt, value: <Time at={event.enteredAt} /> },
          { label: words.sheet.recordedBy, value: event.recordedBy },
          { label: words.sheet.summary, value: <span className="whitespace-pre-line">{event.summary}</span> },
          {
            label: words.sheet.actionTaken,
            value: event.actionTaken && <span className="whitespace-pre-line">{event.actionTaken}</span>,
          },
          ...(event.reason ? [{ label: words.sheet.reason, value: event.reason }] : []),
        ]}
      />
    </Page>
  );
}
