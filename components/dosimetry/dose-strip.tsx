import { formatNumber } from "@/lib/core/dates";
import { sayDose, sayDoseDown, sayDoseUp } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";

export type DoseStripFacts = {
  limits: { minDoseGy: number; maxDoseGy: number };
  window: { lowGy: number; highGy: number; feasible: boolean };
  expandedUncertainty: number;
  readings: readonly { dosimeterCode: string; carrierCode: string; doseGy: number }[];
};

/** Above this, doses are said in kGy. */
const gyUpTo = 1000;
const width = 760;
const left = 12;
const top = 46;
const rowHeight = 14;

/** Limits, acceptance window and every monitor reading with its uncertainty, on one scale. */
export async function DoseStrip({ limits, window, expandedUncertainty, readings }: DoseStripFacts) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.dosimetry.strip;
  const doses = readings.map((reading) => reading.doseGy);
  const lowest = Math.min(limits.minDoseGy, window.lowGy, ...doses) * 0.93;
  const highest = Math.max(limits.maxDoseGy, window.highGy, ...doses) * 1.05;
  const x = (doseGy: number) => left + ((doseGy - lowest) / (highest - lowest)) * (width - 2 * left);
  const sorted = readings.toSorted((one, other) => one.doseGy - other.doseGy);
  const bottom = top + Math.max(3, Math.min(sorted.length, 24)) * rowHeight;
  const rowOf = (position: number) => top + 8 + (position % 24) * rowHeight;
  // One unit along one axis: a limit of 1000 Gy is not followed by 1,05 kGy.
  const sayEnd = (doseGy: number) =>
    limits.maxDoseGy <= gyUpTo ? `${formatNumber(doseGy, locale, 0)} Gy` : sayDose(doseGy, locale);
  const outside = doses.filter((doseGy) => doseGy < window.lowGy || doseGy > window.highGy).length;

  return (
    <figure className="mb-4 grid gap-2">
      {readings.length > 0 && window.feasible && (
        <p className="font-medium">{words.finding(readings.length, outside)}</p>
      )}
      <svg
        viewBox={`0 0 ${width} ${bottom + 30}`}
        role="img"
        aria-label={words.summary({
          count: readings.length,
          outside,
          low: sayDoseUp(window.lowGy, locale),
          high: sayDoseDown(window.highGy, locale),
        })}
        className="h-auto w-full max-w-4xl"
      >
        {window.feasible && (
          <rect
            x={x(window.lowGy)}
            y={top - 4}
            width={x(window.highGy) - x(window.lowGy)}
            height={bottom - top + 8}
            className="fill-good-soft stroke-good"
            strokeDasharray="3 3"
          />
        )}
        <Limit
          at={x(limits.minDoseGy)}
          bottom={bottom}
          line={16}
          words={`${words.minimum} ${sayDose(limits.minDoseGy, locale)}`}
        />
        <Limit
          at={x(limits.maxDoseGy)}
          bottom={bottom}
          line={16}
          end
          words={`${words.maximum} ${sayDose(limits.maxDoseGy, locale)}`}
        />
        {window.feasible && (
          <>
            <text x={x(window.lowGy)} y={36} className="fill-good text-[12px] font-medium">
              {sayDoseUp(window.lowGy, locale)}
            </text>
            <text x={x(window.highGy)} y={36} textAnchor="end" className="fill-good text-[12px] font-medium">
              {sayDoseDown(window.highGy, locale)}
            </text>
          </>
        )}
        {sorted.map((reading, position) => {
          const inside = reading.doseGy >= window.lowGy && reading.doseGy <= window.highGy;
          const half = reading.doseGy * expandedUncertainty;
          return (
            <g key={reading.dosimeterCode} className={inside ? "fill-ink stroke-ink" : "fill-bad stroke-bad"}>
              <title>{`${reading.dosimeterCode} · ${reading.carrierCode}: ${sayDose(reading.doseGy, locale)}`}</title>
              <line
                x1={x(reading.doseGy - half)}
                x2={x(reading.doseGy + half)}
                y1={rowOf(position)}
                y2={rowOf(position)}
                strokeWidth={1.25}
                opacity={0.55}
              />
              {inside ? (
                <circle cx={x(reading.doseGy)} cy={rowOf(position)} r={3.5} />
              ) : (
                <path d={`M${x(reading.doseGy)} ${rowOf(position) - 5} l5 9 h-10 z`} />
              )}
            </g>
          );
        })}
        <line x1={left} x2={width - left} y1={bottom + 8} y2={bottom + 8} className="stroke-line-strong" />
        <text x={left} y={bottom + 24} className="fill-ink-2 text-[12px]">
          {sayEnd(Math.round(lowest))}
        </text>
        <text x={width - left} y={bottom + 24} textAnchor="end" className="fill-ink-2 text-[12px]">
          {sayEnd(Math.round(highest))}
        </text>
      </svg>
      <figcaption className="text-sm text-ink-2">
        {readings.length === 0 ? words.none : words.legend}
        {!window.feasible && ` ${words.infeasible}`}
      </figcaption>
    </figure>
  );
}

function Limit({
  at,
  bottom,
  line,
  words,
  end = false,
}: {
  at: number;
  bottom: number;
  line: number;
  words: string;
  end?: boolean;
}) {
  return (
    <>
      <line x1={at} x2={at} y1={line + 4} y2={bottom + 8} className="stroke-ink-2" strokeWidth={1.5} />
      <text x={at} y={line} textAnchor={end ? "end" : "start"} className="fill-ink-2 text-[12px]">
        {words}
      </text>
    </>
  );
}
