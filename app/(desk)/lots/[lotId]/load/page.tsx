import { notFound } from "next/navigation";
import { LoadForm } from "@/components/lots/load-form";
import { LotCarriers } from "@/components/lots/lot-carriers";
import { StepPage } from "@/components/lots/step-page";
import { Tally } from "@/components/lots/tally";
import { LinkButton } from "@/components/ui/button";
import { Facts, Notice } from "@/components/ui/notice";
import { requirePermission } from "@/lib/core/actor";
import { formatNumber } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { getLotSheet } from "@/lib/lots/queries/sheet";

export default async function LoadLotPage({ params }: { params: Promise<{ lotId: string }> }) {
  const loader = await requirePermission("lots.load");
  const reader = allow(loader, "lots.read");
  const [m, locale, lot] = [
    await getMessages(),
    await getLocale(),
    reader && (await getLotSheet(reader, (await params).lotId)),
  ];
  if (!lot) notFound();
  const words = m.lots.load;
  const say = (value: number) => formatNumber(value, locale);
  const { progress, spec } = lot;
  const loads = lot.loads.filter(({ pass }) => pass === lot.pass);
  const left = progress.cartonsToTreat - progress.loadedCartons;
  const lastBatchCode = loads.flatMap(({ dosimeters }) => dosimeters).at(-1)?.batchCode ?? "";
  return (
    <StepPage
      lot={lot}
      title={words.title}
      open={["received", "loading", "in_process"].includes(lot.stage) && !lot.progress.awaitsInspector}
      wide
    >
      <div className="floor grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <div className="grid content-start gap-6">
          <Tally done={progress.loadedCartons} total={progress.cartonsToTreat}>
            {words.progress(say(progress.loadedCartons), say(progress.cartonsToTreat))}{" "}
            {words.onCarriers(say(loads.length))}. {left > 0 ? words.left(say(left)) : null}
          </Tally>
          {left > 0 ? (
            <LoadForm
              lotId={lot.id}
              cartonsToTreat={progress.cartonsToTreat}
              cartonsPerCarrier={spec.cartonsPerCarrier}
              monitorPosition={spec.monitorPosition}
              everyNCarriers={spec.dosimeterEveryNCarriers}
              loads={loads.map(({ cartons, dosimeters }) => ({ cartons, dosimeters: dosimeters.length }))}
              lastBatchCode={lastBatchCode}
            />
          ) : (
            <div className="grid justify-items-start gap-4">
              <Notice tone="good">{words.complete}</Notice>
              <LinkButton href="/runs" tone="primary">
                {words.openRuns}
              </LinkButton>
            </div>
          )}
        </div>
        <div>
          <Facts
            columns={1}
            facts={[
              { label: m.lots.sheet.facts.spec, value: m.specs.name(spec.code, spec.versionNo) },
              { label: words.pattern, value: `${spec.carrierType}; ${spec.loadingPattern}` },
              { label: words.position, value: spec.monitorPosition },
            ]}
          />
        </div>
      </div>
      <LotCarriers lot={lot} />
    </StepPage>
  );
}
