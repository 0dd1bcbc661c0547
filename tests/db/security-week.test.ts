import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { type Actor, allow } from "@/lib/core/permissions";
import { hashSecret } from "@/lib/core/secrets";
import { signWeek } from "@/lib/security/commands";
import { getSecurityWeek } from "@/lib/security/queries";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aPerson } from "../fixtures/people";
import { afterTheWeek, aWeek } from "../fixtures/safety";
import { anEvent, aSignedSecurityWeek, differing, openTables } from "../fixtures/security";
import { oneOf, refusalOf, securityCommand } from "./scratch";

const password = "mot-cau-dai-de-ky-ten";

let centre: Centre;
let app: Client;
let admin: Client;
let officer: Actor;
let second: Actor;

beforeAll(async () => {
  centre = await anEmptyCentre();
  app = new Client({ connectionString: centre.appUrl });
  admin = new Client({ connectionString: centre.adminUrl });
  await app.connect();
  await admin.connect();
  officer = await aPerson("security_officer");
  second = await aPerson("security_officer");
  await anEvent(officer);
  await anEvent(officer, { kind: "patrol" });
});

afterAll(async () => {
  await app?.end();
  await admin?.end();
  await centre?.close();
});

function reading(actor: Actor) {
  const reader = allow(actor, "security.read");
  if (!reader) throw new Error("this person may not read");
  return reader;
}

let before: Record<string, string>;
beforeEach(async () => {
  before = await openTables(admin);
});

describe("a week of security events", () => {
  const theWeek = async () => {
    const week = await getSecurityWeek(reading(second), "2026-W47", afterTheWeek);
    if (!week) throw new Error("no such week");
    return week;
  };

  test("is not signed by whoever entered any of it: by rule, and by raw SQL", async () => {
    const { events } = await theWeek();
    const result = await runCommand(
      signWeek,
      officer,
      { ...aWeek, seen: events.length },
      { replay: true, at: afterTheWeek },
    );
    expect(result).toMatchObject({ ok: false, error: [{ code: "week.own-entry" }] });
    const raw = (signer: Actor, ids: string) =>
      refusalOf(
        securityCommand(app, [
          `insert into restricted.security_week_sign_off
             (id, iso_year, iso_week, event_count, events_sha256, event_ids, signed_by_id, signed_at, signature_id)
           select gen_random_uuid(), 2026, 47, cardinality(ids), 'x', ids, '${signer.personId}', now(), gen_random_uuid()
             from (select ${ids} as ids from restricted.security_week_entries(2026, 47)) as entries`,
        ]),
      );
    expect(await raw(officer, "array_agg(id)")).toBe("23514");
    expect(await raw(second, "array[(array_agg(id))[1]]")).toBe("23514");
  });

  test("is signed by another with a password; outside the restricted schema only the two attempts at it are noted", async () => {
    await database().credential.update({
      where: { personId: second.personId },
      data: { passwordHash: await hashSecret(password) },
    });
    const { events } = await theWeek();
    before = await openTables(admin);
    const wrong = await runCommand(
      signWeek,
      second,
      { ...aWeek, seen: events.length },
      { password: "sai", at: afterTheWeek },
    );
    expect(wrong).toMatchObject({ ok: false, error: [{ code: "signature.wrong-password" }] });
    await mustRun(signWeek, second, { ...aWeek, seen: events.length }, { password, at: afterTheWeek });
    expect(differing(before, await openTables(admin))).toEqual(["public.sign_in_attempt"]);
    const attempts = await oneOf<{ n: string }>(admin, "select count(*) as n from sign_in_attempt");
    expect(attempts.n).toBe("2");
    expect(await theWeek()).toMatchObject({
      state: "signed",
      signOffs: [{ state: "valid", printedName: second.name }],
    });
  });

  test("is opened again by a late event, and signed again without a mark outside", async () => {
    const late = await anEvent(officer, {}, new Date(afterTheWeek.getTime() + 3_600_000));
    const week = await theWeek();
    expect(week.state).toBe("reopened");
    expect(week.events.filter((event) => event.unread).map((event) => event.id)).toEqual([late.id]);
    expect(week.signOffs).toMatchObject([{ state: "valid" }]);
    await aSignedSecurityWeek(second, week.events.length, new Date(afterTheWeek.getTime() + 7_200_000));
    expect(await theWeek()).toMatchObject({ state: "signed" });
    expect(differing(before, await openTables(admin))).toEqual([]);
  });

  test("whose events a superuser edited after the signature says so", async () => {
    await withSql(centre.adminUrl, async (attacker) => {
      await attacker.query("alter table restricted.security_event disable trigger all");
      await attacker.query("update restricted.security_event set summary = 'Không có gì'");
      await attacker.query("alter table restricted.security_event enable trigger all");
    });
    expect((await theWeek()).signOffs.map((signOff) => signOff.state)).toEqual(["changed", "changed"]);
  });
});
