import "server-only";
import { defineCommand } from "@/lib/core/command";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import type { Role } from "@/lib/core/policy/roles";
import { done, refuse } from "@/lib/core/result";
import {
  countOtherAdministrators,
  endOlderSessions,
  findPerson,
  noSuchPerson,
} from "@/lib/people/commands/standing";
import type { PersonRefusal } from "@/lib/people/rules/people";
import { checkConfirmation, checkRevocation, decideGrant } from "@/lib/people/rules/roles";
import { aboutGrantInput, confirmGrantInput, grantRoleInput } from "@/lib/people/schema";

export const grantRole = defineCommand({
  name: "people.grant-role",
  permission: "people.manage",
  input: grantRoleInput,
  async run({ tx, actor, at }, { personId, role, reason }) {
    const person = await findPerson(tx, personId);
    if (!person) return noSuchPerson();
    const decided = decideGrant({ granterId: actor.personId, person, held: person.grants, role });
    if (!decided.ok) return decided;
    const grantId = newId();
    await tx.roleGrant.create({
      data: {
        id: grantId,
        personId,
        role,
        state: decided.value,
        grantedById: actor.personId,
        grantedAt: at,
        reason,
      },
    });
    if (decided.value === "active") await endOlderSessions(tx, personId);
    return done({ grantId, personId, state: decided.value });
  },
});

function findGrant(tx: Tx, grantId: string) {
  return tx.roleGrant.findUnique({
    where: { id: grantId },
    select: {
      personId: true,
      role: true,
      state: true,
      grantedById: true,
      person: { select: { status: true } },
    },
  });
}

const noSuchGrant = () => refuse<PersonRefusal>({ code: "people.not-found" });

export const confirmGrant = defineCommand({
  name: "people.confirm-grant",
  permission: "people.confirm",
  input: confirmGrantInput,
  async run({ tx, actor, at }, { grantId }) {
    const grant = await findGrant(tx, grantId);
    if (!grant) return noSuchGrant();
    const refusals = checkConfirmation(actor.personId, {
      ...grant,
      personActive: grant.person.status === "active",
    });
    if (refusals.length > 0) return refuse(...refusals);
    await tx.roleGrant.update({
      where: { id: grantId },
      data: { state: "active", confirmedById: actor.personId, confirmedAt: at },
    });
    await endOlderSessions(tx, grant.personId);
    return done({ grantId, personId: grant.personId });
  },
});

/** Ends a role, or turns a grant down that waits for its second person. */
export const revokeRole = defineCommand({
  name: "people.revoke-role",
  permission: "people.manage",
  input: aboutGrantInput,
  async run({ tx, actor, at }, { grantId, reason }) {
    const grant = await findGrant(tx, grantId);
    if (!grant) return noSuchGrant();
    const others = await countOtherAdministrators(tx, grant.personId);
    const refusals = checkRevocation(actor.personId, { ...grant, role: grant.role as Role }, others);
    if (refusals.length > 0) return refuse(...refusals);
    await tx.roleGrant.update({
      where: { id: grantId },
      data: { state: "revoked", revokedById: actor.personId, revokedAt: at, revokedReason: reason },
    });
    await endOlderSessions(tx, grant.personId);
    return done({ grantId, personId: grant.personId });
  },
});
