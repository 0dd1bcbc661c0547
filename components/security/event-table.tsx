import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { getMessages } from "@/lib/i18n/server";
import type { EventRow } from "@/lib/security/queries";

type EventTableProps = {
  caption: string;
  rows: readonly (EventRow & { unread?: boolean })[];
  empty: ReactNode;
  older?: string | null;
};

export async function EventTable({ caption, rows, empty, older }: EventTableProps) {
  const { list, kinds, week } = (await getMessages()).security;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/security/events/${row.id}`}
      columns={[
        { key: "occurred", header: list.occurredAt, cell: (row) => <Time at={row.occurredAt} /> },
        { key: "kind", header: list.kind, cell: (row) => kinds[row.kind] },
        {
          key: "summary",
          header: list.summary,
          cell: (row) => (
            <>
              <span className="line-clamp-2">{row.summary}</span>
              <span className="text-sm text-hold">
                {[
                  row.correction && list.corrected,
                  row.supersedesId && list.correction,
                  row.unread && week.unread,
                ]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </>
          ),
        },
        { key: "by", header: list.recordedBy, cell: (row) => row.recordedBy },
      ]}
      older={older ?? null}
      empty={empty}
    />
  );
}
