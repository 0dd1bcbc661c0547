import { notFound } from "next/navigation";
import { InspectionForm } from "@/components/lots/gate-forms";
import { WaitingNotice } from "@/components/lots/waiting-notice";
import { StepPage } from "@/components/lots/step-page";
import { AskedInspections } from "@/components/quarantine/asked-inspections";
import { requirePermission } from "@/lib/core/actor";
import { centreDay } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { getLotSheet } from "@/lib/lots/queries/sheet";
import { asksPackaging } from "@/lib/markets/rules";
import { findBookedInspector } from "@/lib/quarantine/queries";
import { acceptedCartons } from "@/lib/lots/rules/receipt";

export default async function InspectLotPage({ params }: { params: Promise<{ lotId: string }> }) {
  const inspector = await requirePermission("lots.inspect");
  const reader = allow(inspector, "lots.read");
  const [m, lot] = [await getMessages(), reader && (await getLotSheet(reader, (await params).lotId))];
  // Equipment is not inspected before treatment: of it there is no such page.
  if (lot?.product.kind !== "fruit") notFound();
  const words = m.lots.inspection;
  const [call] = lot.inspectionCalls;
  const caller = allow(inspector, "lots.call-inspector");
  const booked = caller && (await findBookedInspector(caller, lot, centreDay(lot.arrivedAt)));
  const open = ["received", "loading", "in_process", "processed"].includes(lot.stage);
  return (
    <StepPage lot={lot} title={words.title} lead={words.lead(lot.code)} open={open}>
      <WaitingNotice lot={lot} mayCall={caller !== null} booked={booked} />
      <AskedInspections
        goods={{ destination: lot.destination, commodity: lot.product.commodity }}
        term={lot.term}
      />
      <InspectionForm
        lotId={lot.id}
        call={call ? { kind: call.kind, organisation: call.organisation } : null}
        acceptedCartons={acceptedCartons(lot)}
        asksPackaging={asksPackaging(lot.destination, lot.product.commodity)}
      />
    </StepPage>
  );
}
