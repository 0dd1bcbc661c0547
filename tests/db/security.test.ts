import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { type Actor, allow } from "@/lib/core/permissions";
import { roles } from "@/lib/core/policy/roles";
import { correctEvent, recordEvent, signWeek } from "@/lib/security/commands";
import { getEventSheet, getSecurityWeek, listEvents } from "@/lib/security/queries";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aPerson } from "../fixtures/people";
import { afterTheWeek, inTheWeek } from "../fixtures/safety";
import { differing, openTables } from "../fixtures/security";
import { oneOf, refusalOf } from "./scratch";

const canary = "CANARY-cua-phia-dong-7731";

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

const lastOf = () =>
  oneOf<{ seq: string; command: string; outcome: string; payload: string }>(
    admin,
    "select seq, command, outcome, payload from restricted.event order by seq desc limit 1",
  );

let before: Record<string, string>;
beforeEach(async () => {
  before = await openTables(admin);
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
    expect(differing(before, await openTables(admin))).toEqual([]);
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
    expect(differing(before, await openTables(admin))).toEqual([]);
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
      expect(differing(before, await openTables(admin))).toEqual([]);
    },
  );

  test("so does an officer at a shared station", async () => {
    const atStation: Actor = { ...officer, via: "station" };
    expect(allow(atStation, "security.read")).toBeNull();
    expect(await runCommand(signWeek, atStation, {})).toEqual({ ok: false, error: [{ code: "forbidden" }] });
    expect(differing(before, await openTables(admin))).toEqual([]);
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
    expect(differing(before, await openTables(admin))).toEqual([]);
  });

  test("finds nothing under an id that is not there", async () => {
    expect(await getEventSheet(reading(officer), "khong-co")).toBeNull();
    expect(await getEventSheet(reading(officer), "00000000-0000-7000-8000-00000000dead")).toBeNull();
    expect(await getSecurityWeek(reading(officer), "2026-W60", afterTheWeek)).toBeNull();
  });
});
