import { RowCode } from "@/components/schedules/row-code";
import { StateBadge } from "@/components/ui/badge";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayDose, sayList } from "@/lib/i18n/say";
import type { SilentRow } from "@/lib/schedules/rules/plan";
import { type RankedBound, rankBounds } from "@/lib/schedules/rules/ranking";
import type { Bound } from "@/lib/schedules/rules/selection";

type DecidingRowsProps = {
  minima: readonly Bound[];
  maxima: readonly Bound[];
  /** Rows that speak of the goods and set no bound that day. */
  silent?: readonly SilentRow[];
  m: Messages;
  locale: Locale;
  /** Nothing is decided where such goods are not covered: the strictest row is then only the strictest so far. */
  decided?: boolean;
  /** Row codes open their rows, for whoever may read them. */
  linked?: boolean;
};

/** Every candidate for the required minimum and the allowed maximum: which one decided, and why the others did not. */
export function DecidingRows(props: DecidingRowsProps) {
  const { minima, maxima, silent = [], decided = true, m, locale, linked = false } = props;
  const words = m.schedules.deciding;
  const silentOf = (doseOf: (row: SilentRow) => number | null) =>
    silent.flatMap((row) => {
      const doseGy = doseOf(row);
      return doseGy === null && row.why !== "no-dose" ? [] : [{ ...row, doseGy }];
    });
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <Side
        title={words.minimum}
        bounds={rankBounds(minima, "minima")}
        silent={silentOf(({ minDoseGy }) => minDoseGy)}
        why={words.lower}
        decided={decided}
        m={m}
        locale={locale}
        linked={linked}
      />
      <Side
        title={words.maximum}
        bounds={rankBounds(maxima, "maxima")}
        silent={silentOf(({ maxDoseGy }) => maxDoseGy)}
        why={words.higher}
        decided={decided}
        m={m}
        locale={locale}
        linked={linked}
      />
    </div>
  );
}

type SideProps = {
  title: string;
  bounds: RankedBound[];
  silent: (SilentRow & { doseGy: number | null })[];
  why: string;
  decided: boolean;
  m: Messages;
  locale: Locale;
  linked: boolean;
};

const line = "flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2";

function Side({ title, bounds, silent, why, decided, m, locale, linked }: SideProps) {
  const words = m.schedules.deciding;
  const said = { decides: decided ? words.decides : words.strictest, same: words.same, weaker: why };
  return (
    <div>
      <h3 className="mb-1 text-sm text-ink-2">{title}</h3>
      {bounds.length === 0 && <p className="text-ink-2">{words.none}</p>}
      <ul>
        {bounds.map(({ source, rowCode, pests, doseGy, verdict }) => (
          <li key={`${source} ${rowCode} ${doseGy}`} className={line}>
            <span className={verdict === "decides" ? "font-medium" : "text-ink-2"}>
              {sayDose(doseGy, locale)} ({m.schedules.sources[source]}
              {pests.length > 0 && `, ${sayList(pests)}`}
              {rowCode !== null && (
                <>
                  , <RowCode code={rowCode} linked={linked} />
                </>
              )}
              )
            </span>
            {verdict === "decides" && decided ? (
              <StateBadge tone="good">{said.decides}</StateBadge>
            ) : (
              <span className="text-sm text-ink-2">{said[verdict]}</span>
            )}
          </li>
        ))}
        {silent.map(({ source, rowCode, doseGy, why: silence }) => (
          <li key={rowCode} className={line}>
            <span className="text-ink-2">
              {doseGy !== null && `${sayDose(doseGy, locale)} · `}
              {silence === "pending" && `${m.schedules.notLaw} · `}
              {m.schedules.sources[source]}, <RowCode code={rowCode} linked={linked} />
            </span>
            <span className="text-sm text-ink-2">{m.pests.silences[silence]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
