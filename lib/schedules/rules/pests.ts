import { type Day, type ScheduleRow, isInForce, isPending, plain } from "@/lib/schedules/rules/rows";

export const lifeStages = ["egg", "larva", "nymph", "pupa", "adult"] as const;
export type LifeStage = (typeof lifeStages)[number];

/** A pest the treatment must stop; what is not known of it is null or an empty list. */
export type TargetPest = {
  name: string;
  family: string | null;
  order: string | null;
  className: string | null;
  lifeStages: readonly LifeStage[];
};

/** A stage that one list does not know is not known; otherwise every stage that any of them names. */
function joinStages(one: readonly LifeStage[], other: readonly LifeStage[]): LifeStage[] {
  if (one.length === 0 || other.length === 0) return [];
  return lifeStages.filter((stage) => one.includes(stage) || other.includes(stage));
}

/** Several lists of target pests as one, each pest once. */
export function joinTargets(lists: readonly TargetPest[]): TargetPest[] {
  const found = new Map<string, TargetPest>();
  for (const pest of lists) {
    const name = plain(pest.name);
    const before = found.get(name);
    const stages = before ? joinStages(before.lifeStages, pest.lifeStages) : pest.lifeStages;
    found.set(name, { ...pest, lifeStages: stages });
  }
  return [...found.values()];
}

/** Why no dose is known to stop a pest: the market has no pest table, or its table no line that counts. */
export type Uncovered = "no-table" | "no-row" | "row-not-in-force" | "lepidoptera-stage-excluded";

/** A row that is published but in force nowhere near the day, or no row, leaves the pest uncovered. */
export type PestCoverage =
  | { covered: true; row: ScheduleRow }
  | { covered: false; pest: string; why: Uncovered; rowCodes: string[] };

/** A line of a pest table: it names a pest and no goods. */
export function isPestRow(row: ScheduleRow): boolean {
  return row.pest !== null && row.commodity === null && plain(row.purpose).startsWith("phytosanitary");
}

/** "(family Tephritidae not listed)" and "(class Insecta not listed, except …)" stand for all that have no line of their own. */
function groupOf(row: ScheduleRow): { rank: "family" | "class"; name: string } | null {
  const found = /\b(family|class)\s+([a-z]+)/.exec(plain(row.pest ?? ""));
  return found ? { rank: found[1] === "family" ? "family" : "class", name: found[2] ?? "" } : null;
}

/** 400 Gy does not stop pupae and adults of Lepidoptera; an unknown stage or order may be one of them (process 2.1). */
function mayBeLepidopteraPupaOrAdult({ order, lifeStages: stages }: TargetPest): boolean {
  const mayBeLepidoptera = order === null || plain(order) === "lepidoptera";
  const mayBeLate = stages.length === 0 || stages.some((stage) => stage === "pupa" || stage === "adult");
  return mayBeLepidoptera && mayBeLate;
}

/** How near a line speaks of a pest: by its name, by its family, by its class. */
export const pestTiers = ["specific", "family", "class"] as const;
export type PestTier = (typeof pestTiers)[number];

/** The lines of a table that speak of a pest, by how near they do. */
export function tiersFor(pest: TargetPest, rows: readonly ScheduleRow[]): Record<PestTier, ScheduleRow[]> {
  const named = (rank: "family" | "class", name: string | null) =>
    name === null
      ? []
      : rows.filter((row) => {
          const group = groupOf(row);
          return group?.rank === rank && group.name === plain(name);
        });
  return {
    specific: rows.filter((row) => plain(row.pest ?? "") === plain(pest.name)),
    family: named("family", pest.family),
    class: named("class", pest.className),
  };
}

/**
 * The pest's own row, else its family's, else its class's (process 3.14). A row of its own that is published but not
 * in force blocks the fallback, because the wider rows speak of pests that are not listed; an ended row blocks nothing.
 */
export function coverPest(pest: TargetPest, pestRows: readonly ScheduleRow[], day: Day): PestCoverage {
  const tiers = tiersFor(pest, pestRows);
  for (const name of pestTiers) {
    const tier = tiers[name];
    const active = tier.filter((row) => isInForce(row, day) && row.minDoseGy !== null);
    const highest = active.toSorted((one, other) => (other.minDoseGy ?? 0) - (one.minDoseGy ?? 0))[0];
    const pending = tier.filter((row) => isPending(row, day)).map(({ code }) => code);
    if (highest === undefined && pending.length === 0) continue;
    if (name === "class" && mayBeLepidopteraPupaOrAdult(pest)) {
      const rowCodes = tier.map(({ code }) => code);
      return { covered: false, pest: pest.name, why: "lepidoptera-stage-excluded", rowCodes };
    }
    return highest === undefined
      ? { covered: false, pest: pest.name, why: "row-not-in-force", rowCodes: pending }
      : { covered: true, row: highest };
  }
  return {
    covered: false,
    pest: pest.name,
    why: pestRows.length === 0 ? "no-table" : "no-row",
    rowCodes: [],
  };
}
