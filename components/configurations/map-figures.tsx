import { Facts, Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { type DerivedMap, type MapFlag, roundRatios, type Spread } from "@/lib/configurations/rules/map";
import { formatNumber } from "@/lib/core/dates";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayDose } from "@/lib/i18n/say";

type Part = { derived: DerivedMap; m: Messages; locale: Locale };

function sayFlag(m: Messages, flag: MapFlag): string {
  const { flags } = m.configurations;
  if (flag.code === "configurations.few-replicates") return flags[flag.code](flag);
  if (flag.code === "configurations.replicate-incomplete") return flags[flag.code](flag);
  return flags[flag.code](flag);
}

export function MapFlags({ derived, m }: Omit<Part, "locale">) {
  if (derived.flags.length === 0) return null;
  return (
    <Notice tone="hold" title={m.configurations.maps.mustSee}>
      <ul className="grid gap-1">
        {derived.flags.map((flag, position) => (
          <li key={position}>{sayFlag(m, flag)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Both ways of asking where the load gets least and most. */
export function Zones({ derived, m, locale }: Part) {
  const words = m.configurations.maps;
  const factsOf = ({ low, high, dur }: Spread) => [
    { label: words.lowest, value: words.at(sayDose(low.doseGy, locale), low.labels.join(", ")) },
    { label: words.highest, value: words.at(sayDose(high.doseGy, locale), high.labels.join(", ")) },
    { label: words.dur, value: formatNumber(dur, locale, 4) },
  ];
  return (
    <Section title={words.zones}>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <div>
          <h3 className="font-semibold">{words.extremes}</h3>
          <Facts columns={1} facts={factsOf(derived.ofExtremes)} />
        </div>
        <div>
          <h3 className="font-semibold">{words.means}</h3>
          <Facts columns={1} facts={factsOf(derived.ofMeans)} />
        </div>
      </div>
    </Section>
  );
}

type RatioRow = { key: string; name: string; monitor: string; low: string; high: string };

/** The ratios of every replicate, and below them mean and spread. */
export function Ratios({ derived, m, locale, name }: Part & { name: string }) {
  const words = m.configurations.maps;
  const { ratioMin, ratioMax } = derived;
  const number = (value: number | null, digits: number) =>
    value === null ? "–" : formatNumber(value, locale, digits);
  const percent = (value: number | null) =>
    value === null ? "–" : `${formatNumber(value * 100, locale, 2)} %`;
  const stored = roundRatios(ratioMin.mean, ratioMax.mean);
  const line = (key: string, title: string, low: string, high: string): RatioRow => ({
    key,
    name: title,
    monitor: "",
    low,
    high,
  });
  const rows: RatioRow[] = [
    ...derived.replicates.map((one) => ({
      key: String(one.replicate),
      name: `${words.replicate} ${one.replicate}`,
      monitor: sayDose(one.monitorGy, locale),
      low: number(one.ratioMin, 5),
      high: number(one.ratioMax, 5),
    })),
    line("mean", words.mean, number(ratioMin.mean, 5), number(ratioMax.mean, 5)),
    line("s", words.s, number(ratioMin.s, 5), number(ratioMax.s, 5)),
    line("relative", words.relative, percent(ratioMin.relativeS), percent(ratioMax.relativeS)),
    line("stored", words.asStored, number(stored.ratioMin, 6), number(stored.ratioMax, 6)),
  ];
  return (
    <Section title={words.ratios} lead={words.ratiosLead(name)}>
      <DataTable
        caption={words.ratios}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: "name", header: words.replicate, cell: (row) => row.name },
          { key: "monitor", header: words.monitorDose, align: "end", cell: (row) => row.monitor },
          { key: "low", header: words.ratioMin, align: "end", cell: (row) => row.low },
          { key: "high", header: words.ratioMax, align: "end", cell: (row) => row.high },
        ]}
        empty={null}
      />
    </Section>
  );
}
