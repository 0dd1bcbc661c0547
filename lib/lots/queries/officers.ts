import "server-only";
import type { Tx } from "@/lib/core/db";
import { event } from "@/lib/lots/queries/events";
import type { RawEvent } from "@/lib/lots/queries/timeline";

/** Inspectors who were asked for, those who did not come, and the seals of plant quarantine. */
export async function readOfficerEvents(tx: Tx, lotId: string): Promise<RawEvent[]> {
  const calls = await tx.inspectionCall.findMany({
    where: { lotId },
    select: {
      id: true,
      kind: true,
      organisation: true,
      notified: true,
      reference: true,
      calledAt: true,
      expectedAt: true,
      recordedById: true,
      end: { select: { id: true, outcome: true, cause: true, endedAt: true, recordedById: true } },
    },
  });
  const seals = await tx.quarantineSeal.findMany({
    where: { lotId },
    select: {
      id: true,
      officerName: true,
      organisation: true,
      firstCode: true,
      lastCode: true,
      cartons: true,
      sealedAt: true,
      note: true,
      reason: true,
      recordedById: true,
    },
  });
  return [
    ...calls.flatMap(({ id, kind, calledAt, recordedById, end, ...facts }): RawEvent[] => [
      event(
        { id, at: calledAt, personId: recordedById },
        { kind: "called", whom: kind === "joint" ? "joint" : "plant_quarantine", ...facts },
      ),
      // That somebody inspected is told by the inspection itself.
      ...(end && end.cause !== null
        ? [
            event(
              { id: end.id, at: end.endedAt, personId: end.recordedById },
              { kind: end.outcome === "called_off" ? "called-off" : "could-not-come", reason: end.cause },
            ),
          ]
        : []),
    ]),
    ...seals.map(({ id, sealedAt, recordedById, ...facts }) =>
      event({ id, at: sealedAt, personId: recordedById }, { kind: "sealed", ...facts }),
    ),
  ];
}
