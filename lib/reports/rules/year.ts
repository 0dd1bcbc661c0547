import { centreYear, startOfCentreDay } from "@/lib/core/dates";

/** Until when the figures of a year were counted; `computedAt` is when they were asked for. */
export type YearState =
  | { state: "final"; cutOffAt: Date; computedAt: Date }
  | { state: "actual"; cutOffAt: Date; computedAt: Date }
  | { state: "future"; computedAt: Date };

/** A year is final once it is over on the centre's clock; until then its figures are actual to a cut-off. */
export function stateOfYear(year: number, now: Date): YearState {
  const thisYear = centreYear(now);
  if (year > thisYear) return { state: "future", computedAt: now };
  if (year === thisYear) return { state: "actual", cutOffAt: now, computedAt: now };
  return { state: "final", cutOffAt: startOfCentreDay(`${year + 1}-01-01`), computedAt: now };
}

/** The centre was founded in 1986; a year beyond the next century is a slip of the keyboard. */
export function readYear(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= 1986 && year <= 2100 ? year : null;
}

/** Told or asked at the conference, but no record of this system can prove them yet. */
export const unprovenCodes = ["FIN-01", "RES-06", "RES-07", "IRR-05", "FDG-01"] as const;
export type UnprovenCode = (typeof unprovenCodes)[number];

/** Supply of 18F-FDG to hospitals began in 02/2023, after years of licensing (report.md, finding 3). */
const fdgLicensedFrom = 2023;

export type Unproven = {
  code: UnprovenCode;
  state: "no-data" | "not-licensed";
  /** The published report of that year claims it, without a number. */
  claimed: boolean;
};

const claimedIn: Record<number, readonly UnprovenCode[]> = { 2020: ["FIN-01", "RES-06", "RES-07"] };

export function unprovenOf(year: number): Unproven[] {
  return unprovenCodes.map((code) => ({
    code,
    state: code === "FDG-01" && year < fdgLicensedFrom ? "not-licensed" : "no-data",
    claimed: claimedIn[year]?.includes(code) ?? false,
  }));
}
