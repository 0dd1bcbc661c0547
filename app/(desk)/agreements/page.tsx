import { AgreementBadge } from "@/components/agreements/agreement-badge";
import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { listAgreements } from "@/lib/agreements/queries";
import { requirePermission } from "@/lib/core/actor";
import { formatDay } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";

const shown = ["draft", "in_force", "ended", "withdrawn"] as const;

export default async function AgreementsPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("agreements.read");
  const params = await searchParams;
  const filter = { q: oneOf(params.q), status: oneOf(params.status) };
  const [m, locale, list] = await Promise.all([
    getMessages(),
    getLocale(),
    listAgreements(reader, { ...filter, after: oneOf(params.after) }),
  ]);
  const words = m.agreements;
  const draft = allow(reader, "agreements.draft") && (
    <LinkButton href="/agreements/new" tone="primary">
      {words.draft}
    </LinkButton>
  );
  const chip = (status: string, label: string) => ({
    label,
    href: addressOf("/agreements", { q: filter.q, status }),
    active: filter.status === status,
  });
  return (
    <Page title={words.title} lead={words.lead} actions={draft}>
      <DataTable
        caption={words.title}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/agreements/${row.id}`}
        columns={[
          { key: "code", header: words.code, cell: (row) => words.name(row.code, row.versionNo) },
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
          {
            key: "product",
            header: words.product,
            cell: (row) => (locale === "vi" ? row.product.nameVi : row.product.nameEn),
          },
          { key: "from", header: words.inForceFrom, cell: (row) => formatDay(row.inForceFrom) },
          {
            key: "to",
            header: words.inForceTo,
            cell: (row) => {
              const last = row.endedOn ?? row.inForceTo;
              return last ? formatDay(last) : "–";
            },
          },
          {
            key: "status",
            header: words.status,
            cell: (row) => <AgreementBadge status={row.status} words={words.statuses} />,
          },
        ]}
        search={{ path: "/agreements", query: filter.q, keep: { status: filter.status }, focus: true }}
        filters={[
          chip("", words.allStatuses),
          ...shown.map((status) => chip(status, words.statuses[status])),
        ]}
        older={list.older && addressOf("/agreements", { ...filter, after: list.older })}
        empty={
          <EmptyState title={words.emptyTitle} action={draft}>
            {words.empty}
          </EmptyState>
        }
      />
    </Page>
  );
}
