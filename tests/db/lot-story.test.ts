import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { type Actor, type Allowed, allow, type Permission } from "@/lib/core/permissions";
import { recordInspection } from "@/lib/lots/commands/inspection";
import { amendReceipt } from "@/lib/lots/commands/receipt";
import { findLotByCode, findLots, listLots, listUnfinishedLots } from "@/lib/lots/queries/list";
import { getLotSheet } from "@/lib/lots/queries/sheet";
import { enterCarriers, leaveCarriers } from "@/lib/runs/commands/carriers";
import { finishRun, interrupt, resume } from "@/lib/runs/commands/source";
import { getRunBoard } from "@/lib/runs/queries/board";
import { listRuns } from "@/lib/runs/queries/list";
import { getRunSheet } from "@/lib/runs/queries/sheet";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import {
  aCrew,
  anOrder,
  aReceiptOf,
  aReceivedLot,
  type Crew,
  gateOpens,
  loadOnCarriers,
  minutesLater,
  type Order,
} from "../fixtures/lots";
import { anOpenRun, scanned } from "../fixtures/runs";

let centre: Centre;
let crew: Crew;
let order: Order;
let lot: { id: string; code: string };
let runId: string;

const after = (minutes: number) => ({ replay: true as const, at: minutesLater(gateOpens, minutes) });

function granted<P extends Permission>(actor: Actor, permission: P): Allowed<P> {
  const allowed = allow(actor, permission);
  if (!allowed) throw new Error(`the fixture lacks ${permission}`);
  return allowed;
}

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  order = await anOrder(crew);
  lot = await aReceivedLot(crew, { order, customerLotCode: "Lục Ngạn 7" });
  const { operator, storekeeper } = crew;
  const amended = {
    ...aReceiptOf(order, { customerLotCode: "Lục Ngạn 7", massKg: "201", arrivedAt: "12/06/2020 07:00" }),
    lotId: lot.id,
    version: 1,
    reason: "cân lại",
  };
  await mustRun(amendReceipt, storekeeper, amended, after(5));
  const inspection = {
    lotId: lot.id,
    inspectorName: "Phạm D",
    organisation: "Chi cục",
    sampleCartons: 2,
    result: "pass",
    kind: "plant_quarantine",
    packaging: "pest_proof",
    inspectedAt: "12/06/2020 07:10",
  };
  await mustRun(recordInspection, storekeeper, inspection, after(120));
  await loadOnCarriers(operator, lot.id, [
    { carrierCode: "S1", cartons: 24 },
    { carrierCode: "S2", cartons: 16 },
  ]);
  runId = (await anOpenRun(operator, after(60))).id;
  await mustRun(enterCarriers, operator, { runId, carriers: scanned("S1") }, after(65));
  await mustRun(enterCarriers, operator, { runId, carriers: scanned("S2") }, after(66));
  await mustRun(interrupt, operator, { runId, cause: "Kẹt giá" }, after(70));
  await mustRun(resume, operator, { runId, resumedHow: "Gỡ kẹt", positionKnown: "yes" }, after(80));
});

afterAll(() => centre?.close());

describe("the story of a lot", () => {
  test("tells everything in order, act by act, with who, and what was typed late", async () => {
    const sheet = await getLotSheet(granted(crew.operator, "lots.read"), lot.id);
    expect(sheet?.timeline.map(({ kind }) => kind)).toEqual([
      "received",
      "amended",
      "inspected",
      "loaded",
      "entered",
      "interrupted",
      "resumed",
    ]);
    expect(sheet?.timeline.find(({ kind }) => kind === "loaded")).toMatchObject({
      who: crew.operator.name,
      recordedAt: null,
      carriers: [
        { carrierCode: "S1", cartons: 24, dosimeters: 1 },
        { carrierCode: "S2", cartons: 16, dosimeters: 1 },
      ],
    });
    expect(sheet?.timeline.find(({ kind }) => kind === "amended")).toMatchObject({
      reason: "cân lại",
      who: crew.storekeeper.name,
    });
    expect(sheet?.timeline.find(({ kind }) => kind === "inspected")?.recordedAt).toEqual(after(120).at);
    expect(sheet?.timeline.find(({ kind }) => kind === "interrupted")).toMatchObject({
      carrierCodes: ["S1", "S2"],
    });
  });

  test("knows its numbers and its next step", async () => {
    const sheet = await getLotSheet(granted(crew.operator, "lots.read"), lot.id);
    expect(sheet).toMatchObject({
      massKg: 201,
      version: 2,
      progress: { loads: 2, entered: 2, departed: 0, cartonsToTreat: 40 },
    });
    expect(sheet?.steps.map(({ code, count }) => `${code} ${count}`)).toEqual(["leave 2"]);
    expect(sheet?.loads[0]).toMatchObject({
      carrierCode: "S1",
      passage: { runId, leftAt: null },
      unload: null,
    });
  });

  test("is found by code, by the customer's lot without accents, and cut into pages", async () => {
    const reader = granted(crew.clerk, "lots.read");
    expect(await findLotByCode(reader, ` ${lot.code.toLowerCase()} `)).toEqual({ id: lot.id });
    expect((await listLots(reader, { q: "luc ngan" })).rows.map(({ id }) => id)).toEqual([lot.id]);
    expect((await findLots(reader, lot.code))[0]).toMatchObject({ exact: true, id: lot.id });
    for (let made = 0; made < 51; made += 1)
      await aReceivedLot(crew, { order, at: minutesLater(gateOpens, 1000 + made) });
    const first = await listLots(reader, {});
    const second = await listLots(reader, { after: first.older ?? "" });
    expect([first.rows.length, second.rows.length, second.older]).toEqual([50, 2, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(52);
    expect((await listLots(reader, { stages: ["in_process"] })).rows.map(({ id }) => id)).toEqual([lot.id]);
    expect(await listUnfinishedLots(reader)).toHaveLength(52);
  });
});

describe("the hall", () => {
  test("shows the source as recorded, what waits, what is inside, what has left", async () => {
    const reader = granted(crew.operator, "runs.read");
    await loadOnCarriers(crew.operator, (await aReceivedLot(crew, { order })).id, [
      { carrierCode: "S3", cartons: 5 },
    ]);
    const read = async () => {
      const { irradiators, waiting } = await getRunBoard(reader);
      const run = irradiators[0]?.openRun;
      return {
        source: irradiators[0]?.source?.direction,
        interruption: run?.interruption,
        inside: run?.inside.map(({ carrierCode }) => carrierCode),
        left: run?.left.map(({ carrierCode }) => carrierCode),
        waiting: waiting.map(({ carrierCode }) => carrierCode),
      };
    };
    expect(await read()).toEqual({
      source: "up",
      interruption: null,
      inside: ["S1", "S2"],
      left: [],
      waiting: ["S3"],
    });
    await mustRun(leaveCarriers, crew.operator, { runId, carriers: scanned("S1") }, after(180));
    expect(await read()).toMatchObject({ inside: ["S2"], left: ["S1"] });
  });

  test("keeps the run with its movements, interruptions and every carrier they touched", async () => {
    await mustRun(leaveCarriers, crew.operator, { runId, carriers: scanned("S2") }, after(185));
    await mustRun(finishRun, crew.operator, { runId }, after(190));
    const reader = granted(crew.releaser, "runs.read");
    const sheet = await getRunSheet(reader, runId);
    expect(sheet).toMatchObject({
      state: "finished",
      finishedBy: crew.operator.name,
      interruptions: [{ cause: "Kẹt giá", carrierCodes: ["S1", "S2"], end: { positionKnown: true } }],
      lots: [{ id: lot.id, carriers: 2 }],
    });
    expect(sheet?.movements.map(({ direction }) => direction)).toEqual(["up", "down", "up", "down"]);
    expect((await listRuns(reader, { q: lot.code })).rows).toMatchObject([
      { id: runId, carriers: 2, interruptions: 1 },
    ]);
  });

  test("refuses to read for whoever may not operate, and writes for nobody else", async () => {
    const result = await runCommand(
      enterCarriers,
      crew.storekeeper,
      { runId, carriers: scanned("S3") },
      after(200),
    );
    expect(result).toEqual({ ok: false, error: [{ code: "forbidden" }] });
  });
});
