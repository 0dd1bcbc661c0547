import { notFound } from "next/navigation";
import { SheetTable } from "@/components/source/sheet-table";
import { Facts } from "@/components/ui/notice";
import { SyntheticMark } from "@/components/ui/page";
import { PrintPage, SignatureLines } from "@/components/ui/print-page";
import { requirePermission } from "@/lib/core/actor";
import { formatDayInWords, formatExactly, formatMoment, formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { getMorningSheet } from "@/lib/source/queries/sheets";

/** One A4 to hang beside the timer. */
export default async function PrintedSheetPage({ params }: { params: Promise<{ sheetId: string }> }) {
  const reader = await requirePermission("source.read");
  const [m, locale, sheet] = [
    await getMessages(),
    await getLocale(),
    await getMorningSheet(reader, (await params).sheetId),
  ];
  if (!sheet) notFound();
  const words = m.source.sheet;
  const { signature } = sheet;
  return (
    <PrintPage
      title={words.title}
      number={words.revision(sheet.revision)}
      organisation={m.lots.handover.organisation}
      stamp={formatDayInWords(new Date(sheet.day), locale)}
      footer={words.printed(formatMoment(new Date()))}
      back="/source/sheet"
    >
      {sheet.synthetic && (
        <div>
          <SyntheticMark />
        </div>
      )}
      <Facts
        facts={[
          { label: m.source.irradiator, value: `${sheet.irradiator.code} · ${sheet.irradiator.name}` },
          { label: m.source.today, value: `${formatNumber(sheet.activityKCi, locale, 3)} kCi` },
          { label: m.source.certificateSet, value: sheet.loadingState.certificateSet },
          { label: words.standing, value: signature ? words.countersigned : words.waits },
        ]}
      />
      <SheetTable lines={sheet.lines} />
      <p className="text-sm text-ink-2">{words.rule}</p>
      {signature && (
        <p className="text-sm">{words.signedBy(signature.printedName, formatExactly(signature.signedAt))}</p>
      )}
      <SignatureLines
        places={[
          { role: words.preparer, name: sheet.preparedByName },
          { role: words.signer, name: signature?.printedName ?? "" },
        ]}
      />
    </PrintPage>
  );
}
