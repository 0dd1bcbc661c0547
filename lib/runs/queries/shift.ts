import "server-only";
import { database } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import type { SourceDirection } from "@/lib/runs/rules/room";

type Statement = { by: string; at: Date; sourceState: SourceDirection; carriersInRoom: number };

export type HandoverLine = {
  id: string;
  irradiatorCode: string;
  openPoints: string;
  handedOver: Statement;
  takenOver: (Statement & { remark: string | null }) | null;
};

/** The latest hand-overs with what each side stated. */
export async function listHandovers(_reader: Allowed<"runs.read">, limit = 10): Promise<HandoverLine[]> {
  const rows = await database().shiftHandover.findMany({
    orderBy: [{ handedOverAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      openPoints: true,
      handedOverById: true,
      handedOverAt: true,
      sourceState: true,
      carriersInRoom: true,
      irradiator: { select: { code: true } },
      confirmation: {
        select: {
          takenOverById: true,
          takenOverAt: true,
          sourceState: true,
          carriersInRoom: true,
          remark: true,
        },
      },
    },
  });
  const ids = rows.flatMap(({ handedOverById, confirmation }) => [
    handedOverById,
    ...(confirmation ? [confirmation.takenOverById] : []),
  ]);
  const people = await database().person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, openPoints, irradiator, confirmation, ...stated }) => ({
    id,
    irradiatorCode: irradiator.code,
    openPoints,
    handedOver: {
      by: nameOf.get(stated.handedOverById) ?? "",
      at: stated.handedOverAt,
      sourceState: stated.sourceState,
      carriersInRoom: stated.carriersInRoom,
    },
    takenOver: confirmation && {
      by: nameOf.get(confirmation.takenOverById) ?? "",
      at: confirmation.takenOverAt,
      sourceState: confirmation.sourceState,
      carriersInRoom: confirmation.carriersInRoom,
      remark: confirmation.remark,
    },
  }));
}
