import "server-only";
import { defineCommand } from "@/lib/core/command";
import type { Tx } from "@/lib/core/db";
import { enrolmentCode, plainCode } from "@/lib/core/derived";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/secrets";
import {
  countOtherAdministrators,
  endOlderSessions,
  findPerson,
  noSuchPerson,
} from "@/lib/people/commands/standing";
import { checkStatusChange, type PersonRefusal } from "@/lib/people/rules/people";
import { aboutPersonInput, invitePersonInput, renamePersonInput } from "@/lib/people/schema";

const codeValidMs = 24 * 60 * 60_000;

/** The code itself is computed again by whoever shows it; here only its hash is kept, for one day and one use. */
async function offerCode(tx: Tx, personId: string, at: Date): Promise<Date> {
  const until = new Date(at.getTime() + codeValidMs);
  const enrolHash = sha256Hex(plainCode(enrolmentCode(personId, until)));
  const fresh = { enrolHash, enrolUntil: until, changedAt: at };
  await tx.credential.upsert({
    where: { personId },
    create: { personId, ...fresh },
    update: { ...fresh, passwordHash: null, pinHash: null, cardHash: null },
  });
  return until;
}

export const invitePerson = defineCommand({
  name: "people.invite-person",
  permission: "people.manage",
  input: invitePersonInput,
  async run({ tx, at }, { staffCode, name }) {
    const taken = await tx.person.findUnique({ where: { staffCode }, select: { id: true } });
    if (taken)
      return refuse<PersonRefusal>({ code: "people.staff-code-taken", field: "staffCode", staffCode });
    const personId = newId();
    await tx.person.create({
      data: { id: personId, staffCode, name, synthetic: await isDemo(tx), createdAt: at },
    });
    const until = await offerCode(tx, personId, at);
    return done({ personId, staffCode, name, enrolUntil: until.toISOString() });
  },
});

export const renamePerson = defineCommand({
  name: "people.rename-person",
  permission: "people.manage",
  input: renamePersonInput,
  async run({ tx }, { personId, name }) {
    const person = await findPerson(tx, personId);
    if (!person) return noSuchPerson();
    await tx.person.update({ where: { id: personId }, data: { name, version: { increment: 1 } } });
    return done({ personId });
  },
});

/** A lost password, PIN or card: all are forgotten, and the person sets new ones with a new code. */
export const resetAccess = defineCommand({
  name: "people.reset-access",
  permission: "people.manage",
  input: aboutPersonInput,
  async run({ tx, actor, at }, { personId }) {
    const person = await findPerson(tx, personId);
    if (!person) return noSuchPerson();
    if (personId === actor.personId) return refuse<PersonRefusal>({ code: "people.own-account" });
    if (!person.active) return refuse<PersonRefusal>({ code: "people.already-deactivated" });
    await endOlderSessions(tx, personId);
    const until = await offerCode(tx, personId, at);
    return done({
      personId,
      staffCode: person.staffCode,
      name: person.name,
      enrolUntil: until.toISOString(),
    });
  },
});

async function changeStatus(tx: Tx, by: string, personId: string, to: "active" | "deactivated") {
  const person = await findPerson(tx, personId);
  if (!person) return noSuchPerson();
  const administrator = person.grants.some((grant) => grant.role === "administrator");
  const others = await countOtherAdministrators(tx, personId);
  const refusals = checkStatusChange(by, { id: personId, active: person.active, administrator }, to, others);
  if (refusals.length > 0) return refuse(...refusals);
  await tx.person.update({ where: { id: personId }, data: { status: to } });
  await endOlderSessions(tx, personId);
  return done({ personId });
}

export const deactivatePerson = defineCommand({
  name: "people.deactivate-person",
  permission: "people.manage",
  input: aboutPersonInput,
  run: ({ tx, actor }, { personId }) => changeStatus(tx, actor.personId, personId, "deactivated"),
});

export const reactivatePerson = defineCommand({
  name: "people.reactivate-person",
  permission: "people.manage",
  input: aboutPersonInput,
  run: ({ tx, actor }, { personId }) => changeStatus(tx, actor.personId, personId, "active"),
});
