import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { type Actor, allow } from "@/lib/core/permissions";
import { systemActor } from "@/lib/core/system-actor";
import { activateSchedule, loadSchedules } from "@/lib/schedules/commands";
import { loadScheduleRows } from "@/lib/schedules/facts";
import {
  getScheduleSheet,
  listDestinations,
  listScheduleChoices,
  listSchedules,
} from "@/lib/schedules/queries";
import { selectSchedule } from "@/lib/schedules/rules/selection";
import { loadTreatmentSchedules } from "@/prisma/seed/reference";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aPerson } from "../fixtures/people";
import { activateRow, aScheduleRow, scheduleId } from "../fixtures/schedules";

let centre: Centre;
let releaser: Actor;
let clerk: Actor;
const today = new Date("2020-06-20T10:00:00+07:00");

beforeAll(async () => {
  centre = await anEmptyCentre();
  releaser = await aPerson("releaser");
  clerk = await aPerson("clerk");
  await loadTreatmentSchedules(new Date("2019-09-01T08:00:00+07:00"));
});

afterAll(async () => centre?.close());

function reader(actor: Actor) {
  const allowed = allow(actor, "schedules.read");
  if (!allowed) throw new Error("this person may not read schedules");
  return allowed;
}

async function lycheeTo(destination: string, treatedOn: string) {
  const nothingOwn = { customerMinDoseGy: null, customerMaxDoseGy: null, productMaxDoseGy: null };
  const request = { origin: "VN", destination, commodity: "lychee", pests: [], treatedOn, ...nothingOwn };
  return selectSchedule(request, await loadScheduleRows(database()));
}

const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map(({ code }) => code);

describe("the published list", () => {
  test("loads whole, and loading it again loads nothing", async () => {
    expect(await database().treatmentSchedule.count()).toBe(116);
    await loadTreatmentSchedules(today);
    expect(await database().treatmentSchedule.count()).toBe(116);
  });

  test("is nobody's to load but the launcher's, and a loaded row never changes", async () => {
    const row = aScheduleRow("VN-US-04", { minDoseGy: 150 });
    expect(codesOf(await runCommand(loadSchedules, releaser, { rows: [row] }))).toEqual(["forbidden"]);
    expect(codesOf(await runCommand(loadSchedules, systemActor, { rows: [row] }))).toEqual([
      "schedules.row-changed",
    ]);
  });

  test("a month alone means its first day", async () => {
    const row = await database().treatmentSchedule.findUniqueOrThrow({ where: { code: "VN-AU-01" } });
    expect(row.effectiveFrom?.toISOString()).toBe("2019-08-01T00:00:00.000Z");
  });

  test("what is not confirmed says so, and is no law", async () => {
    const first = await listSchedules(reader(clerk), {}, today);
    const second = await listSchedules(reader(clerk), { after: first.older ?? "" }, today);
    const third = await listSchedules(reader(clerk), { after: second.older ?? "" }, today);
    const rows = [first, second, third].flatMap((page) => page.rows);
    expect(rows).toHaveLength(116);
    const states = Object.fromEntries(rows.map(({ code, state }) => [code, state]));
    expect(states).toMatchObject({
      "VN-US-06": "in-force",
      "VN-US-04": "needs-activation",
      "VN-AU-02": "unconfirmed",
      "ISPM28-PT1": "unconfirmed",
      "VN-AU-03": "no-dose",
      "US-2003-01": "superseded",
      "FDA-179.26-03": "limits",
    });
  });

  test("is filtered by destination and state, and searched without accents", async () => {
    const toAustralia = await listSchedules(reader(clerk), { destination: "AU" }, today);
    expect(toAustralia.rows.map(({ code }) => code)).toContain("FSANZ-153-3");
    const waiting = await listSchedules(reader(clerk), { q: "LYCHEE", state: "needs-activation" }, today);
    expect(waiting.rows.map(({ code }) => code)).toEqual(["VN-US-04"]);
    expect(await listDestinations(reader(clerk))).toEqual(["AU", "NZ", "US"]);
  });

  test("is narrowed by programme, commodity and pest, each offered by the rows themselves", async () => {
    const codes = async (filter: Parameters<typeof listSchedules>[1]) =>
      (await listSchedules(reader(clerk), filter, today)).rows.map(({ code }) => code);
    expect(await codes({ pest: "Bactrocera dorsalis" })).toEqual(["ISPM28-PT33", "US-2003-01"]);
    expect(await codes({ commodity: "lychee", programme: "Australia import conditions" })).toEqual([
      "VN-AU-02",
    ]);
    expect(await codes({ q: "2003 EDITION", pest: "Ceratitis capitata" })).toEqual(["US-2003-02"]);
    const choices = await listScheduleChoices(reader(clerk));
    expect(choices.destinations).toEqual(["AU", "IN", "IPPC members", "NZ", "US", "VN"]);
    expect(choices.pests).toContain("Bactrocera dorsalis");
    expect(choices.programmes).toContain("Australia import conditions");
  });

  test("opens by code, beside what else is published of the same", async () => {
    const sheet = await getScheduleSheet(reader(clerk), "US-2003-01", today);
    expect(sheet?.others.map(({ code, state }) => `${code} ${state}`)).toEqual(["ISPM28-PT33 unconfirmed"]);
    expect(await getScheduleSheet(reader(clerk), "US-9999", today)).toBeNull();
  });
});

describe("activating a row", () => {
  test("takes a signature, and changes what is decided from that day on", async () => {
    expect(codesOf(await lycheeTo("US", "2020-06-20"))).toEqual(["schedules.not-covered"]);
    await activateRow(releaser, "VN-US-04", "2020-01-01", "2020-12-31");
    const decided = await lycheeTo("US", "2020-06-20");
    expect(decided).toMatchObject({
      ok: true,
      value: {
        requiredMinDoseGy: 400,
        programmeRowCode: "VN-US-04",
        allowedMaxDoseGy: 1000,
        synthetic: true,
      },
    });
    expect(codesOf(await lycheeTo("US", "2019-12-31"))).toEqual(["schedules.not-covered"]);
    expect(codesOf(await lycheeTo("US", "2021-01-01"))).toEqual(["schedules.not-covered"]);
  });

  test("is told in the list with its days, its document and who answers for it", async () => {
    const { rows } = await listSchedules(reader(clerk), { q: "VN-US-04" }, today);
    expect(rows).toMatchObject([
      {
        state: "in-force",
        activation: {
          byName: releaser.name,
          document: "Văn bản mô phỏng 01/MP-2019",
          effectiveFrom: "2020-01-01",
          effectiveTo: "2020-12-31",
        },
      },
    ]);
  });

  test("is one event with one signature of the person who answers for the document", async () => {
    const sheet = await getScheduleSheet(reader(clerk), await scheduleId("VN-US-04"), today);
    expect(sheet?.activations).toHaveLength(1);
    expect(sheet?.activations[0]?.signature).toMatchObject({
      printedName: releaser.name,
      meaning: "schedules.activated",
    });
    const { rows } = await withSql(centre.adminUrl, (client) =>
      client.query("select seq from audit.event where command = 'schedules.activate-schedule'"),
    );
    expect(rows).toHaveLength(1);
  });

  test("is refused with every reason at once", async () => {
    const input = {
      scheduleId: await scheduleId("VN-AU-01"),
      effectiveFrom: "01/07/2019",
      effectiveTo: "2019-06-01",
    };
    const result = await runCommand(
      activateSchedule,
      releaser,
      { ...input, document: "Công văn 2407/BVTV-KD" },
      { replay: true },
    );
    expect(codesOf(result)).toEqual(["schedules.dates-reversed", "schedules.before-row-begins"]);
  });

  test("asks for the password, and a clerk cannot", async () => {
    const input = {
      scheduleId: await scheduleId("VN-AU-02"),
      document: "Công văn 1/BVTV",
      effectiveFrom: "2020-01-01",
    };
    expect(codesOf(await runCommand(activateSchedule, releaser, input))).toEqual(["input.required"]);
    expect(codesOf(await runCommand(activateSchedule, clerk, input, { replay: true }))).toEqual([
      "forbidden",
    ]);
  });

  test("a raw activation without its signature is refused by the database", async () => {
    const id = await scheduleId("VN-AU-02");
    const raw = withSql(centre.appUrl, async (client) => {
      await client.query("begin");
      await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
      await client.query(
        `insert into schedule_activation (id, schedule_id, effective_from, document, activated_by_id, activated_at, signature_id)
         values (gen_random_uuid(), $1, '2020-01-01', 'x', $2, now(), gen_random_uuid())`,
        [id, releaser.personId],
      );
      await client.query("commit");
    });
    await expect(raw).rejects.toMatchObject({ code: "23514" });
  });
});
