import "server-only";
import { database } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import type { BudgetLine } from "@/lib/dosimetry/rules/uncertainty";

export type LendableBudget = { id: string; code: string; batchCode: string; budget: BudgetLine[] };

/** Budgets of calibrations that are in force, for a specification to begin from; the newest first. */
export async function listLendableBudgets(_drafter: Allowed<"specs.draft">): Promise<LendableBudget[]> {
  const found = await database().calibration.findMany({
    where: { status: "approved" },
    orderBy: [{ validFrom: "desc" }, { id: "desc" }],
    take: 50,
    select: { id: true, code: true, budget: true, batch: { select: { code: true } } },
  });
  return found.map(({ id, code, batch, budget }) => ({
    id,
    code,
    batchCode: batch.code,
    budget: budget as BudgetLine[],
  }));
}
