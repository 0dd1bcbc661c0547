import { notFound } from "next/navigation";
import { MarketConditions } from "@/components/markets/market-conditions";
import { SyntheticMark } from "@/components/ui/page";
import { PrintPage, SignatureLines } from "@/components/ui/print-page";
import { requirePermission } from "@/lib/core/actor";
import { formatDayInWords, formatMoment, formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { getLotSheet, type LotSheet } from "@/lib/lots/queries/sheet";
import { acceptedCartons } from "@/lib/lots/rules/receipt";
import type { Locale, Messages } from "@/lib/i18n/messages";

function linesOf(lot: LotSheet, m: Messages, locale: Locale): [string, string][] {
  const words = m.lots.sheet.facts;
  const say = (value: number) => formatNumber(value, locale);
  const unit = m.lots.units[lot.product.countingUnit] ?? lot.product.countingUnit;
  const mass =
    lot.massKg === null
      ? null
      : lot.massBasis === "declared" && lot.cartonMassKg !== null
        ? words.massDeclared(say(lot.massKg), say(lot.cartonMassKg))
        : words.massWeighed(say(lot.massKg));
  const receiver = lot.timeline.find(({ kind }) => kind === "received")?.who ?? "";
  const lines: [string, string | null][] = [
    [words.customer, [lot.customer.name, lot.customer.address].filter(Boolean).join(" · ")],
    [words.product, locale === "vi" ? lot.product.nameVi : lot.product.nameEn],
    [words.customerLotCode, lot.customerLotCode],
    [words.growerCode, lot.growerCode],
    [words.packhouseCode, lot.packhouseCode],
    [words.destination, lot.destination ? m.schedules.destination(lot.destination) : m.lots.notExported],
    [m.lots.receipt.declaredCartons, m.lots.stepCounts.cartons(say(lot.declaredCartons))],
    [m.lots.receipt.receivedCartons, m.lots.stepCounts.cartons(say(lot.receivedCartons))],
    [m.lots.receipt.rejectedCartons, m.lots.stepCounts.cartons(say(lot.rejectedCartons))],
    [m.lots.receipt.counts, m.lots.receipt.accepted(say(acceptedCartons(lot)))],
    [words.items, lot.items === null ? null : `${say(lot.items)} ${unit}`],
    [words.mass, mass],
    [
      words.discrepancy,
      lot.discrepancyNote && words.discrepancyValue(lot.discrepancyNote, lot.discrepancyAcceptedBy ?? ""),
    ],
    [words.previously, m.lots.previousIrradiation[lot.previouslyIrradiated]],
    [words.vehicle, lot.vehicle],
    [words.arrivedAt, formatMoment(lot.arrivedAt)],
    [words.promisedAt, lot.promisedAt && formatMoment(lot.promisedAt)],
    [m.lots.handover.receiver, receiver],
  ];
  return lines.flatMap(([label, value]): [string, string][] => (value ? [[label, value]] : []));
}

export default async function HandoverNotePage({ params }: { params: Promise<{ lotId: string }> }) {
  const reader = await requirePermission("lots.read");
  const [m, locale, lot] = [
    await getMessages(),
    await getLocale(),
    await getLotSheet(reader, (await params).lotId),
  ];
  if (!lot) notFound();
  const words = m.lots.handover;
  return (
    <PrintPage
      title={words.title}
      number={lot.code}
      organisation={words.organisation}
      stamp={formatDayInWords(lot.arrivedAt, locale)}
      footer={words.printed(formatMoment(new Date()))}
      back={`/lots/${lot.id}`}
    >
      {lot.synthetic && (
        <div>
          <SyntheticMark />
        </div>
      )}
      <dl className="border-t border-line">
        {linesOf(lot, m, locale).map(([label, value]) => (
          <div key={label} className="grid grid-cols-[14rem_minmax(0,1fr)] gap-4 border-b border-line py-1.5">
            <dt className="text-ink-2">{label}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      <MarketConditions destination={lot.destination} commodity={lot.product.commodity} />
      <p>{words.statement}</p>
      <SignatureLines places={[{ role: words.delivered }, { role: words.receivedBy }]} />
    </PrintPage>
  );
}
