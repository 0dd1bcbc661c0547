import { notFound } from "next/navigation";
import { StepPage } from "@/components/lots/step-page";
import { LotCarriers } from "@/components/lots/lot-carriers";
import { Tally } from "@/components/lots/tally";
import { CloseForm, UnloadForm } from "@/components/lots/unload-form";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { formatNumber } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { getLotSheet } from "@/lib/lots/queries/sheet";

export default async function UnloadLotPage({ params }: { params: Promise<{ lotId: string }> }) {
  const unloader = await requirePermission("lots.unload");
  const reader = allow(unloader, "lots.read");
  const [m, locale, lot] = [
    await getMessages(),
    await getLocale(),
    reader && (await getLotSheet(reader, (await params).lotId)),
  ];
  if (!lot) notFound();
  const words = m.lots.unload;
  const say = (value: number) => formatNumber(value, locale);
  const { progress } = lot;
  const waiting = lot.loads.filter(
    ({ pass, passage, unload }) => pass === lot.pass && passage?.leftAt && !unload,
  );
  const close = lot.steps.find(({ code }) => code === "close");
  return (
    <StepPage lot={lot} title={words.title} open={lot.stage === "in_process"} wide>
      <div className="floor grid max-w-3xl gap-6">
        <Tally done={progress.unloaded} total={progress.loads}>
          {words.progress(say(progress.unloaded), say(progress.loads))}
        </Tally>
        {waiting.length > 0 ? (
          <UnloadForm
            lotId={lot.id}
            waiting={waiting.map(({ carrierCode, cartons }) => ({ carrierCode, cartons }))}
          />
        ) : (
          <EmptyState
            title={words.nothing}
            action={<LinkButton href={`/lots/${lot.id}`}>{m.lots.backToLot}</LinkButton>}
          />
        )}
      </div>
      {close && (
        <Section id="close" title={words.close} lead={words.closeLead(say(close.count ?? 0))}>
          <div className="max-w-3xl">
            <CloseForm lotId={lot.id} />
          </div>
        </Section>
      )}
      <LotCarriers lot={lot} />
    </StepPage>
  );
}
