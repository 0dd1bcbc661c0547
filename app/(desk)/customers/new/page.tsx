import { RegisterCustomerForm } from "@/components/customers/customer-form";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { getMessages } from "@/lib/i18n/server";

export default async function NewCustomerPage() {
  await requirePermission("customers.write");
  const words = (await getMessages()).customers;
  return (
    <Page
      title={words.registerTitle}
      lead={words.registerLead}
      breadcrumbs={[{ label: words.title, href: "/customers" }]}
      narrow
    >
      <RegisterCustomerForm />
    </Page>
  );
}
