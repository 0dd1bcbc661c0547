import { mustRun } from "@/lib/core/command";
import type { Actor } from "@/lib/core/permissions";
import { logTemperature, stateLimit } from "@/lib/storage/commands/conditions";
import { openPlace } from "@/lib/storage/commands/places";

export type ColdRooms = { untreated: string; treated: string };

const made = "Thỏa thuận minh họa, không có thật";

/** Two cold rooms for fruit, one on each side of the barrier, and what was agreed about keeping fruit in them. */
export async function seedStores(releaser: Actor, fruitIds: string[], at: Date): Promise<ColdRooms> {
  const open = async (code: string, name: string, zone: "untreated" | "treated") => {
    const place = { code, name, zone, serves: "fruit" };
    return (await mustRun(openPlace, releaser, place, { at, replay: true })).id;
  };
  const untreated = await open("LANH-CHUA", "Kho lạnh trái cây chưa chiếu xạ (minh họa)", "untreated");
  const treated = await open("LANH-DA", "Kho lạnh trái cây đã chiếu xạ (minh họa)", "treated");
  for (const productId of fruitIds) {
    const limit = {
      productId,
      beforeMaxHours: 24,
      afterMaxHours: 240,
      afterMinC: 2,
      afterMaxC: 4,
      source: made,
    };
    await mustRun(stateLimit, releaser, limit, { at, replay: true });
  }
  return { untreated, treated };
}

export async function measure(
  storekeeper: Actor,
  locationId: string,
  celsius: number,
  at: Date,
): Promise<void> {
  await mustRun(
    logTemperature,
    storekeeper,
    { locationId, celsius, instrumentCode: "NK-01" },
    { at, replay: true },
  );
}
