import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { enrolmentCode } from "@/lib/core/derived";
import type { Actor } from "@/lib/core/permissions";
import { signIn } from "@/lib/core/sign-in";
import { accountKey, claimAttempt } from "@/lib/core/throttle";
import { changePassword, setCard, setFirstPassword, setPin } from "@/lib/people/commands/account";
import { enrolDoor } from "@/lib/people/commands/doors";
import { invitePerson, resetAccess } from "@/lib/people/commands/people";
import { enrolInput } from "@/lib/people/schema";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { anActor, password, somebody, twoAdministrators } from "../fixtures/sign-in";

let centre: Centre;
let administrators: [Actor, Actor];
const now = new Date();
const later = (ms: number) => new Date(now.getTime() + ms);
const hour = 3_600_000;

beforeAll(async () => {
  centre = await anEmptyCentre();
  administrators = await twoAdministrators(now);
});
afterAll(() => centre?.close());

const codes = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map((refusal) => refusal.code);

describe("an enrolment code", () => {
  const typed = (staffCode: string, code: string, secret = password) =>
    enrolInput.parse({ staffCode, code, newPassword: secret, newPasswordAgain: secret });

  it("lets its person set a password once", async () => {
    const offered = await mustRun(
      invitePerson,
      administrators[0],
      { staffCode: "MOI1", name: "Người mới" },
      { at: now },
    );
    const code = enrolmentCode(offered.personId, new Date(offered.enrolUntil));
    const from = { address: "enrol", now };
    expect(codes(await enrolDoor.enter(typed("MOI1", code, "ngắn quá"), from))).toEqual([
      "password.too-short",
    ]);
    expect((await enrolDoor.enter(typed("moi1", code.toLowerCase()), from)).ok).toBe(true);
    expect(codes(await enrolDoor.enter(typed("MOI1", code), from))).toEqual(["people.code-refused"]);
    expect((await signIn({ by: "password", staffCode: "MOI1", password }, "enrol", now)).ok).toBe(true);
  });

  it("is over after a day, and useless to anybody else", async () => {
    const offered = await mustRun(
      invitePerson,
      administrators[0],
      { staffCode: "MOI2", name: "Người mới" },
      { at: now },
    );
    const other = await mustRun(
      invitePerson,
      administrators[0],
      { staffCode: "MOI3", name: "Người khác" },
      { at: now },
    );
    const code = enrolmentCode(offered.personId, new Date(offered.enrolUntil));
    expect(codes(await enrolDoor.enter(typed("MOI3", code), { address: "a", now }))).toEqual([
      "people.code-refused",
    ]);
    expect(codes(await enrolDoor.enter(typed("KHONGCO", code), { address: "a", now }))).toEqual([
      "people.code-refused",
    ]);
    const tomorrow = { address: "a", now: later(24 * hour) };
    expect(codes(await enrolDoor.enter(typed("MOI2", code), tomorrow))).toEqual(["people.code-refused"]);
    const self = anActor(other.personId, "MOI3");
    const stolen = { code, newPassword: password, newPasswordAgain: password };
    expect(codes(await runCommand(setFirstPassword, self, stolen))).toEqual(["people.code-refused"]);
  });

  it("after a reset is the only way in: the old password is gone at once", async () => {
    const self = await somebody(administrators, "MOI4", now);
    await mustRun(resetAccess, administrators[0], { personId: self.personId, reason: "quên mật khẩu" }, {});
    expect(codes(await signIn({ by: "password", staffCode: "MOI4", password }, "x", now))).toEqual([
      "sign-in.refused",
    ]);
  });
});

describe("guessing", () => {
  const attempt = (staffCode: string, secret: string, at = now, address = `guess ${staffCode}`) =>
    signIn({ by: "password", staffCode, password: secret }, address, at);

  it("gets the same answer for a wrong password and for nobody", async () => {
    await somebody(administrators, "DOAN0", now);
    expect(await attempt("DOAN0", "sai mật khẩu rồi nhé bạn")).toEqual(
      await attempt("KHONG-CO-AI", password),
    );
  });

  it("is stopped before hashing: after five failures even the right password waits", async () => {
    const { staffCode, personId } = await somebody(administrators, "DOAN1", now);
    for (let n = 0; n < 5; n += 1)
      expect(codes(await attempt(staffCode, `sai lần thứ ${n}`))).toEqual(["sign-in.refused"]);
    expect(await attempt(staffCode, password)).toEqual({
      ok: false,
      error: [{ code: "sign-in.wait", waitS: 1 }],
    });
    expect(await outcomes(staffCode)).toEqual({ accepted: 0, refused: 5, throttled: 1 });
    expect((await attempt(staffCode, password, later(1_000))).ok).toBe(true);
    expect(await events(personId)).toEqual([
      "refused",
      "refused",
      "refused",
      "refused",
      "locked",
      "signed-in",
    ]);
  });

  it("twenty at once is no faster: five are hashed", async () => {
    const { staffCode } = await somebody(administrators, "DOAN2", now);
    await Promise.all(Array.from({ length: 20 }, (_, n) => attempt(staffCode, `sai lần thứ ${n}`)));
    expect(await outcomes(staffCode)).toEqual({ accepted: 0, refused: 5, throttled: 15 });
  });

  it("from one address is stopped over all accounts", async () => {
    const spray = Array.from({ length: 30 }, (_, n) =>
      claimAttempt(accountKey(`AI${n}`), "one address", now),
    );
    await Promise.all(spray);
    expect(codes(await attempt("DOAN0", password, now, "one address"))).toEqual(["sign-in.wait"]);
    expect((await attempt("DOAN0", password, now, "another address")).ok).toBe(true);
  });

  it("a hundred times in a row locks until an administrator gives a new code", async () => {
    const self = await somebody(administrators, "DOAN3", now);
    const refused = { accountSha256: accountKey(self.staffCode), address: "slow", outcome: "refused" };
    for (let n = 0; n < 100; n += 1) {
      await database().signInAttempt.create({
        data: { ...refused, at: new Date(now.getTime() - (100 - n) * hour) },
      });
    }
    expect(codes(await attempt(self.staffCode, password))).toEqual(["sign-in.locked"]);
  });
});

describe("a password", () => {
  it("typed decomposed is the one that was set composed", async () => {
    const { staffCode } = await somebody(administrators, "NFC1", now);
    const shown = { by: "password" as const, staffCode: " nfc1 ", password: password.normalize("NFD") };
    expect((await signIn(shown, "nfd", now)).ok).toBe(true);
    expect(staffCode).toBe("NFC1");
  });

  it("is needed for each change of a secret, and a wrong one changes nothing", async () => {
    const self = await somebody(administrators, "NFC2", now);
    const next = { newPassword: "gió đưa cành trúc la đà", newPasswordAgain: "gió đưa cành trúc la đà" };
    const wrong = await runCommand(changePassword, self, next, { password: "không phải mật khẩu" });
    expect(codes(wrong)).toEqual(["signature.wrong-password"]);
    expect(codes(await runCommand(setPin, self, { newPin: "270519", repeatPin: "270519" }))).toEqual([
      "input.required",
    ]);
    expect((await signIn({ by: "password", staffCode: "NFC2", password }, "x", now)).ok).toBe(true);
  });
});

it("no secret that anybody typed is anywhere in the database", async () => {
  const canaries = { password: "con chim hoàng yến trong mỏ", pin: "804173", card: "CANARYCARD77" };
  const self = await somebody(administrators, "MO1", now);
  const twice = { newPassword: canaries.password, newPasswordAgain: canaries.password };
  await mustRun(changePassword, self, twice, { password, key: "k1" });
  const proof = { password: canaries.password };
  await mustRun(setPin, self, { newPin: canaries.pin, repeatPin: canaries.pin }, { ...proof, key: "k2" });
  await mustRun(setCard, self, { newCardCode: canaries.card }, { ...proof, key: "k3" });
  const offered = await mustRun(
    invitePerson,
    administrators[0],
    { staffCode: "MO2", name: "Thợ mỏ" },
    { key: "k4" },
  );
  const code = enrolmentCode(offered.personId, new Date(offered.enrolUntil));
  await runCommand(
    changePassword,
    self,
    { ...twice, newPasswordAgain: `${canaries.password}?` },
    { ...proof },
  );
  await signIn({ by: "password", staffCode: canaries.password, password: canaries.password }, "x", now);
  await signIn({ by: "password", staffCode: "MO1", password: canaries.password }, "x", now);

  const searched = await withSql(centre.adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
          where table_schema in ('public', 'audit', 'restricted') and table_type = 'BASE TABLE'`,
    );
    for (const { name } of rows) {
      for (const secret of [...Object.values(canaries), code, code.replaceAll("-", "")]) {
        const found = await client.query(`select from ${name} as t where t::text like $1`, [`%${secret}%`]);
        expect(found.rowCount, `${secret} in ${name}`).toBe(0);
      }
    }
    return rows.length;
  });
  expect(searched).toBeGreaterThan(30);
});

async function outcomes(staffCode: string): Promise<Record<string, number>> {
  const where = { accountSha256: accountKey(staffCode) };
  const count = (outcome: string) => database().signInAttempt.count({ where: { ...where, outcome } });
  return {
    accepted: await count("accepted"),
    refused: await count("refused"),
    throttled: await count("throttled"),
  };
}

async function events(personId: string): Promise<string[]> {
  const rows = await database().$queryRaw<{ outcome: string }[]>`
    SELECT outcome FROM audit.event WHERE person_id = ${personId} AND command = 'people.sign-in' ORDER BY seq`;
  return rows.map((row) => row.outcome);
}
