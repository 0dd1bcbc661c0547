import { StateBadge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/notice";
import { Section, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatMoment } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { WaitingLot } from "@/lib/quarantine/queries";

/** Every lot that waits for an inspector, whoever is expected first at the top. */
export async function WaitingLots({ rows, now }: { rows: readonly WaitingLot[]; now: Date }) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.quarantine;
  return (
    <Section id="waiting" title={words.waiting} lead={words.waitingLead}>
      <DataTable
        caption={words.waiting}
        rows={rows}
        rowKey={({ lot }) => lot.id}
        rowHref={({ lot }) => `/lots/${lot.id}`}
        columns={[
          {
            key: "lot",
            header: words.lot,
            cell: ({ lot }) => <span className="whitespace-nowrap">{lot.code}</span>,
          },
          {
            key: "goods",
            header: words.goods,
            cell: ({ lot }) => (
              <span className="grid">
                <span className="inline-flex flex-wrap items-center gap-2">
                  {[
                    locale === "vi" ? lot.product.nameVi : lot.product.nameEn,
                    lot.destination && m.schedules.destination(lot.destination),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                  {lot.synthetic && <SyntheticMark />}
                </span>
                <span className="text-sm text-ink-2">{lot.customer.name}</span>
              </span>
            ),
          },
          {
            key: "whom",
            header: words.whom,
            cell: ({ kind, organisation, notified }) => (
              <span className="grid">
                <span>{organisation}</span>
                <span className="text-sm text-ink-2">
                  {[kind && m.lots.officers.call.kinds[kind], notified && words.told(notified)]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
            ),
          },
          {
            key: "expected",
            header: words.expectedAt,
            cell: ({ calledAt, expectedAt }) => (
              <span className="grid">
                <span className="inline-flex flex-wrap items-center gap-2">
                  {expectedAt ? <Time at={expectedAt} /> : words.noTime}
                  {expectedAt && expectedAt < now && <StateBadge tone="hold">{words.overdue}</StateBadge>}
                </span>
                <span className="text-sm text-ink-2">{words.called(formatMoment(calledAt))}</span>
              </span>
            ),
          },
        ]}
        empty={<EmptyState title={words.noneWaiting}>{words.noneWaitingWords}</EmptyState>}
      />
    </Section>
  );
}
