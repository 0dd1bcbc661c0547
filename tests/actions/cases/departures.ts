import { mustRun } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { rejectLot } from "@/lib/release/commands";
import type { ActionCase } from "../case";
import type { Workshop } from "../workshop";

/** Sixteen cartons of suits, read too low and rejected, where they stand now. */
async function rejected(shop: Workshop, disposition: "return" | "destroy") {
  const { id: lotId } = await shop.read("suits", 11_000);
  const rejection = { lotId, disposition, reason: "Liều đo được thấp hơn khoảng chấp nhận" };
  const how = { at: shop.ago(100), replay: true } as const;
  await mustRun(rejectLot, await shop.person("REL01"), rejection, how);
  const { locationId: fromId } = await database().carrierUnload.findFirstOrThrow({
    where: { carrierLoad: { lotId } },
    select: { locationId: true },
  });
  return { lotId, fromId: fromId ?? "" };
}

export const departureCases: ActionCase[] = [
  {
    action: "lots.returnGoodsAction",
    command: "lots.return-goods",
    may: ["storekeeper"],
    by: "STO01",
    async prepare(shop) {
      const to = { recipient: "Đơn vị gửi hàng", vehicle: "29C-123.45", takenOverBy: "Nguyễn Văn X" };
      return { ...(await rejected(shop, "return")), ...to, cartons: 10, document: "BB-01" };
    },
    writes: ["insert public.departure"],
  },
  {
    action: "lots.destroyGoodsAction",
    command: "lots.destroy-goods",
    may: ["storekeeper"],
    by: "STO02",
    async prepare(shop) {
      const { personId: witnessId } = await shop.person("OPR01");
      const how = { method: "Đốt tại lò của công ty môi trường", witnessId, document: "BBTH-01" };
      return { ...(await rejected(shop, "destroy")), ...how, cartons: 16 };
    },
    writes: ["insert public.departure"],
  },
];
