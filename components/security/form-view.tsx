import { EventForm } from "@/components/security/event-form";
import { SealedNotice } from "@/components/security/sealed-notice";
import { Page } from "@/components/ui/page";
import { centreMinute } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import type { EventRow } from "@/lib/security/queries";

/** A new event, or the correction of one. */
export async function FormView({ event }: { event: EventRow | null }) {
  const words = (await getMessages()).security;
  const first = event && {
    id: event.id,
    kind: event.kind,
    occurredAt: centreMinute(event.occurredAt),
    summary: event.summary,
    actionTaken: event.actionTaken,
  };
  return (
    <Page
      narrow
      title={event ? words.form.correctTitle : words.form.title}
      {...(event ? { lead: words.form.correctLead } : {})}
      breadcrumbs={[{ label: words.eyebrow, href: "/security" }]}
    >
      <SealedNotice />
      <EventForm first={first} />
    </Page>
  );
}
