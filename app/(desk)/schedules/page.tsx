import { Commodity, Purpose, ScheduleBadge, Verbatim } from "@/components/schedules/schedule-words";
import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable, FilterChips } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { listDestinations, listSchedules, type ScheduleListRow } from "@/lib/schedules/queries";
import { isLaw, scheduleStates } from "@/lib/schedules/rules/state";

export default async function SchedulesPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("schedules.read");
  const params = await searchParams;
  const filter = { q: oneOf(params.q), destination: oneOf(params.destination), state: oneOf(params.state) };
  const [m, locale, list, destinations] = await Promise.all([
    getMessages(),
    getLocale(),
    listSchedules(reader, { ...filter, after: oneOf(params.after) }, new Date()),
    listDestinations(reader),
  ]);
  const words = m.schedules;
  const chip = (name: "destination" | "state", value: string, label: string) => ({
    label,
    href: addressOf("/schedules", { ...filter, [name]: value }),
    active: filter[name] === value,
  });
  const dose = (row: ScheduleListRow, doseGy: number | null) =>
    doseGy === null ? (
      "–"
    ) : (
      <span className={isLaw(row.state) ? "" : "text-ink-2"}>{formatNumber(doseGy, locale)}</span>
    );
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <FilterChips
          label={words.destinationLabel}
          chips={[
            chip("destination", "", words.allDestinations),
            ...destinations.map((code) => chip("destination", code, words.destination(code))),
          ]}
        />
        <FilterChips
          label={words.state}
          chips={[
            chip("state", "", words.allStates),
            ...scheduleStates.map((state) => chip("state", state, words.states[state])),
          ]}
        />
        <DataTable
          caption={words.title}
          rows={list.rows}
          rowKey={(row) => row.id}
          rowHref={(row) => `/schedules/${row.id}`}
          columns={[
            { key: "code", header: words.code, cell: (row) => row.code },
            {
              key: "state",
              header: words.state,
              cell: (row) => (
                <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
                  <ScheduleBadge state={row.state} m={m} />
                  {row.ground?.synthetic && <SyntheticMark />}
                </span>
              ),
            },
            {
              key: "target",
              header: words.target,
              cell: (row) => (
                <>
                  {row.commodity && <Commodity source={row.commodity} m={m} />}
                  {row.commodity && row.pest && <br />}
                  <Verbatim>{row.pest}</Verbatim>
                </>
              ),
            },
            {
              key: "destination",
              header: words.destinationLabel,
              cell: (row) => (row.destination ? words.destination(row.destination) : "–"),
            },
            {
              key: "purpose",
              header: words.purposeLabel,
              cell: (row) => <Purpose source={row.purpose} m={m} />,
            },
            {
              key: "min",
              header: words.minDose,
              unit: "Gy",
              align: "end",
              cell: (row) => dose(row, row.minDoseGy),
            },
            {
              key: "max",
              header: words.maxDose,
              unit: "Gy",
              align: "end",
              cell: (row) => dose(row, row.maxDoseGy),
            },
          ]}
          search={{
            path: "/schedules",
            query: filter.q,
            keep: { destination: filter.destination, state: filter.state },
          }}
          older={list.older && addressOf("/schedules", { ...filter, after: list.older })}
          empty={<EmptyState title={words.nothingHere}>{words.nothingHereHint}</EmptyState>}
        />
      </div>
    </Page>
  );
}
