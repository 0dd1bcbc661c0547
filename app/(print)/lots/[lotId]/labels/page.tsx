import { notFound } from "next/navigation";
import { CarrierLabel, CartonLabel, DosimeterLabel } from "@/components/labels/labels";
import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { PrintForm } from "@/components/labels/print-form";
import { PrintHistory } from "@/components/labels/print-history";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SyntheticMark } from "@/components/ui/page";
import { TabTitle } from "@/components/ui/tab-title";
import { Tabs } from "@/components/ui/tabs";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { formatDay, formatNumber } from "@/lib/core/dates";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { getLocale, getMessages } from "@/lib/i18n/server";
import {
  awaitsRelease,
  cartonCodes,
  cartonRange,
  countAgain,
  type CartonRange,
  LABELS_AT_ONCE,
  labelKinds,
  marketLabel,
  sheets,
} from "@/lib/labels/rules";
import { listLabelPrints } from "@/lib/labels/queries";
import { getLotSheet, type LotSheet } from "@/lib/lots/queries/sheet";
import { acceptedCartons } from "@/lib/lots/rules/receipt";

const chosen = <T extends string>(all: readonly T[], asked: string, first: T): T =>
  all.find((one) => one === asked) ?? first;

const ordinalOf = (typed: string): number | null => (/^\d{1,6}$/.test(typed) ? Number(typed) : null);

function cartonLabels(lot: LotSheet, range: CartonRange, m: Messages, locale: Locale) {
  const cartons = formatNumber(acceptedCartons(lot), locale);
  const leftAt = lot.loads.flatMap(({ passage }) => passage?.leftAt ?? []).at(-1);
  const facts = { kind: lot.product.kind, destination: lot.destination, stage: lot.stage };
  return cartonCodes(lot.code, range).map((code, index) => (
    <CartonLabel
      key={code}
      code={code}
      lotCode={lot.code}
      nth={m.labels.nth(formatNumber(range.from + index, locale), cartons)}
      product={lot.product.nameEn}
      customer={lot.customer.name}
      growerCode={lot.growerCode}
      packhouseCode={lot.packhouseCode}
      facility={m.labels.facilityName}
      treatedOn={leftAt && lot.progress.unloaded > 0 ? formatDay(leftAt) : null}
      market={marketLabel(facts)}
      mark={lot.synthetic ? m.ui.synthetic : null}
      words={m.labels}
    />
  ));
}

export default async function LabelsPage({
  params,
  searchParams,
}: {
  params: Promise<{ lotId: string }>;
  searchParams: SearchParams;
}) {
  const reader = await requirePermission("lots.read");
  const [m, locale, lot, asked] = [
    await getMessages(),
    await getLocale(),
    await getLotSheet(reader, (await params).lotId),
    await searchParams,
  ];
  if (!lot) notFound();
  const words = m.labels;
  const kind = chosen(labelKinds, oneOf(asked.kind), "carton");
  const sheet = chosen(sheets, oneOf(asked.sheet), "a4");
  const range = cartonRange(
    { from: ordinalOf(oneOf(asked.from)), to: ordinalOf(oneOf(asked.to)) },
    acceptedCartons(lot),
  );
  const loads = lot.loads.filter(({ pass }) => pass === lot.pass);
  const printed = {
    carton: () => cartonLabels(lot, range, m, locale),
    carrier: () =>
      loads.map(({ id, carrierCode }) => <CarrierLabel key={id} code={carrierCode} words={words} />),
    dosimeter: () =>
      loads.flatMap(({ carrierCode, dosimeters }) =>
        dosimeters.map(({ id, batchCode, dosimeterCode }) => (
          <DosimeterLabel
            key={id}
            code={dosimeterCode}
            batchCode={batchCode}
            carrierCode={carrierCode}
            lotCode={lot.code}
          />
        )),
      ),
  }[kind]();
  const codes = {
    carton: () => cartonCodes(lot.code, range),
    carrier: () => loads.map(({ carrierCode }) => carrierCode),
    dosimeter: () => loads.flatMap(({ dosimeters }) => dosimeters.map(({ dosimeterCode }) => dosimeterCode)),
  }[kind]();
  const prints = (await listLabelPrints(reader, lot.id)).filter((print) => print.kind === kind);
  const printedBefore = new Set(prints.flatMap((print) => print.codes));
  const here = `/lots/${lot.id}/labels`;
  const facts = { kind: lot.product.kind, destination: lot.destination, stage: lot.stage };
  return (
    <div className="min-h-dvh bg-sunken py-6 print:bg-transparent print:py-0">
      <header className="no-print mx-auto mb-6 grid max-w-[210mm] gap-4 px-4">
        <div>
          <LinkButton href={`/lots/${lot.id}`}>← {lot.code}</LinkButton>
        </div>
        <TabTitle>{`${words.title} ${lot.code}`}</TabTitle>
        <h1 className="flex flex-wrap items-center gap-3 text-xl">
          {words.title} {lot.code} {lot.synthetic && <SyntheticMark />}
        </h1>
        <Tabs
          tabs={labelKinds.map((each) => ({
            label: words.kinds[each],
            href: addressOf(here, { kind: each, sheet }),
            active: each === kind,
          }))}
        />
        <div className="flex flex-wrap items-end gap-4">
          <div className="flex gap-2">
            {sheets.map((each) => (
              <LinkButton
                key={each}
                href={addressOf(here, { kind, sheet: each })}
                tone={each === sheet ? "plain" : "quiet"}
              >
                {words.sheets[each]}
              </LinkButton>
            ))}
          </div>
          {kind === "carton" && (
            <form action={here} className="flex flex-wrap items-end gap-3">
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="sheet" value={sheet} />
              <label className="grid gap-1">
                {words.from}
                <input name="from" inputMode="numeric" defaultValue={range.from} className="control w-28" />
              </label>
              <label className="grid gap-1">
                {words.to}
                <input name="to" inputMode="numeric" defaultValue={range.to} className="control w-28" />
              </label>
              <Button type="submit">{words.show}</Button>
            </form>
          )}
        </div>
        <p className="text-ink-2">
          {words.count(formatNumber(printed.length, locale))}
          {kind === "carton" && ` · ${words.atOnce(formatNumber(LABELS_AT_ONCE, locale))} ${words.byHand}`}
        </p>
        {kind === "carton" && awaitsRelease(facts) && <Notice tone="hold">{words.waits}</Notice>}
        {printed.length > 0 && allow(reader, "labels.print") && (
          <PrintForm
            key={`${kind} ${range.from} ${range.to}`}
            lotId={lot.id}
            kind={kind}
            range={range}
            shown={printed.length}
            again={countAgain(codes, printedBefore)}
          />
        )}
        <PrintHistory prints={prints} />
      </header>
      <main
        id="main"
        className={`mx-auto ${sheet === "a4" ? "labels-a4 max-w-[210mm] bg-[#fff]" : "labels-roll max-w-[100mm]"}`}
      >
        {printed.length === 0 ? <p className="p-4 text-[#000]">{words.none[kind]}</p> : printed}
      </main>
    </div>
  );
}
