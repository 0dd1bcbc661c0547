import { notFound } from "next/navigation";
import { AmendCustomerForm } from "@/components/customers/customer-form";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getCustomerSheet } from "@/lib/customers/queries";
import { getMessages } from "@/lib/i18n/server";

export default async function AmendCustomerPage({ params }: { params: Promise<{ customerId: string }> }) {
  const writer = await requirePermission("customers.write");
  const reader = allow(writer, "customers.read");
  const customer = reader && (await getCustomerSheet(reader, (await params).customerId));
  if (!customer) notFound();
  const words = (await getMessages()).customers;
  const { id, version, name, address, contactName, phone, taxCode, note } = customer;
  return (
    <Page
      title={words.amendTitle(customer.code)}
      breadcrumbs={[
        { label: words.title, href: "/customers" },
        { label: name, href: `/customers/${id}` },
      ]}
      narrow
    >
      <AmendCustomerForm customer={{ id, version, name, address, contactName, phone, taxCode, note }} />
    </Page>
  );
}
