import { notFound } from "next/navigation";
import { SealForm } from "@/components/lots/officer-forms";
import { StepPage } from "@/components/lots/step-page";
import { requirePermission } from "@/lib/core/actor";
import { formatNumber } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { getLotSheet } from "@/lib/lots/queries/sheet";

export default async function SealLotPage({ params }: { params: Promise<{ lotId: string }> }) {
  const sealer = await requirePermission("lots.seal");
  const reader = allow(sealer, "lots.read");
  const [m, locale, lot] = [
    await getMessages(),
    await getLocale(),
    reader && (await getLotSheet(reader, (await params).lotId)),
  ];
  if (!lot) notFound();
  const words = m.lots.officers.seal;
  const { cartonsOut, sealedCartons } = lot.progress;
  const open = lot.product.kind === "fruit" && ["processed", "released", "certified"].includes(lot.stage);
  return (
    <StepPage
      lot={lot}
      title={words.title}
      lead={words.lead(lot.code, formatNumber(cartonsOut, locale))}
      open={open}
    >
      <SealForm lotId={lot.id} cartonsLeft={Math.max(0, cartonsOut - (sealedCartons ?? 0))} />
    </StepPage>
  );
}
