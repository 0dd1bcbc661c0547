import { mustRun } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { openPlace } from "@/lib/storage/commands/places";
import type { ActionCase } from "../case";

const placeOf = (code: string) =>
  database().storageLocation.findUniqueOrThrow({ where: { code }, select: { id: true } });

export const storageCases: ActionCase[] = [
  {
    action: "storage.openPlaceAction",
    command: "storage.open-place",
    may: ["releaser"],
    by: "REL01",
    desk: true,
    prepare: async (shop) => ({
      code: `KHO-${shop.next()}`,
      name: "Kho lạnh thử",
      zone: "treated",
      serves: "fruit",
    }),
    writes: ["insert public.storage_location"],
  },
  {
    action: "storage.closePlaceAction",
    command: "storage.close-place",
    may: ["releaser"],
    by: "REL01",
    desk: true,
    async prepare(shop) {
      const place = { code: `KHO-${shop.next()}`, name: "Kho thử", zone: "hold" };
      const how = { at: shop.ago(600), replay: true } as const;
      return { locationId: (await mustRun(openPlace, await shop.person("REL01"), place, how)).id };
    },
    writes: ["update public.storage_location"],
  },
  {
    action: "storage.moveLotAction",
    command: "storage.move-lot",
    may: ["storekeeper", "operator"],
    by: "STO01",
    async prepare(shop) {
      const { id } = await shop.received("suits");
      const { locationId } = await database().lot.findUniqueOrThrow({
        where: { id },
        select: { locationId: true },
      });
      const to = await placeOf("CACH-LY");
      return {
        lotId: id,
        fromId: locationId ?? "",
        treated: "no",
        toId: to.id,
        cartons: 4,
        reason: "Thùng ướt",
      };
    },
    writes: ["insert public.lot_move"],
  },
  {
    action: "storage.logTemperatureAction",
    command: "storage.log-temperature",
    may: ["storekeeper", "operator"],
    by: "STO01",
    prepare: async (shop) => ({
      locationId: (await placeOf("LANH-DA")).id,
      celsius: "3,4",
      takenAt: shop.typed(shop.ago(60)),
    }),
    writes: ["insert public.temperature_reading"],
  },
  {
    action: "storage.stateLimitAction",
    command: "storage.state-limit",
    may: ["releaser"],
    by: "REL02",
    desk: true,
    async prepare() {
      const { id } = await database().product.findUniqueOrThrow({ where: { code: "BO-BH" } });
      return { productId: id, afterMaxHours: 2_000, source: "Phụ lục thỏa thuận" };
    },
    writes: ["insert public.storage_limit"],
  },
];
