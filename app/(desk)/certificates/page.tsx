import { CertificateStateBadge } from "@/components/certificates/state-badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { listCertificates } from "@/lib/certificates/queries";
import { requirePermission } from "@/lib/core/actor";
import { formatMoment } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";

type Search = { searchParams: Promise<{ q?: string; after?: string }> };

export default async function CertificatesPage({ searchParams }: Search) {
  const reader = await requirePermission("certificates.read");
  const { q = "", after } = await searchParams;
  const [m, list] = await Promise.all([
    getMessages(),
    listCertificates(reader, { q, ...(after ? { after } : {}) }),
  ]);
  const words = m.certificates;
  const older =
    list.older && `/certificates?${new URLSearchParams({ ...(q ? { q } : {}), after: list.older })}`;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={<LinkButton href="/certificates/spoiled">{words.spoiled.title}</LinkButton>}
    >
      <DataTable
        caption={words.title}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/certificates/${row.number}`}
        columns={[
          { key: "number", header: words.columns.number, cell: (row) => row.number },
          { key: "lot", header: words.columns.lot, cell: (row) => row.lotCode },
          { key: "customer", header: words.columns.customer, cell: (row) => row.customerName },
          { key: "issued", header: words.columns.issued, cell: (row) => formatMoment(row.issuedAt) },
          {
            key: "state",
            header: words.columns.state,
            cell: (row) => (
              <span className="inline-flex flex-wrap items-center gap-2">
                <CertificateStateBadge state={row.state} />
                {row.synthetic && <SyntheticMark />}
              </span>
            ),
          },
        ]}
        search={{ path: "/certificates", query: q, focus: true }}
        older={older}
        empty={<EmptyState title={words.emptyTitle}>{words.emptyWords}</EmptyState>}
      />
    </Page>
  );
}
