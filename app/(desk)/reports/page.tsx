import { sayUnit, sayValue } from "@/components/reports/say-figure";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { listYearSheets } from "@/lib/reports/queries/figures";
import { figureCodes } from "@/lib/reports/rules/figures";

export default async function YearsPage() {
  const reader = await requirePermission("reports.read");
  const [m, locale, years] = await Promise.all([
    getMessages(),
    getLocale(),
    listYearSheets(reader, new Date()),
  ]);
  const words = m.reports;
  return (
    <Page title={words.title} lead={words.lead}>
      <DataTable
        caption={words.years}
        rows={years}
        rowKey={(row) => String(row.year)}
        rowHref={(row) => `/reports/${row.year}`}
        columns={[
          { key: "year", header: words.yearColumn, cell: (row) => row.year },
          ...figureCodes.map((code, place) => ({
            key: code,
            header: words.labels[code],
            unit: sayUnit(code, 2, m),
            align: "end" as const,
            cell: (row: (typeof years)[number]) => {
              const value = row.figures[place]?.value ?? null;
              return value === null ? (
                <span className="text-ink-2">{m.ui.noData}</span>
              ) : (
                sayValue(code, value, locale)
              );
            },
          })),
          {
            key: "state",
            header: words.stateColumn,
            cell: (row) => <span className="whitespace-nowrap">{words.state.short[row.state.state]}</span>,
          },
          {
            key: "mark",
            header: words.figure.columns.mark,
            cell: (row) => row.synthetic && <SyntheticMark />,
          },
        ]}
        empty={<EmptyState title={words.emptyTitle}>{words.emptyWords}</EmptyState>}
      />
    </Page>
  );
}
