import { CountersignForm, PrepareForm } from "@/components/source/sheet-forms";
import { SheetTable } from "@/components/source/sheet-table";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { Signature } from "@/components/ui/signature";
import { formatMoment, formatNumber } from "@/lib/core/dates";
import { type Actor, allow } from "@/lib/core/permissions";
import { sayDay } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { Morning, MorningSheet } from "@/lib/source/queries/sheets";

type Props = { morning: Morning; actor: Actor };

/** One irradiator this morning: its sheet on the way from prepared to countersigned, or what one would say now. */
export async function MorningSection({ morning, actor }: Props) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.source.sheet;
  const { irradiator, newest, lines, activityKCi } = morning;
  const kCi = newest?.activityKCi ?? activityKCi;
  const mayPrepare =
    allow(actor, "source.prepare-sheet") !== null && activityKCi !== null && lines.length > 0;
  return (
    <Section
      title={irradiator.name}
      lead={kCi === null ? m.source.unknown : words.activity(formatNumber(kCi, locale, 3))}
      actions={newest && <LinkButton href={`/source/sheets/${newest.id}`}>{words.print}</LinkButton>}
    >
      <div className="grid gap-6">
        {newest === null && <Notice tone="hold">{words.notYet}</Notice>}
        <SheetTable lines={newest?.lines ?? lines} />
        {newest && <Standing sheet={newest} actor={actor} />}
        {mayPrepare && (
          <PrepareForm
            irradiatorId={irradiator.id}
            specIds={lines.map(({ specId }) => specId)}
            again={newest !== null}
          />
        )}
      </div>
    </Section>
  );
}

async function Standing({ sheet, actor }: { sheet: MorningSheet; actor: Actor }) {
  const { source } = await getMessages();
  const words = source.sheet;
  if (sheet.signature)
    return <Signature {...sheet.signature} meaning={source.meanings["source.sheet-countersigned"]} />;
  const own = sheet.preparedById === actor.personId;
  const maySign = allow(actor, "source.countersign-sheet") !== null && !own;
  return (
    <div className="grid max-w-[720px] gap-3">
      <Notice tone="process" title={words.waits}>
        {words.preparedBy(sheet.preparedByName, formatMoment(sheet.preparedAt))}{" "}
        {own ? words.ownSheet : !maySign && words.onlySigner}
      </Notice>
      {maySign && <CountersignForm sheetId={sheet.id} name={words.name(sayDay(sheet.day), sheet.revision)} />}
    </div>
  );
}
