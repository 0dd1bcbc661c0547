import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { type Actor, allow } from "@/lib/core/permissions";
import { correctCheck, signWeek } from "@/lib/safety/commands";
import { listChecks } from "@/lib/safety/queries/checks";
import { getSafetyWeek } from "@/lib/safety/queries/week";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aPerson } from "../fixtures/people";
import { aCheck, afterTheWeek, aMeasuredCheck, aSignedWeek, aWeek, theCatalogue } from "../fixtures/safety";
import { command, refusalOf } from "./scratch";

let centre: Centre;
let app: Client;
let operator: Actor;
let officer: Actor;

beforeAll(async () => {
  centre = await anEmptyCentre();
  app = new Client({ connectionString: centre.appUrl });
  await app.connect();
  await theCatalogue();
  operator = await aPerson("operator");
  officer = await aPerson("safety_officer");
  await aCheck(operator);
  await aCheck(operator, { templateCode: "DLY-08" });
  await aMeasuredCheck(operator, "20,5", { note: "Đo lại, báo cán bộ an toàn" });
});

afterAll(async () => {
  await app?.end();
  await centre?.close();
});

function reading(actor: Actor) {
  const reader = allow(actor, "safety.read");
  if (!reader) throw new Error("this person may not read");
  return reader;
}

async function theWeek(week = aWeek) {
  const sheet = await getSafetyWeek(reading(officer), `${week.isoYear}-W${week.isoWeek}`, afterTheWeek);
  if (!sheet) throw new Error("no such week");
  return sheet;
}

const codesOf = (result: { ok: boolean; error?: { code: string }[] }) =>
  result.error?.map((refusal) => refusal.code) ?? [];

/** A superuser rewrites a row with the guards switched off. */
function tamper(sql: string): Promise<void> {
  return withSql(centre.adminUrl, async (admin) => {
    await admin.query("set session_replication_role = replica");
    for (const table of ["safety_check", "safety_week_sign_off"])
      await admin.query(`alter table ${table} disable trigger all`);
    await admin.query(sql);
    for (const table of ["safety_check", "safety_week_sign_off"])
      await admin.query(`alter table ${table} enable trigger all`);
  });
}

describe("a week of checks", () => {
  test("is not signed by whoever entered one of its checks: by rule, and by raw SQL", async () => {
    await aCheck(officer, { templateCode: "WKL-05" });
    const { entries: seen } = await theWeek();
    const result = await runCommand(
      signWeek,
      officer,
      { ...aWeek, seen },
      { replay: true, at: afterTheWeek },
    );
    expect(codesOf(result)).toEqual(["week.own-entry"]);
    const raw = command(app, [
      `insert into safety_week_sign_off (id, iso_year, iso_week, check_count, checks_sha256, check_ids, signed_by_id, signed_at, signature_id)
       select gen_random_uuid(), 2026, 47, count(*), 'x', array_agg(id), '${officer.personId}', now(), gen_random_uuid()
         from safety_week_entries(2026, 47)`,
    ]);
    expect(await refusalOf(raw)).toBe("23514");
  });

  test("is not signed over a part of it, even by raw SQL", async () => {
    const reviewer = await aPerson("safety_officer");
    const raw = command(app, [
      `insert into safety_week_sign_off (id, iso_year, iso_week, check_count, checks_sha256, check_ids, signed_by_id, signed_at, signature_id)
       select gen_random_uuid(), 2026, 47, 1, 'x', array[(array_agg(id))[1]], '${reviewer.personId}', now(), gen_random_uuid()
         from safety_week_entries(2026, 47)`,
    ]);
    expect(await refusalOf(raw)).toBe("23514");
  });

  test("is signed by another officer, opened again by a late check, and signed again", async () => {
    const reviewer = await aPerson("safety_officer");
    const before = await theWeek();
    expect(before.state).toBe("open");
    await aSignedWeek(reviewer, before.entries);
    expect(await theWeek()).toMatchObject({
      state: "signed",
      unread: [],
      signOffs: [{ state: "valid", printedName: reviewer.name }],
    });

    const late = { lateReason: "Chép từ sổ trực ca 2", templateCode: "WKL-06" };
    const check = await aCheck(operator, late, new Date(afterTheWeek.getTime() + 3_600_000));
    const reopened = await theWeek();
    expect(reopened.state).toBe("reopened");
    expect(reopened.unread.map((row) => row.id)).toEqual([check.id]);
    expect(reopened.signOffs.map((signOff) => signOff.state)).toEqual(["valid"]);

    const stale = await runCommand(
      signWeek,
      reviewer,
      { ...aWeek, seen: before.entries },
      { replay: true, at: afterTheWeek },
    );
    expect(codesOf(stale)).toEqual(["week.grew"]);
    await aSignedWeek(reviewer, reopened.entries, new Date(afterTheWeek.getTime() + 7_200_000));
    expect(await theWeek()).toMatchObject({
      state: "signed",
      signOffs: [{ state: "valid" }, { state: "valid" }],
    });
  });

  test("is opened again by a correction that moves a check out of it", async () => {
    const reviewer = await aPerson("safety_officer");
    const [entry] = (await listChecks(reading(officer), { q: "DLY-06" })).rows;
    const elsewhere = new Date("2026-11-23T07:00:00+07:00");
    const body = { checkId: entry?.id, performedAt: elsewhere, verdict: "pass", reason: "Ghi nhầm ngày" };
    await mustRun(correctCheck, operator, body, { replay: true, at: afterTheWeek });
    const week = await theWeek();
    expect(week.state).toBe("reopened");
    expect(week.unread).toMatchObject([{ correction: true, performedAt: elsewhere }]);
    await aSignedWeek(reviewer, week.entries);
  });

  test("whose checks a superuser edited after the signature says so", async () => {
    await tamper("update safety_check set value = 1, outcome = 'pass' where value > 20");
    const states = (await theWeek()).signOffs.map((signOff) => signOff.state);
    expect(new Set(states)).toEqual(new Set(["changed"]));
  });

  test("of nothing is signed with a remark", async () => {
    const quiet = { isoYear: 2026, isoWeek: 40, seen: 0 };
    const press = (more: object) =>
      runCommand(signWeek, officer, { ...quiet, ...more }, { replay: true, at: afterTheWeek });
    expect(codesOf(await press({}))).toEqual(["week.empty-without-remark"]);
    expect(codesOf(await press({ remark: "Dừng máy bảo dưỡng" }))).toEqual([]);
  });

  test("shows its days: recorded, silent, and simply not recorded", async () => {
    const week = await theWeek();
    const row = week.rows.find(({ code }) => code === "DLY-08");
    expect(row?.cells.map((cell) => cell.passed)).toEqual([0, 0, 1, 0, 0, 0, 0]);
    expect(row?.cells.map((cell) => cell.silent)).toEqual(Array.from({ length: 7 }, () => false));
    const weekly = week.rows.find(({ code }) => code === "WKL-07");
    expect(weekly).toMatchObject({ passed: 0, failed: 0 });
    expect(weekly?.cells.every((cell) => cell.silent)).toBe(true);
  });
});
