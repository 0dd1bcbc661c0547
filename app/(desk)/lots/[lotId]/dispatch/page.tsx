import { notFound } from "next/navigation";
import { DispatchForm } from "@/components/lots/gate-forms";
import { StepPage } from "@/components/lots/step-page";
import { requirePermission } from "@/lib/core/actor";
import { formatNumber } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { distributionLimits } from "@/lib/markets/rules";
import { getLotSheet } from "@/lib/lots/queries/sheet";

export default async function DispatchLotPage({ params }: { params: Promise<{ lotId: string }> }) {
  const sender = await requirePermission("lots.dispatch");
  const reader = allow(sender, "lots.read");
  const [m, locale, lot] = [
    await getMessages(),
    await getLocale(),
    reader && (await getLotSheet(reader, (await params).lotId)),
  ];
  if (!lot) notFound();
  const words = m.lots.dispatch;
  const cartonsOut = formatNumber(lot.progress.cartonsOut, locale);
  return (
    <StepPage
      lot={lot}
      title={words.title}
      lead={words.lead(lot.code, cartonsOut)}
      open={lot.stage === "certified"}
    >
      <DispatchForm
        lotId={lot.id}
        cartonsOut={lot.progress.cartonsOut}
        shown={cartonsOut}
        seal={
          lot.product.kind === "fruit" && lot.destination !== null
            ? {
                cartons: lot.progress.sealedCartons,
                requiredBy: lot.term?.sealRequired ? lot.term.source : null,
              }
            : null
        }
        limits={distributionLimits(lot.destination, lot.product.commodity)}
      />
    </StepPage>
  );
}
