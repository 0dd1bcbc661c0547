import "server-only";
import { database } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";

const select = {
  id: true,
  kind: true,
  reason: true,
  openedAt: true,
  openedById: true,
  closedAt: true,
  closedById: true,
  closedReason: true,
  irradiator: { select: { name: true } },
} as const;

const mostShown = 50;

export type HoldRow = Awaited<ReturnType<typeof listHolds>>[number];

/** Open holds first, then the newest. */
export async function listHolds(_reader: Allowed<"source.read">) {
  const tx = database();
  const holds = await tx.sourceHold.findMany({
    orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { openedAt: "desc" }],
    take: mostShown,
    select,
  });
  const ids = holds.flatMap(({ openedById, closedById }) => [openedById, closedById ?? []].flat());
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return holds.map(({ openedById, closedById, ...hold }) => ({
    ...hold,
    openedByName: nameOf.get(openedById) ?? "",
    closedByName: closedById && (nameOf.get(closedById) ?? ""),
  }));
}

/** What everybody at the irradiator must know before a source goes up. */
export function listOpenHolds(_reader: Allowed<"runs.read">) {
  return database().sourceHold.findMany({
    where: { closedAt: null },
    orderBy: { openedAt: "asc" },
    select: { id: true, kind: true, reason: true, openedAt: true },
  });
}
