import "server-only";
import { z } from "zod";
import { database } from "@/lib/core/db";
import { cutPage, type Page, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import {
  type FigureCode,
  figureCodes,
  type LeftOutReason,
  leftOutReasons,
  shownAmount,
  stateOfYear,
  type YearState,
} from "@/lib/reports/rules";

const amount = z.preprocess((raw) => (raw === null ? null : Number(raw)), z.number().nullable());

const figureRow = z.object({
  figure: z.enum(figureCodes),
  year: z.number(),
  amount,
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

/** The year as counted from released lots at this moment. */
export async function getYearSheet(_reader: Allowed<"reports.read">, year: number, now: Date): Promise<YearSheet> {
  const raw = await database().$queryRaw`
    SELECT figure, year, amount, counted_lots, left_out_lots, synthetic
      FROM year_figure WHERE year IN (${year}, ${year - 1})`;
  const rows = z.array(figureRow).parse(raw);
  const figures = figureCodes.map((figure): FigureSheet => {
    const row = rows.find((each) => each.figure === figure && each.year === year);
    const before = rows.find((each) => each.figure === figure && each.year === year - 1);
    return {
      figure,
      value: row && row.counted_lots > 0 ? shownAmount(figure, row.amount) : null,
      before: before && before.counted_lots > 0 ? shownAmount(figure, before.amount) : null,
      countedLots: row?.counted_lots ?? 0,
      leftOutLots: row?.left_out_lots ?? 0,
      synthetic: row?.synthetic ?? false,
    };
  });
  return { year, state: stateOfYear(year, now), figures, synthetic: figures.some((figure) => figure.synthetic) };
}

const lotRow = z.object({
  lot_id: z.string(),
  code: z.string(),
  amount,
  recognised_at: z.date(),
  left_out: z.enum(leftOutReasons).nullable(),
  commodity: z.string(),
  destination: z.string().nullable(),
  round_code: z.string().nullable(),
  round_name: z.string().nullable(),
  customer_name: z.string(),
  synthetic: z.boolean(),
});

export type FigureLot = {
  lotId: string;
  code: string;
  amount: number | null;
  recognisedAt: Date;
  leftOut: LeftOutReason | null;
  commodity: string;
  destination: string | null;
  round: { code: string; name: string } | null;
  customerName: string;
  synthetic: boolean;
};

/** The lots behind a figure: those counted, or those of its population left out, each with the reason. */
export async function listFigureLots(
  _reader: Allowed<"reports.read">,
  { figure, year, counted, after }: { figure: FigureCode; year: number; counted: boolean; after?: string },
): Promise<Page<FigureLot>> {
  const cursor = readCursor(after) ?? { at: new Date("9999-12-31"), id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
  const raw = await database().$queryRaw`
    SELECT f.lot_id::text, f.code, f.amount, f.recognised_at, f.left_out, f.commodity, f.destination, f.synthetic,
           r.code AS round_code, r.name AS round_name, c.name AS customer_name
      FROM figure_lot f
      JOIN lot l ON l.id = f.lot_id
      JOIN customer c ON c.id = l.customer_id
      LEFT JOIN free_round r ON r.id = f.free_round_id
     WHERE f.figure = ${figure} AND f.year = ${year} AND (f.left_out IS NULL) = ${counted}
       AND (f.recognised_at, f.lot_id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)
     ORDER BY f.recognised_at DESC, f.lot_id DESC
     LIMIT ${pageSize + 1}`;
  const rows = z.array(lotRow).parse(raw).map(
    (row): FigureLot => ({
      lotId: row.lot_id,
      code: row.code,
      amount: shownAmount(figure, row.amount),
      recognisedAt: row.recognised_at,
      leftOut: row.left_out,
      commodity: row.commodity,
      destination: row.destination,
      round: row.round_code && row.round_name ? { code: row.round_code, name: row.round_name } : null,
      customerName: row.customer_name,
      synthetic: row.synthetic,
    }),
  );
  return cutPage(rows, (row) => ({ at: row.recognisedAt, id: row.lotId }));
}

/** The years that have any lot in any figure, newest first. */
export async function listYears(_reader: Allowed<"reports.read">): Promise<number[]> {
  const raw = await database().$queryRaw`SELECT DISTINCT year FROM year_figure ORDER BY year DESC`;
  return z.array(z.object({ year: z.number() })).parse(raw).map((row) => row.year);
}
