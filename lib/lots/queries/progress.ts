import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import { readRejectedGoods } from "@/lib/lots/facts";
import type { LotProgress } from "@/lib/lots/rules/steps";

const row = z.object({
  lot_id: z.string(),
  cartons_to_treat: z.number(),
  loads: z.number(),
  loaded_cartons: z.number(),
  entered: z.number(),
  departed: z.number(),
  unloaded: z.number(),
  cartons_out: z.number(),
  damaged_cartons: z.number(),
  dosimeters: z.number(),
  dosimeters_read: z.number(),
  dosimeters_readable: z.number(),
  inspection: z.enum(["pass", "fail"]).nullable(),
  acknowledged: z.boolean(),
  held: z.boolean(),
  awaits_inspector: z.boolean(),
  sealed_cartons: z.bigint().nullable(),
  seal_required: z.boolean(),
});

/** How far lots have come, all of them asked at once. */
export async function readProgress(tx: Tx, lotIds: readonly string[]): Promise<Map<string, LotProgress>> {
  if (lotIds.length === 0) return new Map();
  const rows = z.array(row).parse(
    await tx.$queryRaw`SELECT *, lot_is_held(lot_id) AS held, lot_awaits_inspector(lot_id) AS awaits_inspector,
          sealed_cartons(lot_id) AS sealed_cartons, lot_needs_seal(lot_id) AS seal_required FROM lot_progress WHERE lot_id = ANY(${[...lotIds]}::uuid[])`,
  );
  const rejected = await readRejectedGoods(tx, lotIds);
  return new Map(
    rows.map((each) => [
      each.lot_id,
      {
        cartonsToTreat: each.cartons_to_treat,
        loads: each.loads,
        loadedCartons: each.loaded_cartons,
        entered: each.entered,
        departed: each.departed,
        unloaded: each.unloaded,
        cartonsOut: each.cartons_out,
        damagedCartons: each.damaged_cartons,
        dosimeters: each.dosimeters,
        dosimetersRead: each.dosimeters_read,
        dosimetersReadable: each.dosimeters_readable,
        inspection: each.inspection,
        acknowledged: each.acknowledged,
        held: each.held,
        rejected: rejected.get(each.lot_id) ?? null,
        awaitsInspector: each.awaits_inspector,
        sealRequired: each.seal_required,
        sealedCartons: each.sealed_cartons === null ? null : Number(each.sealed_cartons),
      },
    ]),
  );
}
