import { BookPromise, OutcomeBadge, ProposalMark } from "@/components/safety/marks";
import { sayLimits, sayOtherwise, sayValue, titleIn } from "@/components/safety/say";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Facts, Notice } from "@/components/ui/notice";
import { Page, Section } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import { isoWeekOf } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { CheckSheet } from "@/lib/safety/queries/checks";
import { nameWeek } from "@/lib/safety/rules/week";

/** One check: what was found, what it was judged by, who entered it and who read it. */
export async function CheckView({ check, mayCorrect }: { check: CheckSheet; mayCorrect: boolean }) {
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const words = m.safety;
  const { template, correction, supersedes } = check;
  const week = nameWeek(isoWeekOf(check.performedAt));
  return (
    <Page
      eyebrow={template.code}
      title={titleIn(template, locale)}
      beside={<OutcomeBadge outcome={check.outcome} />}
      breadcrumbs={[
        { label: words.week.eyebrow, href: "/safety" },
        { label: words.list.title, href: "/safety/checks" },
      ]}
      actions={
        <>
          <LinkButton href={`/safety/weeks/${week}`}>{words.sheet.openWeek}</LinkButton>
          {mayCorrect && correction === null && (
            <LinkButton href={`/safety/checks/${check.id}/correct`}>{words.sheet.correct}</LinkButton>
          )}
        </>
      }
    >
      <BookPromise />
      {correction && (
        <Notice tone="hold" title={words.sheet.superseded(correction.reason ?? "")}>
          <Link href={`/safety/checks/${correction.id}`} className="link">
            {words.sheet.openCorrection}
          </Link>
        </Notice>
      )}
      {supersedes && (
        <Notice title={words.sheet.supersedes}>
          <Link href={`/safety/checks/${supersedes.id}`} className="link">
            {words.sheet.openFirst}
          </Link>
        </Notice>
      )}
      <Section title={words.sheet.facts}>
        <Facts facts={await entryFacts(check)} />
      </Section>
      <Section title={words.sheet.template} lead={words.sheet.sourceNote}>
        <Facts
          columns={1}
          facts={[
            { label: words.sheet.frequency, value: <Frequency check={check} /> },
            { label: words.sheet.criterion, value: <span lang="en">{template.criterion}</span> },
            { label: words.sheet.source, value: <span lang="en">{template.source}</span> },
            { label: words.sheet.status, value: words.statuses[template.status] },
          ]}
        />
      </Section>
    </Page>
  );
}

async function Frequency({ check }: { check: CheckSheet }) {
  const words = (await getMessages()).safety;
  return (
    <>
      {words.frequencies[check.template.frequency]} {check.template.proposal && <ProposalMark />}
    </>
  );
}

async function entryFacts(check: CheckSheet) {
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const words = m.safety.sheet;
  const { template, value } = check;
  const otherwise = value === null ? null : sayOtherwise(value, template.unit, locale);
  const measured =
    value === null
      ? [{ label: words.value, value: words.seen }]
      : [
          {
            label: words.value,
            value: `${sayValue(value, locale)} ${template.unit}${otherwise ? ` (${otherwise})` : ""}`,
          },
          {
            label: words.limits,
            value: sayLimits({ ...template, lower: check.lower, upper: check.upper }, m, locale),
          },
          { label: words.limitSource, value: check.limitSource },
        ];
  const signOffs = check.signOffs
    .map((signOff) => words.signedInWeek(signOff.week, signOff.signedBy))
    .join("; ");
  return [
    { label: words.performedAt, value: <Time at={check.performedAt} /> },
    { label: words.recordedBy, value: check.recordedBy },
    ...measured,
    { label: words.device, value: check.device },
    { label: words.note, value: check.note },
    { label: words.enteredAt, value: <Time at={check.enteredAt} /> },
    ...(check.lateReason ? [{ label: words.lateReason, value: check.lateReason }] : []),
    ...(check.reason ? [{ label: words.reason, value: check.reason }] : []),
    { label: words.signedIn, value: signOffs || words.notSignedYet },
  ];
}
