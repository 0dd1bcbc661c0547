import type { ComponentProps } from "react";
import { NonconformanceBadge } from "@/components/nonconformances/state-badge";
import { EmptyState } from "@/components/ui/notice";
import { SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { sayDay } from "@/lib/i18n/say";
import { getMessages } from "@/lib/i18n/server";
import type { NonconformanceRow } from "@/lib/nonconformances/queries";

type Frame = Pick<ComponentProps<typeof DataTable<NonconformanceRow>>, "search" | "filters" | "older">;

type TableProps = Frame & { caption: string; rows: readonly NonconformanceRow[] };

export async function NonconformancesTable({ caption, rows, ...frame }: TableProps) {
  const m = await getMessages();
  const words = m.nonconformances;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/nonconformances/${row.id}`}
      columns={[
        {
          key: "code",
          header: words.columns.code,
          cell: (row) => (
            <span className="inline-flex flex-wrap items-center gap-x-2 whitespace-nowrap">
              {row.code}
              {row.synthetic && <SyntheticMark />}
            </span>
          ),
        },
        {
          key: "found",
          header: words.columns.found,
          cell: (row) => <span className="line-clamp-2 max-w-[48ch]">{row.found}</span>,
        },
        {
          key: "lots",
          header: words.columns.lots,
          cell: (row) => row.lots.map(({ code }) => code).join(", ") || "–",
        },
        { key: "owner", header: words.columns.owner, cell: (row) => row.owner },
        { key: "due", header: words.columns.due, cell: (row) => sayDay(row.dueOn) },
        {
          key: "state",
          header: words.columns.state,
          cell: (row) => <NonconformanceBadge state={row.state} overdue={row.overdue} m={m} />,
        },
      ]}
      {...frame}
      empty={<EmptyState title={words.emptyTitle} />}
    />
  );
}
