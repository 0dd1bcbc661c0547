import { DosimetryTabs } from "@/components/dosimetry/dosimetry-tabs";
import { MoveStock, RegisterBatch } from "@/components/dosimetry/instrument-forms";
import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { formatDay, formatNumber } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { type BatchRow, listBatches, listTypes } from "@/lib/dosimetry/queries/instruments";
import { getLocale, getMessages } from "@/lib/i18n/server";

export default async function BatchesPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("dosimetry.read");
  const { after } = await searchParams;
  const [m, locale, list, types] = await Promise.all([
    getMessages(),
    getLocale(),
    listBatches(reader, oneOf(after) || undefined),
    listTypes(reader),
  ]);
  const words = m.instruments.batches;
  const count = (key: "received" | "issued" | "discarded" | "left") => ({
    key,
    header: words[key],
    align: "end" as const,
    cell: (row: BatchRow) => formatNumber(row[key], locale),
  });
  const register = allow(reader, "dosimetry.keep") && <RegisterBatch types={types} />;
  const mayMove = allow(reader, "dosimetry.log") !== null;
  return (
    <Page title={words.title} lead={words.lead} actions={register}>
      <DosimetryTabs active="batches" />
      <DataTable
        caption={words.title}
        rows={list.rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "code",
            header: m.instruments.code,
            cell: (row) => (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                {row.code}
                {row.synthetic && <SyntheticMark />}
              </span>
            ),
          },
          { key: "type", header: words.type, cell: (row) => row.typeName },
          { key: "maker", header: words.maker, cell: (row) => row.maker },
          count("received"),
          count("issued"),
          count("discarded"),
          count("left"),
          {
            key: "expires",
            header: words.expiresOn,
            cell: (row) => (row.expiresOn ? formatDay(row.expiresOn) : "–"),
          },
          ...(mayMove
            ? [
                {
                  key: "move",
                  header: words.move,
                  cell: (row: BatchRow) => <MoveStock batchId={row.id} code={row.code} />,
                },
              ]
            : []),
        ]}
        older={list.older && addressOf("/dosimetry/batches", { after: list.older })}
        empty={<EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      />
    </Page>
  );
}
