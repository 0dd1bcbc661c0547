import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { sayDose } from "@/lib/i18n/say";
import { listProducts } from "@/lib/products/queries";

export default async function ProductsPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("products.read");
  const params = await searchParams;
  const q = oneOf(params.q);
  const [m, locale, list] = await Promise.all([
    getMessages(),
    getLocale(),
    listProducts(reader, { q, after: oneOf(params.after) }),
  ]);
  const words = m.products;
  const mayWrite = allow(reader, "products.write") !== null;
  const register = (
    <LinkButton href="/products/new" tone="primary">
      {words.register}
    </LinkButton>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={mayWrite && register}>
      <DataTable
        caption={words.title}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/products/${row.id}`}
        columns={[
          { key: "code", header: words.code, cell: (row) => row.code },
          {
            key: "name",
            header: words.name,
            cell: (row) => (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                {locale === "vi" ? row.nameVi : row.nameEn}
                {row.synthetic && <SyntheticMark />}
              </span>
            ),
          },
          { key: "commodity", header: words.commodityLabel, cell: (row) => words.commodity(row.commodity) },
          { key: "unit", header: words.countingUnit, cell: (row) => words.unit(row.countingUnit) },
          {
            key: "maxDose",
            header: words.maxDose,
            align: "end",
            cell: (row) =>
              row.maxDoseGy === null ? (
                <span className="text-ink-2">{words.maxDoseUnknown}</span>
              ) : (
                sayDose(row.maxDoseGy, locale)
              ),
          },
        ]}
        search={{ path: "/products", query: q, focus: true }}
        older={list.older && addressOf("/products", { q, after: list.older })}
        empty={
          <EmptyState title={words.emptyTitle} action={mayWrite && register}>
            {mayWrite ? words.empty : words.emptyReadOnly}
          </EmptyState>
        }
      />
    </Page>
  );
}
