import { Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { LotSheet } from "@/lib/lots/queries/sheet";

type LotDeparturesProps = { lot: Pick<LotSheet, "departures" | "progress"> };

/** What of a rejected lot was returned or destroyed, and what still stands here; nothing for any other lot. */
export async function LotDepartures({ lot: { departures, progress } }: LotDeparturesProps) {
  if (progress.rejected === null) return null;
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.lots.departures;
  const say = (value: number) => formatNumber(value, locale);
  const { disposition, cartons: here } = progress.rejected;
  const gone = departures.reduce((sum, { cartons }) => sum + cartons, 0);
  return (
    <Section id="departures" title={words.title} lead={words.lead[disposition](say(gone), say(here))}>
      {departures.length > 0 && (
        <DataTable
          caption={words.title}
          rows={departures}
          rowKey={(departure) => departure.id}
          columns={[
            {
              key: "departedAt",
              header: words.columns.departedAt,
              cell: (departure) => <Time at={departure.departedAt} />,
            },
            {
              key: "cartons",
              header: words.columns.cartons,
              align: "end",
              cell: (departure) => say(departure.cartons),
            },
            {
              key: "way",
              header: words.columns[disposition],
              cell: (departure) => (
                <span className="grid">
                  <span>{departure.kind === "returned" ? departure.recipient : departure.method}</span>
                  <span className="text-sm text-ink-2">
                    {departure.kind === "returned"
                      ? words.takenOver(departure)
                      : words.witnessed(departure.witness)}
                  </span>
                </span>
              ),
            },
            {
              key: "document",
              header: words.columns.document,
              cell: (departure) => departure.document,
            },
            {
              key: "recordedBy",
              header: words.columns.recordedBy,
              cell: (departure) => departure.recordedBy,
            },
          ]}
          empty={null}
        />
      )}
    </Section>
  );
}
