import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mustRun } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import type { Actor } from "@/lib/core/permissions";
import { invitePerson } from "@/lib/people/commands/people";
import { grantRole, revokeRole } from "@/lib/people/commands/roles";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { somebody, twoAdministrators } from "../fixtures/sign-in";

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

/** What somebody with the application's own database password could try. */
describe("raw SQL is refused", () => {
  const header = JSON.stringify({ command: "people.grant-role", personName: "raw SQL" });

  function tryIt(statement: string, values: unknown[]): Promise<string> {
    return withSql(centre.appUrl, async (client) => {
      await client.query("begin");
      await client.query("select audit.begin_event($1::jsonb)", [header]);
      try {
        await client.query(statement, values);
        await client.query("commit");
        return "written";
      } catch (error) {
        await client.query("rollback");
        return error instanceof Error ? error.message : String(error);
      }
    });
  }

  const insert = `insert into role_grant
    (id, person_id, role, state, granted_by_id, granted_at, confirmed_by_id, confirmed_at, reason)
    values ($1, $2, $3, $4::role_grant_state, $5, now(), $6::uuid, case when $6::uuid is null then null else now() end, 'raw')`;

  it.each<[string, string, string, "pending" | "active", 0 | 1 | 2, 0 | 1 | 2 | null, string]>([
    [
      "a releaser by one person",
      "worker",
      "releaser",
      "active",
      1,
      null,
      "role_grant_sensitive_is_confirmed|begins with one",
    ],
    [
      "a releaser confirmed by who granted",
      "worker",
      "releaser",
      "active",
      1,
      1,
      "second_person|begins with one",
    ],
    [
      "a releaser who confirms themselves",
      "worker",
      "safety_officer",
      "active",
      1,
      0,
      "second_person|begins with one",
    ],
    [
      "two people at once in one statement",
      "worker",
      "security_officer",
      "active",
      1,
      2,
      "begins with one person",
    ],
    ["a role to oneself", "worker", "operator", "active", 0, null, "not_to_oneself"],
    ["an ordinary role that waits", "worker", "operator", "pending", 1, null, "pending_is_sensitive"],
    [
      "an administrator who measures doses",
      "worker",
      "administrator",
      "active",
      1,
      null,
      "not held together",
    ],
    ["a role twice", "worker", "dosimetrist", "active", 1, null, "role_grant_one_live"],
    ["a role nobody knows", "worker", "king", "active", 1, null, "known_role"],
  ])("%s", async (_what, _who, role, state, by, confirmedBy, says) => {
    const people = [worker.personId, first.personId, second.personId];
    const confirmer = confirmedBy === null ? null : people[confirmedBy];
    const answer = await tryIt(insert, [newId(), worker.personId, role, state, people[by], confirmer]);
    expect(answer).toMatch(new RegExp(says));
  });

  it.each<[string, string, (grantId: string) => unknown[], string]>([
    [
      "confirming one's own grant",
      "update role_grant set state = 'active', confirmed_by_id = $2, confirmed_at = now() where id = $1",
      (id) => [id, first.personId],
      "second_person",
    ],
    [
      "confirming one's own appointment",
      "update role_grant set state = 'active', confirmed_by_id = $2, confirmed_at = now() where id = $1",
      (id) => [id, worker.personId],
      "second_person",
    ],
    [
      "activating without anybody",
      "update role_grant set state = 'active' where id = $1",
      (id) => [id],
      "sensitive_is_confirmed",
    ],
    [
      "turning it into another role",
      "update role_grant set role = 'operator', state = 'active' where id = $1",
      (id) => [id],
      "stays as it was given",
    ],
    [
      "saying somebody else granted it",
      "update role_grant set granted_by_id = $2 where id = $1",
      (id) => [id, second.personId],
      "stays as it was given",
    ],
    ["deleting it", "delete from role_grant where id = $1", (id) => [id], "permission denied"],
  ])("%s", async (_what, statement, values, says) => {
    const waiting = await database().roleGrant.findFirst({
      where: { personId: worker.personId, state: "pending" },
    });
    const grantId =
      waiting?.id ??
      (await mustRun(grantRole, first, { personId: worker.personId, role: "releaser", reason }, {})).grantId;
    expect(await tryIt(statement, values(grantId))).toMatch(new RegExp(says));
  });

  it("bringing a revoked role back", async () => {
    const { personId } = await mustRun(invitePerson, first, { staffCode: "MOI-1", name: "Người mới" }, {});
    const { grantId } = await mustRun(grantRole, first, { personId, role: "clerk", reason }, {});
    await mustRun(revokeRole, first, { grantId, reason }, {});
    const back = `update role_grant set state = 'active', revoked_by_id = null, revoked_at = null, revoked_reason = null where id = $1`;
    expect(await tryIt(back, [grantId])).toMatch(/cannot go from revoked to active/);
  });

  it("renaming a staff code, or bringing old sessions back", async () => {
    expect(await tryIt("update person set staff_code = 'OTHER' where id = $1", [worker.personId])).toMatch(
      /stays with its person/,
    );
    expect(await tryIt("update person set auth_version = 1 where id = $1", [worker.personId])).toMatch(
      /do not come back/,
    );
    expect(await tryIt("delete from person where id = $1", [worker.personId])).toMatch(/permission denied/);
  });

  it("a session longer than a shift", async () => {
    const long = `insert into session (id, person_id, via, auth_version, created_at, last_seen_at, absolute_expires_at)
      values ('x', $1, 'password', 1, now(), now(), now() + interval '9 hours')`;
    expect(await tryIt(long, [worker.personId])).toMatch(/session_one_shift/);
  });
});
