import { LotState } from "@/components/lots/stage-badge";
import { sayStep } from "@/components/lots/steps";
import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { requirePermission } from "@/lib/core/actor";
import { formatNumber } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { kgFromGrams } from "@/lib/core/units";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { listLots } from "@/lib/lots/queries/list";
import type { LotStage } from "@/lib/release/rules/facts";

const filters = {
  all: undefined,
  open: ["received", "loading", "in_process", "released", "certified"],
  waiting: ["processed"],
  done: ["dispatched"],
  rejected: ["rejected"],
} satisfies Record<string, LotStage[] | undefined>;

type Filter = keyof typeof filters;
const filterNames = Object.keys(filters) as Filter[];

export default async function LotsPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("lots.read");
  const params = await searchParams;
  const q = oneOf(params.q);
  const filter = filterNames.find((name) => name === oneOf(params.show)) ?? "all";
  const stages = filters[filter];
  const [m, locale, list] = await Promise.all([
    getMessages(),
    getLocale(),
    listLots(reader, { q, after: oneOf(params.after), ...(stages ? { stages } : {}) }),
  ]);
  const words = m.lots;
  const show = filter === "all" ? "" : filter;
  const receive = allow(reader, "lots.receive") && (
    <LinkButton href="/lots/new" tone="primary">
      {words.receive}
    </LinkButton>
  );
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <LinkButton href="/lots/rounds">{words.rounds}</LinkButton>
          {receive}
        </>
      }
    >
      <DataTable
        caption={words.title}
        rows={list.rows}
        rowKey={(lot) => lot.id}
        rowHref={(lot) => `/lots/${lot.id}`}
        columns={[
          {
            key: "code",
            header: words.columns.code,
            cell: (lot) => <span className="whitespace-nowrap">{lot.code}</span>,
          },
          {
            key: "product",
            header: words.columns.product,
            cell: (lot) => (
              <span className="grid min-w-36">
                <span>
                  {locale === "vi" ? lot.productVi : lot.productEn}
                  {lot.destination && (
                    <span className="text-ink-2"> · {m.schedules.destination(lot.destination)}</span>
                  )}
                </span>
                <span className="text-sm text-ink-2">{lot.customerName}</span>
              </span>
            ),
          },
          {
            key: "cartons",
            header: words.columns.cartons,
            align: "end",
            cell: (lot) => formatNumber(lot.cartons, locale),
          },
          {
            key: "mass",
            header: words.columns.mass,
            unit: "kg",
            align: "end",
            cell: (lot) => (lot.massG === null ? words.none : formatNumber(kgFromGrams(lot.massG), locale)),
          },
          { key: "arrived", header: words.columns.arrived, cell: (lot) => <Time at={lot.arrivedAt} /> },
          {
            key: "stage",
            header: words.columns.stage,
            cell: (lot) => <LotState lot={lot} />,
          },
          {
            key: "next",
            header: words.columns.next,
            cell: (lot) => (lot.steps[0] ? sayStep(m, locale, lot.steps[0]) : words.none),
          },
        ]}
        search={{
          path: "/lots",
          query: q,
          focus: true,
          hint: words.searchHint,
          ...(show ? { keep: { show } } : {}),
        }}
        filters={filterNames.map((name) => ({
          label: words.filters[name],
          href: addressOf("/lots", { q, show: name === "all" ? "" : name }),
          active: name === filter,
        }))}
        older={list.older && addressOf("/lots", { q, show, after: list.older })}
        empty={
          <EmptyState title={words.emptyTitle} action={receive}>
            {words.empty}
          </EmptyState>
        }
      />
    </Page>
  );
}
