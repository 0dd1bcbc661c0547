import { mustRun } from "@/lib/core/command";
import type { Actor } from "@/lib/core/permissions";
import { returnGoods } from "@/lib/lots/commands/departure";
import type { Clock, LotInHand } from "@/prisma/seed/demo/treat";

/** What was rejected goes back to its customer, in two lorries. */
export async function sendBack(
  storekeeper: Actor,
  lot: LotInHand,
  { fromId, clock }: { fromId: string; clock: Clock },
): Promise<void> {
  const first = Math.ceil(lot.cartons / 2);
  for (const [k, cartons] of [first, lot.cartons - first].entries()) {
    const returned = {
      lotId: lot.id,
      fromId,
      cartons,
      recipient: "Đơn vị gửi hàng (minh họa)",
      vehicle: "Xe lạnh (minh họa)",
      takenOverBy: "Lái xe của khách hàng (minh họa)",
      document: `Biên bản trả hàng ${k + 1} (minh họa)`,
    };
    await mustRun(returnGoods, storekeeper, returned, { at: clock(k * 45), replay: true });
  }
}
