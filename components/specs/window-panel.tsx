import { StateBadge } from "@/components/ui/badge";
import { formatNumber } from "@/lib/core/dates";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayDose, sayDoseDown, sayDoseUp, sayRange } from "@/lib/i18n/say";
import { computeMonitorWindow, type MonitorWindow, type WindowFacts } from "@/lib/specs/rules";

type WindowPanelProps = { facts: WindowFacts | null; words: Messages["specs"]["window"]; locale: Locale };

/** The computed window with its arithmetic in words: the same while typing and on the approved sheet. */
export function WindowPanel({ facts, words, locale }: WindowPanelProps) {
  if (!facts) return <p className="rounded-md bg-sunken px-4 py-3 text-ink-2">{words.waiting}</p>;
  const window = computeMonitorWindow(facts);
  const number = (value: number) => formatNumber(value, locale, 3);
  return (
    <div className="grid gap-3 rounded-md bg-sunken px-4 py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className={`text-xl font-semibold ${window.feasible ? "" : "text-bad line-through"}`}>
          {sayRange(sayDoseUp(window.lowGy, locale), sayDoseDown(window.highGy, locale))}
        </span>
        <StateBadge tone={window.feasible ? "good" : "bad"}>
          {window.feasible ? words.feasible : words.infeasible}
        </StateBadge>
      </p>
      {window.feasible ? (
        <Strip facts={facts} window={window} words={words} locale={locale} />
      ) : (
        <p className="text-bad">{words.infeasibleWhy}</p>
      )}
      <p>{words.dur(number(window.dur), number(window.largestDur), window.feasible)}</p>
      <ul className="grid gap-0.5 text-sm text-ink-2">
        <li>{words.low}</li>
        <li>{words.high}</li>
        <li>{words.durFormula}</li>
      </ul>
    </div>
  );
}

type StripProps = { facts: WindowFacts; window: MonitorWindow } & Pick<WindowPanelProps, "words" | "locale">;

/** From limit to limit, with the window inside: what the guard band takes away is what is left grey. */
function Strip({ facts, window, words, locale }: StripProps) {
  const { minDoseGy, maxDoseGy } = facts;
  const share = (doseGy: number) =>
    Math.min(100, Math.max(0, ((doseGy - minDoseGy) / (maxDoseGy - minDoseGy)) * 100));
  const left = share(window.lowGy);
  return (
    <figure>
      <figcaption className="sr-only">{words.figure}</figcaption>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="block h-5 w-full" aria-hidden="true">
        <rect width="100" height="6" className="fill-line" />
        <rect x={left} width={Math.max(0.5, share(window.highGy) - left)} height="6" className="fill-good" />
      </svg>
      <p className="mt-1 flex justify-between text-sm text-ink-2">
        <span>{sayDose(minDoseGy, locale)}</span>
        <span>{sayDose(maxDoseGy, locale)}</span>
      </p>
    </figure>
  );
}
