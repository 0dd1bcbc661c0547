import { SheetTable } from "@/components/source/sheet-table";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { formatMoment, formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { MorningSheet } from "@/lib/source/queries/sheets";

type Props = { sheets: readonly { irradiator: { id: string; name: string }; sheet: MorningSheet | null }[] };

/** What the timer is set to today, once two people stand for it. */
export async function MorningSheets({ sheets }: Props) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.source.sheet;
  return sheets.map(({ irradiator, sheet }) => (
    <Section
      key={irradiator.id}
      title={words.title}
      lead={
        sheet?.signature &&
        `${words.activity(formatNumber(sheet.activityKCi, locale, 3))} · ${words.signedBy(sheet.signature.printedName, formatMoment(sheet.signature.signedAt))}`
      }
      actions={<LinkButton href="/source/sheet">{words.open}</LinkButton>}
    >
      {sheet ? <SheetTable lines={sheet.lines} /> : <Notice tone="hold">{words.notYet}</Notice>}
    </Section>
  ));
}
