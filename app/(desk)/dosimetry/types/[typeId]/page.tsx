import { notFound } from "next/navigation";
import { ApproveBand, ProposeBand } from "@/components/dosimetry/band-forms";
import { EmptyState, Facts } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { Signature } from "@/components/ui/signature";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { formatDay, formatMoment } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getTypeSheet, type TypeSheet } from "@/lib/dosimetry/queries/instruments";
import { sayDose, sayRange } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";

type Params = { params: Promise<{ typeId: string }> };

export default async function DosimeterTypePage({ params }: Params) {
  const reader = await requirePermission("dosimetry.read");
  const sheet = await getTypeSheet(reader, (await params).typeId);
  if (!sheet) notFound();
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const { types: words, bands, by, meanings } = m.instruments;
  const percent = m.calibrations.percent;
  const mayApprove = allow(reader, "dosimetry.approve") !== null;
  const approval = (band: TypeSheet["bands"][number]) => {
    if (band.signature)
      return <Signature {...band.signature} meaning={meanings["instruments.band-approved"]} />;
    if (band.proposedById === reader.personId) return <span className="text-ink-2">{bands.own}</span>;
    return mayApprove ? (
      <ApproveBand bandId={band.id} typeName={sheet.name} />
    ) : (
      <span className="text-ink-2">{bands.waiting}</span>
    );
  };
  return (
    <Page
      title={sheet.name}
      beside={sheet.synthetic && <SyntheticMark />}
      breadcrumbs={[{ label: words.title, href: "/dosimetry/types" }]}
    >
      <Facts
        facts={[
          { label: m.instruments.code, value: sheet.code },
          { label: words.principle, value: sheet.principle },
          {
            label: words.range,
            value: sayRange(sayDose(sheet.doseMinGy, locale), sayDose(sheet.doseMaxGy, locale)),
          },
          { label: words.window, value: words.windowOf(sheet.readFromMin, sheet.readToMin) },
          {
            label: words.temperature,
            value:
              sheet.temperatureKind === null
                ? words.none
                : `${String(sheet.temperatureCoefficient).replace(".", locale === "vi" ? "," : ".")} · ${words.kinds[sheet.temperatureKind]}`,
          },
          { label: words.source, value: sheet.source },
          {
            label: m.instruments.registered,
            value: by(sheet.registeredBy, formatMoment(sheet.registeredAt)),
          },
        ]}
      />
      <Section
        title={bands.title}
        lead={bands.lead}
        actions={allow(reader, "dosimetry.keep") && <ProposeBand typeId={sheet.id} />}
      >
        <DataTable
          caption={bands.title}
          rows={sheet.bands}
          rowKey={(row) => row.id}
          columns={[
            { key: "from", header: bands.fromGy, align: "end", cell: (row) => sayDose(row.fromGy, locale) },
            {
              key: "expected",
              header: bands.expected,
              align: "end",
              cell: (row) => percent(row.expectedPercent),
            },
            {
              key: "accepted",
              header: bands.accepted,
              align: "end",
              cell: (row) => percent(row.acceptedPercent),
            },
            { key: "since", header: bands.effectiveFrom, cell: (row) => formatDay(row.effectiveFrom) },
            { key: "source", header: bands.source, cell: (row) => row.source },
            { key: "by", header: bands.proposedBy, cell: (row) => row.proposedBy },
            { key: "approval", header: bands.approval, cell: approval },
          ]}
          empty={<EmptyState title={bands.emptyTitle}>{bands.empty}</EmptyState>}
        />
      </Section>
    </Page>
  );
}
