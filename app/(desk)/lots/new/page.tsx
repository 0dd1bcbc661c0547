import { ReceiveForm } from "@/components/lots/receipt-form";
import { oneOf, type SearchParams } from "@/components/ui/address";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { getMessages } from "@/lib/i18n/server";
import { getReceiptChoices } from "@/lib/lots/queries/forms";

export default async function ReceiveLotPage({ searchParams }: { searchParams: SearchParams }) {
  const receiver = await requirePermission("lots.receive");
  const { customer } = await searchParams;
  const [m, choices] = [await getMessages(), await getReceiptChoices(receiver)];
  return (
    <Page
      title={m.lots.receipt.title}
      lead={m.lots.receipt.lead}
      breadcrumbs={[{ label: m.lots.title, href: "/lots" }]}
      narrow
    >
      <ReceiveForm choices={choices} customerId={oneOf(customer)} />
    </Page>
  );
}
