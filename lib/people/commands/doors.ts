import "server-only";
import { runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { plainCode } from "@/lib/core/derived";
import { defineDoor } from "@/lib/core/door";
import type { Actor } from "@/lib/core/permissions";
import { done, refuse } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/secrets";
import { systemActor } from "@/lib/core/system-actor";
import { acceptAttempt, accountKey, claimAttempt } from "@/lib/core/throttle";
import { countAnonymousDenial, logOutsideCommand } from "@/lib/core/trail";
import { setFirstPassword } from "@/lib/people/commands/account";
import { foundAdministrators } from "@/lib/people/commands/founding";
import type { PersonRefusal, SignInRefusal } from "@/lib/people/rules/people";
import { enrolInput, firstAdministratorInput } from "@/lib/people/schema";

const codeValidMs = 24 * 60 * 60_000;

function waitOf(waitS: number): SignInRefusal {
  return Number.isFinite(waitS) ? { code: "sign-in.wait", waitS } : { code: "sign-in.locked" };
}

const wrongCode = () => refuse<PersonRefusal>({ code: "people.code-refused", field: "code" });

/** The one-time code on the slip of paper stands for its person until they have a password of their own. */
export const enrolDoor = defineDoor({
  name: "people.enrol",
  input: enrolInput,
  async enter({ staffCode, code, newPassword, newPasswordAgain }, { address, now }) {
    const claim = await claimAttempt(accountKey(staffCode), address, now);
    if (!claim.allowed) return refuse(waitOf(claim.waitS));
    const person = await database().person.findUnique({
      where: { staffCode },
      select: {
        id: true,
        name: true,
        status: true,
        credential: { select: { enrolHash: true, enrolUntil: true } },
      },
    });
    const until = person?.credential?.enrolUntil ?? null;
    const fits = person?.credential?.enrolHash === sha256Hex(plainCode(code.reveal()));
    if (!person || !fits || person.status !== "active" || !until || until <= now) {
      if (!person) await countAnonymousDenial(now);
      else await logOutsideCommand(nobodyYet(person.id, person.name), "people.enrol", { outcome: "refused" });
      return wrongCode();
    }
    await acceptAttempt(claim.attemptId);
    const self: Actor = { ...nobodyYet(person.id, person.name), staffCode, roles: [], via: "password" };
    const typed = {
      code: code.reveal(),
      newPassword: newPassword.reveal(),
      newPasswordAgain: newPasswordAgain.reveal(),
    };
    return runCommand(setFirstPassword, self, typed, { address });
  },
});

function nobodyYet(personId: string, name: string) {
  return { personId, name, sessionId: "enrolment code", stationId: null };
}

/** The code that start printed makes its holder the first administrator, as long as there is none. */
export const firstAdministratorDoor = defineDoor({
  name: "people.first-administrator",
  input: firstAdministratorInput,
  async enter({ staffCode, name, code, newPassword, newPasswordAgain }, { address, now }) {
    const claim = await claimAttempt("first-administrator", address, now);
    if (!claim.allowed) return refuse(waitOf(claim.waitS));
    const offered = await database().bootstrapCode.findFirst({
      where: { usedAt: null, createdAt: { gt: new Date(now.getTime() - codeValidMs) } },
      orderBy: { createdAt: "desc" },
      select: { codeHash: true },
    });
    if (!offered || offered.codeHash !== sha256Hex(plainCode(code.reveal()))) return wrongCode();
    await acceptAttempt(claim.attemptId);
    const administrator = {
      staffCode,
      name,
      newPassword: newPassword.reveal(),
      newPasswordAgain: newPasswordAgain.reveal(),
    };
    const founded = await runCommand(
      foundAdministrators,
      systemActor,
      { administrators: [administrator] },
      { address },
    );
    return founded.ok ? done({ staffCode }) : founded;
  },
});
