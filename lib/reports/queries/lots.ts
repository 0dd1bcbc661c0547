import "server-only";
import { z } from "zod";
import { database, type Tx } from "@/lib/core/db";
import { cutPage, type Page, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import {
  type FigureCode,
  type LeftOutReason,
  leftOutReasons,
  shownAmount,
} from "@/lib/reports/rules/figures";

const lotRow = z.object({
  lot_id: z.string(),
  code: z.string(),
  amount: z.preprocess((raw) => (raw === null ? null : Number(raw)), z.number().nullable()),
  recognised_at: z.date(),
  left_out: z.enum(leftOutReasons).nullable(),
  commodity: z.string(),
  destination: z.string().nullable(),
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
  roundName: string | null;
  customerName: string;
  synthetic: boolean;
};

type Wanted = { figure: FigureCode; year: number; counted: boolean; after?: string };

/** The lots behind a figure: those counted, or those of its population left out, each with the reason. */
export async function listFigureLots(
  _reader: Allowed<"reports.read">,
  { figure, year, counted, after }: Wanted,
  size = pageSize,
  tx: Tx = database(),
): Promise<Page<FigureLot>> {
  const cursor = readCursor(after) ?? {
    at: new Date("9999-12-31"),
    id: "ffffffff-ffff-ffff-ffff-ffffffffffff",
  };
  const raw = await tx.$queryRaw`
    SELECT f.lot_id::text, f.code, f.amount, f.recognised_at, f.left_out, f.commodity, f.destination, f.synthetic,
           r.name AS round_name, c.name AS customer_name
      FROM figure_lot f
      JOIN lot l ON l.id = f.lot_id
      JOIN customer c ON c.id = l.customer_id
      LEFT JOIN free_round r ON r.id = f.free_round_id
     WHERE f.figure = ${figure} AND f.year = ${year} AND (f.left_out IS NULL) = ${counted}
       AND (f.recognised_at, f.lot_id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)
     ORDER BY f.recognised_at DESC, f.lot_id DESC
     LIMIT ${size + 1}`;
  const rows = z
    .array(lotRow)
    .parse(raw)
    .map(
      (row): FigureLot => ({
        lotId: row.lot_id,
        code: row.code,
        amount: shownAmount(figure, row.amount),
        recognisedAt: row.recognised_at,
        leftOut: row.left_out,
        commodity: row.commodity,
        destination: row.destination,
        roundName: row.round_name,
        customerName: row.customer_name,
        synthetic: row.synthetic,
      }),
    );
  return cutPage(rows, (row) => ({ at: row.recognisedAt, id: row.lotId }), size);
}
