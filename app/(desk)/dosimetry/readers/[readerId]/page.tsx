import { notFound } from "next/navigation";
import { CheckReader, SetService } from "@/components/dosimetry/instrument-forms";
import { ReaderStateBadge } from "@/components/dosimetry/reader-state";
import { StateBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState, Facts } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { centreMinute, formatMoment, formatNumber } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getReaderSheet } from "@/lib/dosimetry/queries/instruments";
import { getLocale, getMessages } from "@/lib/i18n/server";

type Params = { params: Promise<{ readerId: string }> };

export default async function ReaderPage({ params }: Params) {
  const actor = await requirePermission("dosimetry.read");
  const at = new Date();
  const sheet = await getReaderSheet(actor, (await params).readerId, at);
  if (!sheet) notFound();
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const words = m.instruments.readers;
  const say = (value: number) => formatNumber(value, locale);
  const hand = { readerId: sheet.id, code: sheet.code, now: centreMinute(at) };
  return (
    <Page
      title={sheet.code}
      beside={
        <>
          <ReaderStateBadge state={sheet.state} at={at} />
          {sheet.synthetic && <SyntheticMark />}
        </>
      }
      breadcrumbs={[{ label: words.title, href: "/dosimetry/readers" }]}
      actions={
        <>
          <LinkButton href={`/dosimetry/affected?reader=${encodeURIComponent(sheet.code)}`}>
            {m.affected.open}
          </LinkButton>
          {allow(actor, "dosimetry.keep") && (
            <SetService {...hand} inService={sheet.state?.inService ?? false} />
          )}
          {allow(actor, "dosimetry.log") && <CheckReader {...hand} last={sheet.checks[0] ?? null} />}
        </>
      }
    >
      <Facts
        facts={[
          { label: m.instruments.name, value: sheet.name },
          { label: words.every, value: `${sheet.checkEveryDays} ${words.days}` },
          { label: m.instruments.note, value: sheet.note },
        ]}
      />
      <Section title={words.checks}>
        <DataTable
          caption={words.checks}
          rows={sheet.checks}
          rowKey={(row) => row.id}
          columns={[
            { key: "at", header: words.checkedAt, cell: (row) => formatMoment(row.checkedAt) },
            { key: "reference", header: words.reference, cell: (row) => row.referenceCode },
            { key: "expected", header: words.expected, align: "end", cell: (row) => say(row.expected) },
            {
              key: "tolerance",
              header: words.tolerance,
              align: "end",
              cell: (row) => `± ${say(row.tolerance)}`,
            },
            { key: "measured", header: words.measured, align: "end", cell: (row) => say(row.measured) },
            {
              key: "result",
              header: words.result,
              cell: (row) => (
                <StateBadge tone={row.passed ? "good" : "bad"}>
                  {row.passed ? words.passed : words.failed}
                </StateBadge>
              ),
            },
            { key: "by", header: words.who, cell: (row) => row.by },
          ]}
          empty={<EmptyState title={words.checksEmptyTitle}>{words.checksEmpty}</EmptyState>}
        />
      </Section>
      <Section title={words.services}>
        <DataTable
          caption={words.services}
          rows={sheet.services}
          rowKey={(row) => row.id}
          columns={[
            { key: "since", header: words.since, cell: (row) => formatMoment(row.since) },
            {
              key: "state",
              header: words.state,
              cell: (row) => (
                <StateBadge tone={row.inService ? "good" : "draft"}>
                  {row.inService ? words.inService : words.outOfService}
                </StateBadge>
              ),
            },
            { key: "reason", header: words.reason, cell: (row) => row.reason },
            { key: "by", header: words.who, cell: (row) => row.by },
          ]}
          empty={null}
        />
      </Section>
    </Page>
  );
}
