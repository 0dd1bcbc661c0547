import { readFileSync } from "node:fs";
import type { TargetPest } from "@/lib/schedules/rules/pests";
import { resolveDay, type ScheduleRow } from "@/lib/schedules/rules/rows";
import {
  type SelectionRefusal,
  type SelectionRequest,
  selectSchedule,
} from "@/lib/schedules/rules/selection";

type Published = Omit<ScheduleRow, "code" | "activations"> & { id: string };

const published = JSON.parse(
  readFileSync(new URL("../../../prisma/seed/data/treatment-schedules.json", import.meta.url), "utf8"),
) as Published[];

/** Every row of the list as it ships, nothing activated. */
export const publishedRows: ScheduleRow[] = published.map(({ id, effectiveFrom, effectiveTo, ...row }) => ({
  ...row,
  code: id,
  effectiveFrom: effectiveFrom === null ? null : resolveDay(effectiveFrom),
  effectiveTo: effectiveTo === null ? null : resolveDay(effectiveTo),
  activations: [],
}));

/** The same list with these rows put in force from a day on; "US-305.31" stands for all that begin so. */
export function activated(codes: readonly string[], from = "2000-01-01", synthetic = false): ScheduleRow[] {
  const activation = {
    effectiveFrom: from,
    effectiveTo: null,
    document: "CV 1",
    activatedById: "hoa",
    synthetic,
  };
  return publishedRows.map((row) =>
    codes.some((code) => row.code.startsWith(code)) ? { ...row, activations: [activation] } : row,
  );
}

export const lychee: SelectionRequest = {
  origin: "VN",
  destination: "US",
  commodity: "lychee",
  pests: [],
  treatedOn: "2020-06-12",
  customerMinDoseGy: null,
  customerMaxDoseGy: null,
  productMaxDoseGy: null,
};

export const fly: TargetPest = {
  name: "Bactrocera dorsalis",
  family: "Tephritidae",
  order: "Diptera",
  className: "Insecta",
  lifeStages: [],
};
export const mealybug: TargetPest = {
  ...fly,
  name: "Planococcus sp.",
  family: "Pseudococcidae",
  order: "Hemiptera",
};
export const moth: TargetPest = {
  name: "Cryptophlebia ombrodelta",
  family: "Tortricidae",
  order: "Lepidoptera",
  className: "Insecta",
  lifeStages: ["larva"],
};
export const fruitBorer: TargetPest = { ...moth, name: "Conopomorpha sinensis", family: "Gracillariidae" };
export const mite: TargetPest = {
  ...fly,
  name: "Tetranychus sp.",
  family: "Tetranychidae",
  order: "Acari",
  className: "Arachnida",
};

export function refusalsOf(request: SelectionRequest, rows = publishedRows): SelectionRefusal[] {
  const result = selectSchedule(request, rows);
  return result.ok ? [] : result.error;
}
