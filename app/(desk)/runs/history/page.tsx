import { RunStateBadge } from "@/components/runs/run-state-badge";
import { RunTabs } from "@/components/runs/run-tabs";
import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { requirePermission } from "@/lib/core/actor";
import { formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { listRuns } from "@/lib/runs/queries/list";

export default async function RunHistoryPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("runs.read");
  const params = await searchParams;
  const q = oneOf(params.q);
  const [m, locale, list] = await Promise.all([
    getMessages(),
    getLocale(),
    listRuns(reader, { q, after: oneOf(params.after) }),
  ]);
  const words = m.runs;
  return (
    <Page title={words.title} lead={words.historyLead}>
      <RunTabs active="history" />
      <DataTable
        caption={words.history}
        rows={list.rows}
        rowKey={(run) => run.id}
        rowHref={(run) => `/runs/${run.id}`}
        columns={[
          {
            key: "code",
            header: words.columns.code,
            cell: (run) => <span className="whitespace-nowrap">{run.code}</span>,
          },
          { key: "irradiator", header: words.columns.irradiator, cell: (run) => run.irradiatorCode },
          {
            key: "state",
            header: words.columns.state,
            cell: (run) => (
              <span className="inline-flex flex-wrap items-center gap-2">
                <RunStateBadge state={run.state} />
                {run.synthetic && <SyntheticMark />}
              </span>
            ),
          },
          { key: "started", header: words.columns.started, cell: (run) => <Time at={run.startedAt} /> },
          {
            key: "finished",
            header: words.columns.finished,
            cell: (run) => (run.finishedAt ? <Time at={run.finishedAt} /> : m.lots.none),
          },
          {
            key: "carriers",
            header: words.columns.carriers,
            align: "end",
            cell: (run) => formatNumber(run.carriers, locale),
          },
          {
            key: "interruptions",
            header: words.columns.interruptions,
            align: "end",
            cell: (run) => formatNumber(run.interruptions, locale),
          },
        ]}
        search={{ path: "/runs/history", query: q, focus: true }}
        older={list.older && addressOf("/runs/history", { q, after: list.older })}
        empty={<EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      />
    </Page>
  );
}
