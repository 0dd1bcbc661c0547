import { formatNumber } from "@/lib/core/dates";
import type { Locale, Messages } from "@/lib/i18n/messages";
import type { DerivedMap, Position } from "@/lib/configurations/rules/map";

type DrawingProps = { derived: DerivedMap; m: Messages; locale: Locale };

const cell = { width: 132, height: 92, gap: 6 };
const margin = { left: 64, top: 26 };

const sorted = (values: number[]) => [...new Set(values)].toSorted((a, b) => a - b);

/** One picture per layer, a cell only where something was measured: a smooth picture would invent a minimum. */
export function MapDrawing({ derived, m, locale }: DrawingProps) {
  const words = m.configurations.maps;
  const layers = sorted(derived.positions.map(({ zMm }) => zMm));
  const xs = sorted(derived.positions.map(({ xMm }) => xMm));
  const say = (value: number) => formatNumber(value, locale);
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-6">
      {layers.map((z) => {
        const here = derived.positions.filter(({ zMm }) => zMm === z);
        const ys = sorted(here.map(({ yMm }) => yMm));
        const width = margin.left + xs.length * (cell.width + cell.gap);
        const height = margin.top + ys.length * (cell.height + cell.gap);
        const spoken = here.map(({ label, meanGy }) => `${label} ${formatNumber(meanGy, locale, 1)} Gy`);
        return (
          <figure key={z} className="grid max-w-full gap-2">
            <figcaption className="font-medium">{words.layer(say(z))}</figcaption>
            <div className="overflow-x-auto">
              <svg
                viewBox={`0 0 ${width} ${height}`}
                width={width}
                height={height}
                role="img"
                aria-label={words.layerText(say(z), spoken.join("; "))}
              >
                {xs.map((x, column) => (
                  <text
                    key={x}
                    x={margin.left + column * (cell.width + cell.gap) + cell.width / 2}
                    y={14}
                    textAnchor="middle"
                    className="fill-current text-xs text-ink-2"
                  >
                    x {say(x)}
                  </text>
                ))}
                {ys.map((y, row) => (
                  <text
                    key={y}
                    x={margin.left - 8}
                    y={margin.top + row * (cell.height + cell.gap) + cell.height / 2 + 4}
                    textAnchor="end"
                    className="fill-current text-xs text-ink-2"
                  >
                    y {say(y)}
                  </text>
                ))}
                {here.map((position) => (
                  <Cell
                    key={position.label}
                    position={position}
                    x={margin.left + xs.indexOf(position.xMm) * (cell.width + cell.gap)}
                    y={margin.top + ys.indexOf(position.yMm) * (cell.height + cell.gap)}
                    marks={marksOf(position, derived)}
                    m={m}
                    locale={locale}
                  />
                ))}
              </svg>
            </div>
          </figure>
        );
      })}
    </div>
  );
}

type Mark = "min" | "max" | "monitor";

const shapes: Record<Mark, string> = {
  min: "M0 1h10L5 10z",
  max: "M5 0l5 9H0z",
  monitor: "M5 0l5 5-5 5-5-5z",
};

/** The extremes decide where the zones are (process 3.6). */
function marksOf(position: Position, { ofExtremes }: DerivedMap): Mark[] {
  const marks: Mark[] = [];
  if (ofExtremes.low.labels.includes(position.label)) marks.push("min");
  if (ofExtremes.high.labels.includes(position.label)) marks.push("max");
  if (position.isMonitor) marks.push("monitor");
  return marks;
}

type CellProps = { position: Position; x: number; y: number; marks: Mark[]; m: Messages; locale: Locale };

function Cell({ position, x, y, marks, m, locale }: CellProps) {
  return (
    <g transform={`translate(${x} ${y})`} className="text-ink">
      <rect
        width={cell.width}
        height={cell.height}
        rx={3}
        fill="none"
        stroke="currentColor"
        strokeWidth={marks.length > 0 ? 2.5 : 1}
      />
      <text x={8} y={18} className="fill-current text-xs">
        {position.label.length > 17 ? `${position.label.slice(0, 16)}…` : position.label}
      </text>
      <text x={8} y={42} className="fill-current text-lg">
        {formatNumber(position.meanGy, locale, 1)}
      </text>
      {marks.map((mark, order) => (
        <g key={mark} transform={`translate(8 ${52 + order * 17})`}>
          <path d={shapes[mark]} fill="currentColor" />
          <text x={15} y={9} className="fill-current text-xs">
            {m.configurations.maps[mark]}
          </text>
        </g>
      ))}
    </g>
  );
}
