import { Fragment } from "react";
import { StateBadge, type Tone } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/notice";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Messages } from "@/lib/i18n/messages";
import { sayWhy } from "@/lib/i18n/trail-values";
import { getMessages } from "@/lib/i18n/server";
import type { EventRow } from "@/lib/audit/queries/events";
import type { AuditOutcome } from "@/lib/audit/rules";

export const outcomeTones: Record<AuditOutcome, Tone> = {
  done: "good",
  refused: "hold",
  denied: "bad",
  other: "draft",
};

type Ended = { command: string; outcome: string; kind: AuditOutcome };

export function sayOutcome(words: Messages["audit"], { command, outcome, kind }: Ended): string {
  if (command === "people.sign-in" && kind === "refused") return words.notAdmitted;
  return words.outcome[outcome] ?? words.outcomes[kind];
}

/** The trail, newest first: each line opens to what was before and after. */
export async function EventList({ rows, older }: { rows: readonly EventRow[]; older: string | null }) {
  const m = await getMessages();
  const words = m.audit;
  return (
    <DataTable
      caption={words.title}
      rows={rows}
      rowKey={(row) => String(row.seq)}
      rowHref={(row) => `/audit/${row.seq}`}
      columns={[
        { key: "seq", header: words.columns.seq, cell: (row) => row.seq },
        { key: "at", header: words.columns.at, cell: (row) => <Time at={row.at} /> },
        { key: "who", header: words.columns.who, cell: (row) => row.personName },
        {
          key: "what",
          header: words.columns.what,
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              {words.command(row.command)}
              {row.kind !== "done" && (
                <StateBadge tone={outcomeTones[row.kind]}>{sayOutcome(words, row)}</StateBadge>
              )}
            </span>
          ),
        },
        { key: "which", header: words.columns.which, cell: (row) => <Which row={row} /> },
        { key: "why", header: words.columns.why, cell: (row) => row.why && sayWhy(m, row.why, row.kind) },
      ]}
      older={older}
      empty={<EmptyState title={words.emptyTitle}>{words.emptyWords}</EmptyState>}
    />
  );
}

async function Which({ row }: { row: EventRow }) {
  const words = (await getMessages()).audit;
  const [names, kinds] = [row.names.slice(0, 3), row.tables.slice(0, 3).map(words.table).join(", ")];
  const more = row.names.length > 3 || row.tables.length > 3 ? ", …" : "";
  if (row.changes === 0) return null;
  return (
    <>
      {names.map((name) => (
        <Fragment key={name}>
          <span className="font-medium whitespace-nowrap">{name}</span>{" "}
        </Fragment>
      ))}
      <span className="text-ink-2">
        {kinds}
        {more}
      </span>
    </>
  );
}
