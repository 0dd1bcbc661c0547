import { mustRun } from "@/lib/core/command";
import { systemActor } from "@/lib/core/system-actor";
import { loadIrradiator } from "@/lib/runs/commands/source";
import { loadPests } from "@/lib/pests/commands";
import { loadTemplates } from "@/lib/safety/commands";
import { loadPlaces } from "@/lib/storage/commands/places";
import { loadSchedules } from "@/lib/schedules/commands";
import templates from "@/prisma/seed/data/check-templates.json";
import pests from "@/prisma/seed/data/pests.json";
import published from "@/prisma/seed/data/treatment-schedules.json";

type Published = (typeof published)[number];

/** The table has no column for the average over a whole load, which some food laws give; it is kept in words. */
function noteOf({ note, overallAvgGy }: Published): string | null {
  const average = overallAvgGy === null ? null : `overall average ${overallAvgGy} Gy`;
  return [note, average].filter((part) => part !== null).join("; ") || null;
}

/** The published list as it is, each row with its own status: what is not confirmed decides nothing until activated. */
export async function loadTreatmentSchedules(at: Date): Promise<void> {
  const rows = published.map((row) => ({ ...row, code: row.id, note: noteOf(row) }));
  await mustRun(loadSchedules, systemActor, { rows }, { at, replay: true });
}

/** The pests of that list by name, with the ranks that are certain; what is not is left unknown. */
export async function loadPestCatalogue(at: Date): Promise<void> {
  await mustRun(loadPests, systemActor, { pests }, { at, replay: true });
}

/** One place of each zone; a centre adds its own beside them. */
const places = [
  { code: "KHO-CHUA", name: "Kho hàng chưa chiếu xạ", zone: "untreated" },
  { code: "KHO-DA", name: "Kho hàng đã chiếu xạ", zone: "treated" },
  { code: "CACH-LY", name: "Khu cách ly", zone: "hold" },
  { code: "CHO-GIAO", name: "Khu chờ giao", zone: "dispatch" },
];

export async function loadStorage(at: Date): Promise<void> {
  await mustRun(loadPlaces, systemActor, { places }, { at, replay: true });
}

/** What every centre begins with, demo or not. Loading twice loads once. */
export async function loadReference(at: Date): Promise<void> {
  await loadTreatmentSchedules(at);
  await loadPestCatalogue(at);
  await loadStorage(at);
  await mustRun(loadTemplates, systemActor, { templates }, { at, replay: true });
  await mustRun(
    loadIrradiator,
    systemActor,
    { code: "CO60-1", name: "Máy chiếu xạ Co-60" },
    { at, replay: true },
  );
}
