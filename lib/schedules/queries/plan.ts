import "server-only";
import { database } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import { pestColumns } from "@/lib/pests/facts";
import { type PestEntry, targetOf } from "@/lib/pests/rules";
import { loadScheduleRows } from "@/lib/schedules/facts";
import type { LifeStage } from "@/lib/schedules/rules/pests";
import { type DosePlan, planDose } from "@/lib/schedules/rules/plan";
import type { ScheduleRow } from "@/lib/schedules/rules/rows";
import type { SelectionRequest } from "@/lib/schedules/rules/selection";

/** Every row as the rules take them, for forms that say while somebody types which dose would apply. */
export function listDoseRows(
  _reader: Allowed<"schedules.read"> | Allowed<"specs.draft"> | Allowed<"agreements.draft">,
): Promise<ScheduleRow[]> {
  return loadScheduleRows(database());
}

export type PlanAsked = Omit<SelectionRequest, "pests" | "origin"> & {
  pests: readonly { pestId: string; lifeStages: readonly LifeStage[] }[];
};

/** Which dose would apply to goods of this country; null where a pest is asked for that nobody ever recorded. */
export async function lookUpDose(
  _reader: Allowed<"schedules.read">,
  { pests, ...asked }: PlanAsked,
): Promise<{ plan: DosePlan; pests: PestEntry[] } | null> {
  const tx = database();
  const [rows, known] = await Promise.all([
    loadScheduleRows(tx),
    tx.pest.findMany({ where: { id: { in: pests.map(({ pestId }) => pestId) } }, select: pestColumns }),
  ]);
  const targets = pests.flatMap(({ pestId, lifeStages }) => {
    const pest = known.find(({ id }) => id === pestId);
    return pest ? [targetOf(pest, lifeStages)] : [];
  });
  if (targets.length < pests.length) return null;
  return { plan: planDose({ ...asked, origin: "VN", pests: targets }, rows), pests: known };
}
