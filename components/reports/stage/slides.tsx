import type { ReactNode } from "react";
import { sayTonnes, sayUnit, sayValue, sayWeek } from "@/components/reports/say-figure";
import { SeasonChart } from "@/components/reports/season-chart";
import { AbsentWords, type Opened, StageFigure } from "@/components/reports/stage/shown-figure";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayDay, sayPercent } from "@/lib/i18n/say";
import type { ConferenceSheet, ShownFigure } from "@/lib/reports/queries/sheets";
import { type FigureCode, figureCodes } from "@/lib/reports/rules/figures";

export const slideNames = ["title", "overview", "fruit", "community", "unproven", "method"] as const;
export type SlideName = (typeof slideNames)[number];

export type SlideProps = {
  sheet: ConferenceSheet;
  messages: Messages;
  locale: Locale;
  opened?: Opened | undefined;
};

export type SlideContent = { heading: string; body: ReactNode; source: ReactNode };

/** Every slide is made of the same sheet: heading that says the finding, the figures, their source. */
export const slides: Record<SlideName, (props: SlideProps) => SlideContent> = {
  title: ({ sheet, messages: m }) => ({
    heading: m.reports.stage.title(sheet.year),
    body: null,
    source: m.reports.yearLead,
  }),
  overview: (props) => ({
    heading: props.messages.reports.stage.overviewFinding(props.sheet.year),
    body: (
      <div className="slide-grid">
        {props.sheet.figures.map((shown) => (
          <StageFigure key={shown.figure} {...figureProps(props, shown)} />
        ))}
      </div>
    ),
    source: sourceOf(props),
  }),
  fruit: fruitSlide,
  community: communitySlide,
  unproven: ({ sheet, messages: m }) => ({
    heading: m.reports.stage.unprovenFinding,
    body: (
      <ul className="slide-rows">
        {sheet.unproven.map(({ code, state, claimed }) => (
          <li key={code} className="slide-missing">
            <span>
              {m.reports.unproven.labels[code]}
              <span className="slide-source block">
                {state === "not-licensed"
                  ? m.reports.unproven.notLicensed
                  : claimed
                    ? m.reports.unproven.claimed[code]
                    : m.reports.unproven.unclaimed}
              </span>
            </span>
            <AbsentWords locked={state === "not-licensed"}>
              {state === "not-licensed" ? m.ui.notLicensed : m.ui.noData}
            </AbsentWords>
          </li>
        ))}
      </ul>
    ),
    source: sheet.unproven.some((item) => item.claimed)
      ? `${m.ui.source}: ${m.reports.articleSource}`
      : m.reports.unproven.lead,
  }),
  method: ({ messages: m }) => ({
    heading: m.reports.stage.methodFinding,
    body: (
      <ol className="slide-method">
        {m.reports.stage.method.map((rule) => (
          <li key={rule}>
            <span>{rule}</span>
          </li>
        ))}
      </ol>
    ),
    source: m.reports.yearLead,
  }),
};

/** Where the figures come from, and that there is nothing to compare them with. */
function sourceOf({ sheet, messages: m }: SlideProps, codes: readonly FigureCode[] = figureCodes): string {
  const lacks = codes.some((code) => find(sheet, code).before === null);
  return lacks
    ? `${m.reports.yearLead} ${m.reports.stage.beforeMissing(sheet.year - 1)}`
    : m.reports.yearLead;
}

function figureProps({ sheet, messages, locale, opened }: SlideProps, shown: ShownFigure) {
  return { shown, messages, locale, opened, year: sheet.year };
}

function find(sheet: ConferenceSheet, code: FigureCode): ShownFigure {
  const shown = sheet.figures.find((figure) => figure.figure === code);
  if (!shown) throw new Error(`the year has no figure ${code}`);
  return shown;
}

function fruitSlide(props: SlideProps): SlideContent {
  const { sheet, messages: m, locale } = props;
  const words = m.reports.season;
  const { season } = sheet;
  const figure = <StageFigure {...figureProps(props, find(sheet, "IRR-02"))} size={230} plain />;
  if (!season) return { heading: m.reports.stage.slides.fruit, body: figure, source: m.reports.yearLead };
  const total = sayTonnes(season.totalMassG, locale);
  const [first, last] = [sayDay(season.firstDay), sayDay(season.lastDay)];
  const week = sayWeek(season.peak.from, season.peak.toDay);
  const share = sayPercent(Math.round(season.peak.share * 100) / 100, locale);
  return {
    heading: words.finding(week, sayTonnes(season.peak.massG, locale, 1), share),
    body: (
      <div className="slide-pair">
        {figure}
        <SeasonChart
          season={season}
          locale={locale}
          look="stage"
          described={words.described(first, last, total)}
          end={words.direct(total)}
        />
      </div>
    ),
    source: words.source(season.lots, first, last),
  };
}

function communitySlide(props: SlideProps): SlideContent {
  const { sheet, messages: m, locale } = props;
  const words = m.reports.stage;
  const rounds = find(sheet, "PPE-01");
  const beneficiaries = [...new Set(sheet.rounds.map((round) => round.beneficiary))];
  const notes = [...new Set(sheet.rounds.flatMap((round) => round.beneficiaryNote ?? []))];
  const heading =
    rounds.value === null
      ? words.slides.community
      : words.communityFinding(
          `${sayValue("PPE-01", rounds.value, locale)} ${sayUnit("PPE-01", rounds.value, m)}`,
        );
  return {
    heading,
    body: (
      <div className="slide-pair">
        <div className="slide-opening">
          <StageFigure {...figureProps(props, rounds)} size={230} plain />
          {beneficiaries.length > 0 && <p>{words.beneficiary(beneficiaries.join("; "))}</p>}
        </div>
        <div className="slide-rows">
          {(["PPE-02", "PPE-03", "PPE-04"] as const).map((code) => (
            <div key={code}>
              <StageFigure {...figureProps(props, find(sheet, code))} />
            </div>
          ))}
        </div>
      </div>
    ),
    source: [sourceOf(props, ["PPE-01", "PPE-02", "PPE-03", "PPE-04"]), ...notes].join(" "),
  };
}
