import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encode } from "next-auth/jwt";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { enrolmentCode } from "@/lib/core/derived";
import type { Actor } from "@/lib/core/permissions";
import { sha256Hex } from "@/lib/core/secrets";
import { findActor, openSeal, openSession, revokeSession, sealSid } from "@/lib/core/session";
import { signIn, signOutSession } from "@/lib/core/sign-in";
import { changePassword, endSession, signOut } from "@/lib/people/commands/account";
import { deactivatePerson, reactivatePerson, resetAccess } from "@/lib/people/commands/people";
import { grantRole } from "@/lib/people/commands/roles";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { password, somebody, twoAdministrators } from "../fixtures/sign-in";

let centre: Centre;
let administrators: [Actor, Actor];
let now: Date;
const minute = 60_000;
const later = (ms: number) => new Date(now.getTime() + ms);

beforeAll(async () => {
  centre = await anEmptyCentre();
  now = new Date();
  administrators = await twoAdministrators(now);
});
afterAll(() => centre?.close());

let made = 0;
const newcomer = (...roles: Parameters<typeof somebody>[3][]) => {
  made += 1;
  return somebody(administrators, `NV${made}`, now, ...roles);
};

async function signedIn(staffCode: string, at = now): Promise<string> {
  const result = await signIn({ by: "password", staffCode, password }, `address of ${staffCode}`, at);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.sid;
}

const reason = "theo quyết định của trung tâm";

describe("a session", () => {
  it("knows its person with the roles they hold at this moment", async () => {
    const { staffCode, personId } = await newcomer("operator", "dosimetrist");
    const sid = await signedIn(staffCode);
    const actor = await findActor(sid, now);
    expect(actor).toMatchObject({ personId, staffCode, via: "password", stationId: null });
    expect(new Set(actor?.roles)).toEqual(new Set(["dosimetrist", "operator"]));
    expect(actor?.sessionId).toBe(sha256Hex(sid));
  });

  it("is kept as a hash: the table signs nobody in", async () => {
    const { staffCode, personId } = await newcomer();
    const sid = await signedIn(staffCode);
    const row = await database().session.findFirstOrThrow({ where: { personId } });
    expect(JSON.stringify(row)).not.toContain(sid);
    expect(await findActor(row.id, now)).toBeNull();
  });

  it("that was signed out does not come back with its old cookie", async () => {
    const { staffCode } = await newcomer();
    const cookie = await sealSid(await signedIn(staffCode));
    const actor = await findActor((await openSeal(cookie)) ?? "", now);
    if (!actor) throw new Error("nobody");
    expect((await runCommand(signOut, actor, {})).ok).toBe(true);
    expect(await findActor((await openSeal(cookie)) ?? "", now)).toBeNull();
  });

  it("signed out by way of the library's own address ends as well, once, in the trail", async () => {
    const { staffCode, personId } = await newcomer();
    const sid = await signedIn(staffCode);
    await signOutSession(sid, now);
    await signOutSession(sid, now);
    expect(await findActor(sid, now)).toBeNull();
    expect(await eventsOf(personId, "people.sign-out")).toEqual(["signed-out"]);
  });

  it.each<[string, (self: Actor) => Promise<unknown>]>([
    [
      "deactivation",
      ({ personId }) => mustRun(deactivatePerson, administrators[0], { personId, reason }, {}),
    ],
    [
      "a new role",
      ({ personId }) => mustRun(grantRole, administrators[0], { personId, role: "clerk", reason }, {}),
    ],
    ["a reset", ({ personId }) => mustRun(resetAccess, administrators[0], { personId, reason }, {})],
    [
      "a revocation",
      async ({ personId }) => {
        const session = await database().session.findFirstOrThrow({ where: { personId } });
        return revokeSession(session.id, "test", now);
      },
    ],
  ])("ends at the next request after %s", async (_what, change) => {
    const self = await newcomer("operator");
    const sid = await signedIn(self.staffCode);
    expect(await findActor(sid, now)).not.toBeNull();
    await change(self);
    expect(await findActor(sid, now)).toBeNull();
  });

  it("stays dead when its person is reactivated", async () => {
    const self = await newcomer();
    const sid = await signedIn(self.staffCode);
    await mustRun(deactivatePerson, administrators[0], { personId: self.personId, reason }, {});
    await mustRun(reactivatePerson, administrators[1], { personId: self.personId, reason }, {});
    expect(await findActor(sid, now)).toBeNull();
    expect(await findActor(await signedIn(self.staffCode), now)).not.toBeNull();
  });

  it("goes on after its own change of password, while every other one ends", async () => {
    const { staffCode } = await newcomer();
    const [here, elsewhere] = [await signedIn(staffCode), await signedIn(staffCode)];
    const self = await findActor(here, now);
    if (!self) throw new Error("nobody");
    const next = "gió đưa cành trúc la đà";
    const typed = { newPassword: next, newPasswordAgain: next };
    const changed = await runCommand(changePassword, self, typed, { password });
    expect(changed.ok).toBe(true);
    expect(await findActor(here, now)).not.toBeNull();
    expect(await findActor(elsewhere, now)).toBeNull();
    expect((await signIn({ by: "password", staffCode, password }, "old", now)).ok).toBe(false);
    expect((await signIn({ by: "password", staffCode, password: next }, "new", now)).ok).toBe(true);
  });

  it("of somebody else cannot be ended", async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const sid = await signedIn(other.staffCode);
    const refused = await runCommand(endSession, one, { sessionId: sha256Hex(sid) });
    expect(refused).toEqual({ ok: false, error: [{ code: "people.session-gone" }] });
    expect(await findActor(sid, now)).not.toBeNull();
  });

  it("is idle after 15 minutes, 30 for a director, and over after a shift whatever happens", async () => {
    const [operator, director] = [await newcomer("operator"), await newcomer("director")];
    const idle = await signedIn(operator.staffCode);
    expect(await findActor(idle, later(15 * minute))).toBeNull();
    const reading = await signedIn(director.staffCode);
    expect(await findActor(reading, later(29 * minute))).not.toBeNull();

    const busy = await signedIn(operator.staffCode);
    for (let at = 14 * minute; at < 8 * 60 * minute; at += 14 * minute) {
      expect(await findActor(busy, later(at))).not.toBeNull();
    }
    expect(await findActor(busy, later(8 * 60 * minute))).toBeNull();
  });

  it("writes down that it was seen at most once a minute", async () => {
    const { staffCode } = await newcomer();
    const sid = await signedIn(staffCode);
    const seen = async () => {
      const { lastSeenAt } = await database().session.findUniqueOrThrow({ where: { id: sha256Hex(sid) } });
      return lastSeenAt.getTime() - now.getTime();
    };
    await findActor(sid, later(59_000));
    expect(await seen()).toBe(0);
    await findActor(sid, later(minute));
    expect(await seen()).toBe(minute);
  });
});

describe("a cookie", () => {
  it.each([
    ["empty", () => ""],
    ["cut", async () => (await sealSid("x")).slice(0, -3)],
    ["nine kilobytes long", () => "x".repeat(9_000)],
    ["not sealed at all", () => `eyJhbGciOiJub25lIn0.${Buffer.from('{"sid":"x"}').toString("base64url")}.`],
    [
      "sealed by another secret",
      () => encode({ token: { sid: "x" }, secret: "somebody else's secret, long enough" }),
    ],
    [
      "without a session id",
      () => encode({ token: { sub: "x" }, secret: process.env.NEXTAUTH_SECRET ?? "" }),
    ],
    [
      "expired",
      () => encode({ token: { sid: "x" }, secret: process.env.NEXTAUTH_SECRET ?? "", maxAge: -60 }),
    ],
  ])("that is %s is nobody", async (_what, make) => {
    expect(await openSeal(await make())).toBeNull();
  });
});

describe("the system's own name", () => {
  it("signs nobody in and can be given nothing", async () => {
    const system = await database().person.findUniqueOrThrow({ where: { staffCode: "SYSTEM" } });
    expect((await signIn({ by: "password", staffCode: "SYSTEM", password }, "x", now)).ok).toBe(false);
    await expect(openSession(system, { via: "password", stationId: null }, now)).rejects.toThrow(
      "session_of_people",
    );
    const until = new Date(now.getTime() + minute);
    expect(enrolmentCode(system.id, until)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const credential = { personId: system.id, enrolHash: "x", enrolUntil: until, changedAt: now };
    await expect(database().credential.create({ data: credential })).rejects.toThrow("credential_of_people");
  });
});

async function eventsOf(personId: string, command: string): Promise<string[]> {
  const rows = await database().$queryRaw<{ outcome: string }[]>`
    SELECT outcome FROM audit.event WHERE person_id = ${personId} AND command = ${command} ORDER BY seq`;
  return rows.map((row) => row.outcome);
}
