import { centreYear } from "@/lib/core/dates";

/** The figures of the year that are counted from records; each is one value of `figure` in the view figure_lot. */
export const figureCodes = ["IRR-02", "PPE-01", "PPE-02", "PPE-03", "PPE-04", "IRR-01"] as const;
export type FigureCode = (typeof figureCodes)[number];

/** Told at the conference, but no record of this system can prove them yet: shown as missing, never as zero. */
export const unprovenCodes = ["FIN-01", "RES-06", "RES-07", "IRR-05", "FDG-01"] as const;
export type UnprovenCode = (typeof unprovenCodes)[number];

export type FigureUnit = "tonne" | "round" | "piece" | "set";

const units: Record<FigureCode, FigureUnit> = {
  "IRR-01": "tonne",
  "IRR-02": "tonne",
  "PPE-01": "round",
  "PPE-02": "piece",
  "PPE-03": "piece",
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

export type YearState = { state: "final" } | { state: "actual"; cutOffAt: Date } | { state: "future" };

/** A year is final once it is over on the centre's clock; until then its figures are actual to a cut-off. */
export function stateOfYear(year: number, now: Date): YearState {
  const thisYear = centreYear(now);
  if (year > thisYear) return { state: "future" };
  return year < thisYear ? { state: "final" } : { state: "actual", cutOffAt: now };
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
