import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import type { Actor } from "@/lib/core/permissions";
import { systemActor } from "@/lib/core/system-actor";
import { loadIrradiator } from "@/lib/runs/commands/source";
import { confirmState, enterState, withdrawState } from "@/lib/source/commands/states";
import { loadStates } from "@/lib/source/facts/states";
import { listSources } from "@/lib/source/queries/sources";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aPerson } from "../fixtures/people";
import { granted } from "../fixtures/release";
import { aLoadedSource, anEntry, aStateOf } from "../fixtures/source";

let centre: Centre;
let officer: Actor;
let second: Actor;
const replay = { replay: true } as const;

beforeAll(async () => {
  centre = await anEmptyCentre();
  officer = await aPerson("safety_officer");
  second = await aPerson("releaser");
});

afterAll(async () => centre?.close());

type Answer = { ok: true } | { ok: false; error: { code: string }[] };
const codesOf = (result: Answer) => (result.ok ? [] : result.error.map(({ code }) => code));

/** One statement inside an open command, as somebody with the application's own rights would send it. */
function raw(sql: string, values: unknown[]) {
  return withSql(centre.appUrl, async (client) => {
    await client.query("begin");
    await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
    await client.query(sql, values);
    await client.query("commit");
  });
}

let irradiators = 0;
const anotherIrradiator = async () => {
  irradiators += 1;
  const named = { code: `NG-${irradiators}`, name: "Thiết bị thử" };
  return (await mustRun(loadIrradiator, systemActor, named, replay)).id;
};

const statesOf = (irradiatorId: string) => loadStates(database(), [irradiatorId]);

describe("a loading state", () => {
  test("is in force once a second person signed it, and says what is left today", async () => {
    const irradiatorId = await anotherIrradiator();
    const { id: stateId } = await anEntry(officer, irradiatorId);
    expect(await statesOf(irradiatorId)).toEqual([]);
    const own = await aPerson("safety_officer", "releaser");
    expect(codesOf(await runCommand(confirmState, officer, { stateId }, replay))).toEqual([
      "source.own-entry",
    ]);
    await mustRun(confirmState, own, { stateId }, replay);
    expect(await statesOf(irradiatorId)).toMatchObject([
      { id: stateId, activityBq: 170 * 3.7e13, referenceOn: "2018-12-01", effectiveFrom: "2019-01-02" },
    ]);
    const sheets = await listSources(granted(officer, "source.read"), new Date("2019-01-15T09:00:00+07:00"));
    const sheet = sheets.find(({ id }) => id === irradiatorId);
    expect(sheet?.now?.activityKCi).toBeCloseTo(167.268, 3);
    expect(sheet?.states[0]?.signature).toMatchObject({ state: "valid", printedName: own.name });
  });

  test("one entry at a time, which may be taken back and entered again", async () => {
    const irradiatorId = await anotherIrradiator();
    const { id: stateId } = await anEntry(officer, irradiatorId);
    expect(codesOf(await runCommand(enterState, officer, aStateOf(irradiatorId)))).toEqual([
      "source.entry-open",
    ]);
    const reason = "Gõ nhầm hoạt độ";
    await mustRun(withdrawState, officer, { stateId, reason }, replay);
    expect(codesOf(await runCommand(withdrawState, officer, { stateId, reason }))).toEqual([
      "source.state-decided",
    ]);
    expect(codesOf(await runCommand(confirmState, second, { stateId }, replay))).toEqual([
      "source.state-decided",
    ]);
    expect((await anEntry(officer, irradiatorId)).stateNo).toBe(2);
  });

  test("follows the one before it, and none is confirmed behind another's back", async () => {
    const irradiatorId = await anotherIrradiator();
    await aLoadedSource(irradiatorId, { effectiveFrom: "2020-06-12" });
    const same = aStateOf(irradiatorId, { effectiveFrom: "2020-06-12" });
    expect(codesOf(await runCommand(enterState, officer, same))).toEqual(["source.from-not-after-last"]);
    const later = await anEntry(officer, irradiatorId, { effectiveFrom: "2020-06-13" });
    await mustRun(confirmState, second, { stateId: later.id }, replay);
    expect((await statesOf(irradiatorId)).map(({ effectiveFrom }) => effectiveFrom)).toEqual([
      "2020-06-12",
      "2020-06-13",
    ]);
  });

  test("is nobody else's to enter", async () => {
    const irradiatorId = await anotherIrradiator();
    const clerk = await aPerson("operator", "dosimetrist", "releaser", "security_officer");
    expect(codesOf(await runCommand(enterState, clerk, aStateOf(irradiatorId)))).toEqual(["forbidden"]);
  });
});

describe("the database refuses", () => {
  test("a confirmation by the person who entered, or without a signature", async () => {
    const { id } = await anEntry(officer, await anotherIrradiator());
    const confirmBy = (personId: string) =>
      raw(
        `update loading_state set confirmed_by_id = $2, confirmed_at = now(),
           confirmation_signature_id = gen_random_uuid() where id = $1`,
        [id, personId],
      );
    await expect(confirmBy(officer.personId)).rejects.toMatchObject({
      constraint: "loading_state_second_person",
    });
    await expect(confirmBy(second.personId)).rejects.toMatchObject({ code: "23514" });
  });

  test("another activity for a state that was entered, and a state born confirmed", async () => {
    const irradiatorId = await anotherIrradiator();
    const { id } = await anEntry(officer, irradiatorId);
    await expect(raw("update loading_state set activity_bq = 1 where id = $1", [id])).rejects.toMatchObject({
      code: "42501",
    });
    const born = raw(
      `insert into loading_state (id, irradiator_id, state_no, activity_bq, reference_on, certificate_set,
         effective_from, entered_by_id, entered_at, confirmed_by_id, confirmed_at, confirmation_signature_id)
       values (gen_random_uuid(), $1, 9, 1, '2019-01-01', 'xxx', '2019-01-01', $2, now(), $3, now(), gen_random_uuid())`,
      [irradiatorId, officer.personId, second.personId],
    );
    await expect(born).rejects.toMatchObject({ code: "23514" });
  });

  test("a confirmation that would begin before a confirmed one", async () => {
    const irradiatorId = await anotherIrradiator();
    const { id } = await anEntry(officer, irradiatorId, { effectiveFrom: "2020-06-12" });
    await mustRun(confirmState, second, { stateId: id }, replay);
    const early = raw(
      `insert into loading_state (id, irradiator_id, state_no, activity_bq, reference_on, certificate_set,
         effective_from, entered_by_id, entered_at)
       values ('01990000-0000-7000-8000-00000000abcd', $1, 9, 1, '2019-01-01', 'xxx', '2020-06-01', $2, now())`,
      [irradiatorId, officer.personId],
    );
    await expect(early).resolves.toBeUndefined();
    const confirmed = raw(
      `update loading_state set confirmed_by_id = $2, confirmed_at = now(),
         confirmation_signature_id = gen_random_uuid() where id = $1`,
      ["01990000-0000-7000-8000-00000000abcd", second.personId],
    );
    await expect(confirmed).rejects.toMatchObject({ code: "23514" });
  });
});
