import { mustRun } from "@/lib/core/command";
import type { Actor } from "@/lib/core/permissions";
import { sealLot } from "@/lib/lots/commands/seal";
import { stateTerm } from "@/lib/quarantine/commands";

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

/** The demo centre's own term: plant quarantine inspects, and nothing leaves without its seal. */
export async function seedTerm(releaser: Actor, at: Date): Promise<void> {
  const term = {
    kind: "plant_quarantine",
    sealRequired: true,
    inForceFrom: "2020-01-01",
    source: "Quy chế kiểm dịch của cơ sở, bản minh họa, không có thật",
  };
  await mustRun(stateTerm, releaser, term, { at, replay: true });
}
