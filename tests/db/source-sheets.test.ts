import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { startRun } from "@/lib/runs/commands/source";
import { countersignSheet, prepareSheet } from "@/lib/source/commands/sheets";
import { getMorningSheet, listMornings } from "@/lib/source/queries/sheets";
import { listTimerChoices } from "@/lib/source/queries/timers";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCrew, anOrder, type Crew } from "../fixtures/lots";
import { codesOf, granted } from "../fixtures/release";
import { anIrradiator, theCycleOn } from "../fixtures/runs";
import { aLoadedSource } from "../fixtures/source";

let centre: Centre;
let crew: Crew;
let irradiatorId: string;
let specId: string;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  irradiatorId = (await anIrradiator()).id;
  specId = (await anOrder(crew)).specId;
});

afterAll(async () => centre?.close());

const on = (local: string) => ({ replay: true as const, at: new Date(`${local}+07:00`) });
const prepare = (local: string) =>
  mustRun(prepareSheet, crew.operator, { irradiatorId, lines: [{ specId }] }, on(local));

describe("a morning sheet", () => {
  test("is run by once a second person signed it, and the run says so", async () => {
    const { id: sheetId } = await prepare("2020-06-12T06:00:00");
    const operator = granted(crew.operator, "runs.operate");
    const { at } = on("2020-06-12T06:30:00");
    expect(await listTimerChoices(operator, at)).toMatchObject([{ fromSheet: false }]);
    const signed = await runCommand(
      countersignSheet,
      crew.dosimetrist,
      { sheetId },
      on("2020-06-12T06:10:00"),
    );
    expect(codesOf(signed)).toBe("done");
    const expectedS = theCycleOn(at);
    expect(await listTimerChoices(operator, at)).toMatchObject([
      { fromSheet: true, choices: [{ specId, expectedS }] },
    ]);
    const sheet = await getMorningSheet(granted(crew.operator, "source.read"), sheetId);
    expect(sheet).toMatchObject({
      day: "2020-06-12",
      signature: { state: "valid", printedName: crew.dosimetrist.name },
      lines: [{ specId, cycleTimeS: expectedS, windowLoGy: 526.316, windowHiGy: 780.64 }],
    });
    const start = { irradiatorId, timerSpecId: specId, cycleTimeS: expectedS };
    const { id: runId } = await mustRun(startRun, crew.operator, start, on("2020-06-12T07:00:00"));
    const run = await database().run.findUniqueOrThrow({ where: { id: runId } });
    expect([run.morningSheetId, Number(run.expectedCycleTimeS)]).toEqual([sheetId, expectedS]);
  });

  test("is never signed by its maker, on another day, or behind a newer one", async () => {
    const first = await prepare("2020-06-15T06:00:00");
    const second = await prepare("2020-06-15T06:05:00");
    const sign = (sheetId: string, local: string, who = crew.dosimetrist) =>
      runCommand(countersignSheet, who, { sheetId }, on(local)).then(codesOf);
    expect(await sign(first.id, "2020-06-15T06:10:00")).toBe("source.sheet-superseded");
    expect(await sign(second.id, "2020-06-16T06:10:00")).toBe("source.sheet-of-another-day");
    expect(await sign(second.id, "2020-06-15T06:10:00")).toBe("done");
    expect(await sign(second.id, "2020-06-15T06:11:00")).toBe("source.sheet-countersigned");
    expect(await sign(second.id, "2020-06-15T06:11:00", crew.operator)).toBe("forbidden");
    const mornings = await listMornings(granted(crew.operator, "source.read"), on("2020-06-15T08:00:00").at);
    expect(mornings).toMatchObject([{ newest: { revision: 2, preparedByName: crew.operator.name } }]);
    await expect(
      withSql(centre.appUrl, async (client) => {
        await client.query("begin");
        await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
        await client.query(
          `update morning_sheet set countersigned_by_id = prepared_by_id, countersigned_at = now(),
             signature_id = gen_random_uuid() where id = $1`,
          [first.id],
        );
      }),
    ).rejects.toMatchObject({ constraint: "morning_sheet_second_person" });
    await expect(
      withSql(centre.appUrl, async (client) => {
        await client.query("begin");
        await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
        await client.query(
          `insert into morning_sheet_line (id, sheet_id, specification_id, cycle_time_s, window_lo_gy, window_hi_gy)
           select gen_random_uuid(), id, $2, 1, 1, 2 from morning_sheet where id = $1`,
          [first.id, specId],
        );
      }),
    ).rejects.toMatchObject({ message: "the morning sheet is complete already" });
  });

  test("that the source left behind is prepared again, and says that no time is known", async () => {
    const { id: sheetId } = await prepare("2020-06-17T06:00:00");
    await aLoadedSource(irradiatorId, { effectiveFrom: "2020-06-17", referenceOn: "2020-06-15" });
    const late = await runCommand(countersignSheet, crew.dosimetrist, { sheetId }, on("2020-06-17T06:30:00"));
    expect(codesOf(late)).toBe("source.sheet-outdated");
    const again = await prepare("2020-06-17T06:40:00");
    const sheet = await getMorningSheet(granted(crew.operator, "source.read"), again.id);
    expect(sheet?.lines).toMatchObject([{ cycleTimeS: null, problem: "source-changed" }]);
  });
});
