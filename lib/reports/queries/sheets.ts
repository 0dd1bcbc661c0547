import "server-only";
import { readTogether } from "@/lib/core/db";
import { type Page, pageSize } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import {
  countLeftOut,
  type FigureSheet,
  getYearSheet,
  type LeftOutCount,
  type YearSheet,
} from "@/lib/reports/queries/figures";
import { type FigureLot, listFigureLots } from "@/lib/reports/queries/lots";
import { getFruitSeason, listRounds, type RoundSheet } from "@/lib/reports/queries/season";
import type { FigureCode } from "@/lib/reports/rules/figures";
import type { Season } from "@/lib/reports/rules/season";
import { type Unproven, unprovenOf, type YearState } from "@/lib/reports/rules/year";

/** Every sheet is read at one moment, so that a figure, its lots and its chart cannot disagree. */

export type YearPageSheet = YearSheet & { season: Season | null; unproven: Unproven[] };

export function getYearPageSheet(
  reader: Allowed<"reports.read">,
  year: number,
  now: Date,
): Promise<YearPageSheet> {
  return readTogether(async (tx) => ({
    ...(await getYearSheet(reader, year, now, tx)),
    season: await getFruitSeason(reader, year, tx),
    unproven: unprovenOf(year),
  }));
}

export type FigurePageSheet = {
  figure: FigureSheet;
  state: YearState;
  leftOut: LeftOutCount[];
  lots: Page<FigureLot>;
  rounds: RoundSheet[];
};

export function getFigurePageSheet(
  reader: Allowed<"reports.read">,
  wanted: { figure: FigureCode; year: number; counted: boolean; after?: string },
  now: Date,
): Promise<FigurePageSheet | null> {
  return readTogether(async (tx) => {
    const sheet = await getYearSheet(reader, wanted.year, now, tx);
    const figure = sheet.figures.find((each) => each.figure === wanted.figure);
    if (!figure) return null;
    const leftOut = await countLeftOut(reader, wanted.year, tx);
    return {
      figure,
      state: sheet.state,
      leftOut: leftOut.filter((count) => count.figure === wanted.figure),
      lots: await listFigureLots(reader, wanted, pageSize, tx),
      rounds: wanted.figure === "PPE-01" ? await listRounds(reader, wanted.year, tx) : [],
    };
  });
}

export type ShownFigure = FigureSheet & { leftOut: LeftOutCount[]; lots: FigureLot[]; moreLots: boolean };

/** Everything the hall may ask to see, in one piece: nothing is loaded while a slide is shown. */
export type ConferenceSheet = Omit<YearPageSheet, "figures"> & {
  figures: ShownFigure[];
  rounds: RoundSheet[];
};

/** Enough to answer a question from the floor; the whole list is on the figure's own page. */
const lotsBeside = 40;

export function getConferenceSheet(
  reader: Allowed<"reports.read">,
  year: number,
  now: Date,
): Promise<ConferenceSheet> {
  return readTogether(async (tx) => {
    const sheet = await getYearSheet(reader, year, now, tx);
    const leftOut = await countLeftOut(reader, year, tx);
    const figures: ShownFigure[] = [];
    for (const figure of sheet.figures) {
      const page = await listFigureLots(
        reader,
        { figure: figure.figure, year, counted: true },
        lotsBeside,
        tx,
      );
      const ownLeftOut = leftOut.filter((count) => count.figure === figure.figure);
      figures.push({ ...figure, leftOut: ownLeftOut, lots: page.rows, moreLots: page.older !== null });
    }
    return {
      ...sheet,
      figures,
      season: await getFruitSeason(reader, year, tx),
      rounds: await listRounds(reader, year, tx),
      unproven: unprovenOf(year),
    };
  });
}
