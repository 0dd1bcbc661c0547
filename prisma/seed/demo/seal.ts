import { mustRun } from "@/lib/core/command";
import type { Actor } from "@/lib/core/permissions";
import { sealLot } from "@/lib/lots/commands/seal";

let labels = 0;

const code = (count: number) => `NP${String(count).padStart(6, "0")}`;

/** Plant quarantine's labels, one a carton, numbered through. */
export async function seal(
  storekeeper: Actor,
  lot: { id: string; cartons: number },
  at: Date,
): Promise<void> {
  const sealed = {
    lotId: lot.id,
    officerName: "Kiểm dịch viên (minh họa)",
    organisation: "Kiểm dịch thực vật (minh họa)",
    firstCode: code(labels + 1),
    lastCode: code(labels + lot.cartons),
    cartons: lot.cartons,
  };
  labels += lot.cartons;
  await mustRun(sealLot, storekeeper, sealed, { at, replay: true });
}
