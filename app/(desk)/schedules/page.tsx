import {
  Commodity,
  commodityName,
  Purpose,
  ScheduleBadge,
  Verbatim,
} from "@/components/schedules/schedule-words";
import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { EmptyState } from "@/components/ui/notice";
import { Page, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { formatNumber } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { sayDay } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { listScheduleChoices, listSchedules, type ScheduleListRow } from "@/lib/schedules/queries";
import type { ScheduleRow } from "@/lib/schedules/rules/rows";
import { isLaw, scheduleStates } from "@/lib/schedules/rules/state";

const narrowing = ["programme", "destination", "commodity", "pest", "state"] as const;

export default async function SchedulesPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("schedules.read");
  const params = await searchParams;
  const filter = {
    programme: oneOf(params.programme),
    destination: oneOf(params.destination),
    commodity: oneOf(params.commodity),
    pest: oneOf(params.pest),
    state: oneOf(params.state),
  };
  const q = oneOf(params.q);
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.schedules;
  const called = ({ commodity, destination, purpose }: ScheduleRow) =>
    [
      commodity && commodityName(commodity, m),
      destination && words.destination(destination),
      words.purpose(purpose),
    ].join(" ");
  const [list, choices] = await Promise.all([
    listSchedules(reader, { q, ...filter, after: oneOf(params.after) }, new Date(), called),
    listScheduleChoices(reader),
  ]);
  const asIs = (values: string[]) => values.map((value) => ({ value, label: value }));
  const selects = {
    programme: { label: words.programme, choices: asIs(choices.programmes) },
    destination: {
      label: words.destinationLabel,
      choices: choices.destinations.map((value) => ({ value, label: words.destination(value) })),
    },
    commodity: {
      label: words.commodity,
      choices: choices.commodities.map((value) => ({ value, label: commodityName(value, m) ?? value })),
    },
    pest: { label: words.pest, choices: asIs(choices.pests) },
    state: {
      label: words.state,
      choices: scheduleStates.map((value) => ({ value, label: words.states[value] })),
    },
  };
  const dose = (row: ScheduleListRow, doseGy: number | null) =>
    doseGy === null ? (
      "–"
    ) : (
      <span className={isLaw(row.state) ? "" : "text-ink-2"}>{formatNumber(doseGy, locale)}</span>
    );
  const isFiltered = Object.values(filter).some((value) => value !== "");
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {allow(reader, "pests.read") && <LinkButton href="/pests">{m.pests.title}</LinkButton>}
          <LinkButton href="/schedules/dose" tone="primary">
            {words.plan.look}
          </LinkButton>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <FilterForm
          path="/schedules"
          label={words.filter.title}
          apply={words.filter.apply}
          clear={isFiltered ? words.filter.clear : undefined}
          columns="lg:grid-cols-[repeat(5,minmax(0,1fr))_auto]"
        >
          {q && <input type="hidden" name="q" value={q} readOnly />}
          {narrowing.map((name) => (
            <FilterSelect
              key={name}
              name={name}
              value={filter[name]}
              any={words.filter.any}
              {...selects[name]}
            />
          ))}
        </FilterForm>
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
                  {row.activation?.synthetic && <SyntheticMark />}
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
                  <span className="block text-sm text-ink-2">
                    <Purpose source={row.purpose} m={m} />
                  </span>
                </>
              ),
            },
            {
              key: "destination",
              header: `${words.destinationLabel} · ${words.edition}`,
              cell: (row) => (
                <>
                  {row.destination ? words.destination(row.destination) : "–"}
                  {row.edition && (
                    <span className="block text-sm text-ink-2">
                      <Verbatim>{row.edition}</Verbatim>
                    </span>
                  )}
                </>
              ),
            },
            {
              key: "effective",
              header: words.effective,
              cell: (row) => <Effective row={row} words={words} />,
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
          search={{ path: "/schedules", query: q, keep: filter, hint: words.searchHint }}
          older={list.older && addressOf("/schedules", { q, ...filter, after: list.older })}
          empty={<EmptyState title={words.nothingHere}>{words.nothingHereHint}</EmptyState>}
        />
      </div>
    </Page>
  );
}

type EffectiveProps = { row: ScheduleListRow; words: Awaited<ReturnType<typeof getMessages>>["schedules"] };

/** From when to when, and who answers for it with which document; its own source where nobody has to. */
function Effective({ row, words }: EffectiveProps) {
  const { effectiveFrom, effectiveTo } = row.activation ?? row;
  const days = [
    effectiveFrom && words.from(sayDay(effectiveFrom)),
    effectiveTo && words.until(sayDay(effectiveTo)),
  ].filter((part) => part !== null);
  const by = row.activation
    ? words.activatedBy(row.activation.byName, row.activation.document)
    : row.state === "in-force" && words.bySource;
  return (
    <>
      {days.length > 0 ? days.join(" ") : <span className="text-ink-2">{words.noDay}</span>}
      {by && <span className="block text-sm text-ink-2">{by}</span>}
    </>
  );
}
