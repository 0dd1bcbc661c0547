import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { type Actor, allow } from "@/lib/core/permissions";
import { systemActor } from "@/lib/core/system-actor";
import { correctCheck, loadTemplates, recordCheck } from "@/lib/safety/commands";
import { getCheckSheet, listChecks, listTemplates } from "@/lib/safety/queries/checks";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aPerson } from "../fixtures/people";
import { aCheck, aMeasuredCheck, catalogue, inTheWeek, theCatalogue } from "../fixtures/safety";
import { command, oneOf, refusalOf } from "./scratch";

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

const anHourLater = new Date(inTheWeek.getTime() + 3_600_000);
const codesOf = (result: { ok: boolean; error?: { code: string }[] }) =>
  result.error?.map((refusal) => refusal.code) ?? [];

describe("the catalogue", () => {
  test("holds nothing of source security, and loading it again adds nothing", async () => {
    const stored = await app.query<{ code: string }>("select code from check_template order by code");
    const open = catalogue
      .filter((row) => ["OPERATOR", "RSO"].includes(row.performedBy))
      .map((row) => row.id);
    expect(stored.rows.map((row) => row.code)).toEqual(open.toSorted());
    const again = await mustRun(loadTemplates, systemActor, { templates: catalogue }, { replay: true });
    expect(again).toEqual({ loaded: 0, present: open.length });
    const typed = await oneOf<{ found: boolean }>(
      app,
      "select bool_or(payload like '%SEC-01%') as found from audit.event",
    );
    expect(typed.found).toBe(false);
  });

  test("is the launcher's to load", async () => {
    expect(codesOf(await runCommand(loadTemplates, officer, { templates: [] }))).toEqual(["forbidden"]);
  });

  test("offers what a dry plant records", async () => {
    const codes = (await listTemplates(reading(operator))).map((template) => template.code);
    expect(codes).toContain("DLY-07");
    expect(codes).not.toContain("WKL-01");
    expect(codes).not.toContain("MON-01");
    expect(codes.filter((code) => code.startsWith("FDG"))).toEqual([]);
  });
});

describe("a check", () => {
  test("is stored with the limits it was judged by, whichever side it falls", async () => {
    const within = await aMeasuredCheck(operator, "20");
    const beyond = await aMeasuredCheck(operator, "20,000001", { note: "Đo lại, báo cán bộ an toàn" });
    expect([within.outcome, beyond.outcome]).toEqual(["pass", "fail"]);
    const sheet = await getCheckSheet(reading(officer), beyond.id);
    expect(sheet).toMatchObject({
      value: 20.000001,
      lower: 0,
      upper: 20,
      limitSource: "36.25(a)",
      recordedBy: operator.name,
    });
  });

  test("that is refused leaves no row", async () => {
    const before = await oneOf<{ n: string }>(app, "select count(*) as n from safety_check");
    const input = {
      templateCode: "DLY-07",
      performedAt: inTheWeek,
      value: "25",
      unit: "µSv/h",
      device: "M-01",
    };
    expect(codesOf(await runCommand(recordCheck, operator, input, { at: anHourLater }))).toEqual([
      "safety.failure-unexplained",
    ]);
    expect(codesOf(await runCommand(recordCheck, operator, { ...input, templateCode: "NO-01" }))).toEqual([
      "safety.template-unknown",
    ]);
    expect(await oneOf(app, "select count(*) as n from safety_check")).toEqual(before);
  });

  test("pressed twice is written once", async () => {
    const input = { templateCode: "DLY-08", performedAt: inTheWeek, verdict: "pass" };
    const press = () => mustRun(recordCheck, operator, input, { key: "twice", at: anHourLater });
    expect(await press()).toEqual(await press());
  });

  test("is corrected once by a new row that names it; the first stays", async () => {
    const first = await aCheck(operator, { templateCode: "DLY-09" });
    const body = {
      checkId: first.id,
      performedAt: inTheWeek,
      verdict: "fail",
      note: "Thùng bị móp",
      reason: "Chọn nhầm ô",
    };
    const second = await mustRun(correctCheck, operator, body, { replay: true, at: anHourLater });
    expect(await getCheckSheet(reading(officer), first.id)).toMatchObject({
      outcome: "pass",
      correction: { id: second.id },
    });
    expect(await getCheckSheet(reading(officer), second.id)).toMatchObject({
      outcome: "fail",
      supersedes: { id: first.id },
    });
    expect(codesOf(await runCommand(correctCheck, operator, body, { at: anHourLater }))).toEqual([
      "safety.corrected-already",
    ]);
  });

  test("is found by accent-free words, newest first, page by page", async () => {
    const { id } = await aCheck(operator);
    const found = await listChecks(reading(officer), { q: "lien dong cua nguoi" });
    expect(found.rows.map((row) => [row.id, row.template.code])).toEqual([[id, "DLY-06"]]);
    const failed = await listChecks(reading(officer), { outcome: "fail" });
    expect(failed.rows.map((row) => row.outcome)).toEqual(["fail", "fail"]);
  });

  test("is found by the last words of a long title, and shown with all of it", async () => {
    const titleVi = `${"Thử mạch dừng khẩn cấp ở từng trạm dọc lối vào, ".repeat(3)}rồi ở tủ điều khiển dự phòng`;
    const long = { ...catalogue.find(({ id }) => id === "DLY-06"), id: "DLY-90", titleVi };
    await mustRun(loadTemplates, systemActor, { templates: [long] }, { replay: true });
    const { id } = await aCheck(operator, { templateCode: "DLY-90" });
    const found = await listChecks(reading(officer), { q: "tu dieu khien du phong" });
    expect(found.rows.map((row) => [row.id, row.template.titleVi])).toEqual([[id, titleVi]]);
  });

  test("of no such id is not there, whatever the id looks like", async () => {
    expect(await getCheckSheet(reading(officer), "khong-co")).toBeNull();
    expect(await getCheckSheet(reading(officer), "00000000-0000-7000-8000-00000000dead")).toBeNull();
  });
});

describe("the database, whoever writes", () => {
  const insert = (columns: string, values: string) =>
    refusalOf(
      command(app, [
        `insert into safety_check (id, template_id, performed_at, entered_at, recorded_by_id, ${columns})
         select gen_random_uuid(), id, now(), now(), '${operator.personId}', ${values} from check_template where code = 'DLY-07'`,
      ]),
    );

  test("refuses an outcome typed against its value", async () => {
    const columns = "value, lower, upper, limit_source, outcome, note";
    expect(await insert(columns, "25, 0, 20, 'x', 'pass', 'x'")).toBe("23514");
    expect(await insert(columns, "20, 0, 20, 'x', 'fail', 'x'")).toBe("23514");
  });

  test("refuses a loosened limit, a missing one, an unexplained failure and a check of tomorrow", async () => {
    expect(await insert("value, lower, upper, limit_source, outcome", "25, 0, 30, 'x', 'pass'")).toBe(
      "23514",
    );
    expect(await insert("value, limit_source, outcome", "5, 'x', 'pass'")).toBe("23514");
    expect(await insert("value, lower, upper, limit_source, outcome", "25, 0, 20, 'x', 'fail'")).toBe(
      "23514",
    );
  });

  test("lets the application neither edit nor delete a check", async () => {
    expect(await refusalOf(command(app, ["update safety_check set outcome = 'pass'"]))).toBe("42501");
    expect(await refusalOf(command(app, ["delete from safety_check"]))).toBe("42501");
  });
});
