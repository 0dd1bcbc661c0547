import "server-only";
import { database } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";

const mostShown = 20;

export type WaitingSpec = { id: string; code: string; versionNo: number };

/** Drafts that wait for a second person: never one's own. */
export function listSpecsToApprove(approver: Allowed<"specs.approve">): Promise<WaitingSpec[]> {
  return database().specification.findMany({
    where: { status: "draft", draftedById: { not: approver.personId } },
    orderBy: [{ draftedAt: "asc" }, { id: "asc" }],
    take: mostShown,
    select: { id: true, code: true, versionNo: true },
  });
}

/** Grants that wait for a second person: neither granted by oneself nor to oneself. */
export function countGrantsToConfirm(confirmer: Allowed<"people.confirm">): Promise<number> {
  const { personId } = confirmer;
  return database().roleGrant.count({
    where: { state: "pending", grantedById: { not: personId }, NOT: { personId } },
  });
}
