import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import type { Actor } from "@/lib/core/permissions";
import { systemActor } from "@/lib/core/system-actor";
import { foundAdministrators } from "@/lib/people/commands/founding";
import { deactivatePerson, invitePerson } from "@/lib/people/commands/people";
import { confirmGrant, grantRole, revokeRole } from "@/lib/people/commands/roles";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { password, somebody, twoAdministrators } from "../fixtures/sign-in";

let centre: Centre;
let first: Actor;
let second: Actor;
let worker: Actor;
const reason = "cần cho công việc";
const now = new Date();

beforeAll(async () => {
  centre = await anEmptyCentre();
  [first, second] = await twoAdministrators(now);
  worker = await somebody([first, second], "NV1", now, "dosimetrist");
});
afterAll(() => centre?.close());

let made = 0;
async function invited(): Promise<string> {
  made += 1;
  return (await mustRun(invitePerson, first, { staffCode: `MOI-${made}`, name: "Người mới" }, {})).personId;
}
const codes = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map((refusal) => refusal.code);

describe("granting a role", () => {
  it("of releaser waits for a second person and is worth nothing until then", async () => {
    const personId = await invited();
    const grant = await mustRun(grantRole, first, { personId, role: "releaser", reason }, {});
    expect(grant.state).toBe("pending");
    expect(codes(await runCommand(confirmGrant, first, { grantId: grant.grantId }))).toEqual([
      "people.confirm-own-grant",
    ]);
    expect(codes(await runCommand(confirmGrant, worker, { grantId: grant.grantId }))).toEqual(["forbidden"]);
    await mustRun(confirmGrant, second, { grantId: grant.grantId }, {});
    const row = await database().roleGrant.findUniqueOrThrow({ where: { id: grant.grantId } });
    expect(row).toMatchObject({
      state: "active",
      grantedById: first.personId,
      confirmedById: second.personId,
    });
  });

  it("to oneself is refused, and so is taking one's own away", async () => {
    const mine = await database().roleGrant.findFirstOrThrow({ where: { personId: first.personId } });
    const own = await runCommand(grantRole, first, { personId: first.personId, role: "clerk", reason });
    expect(codes(own)).toEqual(["people.own-roles", "people.role-combination"]);
    expect(codes(await runCommand(revokeRole, first, { grantId: mine.id, reason }))).toEqual([
      "people.own-roles",
    ]);
  });

  it("without a reason is refused at the field", async () => {
    const personId = await invited();
    const refused = await runCommand(grantRole, first, { personId, role: "clerk", reason: "  " });
    expect(refused).toEqual({ ok: false, error: [{ code: "input.required", field: "reason" }] });
  });

  it("after it was revoked begins anew, and the old one is kept", async () => {
    const personId = await invited();
    const once = await mustRun(grantRole, first, { personId, role: "clerk", reason }, {});
    await mustRun(revokeRole, second, { grantId: once.grantId, reason: "nghỉ thai sản" }, {});
    await mustRun(grantRole, first, { personId, role: "clerk", reason }, {});
    const grants = await database().roleGrant.findMany({
      where: { personId },
      orderBy: { grantedAt: "asc" },
    });
    expect(grants.map((grant) => grant.state)).toEqual(["revoked", "active"]);
    expect(grants[0]?.revokedReason).toBe("nghỉ thai sản");
  });

  it("by two administrators at once happens once", async () => {
    const personId = await invited();
    const both = await Promise.all(
      [first, second].map((by) => runCommand(grantRole, by, { personId, role: "operator", reason })),
    );
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.flatMap(codes)).toEqual(["people.role-held"]);
  });

  it("leaves its reason and the person in the trail", async () => {
    const personId = await invited();
    await mustRun(grantRole, first, { personId, role: "clerk", reason: "thay người nghỉ hưu" }, {});
    const rows = await database().$queryRaw<{ payload: string }[]>`
      SELECT payload FROM audit.event WHERE command = 'people.grant-role' ORDER BY seq DESC LIMIT 1`;
    expect(rows[0]?.payload).toContain("thay người nghỉ hưu");
    expect(rows[0]?.payload).toContain(personId);
  });
});

describe("people", () => {
  it("keep their staff code for ever, even deactivated", async () => {
    const personId = await invited();
    const { staffCode } = await database().person.findUniqueOrThrow({ where: { id: personId } });
    await mustRun(deactivatePerson, first, { personId, reason }, {});
    const refused = await runCommand(invitePerson, first, {
      staffCode: staffCode.toLowerCase(),
      name: "Người khác",
    });
    expect(refused).toEqual({
      ok: false,
      error: [{ code: "people.staff-code-taken", field: "staffCode", staffCode }],
    });
  });

  it("cannot found the centre twice", async () => {
    const typed = { staffCode: "QT09", name: "Kẻ lạ", newPassword: password, newPasswordAgain: password };
    expect(codes(await runCommand(foundAdministrators, systemActor, { administrators: [typed] }))).toEqual([
      "people.founded-already",
    ]);
    expect(codes(await runCommand(foundAdministrators, first, { administrators: [typed] }))).toEqual([
      "forbidden",
    ]);
  });

  it("always include somebody who can undo a mistake", async () => {
    const grants = await database().roleGrant.findMany({ where: { role: "administrator", state: "active" } });
    const ofFirst = grants.find((grant) => grant.personId === first.personId);
    await mustRun(revokeRole, second, { grantId: ofFirst?.id, reason }, {});
    const stranger: Actor = { ...first, personId: newId() };
    const last = await runCommand(deactivatePerson, stranger, { personId: second.personId, reason });
    expect(codes(last)).toEqual(["people.last-administrator"]);
    await mustRun(grantRole, second, { personId: first.personId, role: "administrator", reason }, {});
  });
});
