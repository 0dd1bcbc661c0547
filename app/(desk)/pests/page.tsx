import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { listPests } from "@/lib/pests/queries";

export default async function PestsPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("pests.read");
  const params = await searchParams;
  const q = oneOf(params.q);
  const [m, list] = await Promise.all([getMessages(), listPests(reader, { q, after: oneOf(params.after) })]);
  const words = m.pests;
  const register = allow(reader, "pests.register") && (
    <LinkButton href="/pests/new" tone="primary">
      {words.register}
    </LinkButton>
  );
  return (
    <Page
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ label: m.schedules.title, href: "/schedules" }]}
      actions={register}
    >
      <DataTable
        caption={words.title}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/pests/${row.id}`}
        columns={[
          {
            key: "name",
            header: words.scientificName,
            cell: (row) => <i lang="la">{row.scientificName}</i>,
          },
          { key: "vi", header: words.commonNameVi, cell: (row) => row.commonNameVi ?? "–" },
          {
            key: "en",
            header: words.commonNameEn,
            cell: (row) => (row.commonNameEn === null ? "–" : <span lang="en">{row.commonNameEn}</span>),
          },
          { key: "family", header: words.family, cell: (row) => row.family ?? words.unknown },
          { key: "order", header: words.order, cell: (row) => row.orderName ?? words.unknown },
          { key: "class", header: words.className, cell: (row) => row.className ?? words.unknown },
        ]}
        search={{ path: "/pests", query: q, hint: words.searchHint, focus: true }}
        older={list.older && addressOf("/pests", { q, after: list.older })}
        empty={<EmptyState title={words.nothingHere} action={register} />}
      />
    </Page>
  );
}
