import { notFound } from "next/navigation";
import { AgreementBadge } from "@/components/agreements/agreement-badge";
import { PestCoverage } from "@/components/pests/pest-coverage";
import { commonName } from "@/components/pests/pest-words";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Facts, Notice } from "@/components/ui/notice";
import { Page, Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { listAgreementsAbout } from "@/lib/agreements/queries";
import { requirePermission } from "@/lib/core/actor";
import { formatMoment } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { getPestSheet } from "@/lib/pests/queries";
import { listDestinations } from "@/lib/schedules/queries";

export default async function PestPage({ params }: { params: Promise<{ pestId: string }> }) {
  const reader = await requirePermission("pests.read");
  const schedules = allow(reader, "schedules.read");
  const destinations = schedules ? await listDestinations(schedules) : [];
  const pest = await getPestSheet(reader, (await params).pestId, { destinations, at: new Date() });
  if (!pest) notFound();
  const readsAgreements = allow(reader, "agreements.read");
  const [m, locale, agreements] = await Promise.all([
    getMessages(),
    getLocale(),
    readsAgreements && listAgreementsAbout(readsAgreements, pest.id),
  ]);
  const words = m.pests;
  const other = (row: { id: string; scientificName: string }) => (
    <Link className="link" href={`/pests/${row.id}`}>
      <i lang="la">{row.scientificName}</i>
    </Link>
  );
  return (
    <Page
      title={pest.scientificName}
      lead={commonName(pest, locale) ?? undefined}
      breadcrumbs={[
        { label: m.schedules.title, href: "/schedules" },
        { label: words.title, href: "/pests" },
      ]}
      actions={
        allow(reader, "pests.register") &&
        pest.supersededBy === null && (
          <LinkButton href={`/pests/new?corrects=${pest.id}`}>{words.correct}</LinkButton>
        )
      }
    >
      {pest.supersededBy && (
        <Notice tone="hold">{words.correctedNotice(pest.supersededBy.scientificName)}</Notice>
      )}
      <Facts
        facts={[
          { label: words.commonNameVi, value: pest.commonNameVi },
          {
            label: words.commonNameEn,
            value: pest.commonNameEn && <span lang="en">{pest.commonNameEn}</span>,
          },
          { label: words.family, value: pest.family ?? words.unknown },
          { label: words.order, value: pest.orderName ?? words.unknown },
          { label: words.className, value: pest.className ?? words.unknown },
          { label: words.source, value: pest.source },
          {
            label: words.registered,
            value: words.byAt(pest.registeredByName, formatMoment(pest.registeredAt)),
          },
          ...(pest.supersedes ? [{ label: words.corrects, value: other(pest.supersedes) }] : []),
          ...(pest.supersededBy ? [{ label: words.correctedBy, value: other(pest.supersededBy) }] : []),
        ]}
      />
      {pest.markets.length > 0 && (
        <Section title={words.marketsTitle} lead={words.marketsLead}>
          <div className="grid gap-5">
            {pest.markets.map(({ destination, found }) => (
              <div key={destination}>
                <h3 className="text-sm text-ink-2">{m.schedules.destination(destination)}</h3>
                <PestCoverage found={[found]} m={m} locale={locale} linked />
              </div>
            ))}
          </div>
        </Section>
      )}
      {agreements && (
        <Section title={words.agreementsTitle}>
          <DataTable
            caption={words.agreementsTitle}
            rows={agreements}
            rowKey={(row) => row.id}
            rowHref={(row) => `/agreements/${row.id}`}
            columns={[
              {
                key: "name",
                header: m.agreements.code,
                cell: (row) => m.agreements.name(row.code, row.versionNo),
              },
              {
                key: "destination",
                header: m.agreements.destination,
                cell: (row) => (row.destination ? m.schedules.destination(row.destination) : "–"),
              },
              {
                key: "status",
                header: m.agreements.status,
                cell: (row) => <AgreementBadge status={row.status} words={m.agreements.statuses} />,
              },
            ]}
            empty={<p className="text-ink-2">{words.noAgreements}</p>}
          />
        </Section>
      )}
    </Page>
  );
}
