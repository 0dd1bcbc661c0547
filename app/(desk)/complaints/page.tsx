import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { StateBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { listComplaints } from "@/lib/bookings/queries/complaint";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { sayDay } from "@/lib/i18n/say";
import { getMessages } from "@/lib/i18n/server";

export default async function ComplaintsPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("bookings.read");
  const params = await searchParams;
  const filter = { q: oneOf(params.q), only: oneOf(params.only) };
  const [m, list] = await Promise.all([
    getMessages(),
    listComplaints(reader, { ...filter, after: oneOf(params.after), at: new Date() }),
  ]);
  const words = m.bookings.complaints;
  const record = allow(reader, "bookings.write") && (
    <LinkButton href="/complaints/new" tone="primary">
      {words.record}
    </LinkButton>
  );
  const chip = (only: string, label: string) => ({
    label,
    href: addressOf("/complaints", { q: filter.q, only }),
    active: filter.only === only,
  });
  return (
    <Page title={words.title} lead={words.lead} actions={record}>
      <DataTable
        caption={words.title}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/complaints/${row.id}`}
        columns={[
          { key: "received", header: words.receivedAt, cell: (row) => <Time at={row.receivedAt} /> },
          {
            key: "customer",
            header: words.customer,
            cell: (row) => (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                {row.customer.name}
                {row.synthetic && <SyntheticMark />}
              </span>
            ),
          },
          { key: "lot", header: words.lot, cell: (row) => row.lot?.code ?? "–" },
          {
            key: "body",
            header: words.body,
            cell: (row) => <span className="line-clamp-2 max-w-[48ch]">{row.body}</span>,
          },
          { key: "due", header: words.dueOn, cell: (row) => sayDay(row.dueOn) },
          {
            key: "state",
            header: words.state,
            cell: (row) => (
              <StateBadge tone={row.answeredAt ? "good" : row.overdue ? "bad" : "process"}>
                {row.answeredAt ? words.answered : row.overdue ? words.overdue : words.waiting}
              </StateBadge>
            ),
          },
        ]}
        search={{ path: "/complaints", query: filter.q, keep: { only: filter.only }, focus: true }}
        filters={[chip("", words.all), chip("open", words.open), chip("overdue", words.overdueOnly)]}
        older={list.older && addressOf("/complaints", { ...filter, after: list.older })}
        empty={<EmptyState title={words.emptyTitle} action={record} />}
      />
    </Page>
  );
}
