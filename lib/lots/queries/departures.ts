import "server-only";
import { database, type Tx } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import { mayWitness } from "@/lib/lots/facts";
import { event } from "@/lib/lots/queries/events";
import type { RawEvent } from "@/lib/lots/queries/timeline";

/** To whom, or how: one of the two, as it was decided. */
type Way =
  | { kind: "returned"; recipient: string; vehicle: string; takenOverBy: string }
  | { kind: "destroyed"; method: string; witness: string };

export type DepartureSheet = {
  id: string;
  cartons: number;
  departedAt: Date;
  document: string;
  recordedById: string;
  recordedBy: string;
} & Way;

/** What of a rejected lot has left the house, in order. */
export async function readDepartures(tx: Tx, lotId: string): Promise<DepartureSheet[]> {
  const rows = await tx.departure.findMany({
    where: { lotId },
    orderBy: [{ departedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      disposition: true,
      cartons: true,
      departedAt: true,
      document: true,
      recipient: true,
      vehicle: true,
      takenOverBy: true,
      method: true,
      witnessId: true,
      recordedById: true,
    },
  });
  const people = await tx.person.findMany({
    where: {
      id: { in: rows.flatMap(({ witnessId, recordedById: by }) => (witnessId ? [witnessId, by] : [by])) },
    },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? "";
  return rows.map(
    ({ disposition, recipient, vehicle, takenOverBy, method, witnessId, ...departure }): DepartureSheet => {
      const way: Way =
        disposition === "return"
          ? {
              kind: "returned",
              recipient: recipient ?? "",
              vehicle: vehicle ?? "",
              takenOverBy: takenOverBy ?? "",
            }
          : { kind: "destroyed", method: method ?? "", witness: nameOf(witnessId) };
      return { ...departure, recordedBy: nameOf(departure.recordedById), ...way };
    },
  );
}

export async function readDepartureEvents(tx: Tx, lotId: string): Promise<RawEvent[]> {
  return (await readDepartures(tx, lotId)).map(({ id, departedAt: at, recordedById: personId, ...facts }) =>
    event({ id, at, personId }, facts),
  );
}

export type Witness = { id: string; name: string; staffCode: string };

/** Who can stand beside when goods are destroyed: everybody at work here but the one who asks. */
export function listWitnesses(recorder: Allowed<"lots.remove">): Promise<Witness[]> {
  return database().person.findMany({
    where: { ...mayWitness, id: { not: recorder.personId } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, staffCode: true },
  });
}
