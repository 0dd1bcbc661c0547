/** The figures of the year that are counted from records; each is one value of `figure` in the view figure_lot. */
export const figureCodes = ["IRR-02", "PPE-01", "PPE-02", "PPE-03", "PPE-04"] as const;
export type FigureCode = (typeof figureCodes)[number];

export type FigureUnit = "tonne" | "round" | "mask" | "set";

const units: Record<FigureCode, FigureUnit> = {
  "IRR-02": "tonne",
  "PPE-01": "round",
  "PPE-02": "mask",
  "PPE-03": "mask",
  "PPE-04": "set",
};

export function isFigureCode(text: string): text is FigureCode {
  return (figureCodes as readonly string[]).includes(text);
}

export function unitOf(figure: FigureCode): FigureUnit {
  return units[figure];
}

/** Grams as tonnes; everything else is counted as it is. Unknown stays unknown. */
export function shownAmount(figure: FigureCode, amount: number | null): number | null {
  return amount === null ? null : units[figure] === "tonne" ? amount / 1_000_000 : amount;
}

/** What the figure gained or lost against the year before; nothing where either is missing. */
export function changeOf(value: number | null, before: number | null): number | null {
  return value === null || before === null ? null : value - before;
}

export const leftOutReasons = [
  "rejected",
  "withdrawn",
  "undecided",
  "in_process",
  "not_treated",
  "quantity_unknown",
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];
