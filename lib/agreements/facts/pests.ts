import "server-only";
import type { ChosenPest } from "@/lib/agreements/rules";
import type { Tx } from "@/lib/core/db";
import { targetOf } from "@/lib/pests/rules";
import { joinTargets, type LifeStage, lifeStages, type TargetPest } from "@/lib/schedules/rules/pests";
import type { Day } from "@/lib/schedules/rules/rows";

/** The target pests of an agreement in the order they were written, with all that rules and pages ask of them. */
export const agreedPests = {
  orderBy: { ordinal: "asc" },
  select: {
    pestId: true,
    lifeStages: true,
    pest: {
      select: {
        scientificName: true,
        commonNameVi: true,
        commonNameEn: true,
        family: true,
        orderName: true,
        className: true,
      },
    },
  },
} as const;

type AgreedPest = {
  lifeStages: string[];
  pest: { scientificName: string; family: string | null; orderName: string | null; className: string | null };
};

/** The stages as rules name them, in the order of life. */
export function readStages(stored: readonly string[]): LifeStage[] {
  return lifeStages.filter((stage) => stored.includes(stage));
}

export function readTarget({ pest, lifeStages: stored }: AgreedPest): TargetPest {
  return targetOf(pest, readStages(stored));
}

/** What the catalogue knows of the pests that were chosen. */
export async function loadChosenPests(
  tx: Tx,
  chosen: readonly Pick<ChosenPest, "pestId" | "lifeStages">[],
): Promise<ChosenPest[]> {
  const rows = await tx.pest.findMany({
    where: { id: { in: chosen.map(({ pestId }) => pestId) } },
    select: { id: true, scientificName: true, supersededBy: { select: { scientificName: true } } },
  });
  return chosen.map(({ pestId, lifeStages: stages }) => {
    const row = rows.find(({ id }) => id === pestId);
    const known = row && {
      name: row.scientificName,
      correctedAs: row.supersededBy?.scientificName ?? null,
    };
    return { pestId, lifeStages: stages, known: known ?? null };
  });
}

/** Which agreements counted on a day: from their first to their last, both included. */
export function countedOn(day: Day) {
  const on = new Date(`${day}T00:00:00Z`);
  return {
    status: { in: ["in_force" as const, "ended" as const] },
    inForceFrom: { lte: on },
    OR: [{ endedOn: { gte: on } }, { endedOn: null, OR: [{ inForceTo: null }, { inForceTo: { gte: on } }] }],
  };
}

/** What treatment of these goods for this market is to stop on a day, whoever sends them. */
export async function loadTargetsOf(
  tx: Tx,
  goods: { productId: string; destination: string | null },
  day: Day,
): Promise<TargetPest[]> {
  const { productId, destination } = goods;
  const agreements = await tx.agreement.findMany({
    where: { productId, destination, ...countedOn(day) },
    select: { pests: agreedPests },
  });
  return joinTargets(agreements.flatMap(({ pests }) => pests.map(readTarget)));
}
