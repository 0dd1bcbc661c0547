/** A figure as a calibration certificate prints it: comma or dot, perhaps with a power of ten; null when it is none. */
export function readFigure(typed: string): number | null {
  const clean = typed.trim().replace("−", "-").replace(",", ".");
  if (!/^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,3})?$/.test(clean)) return null;
  const value = Number(clean);
  return Number.isFinite(value) ? value : null;
}

/** Figures parted by semicolon, space or line; null when one of them is none. */
export function readFigures(typed: string): number[] | null {
  const figures = typed
    .split(/[;\s]+/)
    .filter((part) => part !== "")
    .map(readFigure);
  return figures.includes(null) ? null : figures.flatMap((figure) => figure ?? []);
}
