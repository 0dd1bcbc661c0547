import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { enterCarriers, leaveCarriers } from "@/lib/runs/commands/carriers";
import { handOverShift, takeOverShift } from "@/lib/runs/commands/shift";
import { finishRun, interrupt, resume, startRun } from "@/lib/runs/commands/source";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import {
  aCrew,
  anOrder,
  aReceivedLot,
  type Crew,
  gateOpens,
  loadOnCarriers,
  minutesLater,
  type Order,
} from "../fixtures/lots";
import { aPerson } from "../fixtures/people";
import { anIrradiator, anOpenRun, scanned } from "../fixtures/runs";

let centre: Centre;
let crew: Crew;
let order: Order;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  order = await anOrder(crew);
});

afterAll(() => centre?.close());

const after = (minutes: number) => ({ replay: true as const, at: minutesLater(gateOpens, minutes) });
const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? "done" : result.error.map(({ code }) => code).join(" ");

async function aLoadedLot(...codes: string[]): Promise<string> {
  const { id } = await aReceivedLot(crew, { order });
  await loadOnCarriers(
    crew.operator,
    id,
    codes.map((carrierCode) => ({ carrierCode, cartons: 10 })),
  );
  return id;
}

describe("a run of two lots with an interruption", () => {
  let runId: string;
  let lots: string[];

  beforeAll(async () => {
    lots = [await aLoadedLot("G1", "G2"), await aLoadedLot("G3", "G4")];
    runId = (await anOpenRun(crew.operator, after(60))).id;
  });

  test("passes carriers of both in the order scanned", async () => {
    const enter = await runCommand(
      enterCarriers,
      crew.operator,
      { runId, carriers: scanned("G1", "g3", "") },
      after(70),
    );
    expect(codesOf(enter)).toBe("done");
    const carriers = await database().runCarrier.findMany({
      where: { runId },
      orderBy: { sequence: "asc" },
      select: { sequence: true, carrierLoad: { select: { carrierCode: true } } },
    });
    expect(carriers.map(({ sequence, carrierLoad }) => `${sequence} ${carrierLoad.carrierCode}`)).toEqual([
      "1 G1",
      "2 G3",
    ]);
    const stages = await database().lot.findMany({ where: { id: { in: lots } }, select: { stage: true } });
    expect(stages).toEqual([{ stage: "in_process" }, { stage: "in_process" }]);
  });

  test("two operators enter the same carrier at once: it is inside once", async () => {
    const press = () =>
      runCommand(enterCarriers, crew.operator, { runId, carriers: scanned("G2") }, after(75));
    expect((await Promise.all([press(), press()])).map(codesOf).toSorted()).toEqual([
      "done",
      "runs.carrier-entered-already",
    ]);
  });

  test("an interruption touches every carrier in the room, of whatever lot", async () => {
    await mustRun(leaveCarriers, crew.operator, { runId, carriers: scanned("G1") }, after(80));
    const { id, carriers } = await mustRun(
      interrupt,
      crew.operator,
      { runId, cause: "Mất điện lưới" },
      after(90),
    );
    expect(carriers).toBe(2);
    expect(
      codesOf(await runCommand(enterCarriers, crew.operator, { runId, carriers: scanned("G4") }, after(91))),
    ).toBe("runs.source-down");
    expect(
      codesOf(await runCommand(interrupt, crew.operator, { runId, cause: "Lại mất điện" }, after(92))),
    ).toBe("runs.interrupted-already");
    expect(codesOf(await runCommand(finishRun, crew.operator, { runId }, after(93)))).toBe(
      "runs.carriers-inside runs.interruption-open",
    );
    const touched = await database().interruptionCarrier.findMany({
      where: { interruptionId: id },
      select: { runCarrier: { select: { carrierLoad: { select: { carrierCode: true, lotId: true } } } } },
    });
    expect(touched.map(({ runCarrier }) => runCarrier.carrierLoad.carrierCode).toSorted()).toEqual([
      "G2",
      "G3",
    ]);
    expect(new Set(touched.map(({ runCarrier }) => runCarrier.carrierLoad.lotId)).size).toBe(2);
  });

  test("a carrier typed late into the time before the interruption is named by it too", async () => {
    const late = { runId, carriers: scanned("G4"), enteredAt: minutesLater(gateOpens, 85) };
    expect(codesOf(await runCommand(enterCarriers, crew.operator, late, after(95)))).toBe("done");
    expect(await database().interruptionCarrier.count({ where: { interruption: { runId } } })).toBe(3);
  });

  test("goes on, ends with the source down, and its movements alternate", async () => {
    await mustRun(
      resume,
      crew.operator,
      { runId, resumedHow: "Nâng nguồn từ vị trí đã ghi", positionKnown: "yes" },
      after(100),
    );
    await mustRun(leaveCarriers, crew.operator, { runId, carriers: scanned("G3", "G2", "G4") }, after(200));
    expect(
      codesOf(
        await runCommand(
          finishRun,
          crew.operator,
          { runId, finishedAt: minutesLater(gateOpens, 199) },
          after(210),
        ),
      ),
    ).toBe("time.too-early");
    await mustRun(finishRun, crew.operator, { runId }, after(210));
    const movements = await database().sourceMovement.findMany({
      where: { runId },
      orderBy: { at: "asc" },
      select: { direction: true, cause: true },
    });
    expect(movements.map(({ direction, cause }) => `${direction} ${cause}`)).toEqual([
      "up start",
      "down interruption",
      "up resume",
      "down finish",
    ]);
    expect(codesOf(await runCommand(finishRun, crew.operator, { runId }, after(211)))).toBe("runs.finished");
  });
});

describe("the irradiator", () => {
  test("has one open run, whoever presses, and the database agrees", async () => {
    const { id: irradiatorId } = await anIrradiator("CX-02");
    const press = () => runCommand(startRun, crew.operator, { irradiatorId }, after(60));
    const results = await Promise.all([press(), press(), press()]);
    expect(results.map(codesOf).toSorted()).toEqual(["done", "runs.open-already", "runs.open-already"]);
    const second = withSql(centre.adminUrl, (client) =>
      client.query(`begin; select audit.begin_event('{"command":"raw.sql","personName":"x"}'::jsonb);
        insert into run (id, code, irradiator_id, started_at, started_by_id) values (gen_random_uuid(), 'R-X', '${irradiatorId}', now(), '${crew.operator.personId}'); commit`),
    );
    await expect(second).rejects.toMatchObject({ code: "23505" });
  });

  test("does not start before its source came down", async () => {
    const { id: irradiatorId } = await anIrradiator("CX-03");
    const { id: runId } = await anOpenRun(crew.operator, { ...after(60), irradiatorId });
    await mustRun(finishRun, crew.operator, { runId }, after(120));
    const early = { irradiatorId, startedAt: minutesLater(gateOpens, 119) };
    expect(codesOf(await runCommand(startRun, crew.operator, early, after(130)))).toBe("time.too-early");
  });
});

describe("a shift", () => {
  test("is handed over as recorded and taken over as found, by somebody else", async () => {
    const { id: irradiatorId } = await anIrradiator("CX-04");
    const { id: runId } = await anOpenRun(crew.operator, { ...after(60), irradiatorId });
    await aLoadedLot("H1");
    await mustRun(enterCarriers, crew.operator, { runId, carriers: scanned("H1") }, after(70));
    const state = { irradiatorId, sourceState: "up", carriersInRoom: 1, openPoints: "Không có" };
    const wrong = await runCommand(
      handOverShift,
      crew.operator,
      { ...state, sourceState: "down", carriersInRoom: 0 },
      after(80),
    );
    expect(codesOf(wrong)).toBe("runs.source-differs-from-record runs.count-differs-from-record");
    const { id: handoverId } = await mustRun(handOverShift, crew.operator, state, after(80));

    const found = { handoverId, sourceState: "up", carriersInRoom: 2 };
    expect(
      codesOf(await runCommand(takeOverShift, crew.operator, { ...found, carriersInRoom: 1 }, after(81))),
    ).toBe("runs.own-handover");
    const next = await aPerson("operator");
    expect(codesOf(await runCommand(takeOverShift, next, found, after(82)))).toBe("runs.statements-differ");
    expect(
      codesOf(
        await runCommand(takeOverShift, next, { ...found, remark: "Thấy thêm một giá rỗng" }, after(83)),
      ),
    ).toBe("done");
    const third = await aPerson("operator");
    expect(codesOf(await runCommand(takeOverShift, third, { ...found, remark: "…" }, after(84)))).toBe(
      "runs.taken-over-already",
    );
    const kept = await database().shiftHandoverConfirmation.findFirstOrThrow({ where: { handoverId } });
    expect(kept).toMatchObject({
      carriersInRoom: 2,
      remark: "Thấy thêm một giá rỗng",
      takenOverById: next.personId,
    });
  });

  test("only the latest hand-over is taken over", async () => {
    const { id: irradiatorId } = await anIrradiator("CX-05");
    const state = { irradiatorId, sourceState: "down", carriersInRoom: 0, openPoints: "Không có" };
    const first = await mustRun(handOverShift, crew.operator, state, after(80));
    await mustRun(handOverShift, crew.operator, state, after(90));
    const next = await aPerson("operator");
    const take = { handoverId: first.id, sourceState: "down", carriersInRoom: 0 };
    expect(codesOf(await runCommand(takeOverShift, next, take, after(95)))).toBe("runs.handover-replaced");
  });
});
