import { SeasonChart } from "@/components/reports/season-chart";
import { sayTonnes, sayWeek } from "@/components/reports/say-figure";
import { Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { sayDay, sayPercent } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { Season } from "@/lib/reports/rules/season";

/** The season drawn from the counted lots, its numbers one click away. */
export async function SeasonSection({ season }: { season: Season }) {
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const words = m.reports.season;
  const total = sayTonnes(season.totalMassG, locale);
  const [first, last] = [sayDay(season.firstDay), sayDay(season.lastDay)];
  const week = sayWeek(season.peak.from, season.peak.toDay);
  const share = sayPercent(Math.round(season.peak.share * 100) / 100, locale);
  return (
    <Section title={words.finding(week, sayTonnes(season.peak.massG, locale, 1), share)}>
      <figure className="keep-together">
        <SeasonChart
          season={season}
          locale={locale}
          described={words.described(first, last, total)}
          end={words.direct(total)}
        />
        <figcaption className="mt-1 text-sm text-ink-2">{words.source(season.lots, first, last)}</figcaption>
      </figure>
      <details className="mt-3">
        <summary className="link w-fit">{words.table}</summary>
        <div className="mt-2 max-w-2xl">
          <DataTable
            caption={words.caption}
            rows={season.steps}
            rowKey={(row) => row.day}
            columns={[
              { key: "day", header: words.day, cell: (row) => sayDay(row.day) },
              { key: "lots", header: words.lots, align: "end", cell: (row) => row.lots },
              {
                key: "mass",
                header: words.mass,
                unit: words.tonne,
                align: "end",
                cell: (row) => sayTonnes(row.massG, locale, 3),
              },
              {
                key: "total",
                header: words.total,
                unit: words.tonne,
                align: "end",
                cell: (row) => sayTonnes(row.totalMassG, locale, 3),
              },
            ]}
            empty={null}
          />
        </div>
      </details>
    </Section>
  );
}
