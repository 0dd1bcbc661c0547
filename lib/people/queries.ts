import "server-only";
import { z } from "zod";
import { database } from "@/lib/core/db";
import { demoSignIns } from "@/lib/core/demo";
import { isDemo } from "@/lib/core/installation";
import type { Allowed } from "@/lib/core/permissions";
import { type Role, roles } from "@/lib/core/policy/roles";
import { plainWords } from "@/lib/core/search";
import { currentStation } from "@/lib/core/station";

const pageSize = 50;
const systemId = "00000000-0000-7000-8000-000000000000";

export type PersonRow = {
  id: string;
  staffCode: string;
  name: string;
  status: "active" | "deactivated";
  synthetic: boolean;
  roles: Role[];
  pending: Role[];
  waitsForPerson: boolean;
};

const personRows = z.array(
  z.object({
    id: z.string(),
    staffCode: z.string(),
    name: z.string(),
    status: z.enum(["active", "deactivated"]),
    synthetic: z.boolean(),
    roles: z.array(z.enum(roles)),
    pending: z.array(z.enum(roles)),
    waitsForPerson: z.boolean(),
  }),
);

type PeopleFilter = { q: string; after: string | undefined; status: "active" | "deactivated" };

/** By staff code; `after` is the last code of the page before. */
export async function listPeople(_reader: Allowed<"people.read">, { q, after, status }: PeopleFilter) {
  const words = `%${plainWords(q).replace(/[\\%_]/g, "\\$&")}%`;
  const from = after?.slice(0, 20) ?? "";
  const found = await database().$queryRaw`
    SELECT p.id::text, p.staff_code AS "staffCode", p.name, p.status::text, p.synthetic,
           coalesce(array_agg(g.role ORDER BY g.role) FILTER (WHERE g.state = 'active'), '{}') AS roles,
           coalesce(array_agg(g.role ORDER BY g.role) FILTER (WHERE g.state = 'pending'), '{}') AS pending,
           coalesce(bool_or(c.password_hash IS NULL), true) AS "waitsForPerson"
      FROM person p
      LEFT JOIN credential c ON c.person_id = p.id
      LEFT JOIN role_grant g ON g.person_id = p.id AND g.state <> 'revoked'
     WHERE p.id <> ${systemId}::uuid AND p.status::text = ${status} AND p.search LIKE ${words}
       AND p.staff_code COLLATE "C" > ${from} COLLATE "C"
     GROUP BY p.id
     ORDER BY p.staff_code COLLATE "C"
     LIMIT ${pageSize + 1}`;
  const rows: PersonRow[] = personRows.parse(found);
  const page = rows.slice(0, pageSize);
  return { rows: page, after: rows.length > pageSize ? (page.at(-1)?.staffCode ?? null) : null };
}

const named = { select: { name: true, staffCode: true } } as const;

export type GrantRow = {
  id: string;
  role: Role;
  state: "pending" | "active" | "revoked";
  reason: string;
  grantedAt: Date;
  grantedById: string;
  grantedBy: string;
  confirmedAt: Date | null;
  confirmedBy: string | null;
  revokedAt: Date | null;
  revokedBy: string | null;
  revokedReason: string | null;
};

async function nameById(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const people = await database().person.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

export type PersonSheet = NonNullable<Awaited<ReturnType<typeof getPersonSheet>>>;

export async function getPersonSheet(_reader: Allowed<"people.read">, personId: string) {
  if (!z.uuid().safeParse(personId).success || personId === systemId) return null;
  const person = await database().person.findUnique({
    where: { id: personId },
    select: {
      id: true,
      name: true,
      staffCode: true,
      status: true,
      synthetic: true,
      createdAt: true,
      credential: { select: { passwordHash: true, pinHash: true, cardHash: true, enrolUntil: true } },
      grants: { orderBy: { grantedAt: "desc" } },
      sessions: { orderBy: { createdAt: "desc" }, take: 1, select: { createdAt: true } },
    },
  });
  if (!person) return null;
  const { credential, grants, sessions, ...facts } = person;
  const names = await nameById(
    grants.flatMap((grant) => [grant.grantedById, grant.confirmedById, grant.revokedById]),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  return {
    ...facts,
    hasPassword: Boolean(credential?.passwordHash),
    hasPin: Boolean(credential?.pinHash),
    hasCard: Boolean(credential?.cardHash),
    enrolUntil: credential?.enrolUntil ?? null,
    lastSignInAt: sessions[0]?.createdAt ?? null,
    grants: grants.map(
      (grant): GrantRow => ({
        id: grant.id,
        role: grant.role as Role,
        state: grant.state,
        reason: grant.reason,
        grantedAt: grant.grantedAt,
        grantedById: grant.grantedById,
        grantedBy: nameOf(grant.grantedById) ?? "",
        confirmedAt: grant.confirmedAt,
        confirmedBy: nameOf(grant.confirmedById),
        revokedAt: grant.revokedAt,
        revokedBy: nameOf(grant.revokedById),
        revokedReason: grant.revokedReason,
      }),
    ),
  };
}

/** What waits for a second person; their own grants and appointments are listed too, but the rule refuses them. */
export async function listPendingGrants(_reader: Allowed<"people.confirm">) {
  const grants = await database().roleGrant.findMany({
    where: { state: "pending" },
    orderBy: [{ grantedAt: "asc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      role: true,
      reason: true,
      grantedAt: true,
      grantedById: true,
      personId: true,
      person: named,
    },
  });
  const names = await nameById(grants.map((grant) => grant.grantedById));
  return grants.map(({ person, ...grant }) => ({
    ...grant,
    role: grant.role as Role,
    personName: person.name,
    staffCode: person.staffCode,
    grantedBy: names.get(grant.grantedById) ?? "",
  }));
}

export async function listStations(_reader: Allowed<"stations.manage">) {
  const [stations, here] = await Promise.all([
    database().station.findMany({
      orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { code: "asc" }],
      take: 200,
      select: { id: true, code: true, name: true, enrolledAt: true, retiredAt: true },
    }),
    currentStation(),
  ]);
  return stations.map((station) => ({ ...station, here: station.id === here?.id }));
}

export async function getOwnAccount(reader: Allowed<"account.own">, now: Date) {
  const [credential, sessions] = await Promise.all([
    database().credential.findUnique({
      where: { personId: reader.personId },
      select: { pinHash: true, cardHash: true, changedAt: true },
    }),
    database().session.findMany({
      where: { personId: reader.personId, revokedAt: null, absoluteExpiresAt: { gt: now } },
      orderBy: { lastSeenAt: "desc" },
      take: 50,
      select: {
        id: true,
        via: true,
        createdAt: true,
        lastSeenAt: true,
        authVersion: true,
        station: { select: { name: true } },
        person: { select: { authVersion: true } },
      },
    }),
  ]);
  return {
    hasPin: Boolean(credential?.pinHash),
    hasCard: Boolean(credential?.cardHash),
    sessions: sessions
      .filter((session) => session.authVersion === session.person.authVersion)
      .map(({ station, person: _person, authVersion: _version, ...session }) => ({
        ...session,
        stationName: station?.name ?? null,
        isThis: session.id === reader.sessionId,
      })),
  };
}

/** For the sign-in page, which has no reader. */
export const listDemoSignIns = demoSignIns;

/** Said on every page while the database is the demo. */
export function isDemoHere(): Promise<boolean> {
  return isDemo(database());
}

export async function hasAdministrator(): Promise<boolean> {
  return (await database().roleGrant.count({ where: { role: "administrator" } })) > 0;
}

export function getStationHere() {
  return currentStation();
}
