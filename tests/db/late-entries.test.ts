import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { type Command, mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import type { Permission } from "@/lib/core/permissions";
import type { Refusal } from "@/lib/core/result";
import { getLotSheet } from "@/lib/lots/queries/sheet";
import { loadCarrier } from "@/lib/lots/commands/loading";
import { unloadCarrier } from "@/lib/lots/commands/unloading";
import { enterCarriers, leaveCarriers } from "@/lib/runs/commands/carriers";
import { finishRun, interrupt, resume, startRun } from "@/lib/runs/commands/source";
import { getRunSheet } from "@/lib/runs/queries/sheet";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCrew, aReceivedLot, type Crew, gateOpens, minutesLater } from "../fixtures/lots";
import { codesOf, granted } from "../fixtures/release";
import { anIrradiator, scanned } from "../fixtures/runs";

let centre: Centre;
let crew: Crew;
let lotId: string;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  lotId = (await aReceivedLot(crew, { declaredCartons: 24, receivedCartons: 24 })).id;
});

afterAll(() => centre?.close());

/** The power is back at eleven; what happened meanwhile stands on paper. */
const powerIsBack = { replay: true as const, at: minutesLater(gateOpens, 240) };
const paper = { lateReason: "Mất điện lưới 08:00 đến 11:00", paperSheet: "PG-2020-07" };
const at = (minutes: number) => minutesLater(gateOpens, minutes);

function pressing<P extends Permission, S extends z.ZodType, T, R extends Refusal>(
  command: Command<P, S, T, R>,
  input: object,
) {
  const press = (more: object) => runCommand(command, crew.operator, { ...input, ...more }, powerIsBack);
  return { name: command.name, press };
}

describe("sheets of a power cut, entered late", () => {
  test("every step on the floor asks for reason and sheet, at their fields", async () => {
    const load = { lotId, carrierCode: "P1", cartons: 24, loadedAt: at(60) };
    const refused = await runCommand(loadCarrier, crew.operator, load, powerIsBack);
    expect(refused).toMatchObject({ error: [{ field: "lateReason" }, { field: "paperSheet" }] });
    await mustRun(loadCarrier, crew.operator, { ...load, ...paper }, powerIsBack);

    const { id: irradiatorId } = await anIrradiator();
    const start = { irradiatorId, startedAt: at(70) };
    const both = "late.reason-missing late.sheet-missing";
    expect(codesOf(await runCommand(startRun, crew.operator, start, powerIsBack))).toBe(both);
    const { id: runId } = await mustRun(startRun, crew.operator, { ...start, ...paper }, powerIsBack);
    const carriers = scanned("P1");
    const steps = [
      pressing(enterCarriers, { runId, carriers, enteredAt: at(75) }),
      pressing(interrupt, { runId, cause: "Mất điện", startedAt: at(80) }),
      pressing(resume, { runId, resumedHow: "Máy phát", positionKnown: "yes", endedAt: at(90) }),
      pressing(leaveCarriers, { runId, carriers, leftAt: at(120) }),
      pressing(finishRun, { runId, finishedAt: at(125) }),
      pressing(unloadCarrier, {
        lotId,
        carrierCode: "P1",
        cartonsOut: 24,
        damagedCartons: 0,
        unloadedAt: at(140),
      }),
    ];
    for (const { name, press } of steps) {
      expect(codesOf(await press({})), name).toBe(both);
      expect(codesOf(await press(paper)), name).toBe("done");
    }
    expect(await database().lateEntry.count()).toBe(8);
    const [first] = await database().lateEntry.findMany({ orderBy: { id: "asc" }, take: 1 });
    expect(first).toMatchObject({ happenedAt: at(60), recordedAt: powerIsBack.at, paperSheet: "PG-2020-07" });
  });

  test("the lot's story and the run say both times and the sheet", async () => {
    const lot = await getLotSheet(granted(crew.operator, "lots.read"), lotId);
    const loaded = lot?.timeline.find(({ kind }) => kind === "loaded");
    expect(loaded).toMatchObject({
      at: at(60),
      recordedAt: powerIsBack.at,
      sheet: { paperSheet: "PG-2020-07" },
    });
    const { runId } = await database().runCarrier.findFirstOrThrow({ select: { runId: true } });
    const run = await getRunSheet(granted(crew.operator, "runs.read"), runId);
    expect(run?.movements.map(({ late }) => late?.sheet?.paperSheet)).toEqual(Array(4).fill("PG-2020-07"));
  });
});

describe("the database refuses", () => {
  function raw(sql: string, values: unknown[], told = "now()") {
    return withSql(centre.appUrl, async (client) => {
      await client.query("begin");
      await client.query(
        `select audit.begin_event(jsonb_build_object('command', 'x.y', 'personName', 'x', 'at', ${told}))`,
      );
      await client.query(sql, values);
      await client.query("commit");
    });
  }
  const load = `insert into carrier_load (id, lot_id, pass, ordinal, carrier_code, cartons, loaded_at, loaded_by_id)
    values (gen_random_uuid(), $1, 1, $3, 'R1', 24, now() - $4::interval, $2)`;

  test("a late row without its sheet, and takes one that is not late", async () => {
    const values = (ordinal: number, ago: string) => [lotId, crew.operator.personId, ordinal, ago];
    await expect(raw(load, values(8, "16 minutes"))).rejects.toThrow(/without its paper sheet/);
    await expect(raw(load, values(8, "14 minutes"))).resolves.toBeUndefined();
  });

  test("a sheet for another event, half a sheet, and a sheet changed afterwards", async () => {
    const entry = (event: string, sheet: string) =>
      raw(
        `insert into late_entry (id, event_id, happened_at, recorded_at, reason, paper_sheet, recorded_by_id)
         values (gen_random_uuid(), ${event}, now() - interval '1 hour', now(), 'x', ${sheet}, $1)`,
        [crew.operator.personId],
      );
    const own = "(select event_id from open_event())";
    await expect(entry("gen_random_uuid()", "'PG-1'")).rejects.toThrow(/belongs to the event/);
    await expect(entry(own, "null")).rejects.toMatchObject({ code: "23502" });
    await expect(entry(own, "' '")).rejects.toMatchObject({ constraint: "late_entry_words" });
    await expect(raw("update late_entry set paper_sheet = 'PG-9' where true", [])).rejects.toMatchObject({
      code: "42501",
    });
  });
});
