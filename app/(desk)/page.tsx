import { redirect } from "next/navigation";
import { LicencesToRenew } from "@/components/licences/to-renew";
import { Hall } from "@/components/today/hall";
import { LotDesk } from "@/components/today/lot-desk";
import { Approvals, DeskPages } from "@/components/today/other-work";
import { NonconformancesTable } from "@/components/nonconformances/nonconformances-table";
import { MorningSheets } from "@/components/today/morning-sheet";
import { OnCallLine } from "@/components/release/on-call-line";
import { LinkButton } from "@/components/ui/button";
import { Page, Section } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { formatDayInWords } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { listUnfinishedLots } from "@/lib/lots/queries/list";
import { listSheetsOfToday } from "@/lib/source/queries/sheets";
import { getRunBoard } from "@/lib/runs/queries/board";
import { listOwnNonconformances } from "@/lib/nonconformances/queries";
import { listLicencesToApprove, listToRenew } from "@/lib/licences/queries";
import { findOnCall } from "@/lib/release/queries/on-call";
import { deskOf } from "@/lib/people/rules/desk";
import { countGrantsToConfirm, listSpecsToApprove } from "@/lib/today/queries";

type Props = { searchParams: Promise<{ start?: string | string[] }> };

/** What waits for whoever is here. With `start`, which only signing in adds, each role goes on to its own desk. */
export default async function TodayPage({ searchParams }: Props) {
  const actor = await requirePermission("account.own");
  if ((await searchParams).start !== undefined) redirect(deskOf(actor));
  const lotReader = allow(actor, "lots.read");
  const runReader = allow(actor, "runs.read");
  const approver = allow(actor, "specs.approve");
  const confirmer = allow(actor, "people.confirm");
  const owner = allow(actor, "nonconformances.act");
  const licenceReader = allow(actor, "licences.read");
  const licenceApprover = allow(actor, "licences.approve");
  const judgement = allow(actor, "release.read");
  const now = new Date();
  const [m, locale, lots, board, specs, grants, owned, licences, toRenew, onCall] = await Promise.all([
    getMessages(),
    getLocale(),
    lotReader ? listUnfinishedLots(lotReader) : null,
    runReader ? getRunBoard(runReader) : null,
    approver ? listSpecsToApprove(approver) : [],
    confirmer ? countGrantsToConfirm(confirmer) : 0,
    owner ? listOwnNonconformances(owner, now) : [],
    licenceApprover ? listLicencesToApprove(licenceApprover) : [],
    licenceReader && licenceApprover ? listToRenew(licenceReader, now) : [],
    judgement ? findOnCall(judgement, now) : null,
  ]);
  const words = m.today;
  const preparer = allow(actor, "source.prepare-sheet");
  const sheets = preparer ? await listSheetsOfToday(preparer, now) : [];
  // Nothing runs before a sheet is signed; once it is, the lots come first.
  const isSigned = ({ sheet }: (typeof sheets)[number]) => sheet !== null && sheet.signature !== null;
  return (
    <Page
      title={words.title}
      eyebrow={formatDayInWords(now, locale)}
      lead={lots ? words.lead : undefined}
      actions={
        allow(actor, "lots.receive") && (
          <LinkButton href="/lots/new" tone="primary">
            {m.lots.receive}
          </LinkButton>
        )
      }
    >
      {board && board.irradiators.length > 0 && (
        <Hall board={board} personId={actor.personId} mayTakeOver={allow(actor, "runs.hand-over") !== null} />
      )}
      <MorningSheets sheets={sheets.filter((one) => !isSigned(one))} />
      {judgement && <OnCallLine duty={onCall} personId={actor.personId} />}
      {owned.length > 0 && (
        <Section title={m.nonconformances.own}>
          <NonconformancesTable caption={m.nonconformances.own} rows={owned} />
        </Section>
      )}
      <LicencesToRenew licences={toRenew} />
      <Approvals specs={specs} licences={licences} grants={grants} />
      {lots ? <LotDesk lots={lots} actor={actor} now={now} /> : <DeskPages actor={actor} />}
      <MorningSheets sheets={sheets.filter(isSigned)} />
    </Page>
  );
}
