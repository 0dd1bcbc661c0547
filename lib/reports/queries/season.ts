import "server-only";
import { z } from "zod";
import { database, type Tx } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import { describeSeason, type Season } from "@/lib/reports/rules/season";

const dayRow = z.object({ day: z.string(), lots: z.number(), mass_g: z.preprocess(Number, z.number()) });

/** The fruit of a year by the day its runs ended: the very lots the figure counts. */
export async function getFruitSeason(
  _reader: Allowed<"reports.read">,
  year: number,
  tx: Tx = database(),
): Promise<Season | null> {
  const raw = await tx.$queryRaw`
    SELECT to_char(recognised_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS day,
           count(*)::int AS lots, sum(amount) AS mass_g
      FROM figure_lot
     WHERE figure = 'IRR-02' AND year = ${year} AND left_out IS NULL
     GROUP BY 1 ORDER BY 1`;
  const days = z.array(dayRow).parse(raw);
  return describeSeason(days.map(({ day, lots, mass_g }) => ({ day, lots, massG: mass_g })));
}

const roundRow = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  beneficiary: z.string(),
  beneficiary_note: z.string().nullable(),
  opened_on: z.string(),
  synthetic: z.boolean(),
  lots: z.array(z.object({ id: z.string(), code: z.string() })),
});

export type RoundSheet = {
  id: string;
  code: string;
  name: string;
  /** As the published report words it. */
  beneficiary: string;
  /** What that wording leaves open. */
  beneficiaryNote: string | null;
  openedOn: string;
  synthetic: boolean;
  lots: { id: string; code: string }[];
};

/** The free rounds a year counts, in the order they were opened, each with the lots that make it count. */
export async function listRounds(
  _reader: Allowed<"reports.read">,
  year: number,
  tx: Tx = database(),
): Promise<RoundSheet[]> {
  const raw = await tx.$queryRaw`
    SELECT r.id::text, r.code, r.name, r.beneficiary, r.beneficiary_note, r.synthetic,
           to_char(r.opened_on, 'YYYY-MM-DD') AS opened_on,
           jsonb_agg(jsonb_build_object('id', f.lot_id, 'code', f.code) ORDER BY f.code) AS lots
      FROM figure_lot f JOIN free_round r ON r.id = f.free_round_id
     WHERE f.figure = 'PPE-01' AND f.year = ${year} AND f.left_out IS NULL
     GROUP BY r.id ORDER BY r.opened_on, r.code`;
  return z
    .array(roundRow)
    .parse(raw)
    .map(({ beneficiary_note, opened_on, ...round }) => ({
      ...round,
      beneficiaryNote: beneficiary_note,
      openedOn: opened_on,
    }));
}
