import { formatNumber } from "@/lib/core/dates";
import type { Locale } from "@/lib/i18n/messages";
import { sayDay } from "@/lib/i18n/say";
import { decayCurve } from "@/lib/source/rules/curve";
import { type Activity, activityOn, type Day, daysBetween } from "@/lib/source/rules/decay";

const shape = { width: 860, height: 220, left: 64, right: 96, top: 26, bottom: 30, text: 12.5 };

type Props = { state: Activity & { effectiveFrom: Day }; today: Day; locale: Locale; described: string };

/** What the source holds, from zero up: today, the first day and the last one drawn are said beside the line. */
export function DecayCurve({ state, today, locale, described }: Props) {
  const points = decayCurve(state, today);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const span = daysBetween(first.day, last.day);
  const top = first.activityKCi * 1.08;
  const x = (day: Day) =>
    shape.left + (daysBetween(first.day, day) / span) * (shape.width - shape.left - shape.right);
  const y = (kCi: number) =>
    shape.height - shape.bottom - (kCi / top) * (shape.height - shape.top - shape.bottom);
  const line = points
    .map(
      ({ day, activityKCi }, n) => `${n === 0 ? "M" : "L"}${x(day).toFixed(1)} ${y(activityKCi).toFixed(1)}`,
    )
    .join("");
  const now = { day: today, activityKCi: activityOn(state, today).activityKCi };
  const marks = [
    { ...first, anchor: "start" },
    { ...now, anchor: "middle" },
    { ...last, anchor: "start" },
  ] as const;
  return (
    <svg
      viewBox={`0 0 ${shape.width} ${shape.height}`}
      role="img"
      aria-label={described}
      className="block w-full"
      fontSize={shape.text}
    >
      <path d={`M${shape.left} ${y(0)}H${shape.width - shape.right}`} stroke="var(--line-strong)" />
      <text x={shape.left - 8} y={y(0) + 4} textAnchor="end" fill="var(--ink-2)">
        0
      </text>
      <path d={`M${x(today)} ${shape.top}V${y(0)}`} stroke="var(--line)" />
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth={2.2} />
      {marks.map(({ day, activityKCi, anchor }, n) => (
        <g key={day + String(n)}>
          <circle cx={x(day)} cy={y(activityKCi)} r={n === 1 ? 4.5 : 3} fill="var(--accent)" />
          <text
            x={x(day) + (anchor === "start" ? 8 : 0)}
            y={y(activityKCi) - 9}
            textAnchor={anchor}
            fontWeight={n === 1 ? "600" : undefined}
            fill="var(--ink)"
          >
            {formatNumber(activityKCi, locale, 1)} kCi
          </text>
          <text x={x(day)} y={y(0) + 19} textAnchor="middle" fill="var(--ink-2)">
            {sayDay(day)}
          </text>
        </g>
      ))}
    </svg>
  );
}
