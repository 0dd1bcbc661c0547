import { notFound } from "next/navigation";
import { AmendReceiptForm } from "@/components/lots/receipt-form";
import { StepPage } from "@/components/lots/step-page";
import { listAgreedOn } from "@/lib/agreements/queries/on-day";
import { requirePermission } from "@/lib/core/actor";
import { centreDay } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { getReceiptChoices } from "@/lib/lots/queries/forms";
import { getLotSheet } from "@/lib/lots/queries/sheet";

export default async function AmendReceiptPage({ params }: { params: Promise<{ lotId: string }> }) {
  const receiver = await requirePermission("lots.receive");
  const reader = allow(receiver, "lots.read");
  const [m, lot] = [await getMessages(), reader && (await getLotSheet(reader, (await params).lotId))];
  if (!lot) notFound();
  const agreements = allow(receiver, "agreements.read");
  const [choices, agreed] = await Promise.all([
    getReceiptChoices(receiver),
    agreements && listAgreedOn(agreements, {}, centreDay(lot.arrivedAt)),
  ]);
  const words = m.lots.receipt;
  const { timeline: _timeline, loads: _loads, steps: _steps, ...saved } = lot;
  return (
    <StepPage
      lot={lot}
      title={words.amendTitle(lot.code)}
      lead={words.amendLead}
      open={lot.stage === "received"}
    >
      <AmendReceiptForm choices={choices} agreed={agreed} saved={saved} />
    </StepPage>
  );
}
