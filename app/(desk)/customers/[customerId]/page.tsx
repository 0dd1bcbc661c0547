import { notFound } from "next/navigation";
import { StageBadge } from "@/components/lots/stage-badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState, Facts } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getCustomerSheet } from "@/lib/customers/queries";
import { getLocale, getMessages } from "@/lib/i18n/server";

export default async function CustomerPage({ params }: { params: Promise<{ customerId: string }> }) {
  const reader = await requirePermission("customers.read");
  const customer = await getCustomerSheet(reader, (await params).customerId);
  if (!customer) notFound();
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const words = m.customers;
  return (
    <Page
      title={customer.name}
      beside={customer.synthetic && <SyntheticMark />}
      breadcrumbs={[{ label: words.title, href: "/customers" }]}
      actions={
        allow(reader, "customers.write") && (
          <LinkButton href={`/customers/${customer.id}/amend`}>{words.amend}</LinkButton>
        )
      }
    >
      <Facts
        facts={[
          { label: words.code, value: customer.code },
          { label: words.taxCode, value: customer.taxCode },
          { label: words.address, value: customer.address },
          { label: words.contactName, value: customer.contactName },
          { label: words.phone, value: customer.phone },
          { label: words.since, value: <Time at={customer.createdAt} show="day" /> },
          { label: words.note, value: customer.note },
        ]}
      />
      <Section title={words.lots} lead={words.lotsLead}>
        <DataTable
          caption={words.lots}
          rows={customer.lots}
          rowKey={(lot) => lot.id}
          rowHref={(lot) => `/lots/${lot.id}`}
          columns={[
            { key: "code", header: words.lot, cell: (lot) => lot.code },
            {
              key: "product",
              header: words.product,
              cell: (lot) => (locale === "vi" ? lot.product.nameVi : lot.product.nameEn),
            },
            { key: "arrived", header: words.arrived, cell: (lot) => <Time at={lot.arrivedAt} /> },
            { key: "stage", header: words.stage, cell: (lot) => <StageBadge stage={lot.stage} /> },
          ]}
          empty={<EmptyState title={words.noLots} />}
        />
      </Section>
    </Page>
  );
}
