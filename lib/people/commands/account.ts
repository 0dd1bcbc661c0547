import "server-only";
import { defineCommand } from "@/lib/core/command";
import type { Tx } from "@/lib/core/db";
import { cardHash, plainCode } from "@/lib/core/derived";
import { done, refuse } from "@/lib/core/result";
import { hashSecret, sha256Hex } from "@/lib/core/secrets";
import { endOlderSessions } from "@/lib/people/commands/standing";
import type { PersonRefusal } from "@/lib/people/rules/people";
import { checkCard, checkPassword, checkPin, plainCard } from "@/lib/people/rules/secrets";
import {
  changePasswordInput,
  endSessionInput,
  nothing,
  setCardInput,
  setFirstPasswordInput,
  setPinInput,
} from "@/lib/people/schema";

/** The session at hand goes on; every other one of this person ends. */
async function keepThisSession(tx: Tx, personId: string, sessionId: string): Promise<void> {
  const { authVersion } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { authVersion: true },
  });
  await tx.session.updateMany({ where: { id: sessionId, personId, revokedAt: null }, data: { authVersion } });
}

export const changePassword = defineCommand({
  name: "people.change-password",
  permission: "account.own",
  input: changePasswordInput,
  signs: "account.change-password",
  async run({ tx, actor, at }, { newPassword, newPasswordAgain }) {
    const refusals = checkPassword(newPassword.reveal(), newPasswordAgain.reveal(), actor.staffCode);
    if (refusals.length > 0) return refuse(...refusals);
    const passwordHash = await hashSecret(newPassword.reveal());
    await tx.credential.update({
      where: { personId: actor.personId },
      data: { passwordHash, enrolHash: null, enrolUntil: null, changedAt: at },
    });
    await endOlderSessions(tx, actor.personId);
    await keepThisSession(tx, actor.personId, actor.sessionId);
    return done(null);
  },
});

/** The one use of an enrolment code. The code was asked for at the door; here it is spent, under the writers' lock. */
export const setFirstPassword = defineCommand({
  name: "people.set-first-password",
  permission: "account.own",
  input: setFirstPasswordInput,
  async run({ tx, actor, at }, { code, newPassword, newPasswordAgain }) {
    const offered = await tx.credential.findUnique({
      where: { personId: actor.personId },
      select: { enrolHash: true, enrolUntil: true },
    });
    const fits = offered?.enrolHash === sha256Hex(plainCode(code.reveal()));
    if (!fits || !offered.enrolUntil || offered.enrolUntil <= at) {
      return refuse<PersonRefusal>({ code: "people.code-refused", field: "code" });
    }
    const refusals = checkPassword(newPassword.reveal(), newPasswordAgain.reveal(), actor.staffCode);
    if (refusals.length > 0) return refuse(...refusals);
    const passwordHash = await hashSecret(newPassword.reveal());
    await tx.credential.update({
      where: { personId: actor.personId },
      data: { passwordHash, enrolHash: null, enrolUntil: null, changedAt: at },
    });
    await endOlderSessions(tx, actor.personId);
    return done({ staffCode: actor.staffCode });
  },
});

export const setPin = defineCommand({
  name: "people.set-pin",
  permission: "account.own",
  input: setPinInput,
  signs: "account.set-pin",
  async run({ tx, actor, at }, { newPin, repeatPin }) {
    const refusals = checkPin(newPin.reveal(), repeatPin.reveal());
    if (refusals.length > 0) return refuse(...refusals);
    const pinHash = await hashSecret(newPin.reveal());
    await tx.credential.update({ where: { personId: actor.personId }, data: { pinHash, changedAt: at } });
    return done(null);
  },
});

export const setCard = defineCommand({
  name: "people.set-card",
  permission: "account.own",
  input: setCardInput,
  signs: "account.set-card",
  async run({ tx, actor, at }, { newCardCode }) {
    const refusals = checkCard(newCardCode.reveal());
    if (refusals.length > 0) return refuse(...refusals);
    const hash = cardHash(plainCard(newCardCode.reveal()));
    const holder = await tx.credential.findUnique({ where: { cardHash: hash }, select: { personId: true } });
    if (holder && holder.personId !== actor.personId) {
      return refuse<PersonRefusal>({ code: "people.card-taken", field: "newCardCode" });
    }
    await tx.credential.update({
      where: { personId: actor.personId },
      data: { cardHash: hash, changedAt: at },
    });
    return done(null);
  },
});

export const endSession = defineCommand({
  name: "people.end-session",
  permission: "account.own",
  input: endSessionInput,
  async run({ tx, actor, at }, { sessionId }) {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, personId: actor.personId, revokedAt: null },
      data: { revokedAt: at, revokedReason: "ended by its owner" },
    });
    return count === 1 ? done(null) : refuse<PersonRefusal>({ code: "people.session-gone" });
  },
});

export const signOut = defineCommand({
  name: "people.sign-out",
  permission: "account.own",
  input: nothing,
  async run({ tx, actor, at }) {
    await tx.session.updateMany({
      where: { id: actor.sessionId, revokedAt: null },
      data: { revokedAt: at, revokedReason: "signed out" },
    });
    return done(null);
  },
});
