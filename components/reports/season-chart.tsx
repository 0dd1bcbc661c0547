import { centreDay, formatNumber } from "@/lib/core/dates";
import type { Locale } from "@/lib/i18n/messages";
import type { Season } from "@/lib/reports/rules/season";

const dayMs = 86_400_000;
const grams = 1_000_000;

const shapes = {
  desk: { width: 860, height: 270, text: 12.5, left: 36, right: 84, top: 24, bottom: 28, line: 2.2 },
  stage: { width: 1000, height: 640, text: 46, left: 80, right: 60, top: 80, bottom: 76, line: 6 },
};

type Props = {
  season: Season;
  locale: Locale;
  /** Read aloud in place of the drawing. */
  described: string;
  /** Stands at the end of the line. */
  end: string;
  look?: keyof typeof shapes;
};

/** The running total of a season as steps: it rises on the days a run ended and nowhere else. */
export function SeasonChart({ season, locale, described, end, look = "desk" }: Props) {
  const shape = shapes[look];
  const first = dayNumber(season.firstDay) - 2;
  const last = dayNumber(season.lastDay) + 2;
  const topTonnes = niceTop(season.totalMassG / grams);
  const x = (day: number) =>
    shape.left + ((day - first) / (last - first)) * (shape.width - shape.left - shape.right);
  const y = (tonnes: number) =>
    shape.height - shape.bottom - (tonnes / topTonnes) * (shape.height - shape.top - shape.bottom);
  const endX = x(dayNumber(season.lastDay));
  const endY = y(season.totalMassG / grams);
  const line = `M${x(first)} ${y(0)}${season.steps
    .map(({ day, totalMassG }) => `H${x(dayNumber(day)).toFixed(1)}V${y(totalMassG / grams).toFixed(1)}`)
    .join("")}H${x(last).toFixed(1)}`;
  const peakDay = dayNumber(centreDay(season.peak.from));
  const peak = {
    from: Math.max(x(peakDay), shape.left),
    to: Math.min(x(peakDay + 7), shape.width - shape.right),
  };
  return (
    <svg
      viewBox={`0 0 ${shape.width} ${shape.height}`}
      role="img"
      aria-label={described}
      className="block w-full"
      fontSize={shape.text}
    >
      <rect
        x={peak.from}
        y={shape.top}
        width={peak.to - peak.from}
        height={y(0) - shape.top}
        fill="var(--hover)"
      />
      <text
        x={(peak.from + peak.to) / 2}
        y={shape.top - shape.text * 0.4}
        textAnchor="middle"
        fontWeight="600"
        fill="var(--ink-2)"
      >
        +{formatNumber(season.peak.massG / grams, locale, 1)}
      </text>
      {ticks(topTonnes).map((tonnes) => (
        <g key={tonnes}>
          <path d={`M${shape.left} ${y(tonnes)}H${shape.width - shape.right}`} stroke="var(--line)" />
          <text x={shape.left - 8} y={y(tonnes) + shape.text / 3} textAnchor="end" fill="var(--ink-2)">
            {formatNumber(tonnes, locale)}
          </text>
        </g>
      ))}
      {dayTicks(first + 2, last - 2, ((last - first) * shape.text * 4.5) / shape.width).map((day) => (
        <g key={day}>
          <path d={`M${x(day)} ${y(0)}v5`} stroke="var(--line-strong)" />
          <text x={x(day)} y={y(0) + shape.text * 1.45} textAnchor="middle" fill="var(--ink-2)">
            {shortDay(day)}
          </text>
        </g>
      ))}
      <path d={`${line}V${y(0)}Z`} fill="var(--accent-soft)" opacity="0.7" />
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth={shape.line} strokeLinejoin="round" />
      <circle cx={endX} cy={endY} r={shape.line * 1.8} fill="var(--accent)" />
      <text
        x={look === "desk" ? shape.width - shape.right + 8 : endX}
        y={look === "desk" ? endY + shape.text / 3 : endY - shape.text * 0.7}
        textAnchor={look === "desk" ? "start" : "end"}
        fontWeight="600"
        fill="var(--ink)"
      >
        {end}
      </text>
    </svg>
  );
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

function shortDay(day: number): string {
  const [, month, date] = new Date(day * dayMs).toISOString().slice(0, 10).split("-");
  return `${date}/${month}`;
}

/** The season's ends, and the first days of months that leave their labels room. */
function dayTicks(first: number, last: number, room: number): number[] {
  const starts: number[] = [];
  for (let day = Math.ceil(first + room); day <= last - room; day += 1) {
    if (new Date(day * dayMs).getUTCDate() === 1) starts.push(day);
  }
  return first === last ? [first] : [first, ...starts, last];
}

function step(top: number): number {
  const power = 10 ** Math.floor(Math.log10(top / 4));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => top / size <= 5) ?? top;
}

function niceTop(total: number): number {
  return Math.max(total * 1.04, step(total));
}

function ticks(top: number): number[] {
  const size = step(top);
  return Array.from({ length: Math.floor(top / size) + 1 }, (_, place) => place * size);
}
