import "server-only";
import { database } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import { releasers } from "@/lib/release/facts/on-call";

export type DutyRow = {
  id: string;
  personId: string;
  name: string;
  staffCode: string;
  startsAt: Date;
  endsAt: Date;
  note: string | null;
};

const rosterLength = 60;

async function readDuties(where: { startsAt?: { lte: Date }; endsAt: { gt: Date } }): Promise<DutyRow[]> {
  const duties = await database().onCallDuty.findMany({
    where: { withdrawnAt: null, ...where },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: rosterLength,
    select: { id: true, personId: true, startsAt: true, endsAt: true, note: true },
  });
  const people = await database().person.findMany({
    where: { id: { in: duties.map(({ personId }) => personId) } },
    select: { id: true, name: true, staffCode: true },
  });
  const byId = new Map(people.map(({ id, ...person }) => [id, person]));
  return duties.map((duty) => ({ ...duty, ...(byId.get(duty.personId) ?? { name: "", staffCode: "" }) }));
}

/** Whom to call at this moment; null when nobody is on call. */
export async function findOnCall(_reader: Allowed<"release.read">, at: Date): Promise<DutyRow | null> {
  const [duty] = await readDuties({ startsAt: { lte: at }, endsAt: { gt: at } });
  return duty ?? null;
}

/** The duty now and those to come. */
export function listRoster(_reader: Allowed<"release.read">, at: Date): Promise<DutyRow[]> {
  return readDuties({ endsAt: { gt: at } });
}

export function listReleasers(_planner: Allowed<"release.roster">) {
  return database().person.findMany({
    where: releasers,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, staffCode: true },
  });
}
