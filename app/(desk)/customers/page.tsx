import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { listCustomers } from "@/lib/customers/queries";
import { getMessages } from "@/lib/i18n/server";

export default async function CustomersPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("customers.read");
  const params = await searchParams;
  const q = oneOf(params.q);
  const [m, list] = await Promise.all([
    getMessages(),
    listCustomers(reader, { q, after: oneOf(params.after) }),
  ]);
  const words = m.customers;
  const mayWrite = allow(reader, "customers.write") !== null;
  const register = (
    <LinkButton href="/customers/new" tone="primary">
      {words.register}
    </LinkButton>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={mayWrite && register}>
      <DataTable
        caption={words.title}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/customers/${row.id}`}
        columns={[
          { key: "code", header: words.code, cell: (row) => row.code },
          {
            key: "name",
            header: words.name,
            cell: (row) => (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                {row.name}
                {row.synthetic && <SyntheticMark />}
              </span>
            ),
          },
          { key: "address", header: words.address, cell: (row) => row.address ?? "–" },
          { key: "phone", header: words.phone, cell: (row) => row.phone ?? "–" },
        ]}
        search={{ path: "/customers", query: q, focus: true }}
        older={list.older && addressOf("/customers", { q, after: list.older })}
        empty={
          <EmptyState title={words.emptyTitle} action={mayWrite && register}>
            {mayWrite ? words.empty : words.emptyReadOnly}
          </EmptyState>
        }
      />
    </Page>
  );
}
