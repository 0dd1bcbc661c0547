import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { type Actor, allow } from "@/lib/core/permissions";
import { roles } from "@/lib/core/policy/roles";
import { hashSecret } from "@/lib/core/secrets";
import { correctEvent, recordEvent, signWeek } from "@/lib/security/commands";
import { getEventSheet, getSecurityWeek, listEvents } from "@/lib/security/queries";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aPerson } from "../fixtures/people";
import { afterTheWeek, aWeek, inTheWeek } from "../fixtures/safety";
import { anEvent, aSignedSecurityWeek } from "../fixtures/security";
import { oneOf, refusalOf, securityCommand } from "./scratch";

const canary = "CANARY-cua-phia-dong-7731";
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

/** Every row of every table that somebody besides the officers could see, as a number per table. */
async function openTables(): Promise<Record<string, string>> {
  const { rows } = await admin.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'audit') order by 1",
  );
  const contents: Record<string, string> = {};
  for (const { name } of rows) {
    const { digest } = await oneOf<{ digest: string }>(
      admin,
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' order by t::text)), '') as digest from ${name} t`,
    );
    contents[name] = digest;
  }
  return contents;
}

function differing(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((name) => before[name] !== after[name]);
}

const lastOf = () =>
  oneOf<{ seq: string; command: string; outcome: string; payload: string }>(
    admin,
    "select seq, command, outcome, payload from restricted.event order by seq desc limit 1",
  );

let before: Record<string, string>;
beforeEach(async () => {
  before = await openTables();
});

describe("writing a security event", () => {
  test("changes no table outside the restricted schema, the open trail included", async () => {
    const { id } = await mustRun(
      recordEvent,
      officer,
      { kind: "seal", occurredAt: inTheWeek, summary: canary, actionTaken: `${canary} đã xem` },
      { key: "form-1", replay: true, at: new Date(inTheWeek.getTime() + 1) },
    );
    await mustRun(
      correctEvent,
      officer,
      {
        securityEventId: id,
        kind: "seal",
        occurredAt: inTheWeek,
        summary: `${canary} 2`,
        reason: "Ghi thiếu chữ",
      },
      { key: "form-2", replay: true, at: new Date(inTheWeek.getTime() + 2) },
    );
    expect(differing(before, await openTables())).toEqual([]);
  });

  test("leaves its words in the restricted rows and details only, and not in the restricted chain", async () => {
    const { rows } = await admin.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'audit', 'restricted')",
    );
    const holding: string[] = [];
    for (const { name } of rows) {
      const found = await oneOf<{ found: boolean }>(
        admin,
        `select exists (select from ${name} t where t::text like '%${canary}%') as found`,
      );
      if (found.found) holding.push(name);
    }
    expect(holding.toSorted()).toEqual(["restricted.detail", "restricted.security_event"]);
  });

  test("that a rule refuses is told to the restricted chain alone", async () => {
    const entry = { kind: "alarm", occurredAt: inTheWeek, summary: canary };
    const result = await runCommand(recordEvent, officer, entry, { replay: true, at: afterTheWeek });
    expect(result).toMatchObject({ ok: false, error: [{ code: "security.action-missing" }] });
    expect(await lastOf()).toMatchObject({ command: "security.record-event", outcome: "refused" });
    expect(differing(before, await openTables())).toEqual([]);
  });
});

describe("somebody without the right", () => {
  const others = roles.filter((role) => role !== "security_officer");

  test.each(others)(
    "a %s leaves one event in the restricted chain and nothing anywhere else",
    async (role) => {
      const stranger: Actor = { ...officer, roles: [role] };
      expect(allow(stranger, "security.read")).toBeNull();
      const first = await lastOf();
      const result = await runCommand(recordEvent, stranger, {
        kind: "seal",
        occurredAt: inTheWeek,
        summary: canary,
      });
      expect(result).toEqual({ ok: false, error: [{ code: "forbidden" }] });
      const last = await lastOf();
      expect(Number(last.seq) - Number(first.seq)).toBe(1);
      expect(last).toMatchObject({ command: "security.record-event", outcome: "denied" });
      expect(differing(before, await openTables())).toEqual([]);
    },
  );

  test("so does an officer at a shared station", async () => {
    const atStation: Actor = { ...officer, via: "station" };
    expect(allow(atStation, "security.read")).toBeNull();
    expect(await runCommand(signWeek, atStation, {})).toEqual({ ok: false, error: [{ code: "forbidden" }] });
    expect(differing(before, await openTables())).toEqual([]);
  });

  test.each([
    "security_event",
    "security_week_sign_off",
    "signature",
    "command_receipt",
    "event",
    "change",
    "detail",
    "head",
    "open",
  ])("the application's own role cannot read restricted.%s", async (table) => {
    expect(await refusalOf(app.query(`select 1 from restricted.${table}`))).toBe("42501");
  });

  test("nor ask for the entries of a week", async () => {
    expect(await refusalOf(app.query("select restricted.security_week_entries(2026, 47)"))).toBe("42501");
  });
});

describe("an officer", () => {
  test("reads, and every read is in the restricted chain without its subject in the clear", async () => {
    const { rows } = await listEvents(reading(second), {});
    expect(rows.length).toBe(2);
    const [newest] = rows;
    expect(await getEventSheet(reading(second), newest?.id ?? "")).toMatchObject({
      recordedBy: officer.name,
    });
    const last = await lastOf();
    expect(last).toMatchObject({ command: "security.read-event", outcome: "read" });
    expect(last.payload).not.toContain(newest?.id);
    const { content } = await oneOf<{ content: string }>(
      admin,
      "select content from restricted.detail join restricted.event e on e.id = event_id order by e.seq desc limit 1",
    );
    expect(content).toContain(`security-event:${newest?.id}`);
    expect(differing(before, await openTables())).toEqual([]);
  });

  test("finds nothing under an id that is not there", async () => {
    expect(await getEventSheet(reading(officer), "khong-co")).toBeNull();
    expect(await getEventSheet(reading(officer), "00000000-0000-7000-8000-00000000dead")).toBeNull();
    expect(await getSecurityWeek(reading(officer), "2026-W60", afterTheWeek)).toBeNull();
  });
});

describe("a week", () => {
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
    before = await openTables();
    const wrong = await runCommand(
      signWeek,
      second,
      { ...aWeek, seen: events.length },
      { password: "sai", at: afterTheWeek },
    );
    expect(wrong).toMatchObject({ ok: false, error: [{ code: "signature.wrong-password" }] });
    await mustRun(signWeek, second, { ...aWeek, seen: events.length }, { password, at: afterTheWeek });
    expect(differing(before, await openTables())).toEqual(["public.sign_in_attempt"]);
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
    expect(differing(before, await openTables())).toEqual([]);
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
