import { CalibrationBadge } from "@/components/dosimetry/calibration-badge";
import { DosimetryTabs } from "@/components/dosimetry/dosimetry-tabs";
import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { formatDay } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { listCalibrations } from "@/lib/dosimetry/queries/calibrations";
import { getMessages } from "@/lib/i18n/server";

const path = "/dosimetry/calibrations";

export default async function CalibrationsPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("dosimetry.read");
  const params = await searchParams;
  const q = oneOf(params.q);
  const [m, list] = await Promise.all([
    getMessages(),
    listCalibrations(reader, { q, after: oneOf(params.after) }),
  ]);
  const words = m.calibrations;
  const draft = allow(reader, "dosimetry.keep") && (
    <LinkButton href={`${path}/new`} tone="primary">
      {words.draft}
    </LinkButton>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={draft}>
      <DosimetryTabs active="calibrations" />
      <DataTable
        caption={words.title}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${path}/${row.id}`}
        columns={[
          {
            key: "code",
            header: words.code,
            cell: (row) => (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                {row.code}
                {row.synthetic && <SyntheticMark />}
              </span>
            ),
          },
          { key: "batch", header: words.batch, cell: (row) => row.batchCode },
          { key: "reader", header: words.reader, cell: (row) => row.readerCode },
          {
            key: "valid",
            header: words.valid,
            cell: (row) => `${formatDay(row.validFrom)} – ${formatDay(row.validTo)}`,
          },
          {
            key: "uncertainty",
            header: "U (k = 2)",
            align: "end",
            cell: (row) => words.percent(row.expandedPercent),
          },
          {
            key: "status",
            header: words.status,
            cell: (row) => <CalibrationBadge status={row.status} words={words.statuses} />,
          },
        ]}
        search={{ path, query: q, focus: true }}
        older={list.older && addressOf(path, { q, after: list.older })}
        empty={
          <EmptyState title={words.emptyTitle} action={draft}>
            {words.empty}
          </EmptyState>
        }
      />
    </Page>
  );
}
