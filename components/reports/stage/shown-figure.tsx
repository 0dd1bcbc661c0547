import { sayChange, sayValue } from "@/components/reports/say-figure";
import type { Locale, Messages } from "@/lib/i18n/messages";
import type { ShownFigure } from "@/lib/reports/queries/sheets";
import { changeOf, type FigureCode } from "@/lib/reports/rules/figures";

export type Opened = { figure: FigureCode | null; open: (figure: FigureCode) => void };

type Props = {
  shown: ShownFigure;
  messages: Messages;
  locale: Locale;
  /** Height of the number in slide units. */
  size?: number;
  plain?: boolean;
  /** None in a thumbnail, where nothing is pressed. */
  opened?: Opened | undefined;
  year: number;
};

/** A figure of the hall: the number, what it is, where it comes from. Pressed, it opens its source beside the slide. */
export function StageFigure({ shown, messages: m, locale, size = 112, plain = false, opened, year }: Props) {
  const words = m.reports;
  const { figure, value, countedLots, leftOutLots, before } = shown;
  const source = countedLots > 0 ? words.source(countedLots, leftOutLots) : words.sourceNone(leftOutLots);
  const change = changeOf(value, before);
  const content = (
    <>
      <span className="slide-number" style={{ "--size": size } as React.CSSProperties}>
        {value === null ? (
          <AbsentWords locked={false}>{m.ui.noData}</AbsentWords>
        ) : (
          <>
            {sayValue(figure, value, locale)}
            {figure === "IRR-02" && <small> {words.units.tonne(value)}</small>}
          </>
        )}
      </span>
      <span className="slide-name">{words.stage.names[figure]}</span>
      <span className="slide-source">
        {source}
        {change !== null &&
          ` · ${m.ui.figure.against(sayChange(figure, change, locale), words.against(year - 1))}`}
      </span>
    </>
  );
  if (!opened) {
    return (
      <div className="slide-figure" data-plain={plain}>
        {content}
      </div>
    );
  }
  return (
    <button
      type="button"
      className="slide-figure"
      data-plain={plain}
      aria-expanded={opened.figure === figure}
      onClick={() => opened.open(figure)}
    >
      {content}
    </button>
  );
}

/** An empty box for "nobody recorded", a struck one for "not licensed yet". */
export function AbsentWords({ locked, children }: { locked: boolean; children: React.ReactNode }) {
  return (
    <span className="slide-absent">
      <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.4">
        <rect x="1.5" y="1.5" width="13" height="13" rx="2" strokeDasharray={locked ? undefined : "3 2.4"} />
        {locked && <path d="M2.5 13.5l11-11" />}
      </svg>
      {children}
    </span>
  );
}
