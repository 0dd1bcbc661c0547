import { StateBadge } from "@/components/ui/badge";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayDose } from "@/lib/i18n/say";
import { type RankedBound, rankBounds } from "@/lib/schedules/rules/ranking";
import type { Bound } from "@/lib/schedules/rules/selection";

type DecidingRowsProps = { minima: readonly Bound[]; maxima: readonly Bound[]; m: Messages; locale: Locale };

/** Every candidate for the required minimum and the allowed maximum: which one decided, and why the others did not. */
export function DecidingRows({ minima, maxima, m, locale }: DecidingRowsProps) {
  const words = m.schedules.deciding;
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <Side
        title={words.minimum}
        bounds={rankBounds(minima, "minima")}
        why={words.lower}
        m={m}
        locale={locale}
      />
      <Side
        title={words.maximum}
        bounds={rankBounds(maxima, "maxima")}
        why={words.higher}
        m={m}
        locale={locale}
      />
    </div>
  );
}

type SideProps = { title: string; bounds: RankedBound[]; why: string; m: Messages; locale: Locale };

function Side({ title, bounds, why, m, locale }: SideProps) {
  const words = m.schedules.deciding;
  const said = { decides: words.decides, same: words.same, weaker: why };
  return (
    <div>
      <h3 className="mb-1 text-sm text-ink-2">{title}</h3>
      {bounds.length === 0 && <p className="text-ink-2">{words.none}</p>}
      <ul>
        {bounds.map(({ source, rowCode, pest, doseGy, verdict }) => (
          <li
            key={`${source} ${rowCode} ${pest}`}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2"
          >
            <span className={verdict === "decides" ? "font-medium" : "text-ink-2"}>
              {sayDose(doseGy, locale)} (
              {[m.schedules.sources[source], pest, rowCode].filter((part) => part !== null).join(", ")})
            </span>
            {verdict === "decides" ? (
              <StateBadge tone="good">{said.decides}</StateBadge>
            ) : (
              <span className="text-sm text-ink-2">{said[verdict]}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
