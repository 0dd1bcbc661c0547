import { sayChange, sayUnit, sayValue } from "@/components/reports/say-figure";
import { Figure } from "@/components/ui/figure";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { FigureSheet, YearSheet } from "@/lib/reports/queries/figures";
import { changeOf } from "@/lib/reports/rules/figures";
import type { Unproven } from "@/lib/reports/rules/year";

/** The figures of a year that are counted from records, each open to its source. */
export async function YearFigures({ sheet }: { sheet: YearSheet }) {
  return (
    <div className="grid gap-x-8 gap-y-7 sm:grid-cols-2 lg:grid-cols-3">
      {sheet.figures.map((figure) => (
        <CountedFigure key={figure.figure} sheet={sheet} figure={figure} />
      ))}
    </div>
  );
}

type CountedProps = {
  sheet: Pick<YearSheet, "year" | "state">;
  figure: FigureSheet;
  /** On the figure's own page there is nothing further to open. */
  isHere?: boolean;
};

export async function CountedFigure({ sheet, figure, isHere = false }: CountedProps) {
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const words = m.reports;
  const { figure: code, value } = figure;
  const change = changeOf(value, figure.before);
  const missing = value === null || sheet.state.state === "future";
  return (
    <Figure
      label={words.labels[code]}
      value={value === null ? null : sayValue(code, value, locale)}
      {...(value === null ? {} : { unit: sayUnit(code, value, m) })}
      state={missing ? "no-data" : sheet.state.state === "final" ? "final" : "actual"}
      {...(change === null
        ? { coverage: words.beforeMissing(sheet.year - 1) }
        : {
            change: {
              amount: `${sayChange(code, change, locale)} ${sayUnit(code, change, m)}`,
              against: words.against(sheet.year - 1),
            },
          })}
      source={
        figure.countedLots > 0
          ? words.source(figure.countedLots, figure.leftOutLots)
          : words.sourceNone(figure.leftOutLots)
      }
      {...(isHere ? {} : { href: `/reports/${sheet.year}/${code}` })}
      synthetic={figure.synthetic}
    />
  );
}

/** What people ask for at the conference and no record answers: missing and not licensed, never a zero. */
export async function UnprovenFigures({ unproven }: { unproven: readonly Unproven[] }) {
  const words = (await getMessages()).reports;
  return (
    <div className="grid gap-x-8 gap-y-7 sm:grid-cols-2 lg:grid-cols-3">
      {unproven.map(({ code, state, claimed }) => (
        <Figure
          key={code}
          label={words.unproven.labels[code]}
          value={null}
          state={state}
          source={
            state === "not-licensed"
              ? words.unproven.notLicensed
              : claimed
                ? words.unproven.claimed[code]
                : words.unproven.unclaimed
          }
        />
      ))}
    </div>
  );
}
