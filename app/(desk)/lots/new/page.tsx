import { ReceiveForm } from "@/components/lots/receipt-form";
import { oneOf, type SearchParams } from "@/components/ui/address";
import { Page } from "@/components/ui/page";
import { listAgreedOn } from "@/lib/agreements/queries/on-day";
import { requirePermission } from "@/lib/core/actor";
import { centreDay } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { getReceiptChoices } from "@/lib/lots/queries/forms";

export default async function ReceiveLotPage({ searchParams }: { searchParams: SearchParams }) {
  const receiver = await requirePermission("lots.receive");
  const { customer } = await searchParams;
  const agreements = allow(receiver, "agreements.read");
  const [m, choices, agreed] = await Promise.all([
    getMessages(),
    getReceiptChoices(receiver),
    agreements && listAgreedOn(agreements, {}, centreDay(new Date())),
  ]);
  return (
    <Page
      title={m.lots.receipt.title}
      lead={m.lots.receipt.lead}
      breadcrumbs={[{ label: m.lots.title, href: "/lots" }]}
      narrow
    >
      <ReceiveForm choices={choices} agreed={agreed} customerId={oneOf(customer)} />
    </Page>
  );
}
