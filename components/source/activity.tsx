import { DecayCurve } from "@/components/source/decay-curve";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/core/dates";
import { co60Remaining } from "@/lib/core/units";
import { sayDay, sayPercent } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { SourceSheet } from "@/lib/source/queries/sources";

/** What the source holds today, and how it goes down. */
export async function SourceToday({ now, today, synthetic }: SourceSheet) {
  const [words, locale] = [(await getMessages()).source, await getLocale()];
  if (!now)
    return (
      <Notice tone="hold" title={words.unknownTitle}>
        {words.unknown}
      </Notice>
    );
  const loss = sayPercent(Math.round((1 - co60Remaining(365)) * 1000) / 1000, locale);
  return (
    <div className="grid gap-8">
      <div className="grid gap-6 sm:grid-cols-2">
        <Figure
          label={words.today}
          value={formatNumber(now.activityKCi, locale, 3)}
          unit="kCi"
          state="actual"
          coverage={words.stateInForce(now.state.stateNo)}
          source={words.sinceReference(now.elapsedDays)}
          synthetic={synthetic}
        />
        <Figure
          label={words.power}
          value={formatNumber(now.powerKW, locale, 3)}
          unit="kW"
          state="actual"
          source={words.perKCi}
          synthetic={synthetic}
        />
      </div>
      {now.beforeReference && <Notice tone="hold">{words.beforeReference}</Notice>}
      <figure>
        <figcaption className="mb-2 font-medium">{words.curveTitle(loss)}</figcaption>
        <DecayCurve
          state={now.state}
          today={today}
          locale={locale}
          described={`${words.curveTitle(loss)}. ${words.curveLabel(formatNumber(now.activityKCi, locale, 3), sayDay(today))}`}
        />
        <p className="mt-1 text-sm text-ink-2">{words.curveSource}</p>
      </figure>
    </div>
  );
}
