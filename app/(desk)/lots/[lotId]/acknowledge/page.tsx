import { notFound } from "next/navigation";
import { AcknowledgementForm } from "@/components/lots/gate-forms";
import { StepPage } from "@/components/lots/step-page";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { getLotSheet } from "@/lib/lots/queries/sheet";

export default async function AcknowledgeLotPage({ params }: { params: Promise<{ lotId: string }> }) {
  const recorder = await requirePermission("lots.acknowledge");
  const reader = allow(recorder, "lots.read");
  const [m, lot] = [await getMessages(), reader && (await getLotSheet(reader, (await params).lotId))];
  if (!lot) notFound();
  const words = m.lots.acknowledgement;
  const open =
    lot.product.requiresAcknowledgement &&
    ["received", "loading", "in_process", "processed"].includes(lot.stage);
  return (
    <StepPage lot={lot} title={words.title} lead={words.lead(lot.code)} open={open}>
      <AcknowledgementForm lotId={lot.id} />
    </StepPage>
  );
}
