import "server-only";
import { defineCommand } from "@/lib/core/command";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { hashSecret } from "@/lib/core/secrets";
import { systemActor } from "@/lib/core/system-actor";
import type { PersonRefusal } from "@/lib/people/rules/people";
import { checkPassword } from "@/lib/people/rules/secrets";
import { foundAdministratorsInput, nothing } from "@/lib/people/schema";

/** Whatever the launcher's tools record is recorded under a name of its own, which can hold nothing and never sign in. */
async function ensureSystemPerson(tx: Tx, at: Date): Promise<void> {
  const { personId: id, name, staffCode } = systemActor;
  const known = await tx.person.findUnique({ where: { id }, select: { id: true } });
  if (!known) await tx.person.create({ data: { id, name, staffCode, status: "deactivated", createdAt: at } });
}

export const introduceSystem = defineCommand({
  name: "people.introduce-system",
  permission: "people.bootstrap",
  input: nothing,
  async run({ tx, at }) {
    await ensureSystemPerson(tx, at);
    return done(null);
  },
});

/** Nobody could have appointed the first administrators. This works once: as soon as one was ever made, it refuses. */
export const foundAdministrators = defineCommand({
  name: "people.found-administrators",
  permission: "people.bootstrap",
  input: foundAdministratorsInput,
  async run({ tx, actor, at }, { administrators, synthetic }) {
    const earlier = await tx.roleGrant.count({ where: { role: "administrator" } });
    if (earlier > 0) return refuse<PersonRefusal>({ code: "people.founded-already" });
    const refusals = administrators.flatMap((person) =>
      checkPassword(person.newPassword.reveal(), person.newPasswordAgain.reveal(), person.staffCode),
    );
    if (refusals.length > 0) return refuse(...refusals);
    await ensureSystemPerson(tx, at);
    const personIds: string[] = [];
    for (const { staffCode, name, newPassword } of administrators) {
      const taken = await tx.person.findUnique({ where: { staffCode }, select: { id: true } });
      if (taken)
        return refuse<PersonRefusal>({ code: "people.staff-code-taken", field: "staffCode", staffCode });
      const personId = newId();
      personIds.push(personId);
      await tx.person.create({ data: { id: personId, staffCode, name, synthetic, createdAt: at } });
      await tx.credential.create({
        data: { personId, passwordHash: await hashSecret(newPassword.reveal()), changedAt: at },
      });
      await tx.roleGrant.create({
        data: {
          id: newId(),
          personId,
          role: "administrator",
          state: "active",
          grantedById: actor.personId,
          grantedAt: at,
          reason: "first administrator of this installation",
        },
      });
    }
    await tx.bootstrapCode.updateMany({ where: { usedAt: null }, data: { usedAt: at } });
    return done({ personIds });
  },
});
