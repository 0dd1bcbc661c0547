import "server-only";
import { z } from "zod";
import { database, type Tx } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import {
  type FigureCode,
  figureCodes,
  type LeftOutReason,
  leftOutReasons,
  shownAmount,
} from "@/lib/reports/rules/figures";
import { stateOfYear, type YearState } from "@/lib/reports/rules/year";

const figureRow = z.object({
  figure: z.enum(figureCodes),
  year: z.number(),
  amount: z.preprocess((raw) => (raw === null ? null : Number(raw)), z.number().nullable()),
  counted_lots: z.number(),
  left_out_lots: z.number(),
  synthetic: z.boolean(),
});

export type FigureSheet = {
  figure: FigureCode;
  /** In the figure's unit; null when no lot counts. */
  value: number | null;
  /** The same figure a year before; null when it has no lots. */
  before: number | null;
  countedLots: number;
  leftOutLots: number;
  synthetic: boolean;
};

export type YearSheet = { year: number; state: YearState; figures: FigureSheet[]; synthetic: boolean };

type Row = z.infer<typeof figureRow>;

/** The year as counted from released lots at this moment. */
export async function getYearSheet(
  _reader: Allowed<"reports.read">,
  year: number,
  now: Date,
  tx: Tx = database(),
): Promise<YearSheet> {
  const raw = await tx.$queryRaw`
    SELECT figure, year, amount, counted_lots, left_out_lots, synthetic
      FROM year_figure WHERE year IN (${year}, ${year - 1})`;
  const figures = sheetsOf(z.array(figureRow).parse(raw), year);
  return {
    year,
    state: stateOfYear(year, now),
    figures,
    synthetic: figures.some((figure) => figure.synthetic),
  };
}

function sheetsOf(rows: Row[], year: number): FigureSheet[] {
  const valueIn = (figure: FigureCode, wanted: number) => {
    const row = rows.find((each) => each.figure === figure && each.year === wanted);
    return row && row.counted_lots > 0 ? shownAmount(figure, row.amount) : null;
  };
  return figureCodes.map((figure) => {
    const row = rows.find((each) => each.figure === figure && each.year === year);
    return {
      figure,
      value: valueIn(figure, year),
      before: valueIn(figure, year - 1),
      countedLots: row?.counted_lots ?? 0,
      leftOutLots: row?.left_out_lots ?? 0,
      synthetic: row?.synthetic ?? false,
    };
  });
}

/** Every year that has a lot in any figure, newest first, with its figures. */
export async function listYearSheets(_reader: Allowed<"reports.read">, now: Date): Promise<YearSheet[]> {
  const raw = await database().$queryRaw`
    SELECT figure, year, amount, counted_lots, left_out_lots, synthetic FROM year_figure`;
  const rows = z.array(figureRow).parse(raw);
  const years = [...new Set(rows.map((row) => row.year))].toSorted((a, b) => b - a);
  return years.map((year) => {
    const figures = sheetsOf(rows, year);
    return {
      year,
      state: stateOfYear(year, now),
      figures,
      synthetic: figures.some((figure) => figure.synthetic),
    };
  });
}

/** The newest year with a figure in it; null in an empty centre. */
export async function latestYear(_reader: Allowed<"reports.read">): Promise<number | null> {
  const raw = await database().$queryRaw`SELECT max(year) AS year FROM year_figure WHERE counted_lots > 0`;
  return z.array(z.object({ year: z.number().nullable() })).parse(raw)[0]?.year ?? null;
}

export type LeftOutCount = { figure: FigureCode; reason: LeftOutReason; lots: number };

/** Why lots of a year are in no figure, counted. */
export async function countLeftOut(
  _reader: Allowed<"reports.read">,
  year: number,
  tx: Tx = database(),
): Promise<LeftOutCount[]> {
  const raw = await tx.$queryRaw`
    SELECT figure, left_out AS reason, count(*)::int AS lots
      FROM figure_lot WHERE year = ${year} AND left_out IS NOT NULL
     GROUP BY figure, left_out ORDER BY figure, lots DESC, reason`;
  return z
    .array(z.object({ figure: z.enum(figureCodes), reason: z.enum(leftOutReasons), lots: z.number() }))
    .parse(raw);
}
