import "server-only";
import type { Tx } from "@/lib/core/db";
import type { Role } from "@/lib/core/policy/roles";
import { refuse } from "@/lib/core/result";
import type { PersonRefusal } from "@/lib/people/rules/people";

/** Sessions opened before this moment end at their next request. */
export async function endOlderSessions(tx: Tx, personId: string): Promise<void> {
  await tx.person.update({
    where: { id: personId },
    data: { authVersion: { increment: 1 }, version: { increment: 1 } },
  });
}

export async function findPerson(tx: Tx, personId: string) {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: {
      id: true,
      name: true,
      staffCode: true,
      status: true,
      grants: { where: { state: { not: "revoked" } }, select: { role: true, state: true } },
    },
  });
  if (!person) return null;
  return {
    ...person,
    active: person.status === "active",
    grants: person.grants.map(({ role, state }) => ({
      role: role as Role,
      state: state === "pending" ? ("pending" as const) : ("active" as const),
    })),
  };
}

export const noSuchPerson = () => refuse<PersonRefusal>({ code: "people.not-found" });

/** Administrators who could undo a mistake, this person not counted. */
export function countOtherAdministrators(tx: Tx, personId: string): Promise<number> {
  return tx.roleGrant.count({
    where: {
      role: "administrator",
      state: "active",
      personId: { not: personId },
      person: { status: "active" },
    },
  });
}
