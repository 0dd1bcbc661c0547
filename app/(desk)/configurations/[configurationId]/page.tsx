import { notFound } from "next/navigation";
import { ApprovalForm, RetireButton } from "@/components/configurations/decision-forms";
import { ConfigurationBadge } from "@/components/configurations/status-badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState, Facts } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { Signature } from "@/components/ui/signature";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { ConfigurationValidations } from "@/components/validations/configuration-validations";
import { getConfigurationSheet } from "@/lib/configurations/queries";
import { requirePermission } from "@/lib/core/actor";
import { formatDay, formatMoment, formatNumber } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { listValidations } from "@/lib/validations/queries";

type Params = { params: Promise<{ configurationId: string }> };

export default async function ConfigurationPage({ params }: Params) {
  const reader = await requirePermission("configurations.read");
  const sheet = await getConfigurationSheet(reader, (await params).configurationId);
  if (!sheet) notFound();
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const words = m.configurations;
  const name = words.name(sheet.code, sheet.versionNo);
  const mayApprove = allow(reader, "configurations.approve") !== null;
  const isDrafter = sheet.draftedById === reader.personId;
  const say = (value: number) => formatNumber(value, locale);
  const record = allow(reader, "configurations.record-map") && sheet.status !== "retired" && (
    <LinkButton href={`/configurations/${sheet.id}/maps/new`} tone="primary">
      {words.maps.record}
    </LinkButton>
  );
  return (
    <Page
      title={name}
      beside={
        <>
          <ConfigurationBadge status={sheet.status} words={words.statuses} />
          {sheet.synthetic && <SyntheticMark />}
        </>
      }
      breadcrumbs={[{ label: words.title, href: "/configurations" }]}
      actions={
        <>
          {mayApprove && sheet.status !== "retired" && <RetireButton configurationId={sheet.id} />}
          {record}
        </>
      }
    >
      <Facts
        facts={[
          { label: words.pathName, value: sheet.pathName },
          { label: words.carrierType, value: sheet.carrierType },
          { label: words.loadingPattern, value: sheet.loadingPattern },
          { label: words.cartonsPerCarrier, value: say(sheet.cartonsPerCarrier) },
          {
            label: words.carton,
            value: `${say(sheet.cartonLengthMm)} × ${say(sheet.cartonWidthMm)} × ${say(sheet.cartonHeightMm)} mm`,
          },
          {
            label: words.density,
            value: `${say(sheet.densityMinKgM3)} – ${say(sheet.densityMaxKgM3)} kg/m³`,
          },
          { label: words.monitorPosition, value: sheet.monitorPosition },
          { label: words.note, value: sheet.note },
          { label: words.drafted, value: words.by(sheet.draftedByName ?? "", formatMoment(sheet.draftedAt)) },
          ...(sheet.closedAt
            ? [
                {
                  label: words.closedBy,
                  value: words.by(sheet.closedByName ?? "", formatMoment(sheet.closedAt)),
                },
                { label: words.reason, value: sheet.closedReason },
              ]
            : []),
        ]}
      />
      <Section title={words.maps.title}>
        <DataTable
          caption={words.maps.title}
          rows={sheet.maps}
          rowKey={(row) => row.id}
          rowHref={(row) => `/configurations/${sheet.id}/maps/${row.id}`}
          columns={[
            { key: "day", header: words.maps.performedOn, cell: (row) => formatDay(row.performedOn) },
            {
              key: "replicates",
              header: words.maps.replicates,
              align: "end",
              cell: (row) => say(row.replicateCount),
            },
            {
              key: "low",
              header: words.maps.ratioMin,
              align: "end",
              cell: (row) => (row.ratios ? formatNumber(row.ratios.ratioMin, locale, 5) : "–"),
            },
            {
              key: "high",
              header: words.maps.ratioMax,
              align: "end",
              cell: (row) => (row.ratios ? formatNumber(row.ratios.ratioMax, locale, 5) : "–"),
            },
            { key: "instrument", header: words.maps.instrument, cell: (row) => row.instrumentCode },
            { key: "by", header: words.maps.performedBy, cell: (row) => row.performedBy },
          ]}
          empty={<EmptyState title={words.maps.emptyTitle}>{words.maps.empty}</EmptyState>}
        />
      </Section>
      <ConfigurationValidations
        actor={reader}
        configuration={sheet}
        rows={await listValidations(reader, sheet.id)}
      />
      {sheet.signature && (
        <Section title={words.approval}>
          <Signature {...sheet.signature} meaning={words.meanings["configurations.approved"]} />
        </Section>
      )}
      {sheet.status === "draft" && (
        <Section title={words.approval} lead={words.approveLead}>
          {mayApprove && !isDrafter ? (
            <div className="max-w-[720px]">
              <ApprovalForm configurationId={sheet.id} name={name} />
            </div>
          ) : (
            <p className="text-ink-2">{isDrafter ? words.ownDraft : words.onlyReleaser}</p>
          )}
        </Section>
      )}
      <Section title={words.versions}>
        <DataTable
          caption={words.versions}
          rows={sheet.versions}
          rowKey={(row) => row.id}
          rowHref={(row) => `/configurations/${row.id}`}
          columns={[
            { key: "version", header: words.version, cell: (row) => words.name(sheet.code, row.versionNo) },
            { key: "drafted", header: words.draftedAt, cell: (row) => <Time at={row.draftedAt} /> },
            {
              key: "status",
              header: words.status,
              cell: (row) => <ConfigurationBadge status={row.status} words={words.statuses} />,
            },
          ]}
          empty={null}
        />
      </Section>
    </Page>
  );
}
