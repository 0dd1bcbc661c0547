import { EventTable } from "@/components/security/event-table";
import { SealedNotice } from "@/components/security/sealed-notice";
import { EmptyState } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { getMessages } from "@/lib/i18n/server";
import type { EventRow } from "@/lib/security/queries";

export async function ListView({ rows, older }: { rows: readonly EventRow[]; older: string | null }) {
  const words = (await getMessages()).security;
  return (
    <Page
      title={words.list.title}
      lead={words.list.lead}
      breadcrumbs={[{ label: words.eyebrow, href: "/security" }]}
    >
      <SealedNotice />
      <EventTable
        caption={words.list.title}
        rows={rows}
        older={older && `/security/events?${new URLSearchParams({ after: older })}`}
        empty={<EmptyState title={words.list.emptyTitle}>{words.list.emptyWords}</EmptyState>}
      />
    </Page>
  );
}
