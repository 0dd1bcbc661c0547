import { OutcomeBadge } from "@/components/safety/marks";
import { sayValue, titleIn } from "@/components/safety/say";
import { EmptyState } from "@/components/ui/notice";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { CheckRow } from "@/lib/safety/queries/checks";

type CheckListProps = {
  rows: readonly CheckRow[];
  older: string | null;
  query: string;
  outcome: string;
  code: string;
};

const path = "/safety/checks";

function address(parameters: Record<string, string>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== "");
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

export async function CheckList({ rows, older, query, outcome, code }: CheckListProps) {
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const words = m.safety;
  const kept: Record<string, string> = { q: query, outcome, code };
  const chip = (label: string, value: string) => ({
    label,
    href: address({ ...kept, outcome: value }),
    active: outcome === value,
  });
  return (
    <DataTable
      caption={words.list.title}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${path}/${row.id}`}
      columns={[
        { key: "performed", header: words.list.performedAt, cell: (row) => <Time at={row.performedAt} /> },
        {
          key: "check",
          header: words.list.check,
          cell: (row) => `${titleIn(row.template, locale)} (${row.template.code})`,
        },
        {
          key: "value",
          header: words.list.value,
          align: "end",
          cell: (row) => row.value !== null && `${sayValue(row.value, locale)} ${row.template.unit}`,
        },
        { key: "outcome", header: words.list.outcome, cell: (row) => <Outcome row={row} /> },
        { key: "by", header: words.list.recordedBy, cell: (row) => row.recordedBy },
      ]}
      search={{
        path,
        query,
        focus: true,
        hint: words.list.searchHint,
        keep: Object.fromEntries(Object.entries({ outcome, code }).filter(([, value]) => value !== "")),
      }}
      filters={[chip(words.list.all, ""), chip(words.list.failed, "fail"), chip(words.list.passed, "pass")]}
      older={older && address({ ...kept, after: older })}
      empty={<EmptyState title={words.list.emptyTitle}>{words.list.emptyWords}</EmptyState>}
    />
  );
}

async function Outcome({ row }: { row: CheckRow }) {
  const words = (await getMessages()).safety.list;
  const remarks = [
    row.corrected && words.corrected,
    row.correction && words.correction,
    row.late && words.late,
  ];
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <OutcomeBadge outcome={row.outcome} />
      <span className="text-sm text-ink-2">{remarks.filter(Boolean).join(", ")}</span>
    </span>
  );
}
