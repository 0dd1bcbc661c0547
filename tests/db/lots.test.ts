import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { recordAcknowledgement, recordInspection } from "@/lib/lots/commands/inspection";
import { loadCarrier } from "@/lib/lots/commands/loading";
import { closeTreatment, unloadCarrier } from "@/lib/lots/commands/unloading";
import { enterCarriers, leaveCarriers } from "@/lib/runs/commands/carriers";
import { finishRun } from "@/lib/runs/commands/source";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import {
  aCrew,
  anOrder,
  anOrderOfN95,
  aReceivedLot,
  type Crew,
  filledUp,
  gateOpens,
  loadOnCarriers,
  minutesLater,
  type Order,
} from "../fixtures/lots";
import { anOpenRun, aProcessedLot, scanned } from "../fixtures/runs";

let centre: Centre;
let crew: Crew;
let lychee: Order;
let n95: Order;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  lychee = await anOrder(crew);
  n95 = await anOrderOfN95(crew);
});

afterAll(() => centre?.close());

const after = (minutes: number) => ({ at: minutesLater(gateOpens, minutes) });
const stageOf = async (id: string) =>
  (await database().lot.findUniqueOrThrow({ where: { id }, select: { stage: true } })).stage;
const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? "done" : result.error.map(({ code }) => code).join(" ");

describe("before treatment", () => {
  test("a failed inspection stops loading until another one passes", async () => {
    const { id: lotId } = await aReceivedLot(crew, { order: lychee });
    const inspect = (result: string, minutes: number) =>
      mustRun(
        recordInspection,
        crew.storekeeper,
        {
          lotId,
          inspectorName: "Phạm D",
          organisation: "Chi cục Kiểm dịch",
          sampleCartons: 2,
          result,
          kind: "plant_quarantine",
          packaging: "pest_proof",
          findings: "sâu sống",
        },
        { replay: true, ...after(minutes) },
      );
    const load = () =>
      runCommand(loadCarrier, crew.operator, { lotId, carrierCode: "GB-1", cartons: 24 }, after(30));
    await inspect("fail", 10);
    expect(codesOf(await load())).toBe("lots.inspection-failed");
    await inspect("pass", 20);
    expect(codesOf(await load())).toBe("done");
  });

  test("the customer acknowledges what gamma does to N95 masks, and only to those", async () => {
    const masks = await aReceivedLot(crew, { order: n95, massBasis: "", massKg: "", items: 5000 });
    const fruit = await aReceivedLot(crew, { order: lychee });
    const acknowledge = (lotId: string) =>
      runCommand(
        recordAcknowledgement,
        crew.clerk,
        { lotId, customerSignatory: "Ngô E", document: "CV 12/2020" },
        after(5),
      );
    expect(codesOf(await acknowledge(masks.id))).toBe("done");
    expect(codesOf(await acknowledge(fruit.id))).toBe("lots.no-acknowledgement-needed");
  });
});

describe("carriers", () => {
  test("a lot goes from the gate to processed, and its progress is counted at every step", async () => {
    const { operator } = crew;
    const { id: lotId } = await aReceivedLot(crew, { order: lychee });
    await loadOnCarriers(operator, lotId, [
      { carrierCode: "GC-1", cartons: 24 },
      { carrierCode: "GC-2", cartons: 16 },
    ]);
    expect(await stageOf(lotId)).toBe("loading");
    const { id: runId } = await anOpenRun(operator);
    await mustRun(
      enterCarriers,
      operator,
      { runId, carriers: scanned("GC-1", "GC-2") },
      { replay: true, ...after(65) },
    );
    expect(await stageOf(lotId)).toBe("in_process");
    const unload = (carrierCode: string, cartonsOut: number, damagedCartons = 0, damageNote = "") =>
      runCommand(
        unloadCarrier,
        operator,
        { lotId, carrierCode, cartonsOut, damagedCartons, damageNote },
        after(200),
      );
    expect(codesOf(await unload("GC-1", 24))).toBe("lots.carrier-still-inside");
    await mustRun(
      leaveCarriers,
      operator,
      { runId, carriers: scanned("GC-1", "GC-2") },
      { replay: true, ...after(185) },
    );
    await mustRun(finishRun, operator, { runId }, { replay: true, ...after(190) });
    expect(codesOf(await unload("GC-1", 23, 1))).toBe("lots.damage-unexplained");
    expect(codesOf(await unload("GC-1", 23, 1, "rách"))).toBe("done");
    expect(await stageOf(lotId)).toBe("in_process");
    expect(codesOf(await unload("GC-1", 23))).toBe("lots.carrier-holds-nothing");
    expect(codesOf(await unload("GC-2", 16))).toBe("done");
    expect(await stageOf(lotId)).toBe("processed");
    const [progress] = (await database()
      .$queryRaw`SELECT * FROM lot_progress WHERE lot_id = ${lotId}::uuid`) as Record<string, unknown>[];
    expect(progress).toMatchObject({
      cartons_to_treat: 40,
      loads: 2,
      loaded_cartons: 40,
      entered: 2,
      departed: 2,
      unloaded: 2,
      cartons_out: 39,
      damaged_cartons: 1,
      dosimeters: 2,
      dosimeters_read: 0,
      dosimeters_readable: 2,
      inspection: null,
      acknowledged: false,
    });
  });

  test("a carrier holds one lot until it is unloaded, and a dosimeter is used once", async () => {
    const one = await aReceivedLot(crew, { order: lychee });
    const two = await aReceivedLot(crew, { order: lychee });
    const dosimeters = [
      { batchCode: "LK-9", dosimeterCode: "SAME" },
      { batchCode: "", dosimeterCode: "", position: "" },
    ];
    const load = (lotId: string, carrierCode: string) =>
      runCommand(
        loadCarrier,
        crew.operator,
        { lotId, carrierCode, cartons: 10, ...filledUp(10), dosimeters },
        after(30),
      );
    expect(codesOf(await load(one.id, "GD-1"))).toBe("done");
    expect(await load(two.id, "gd-1")).toMatchObject({
      error: [
        { code: "lots.carrier-occupied", lotCode: one.code },
        { code: "lots.dosimeter-used", field: "dosimeters.0.dosimeterCode", lotCode: one.code },
      ],
    });
    const placed = await database().dosimeterPlacement.findMany({
      where: { lotId: one.id },
      select: { position: true },
    });
    expect(placed).toEqual([{ position: "M1" }]);
  });

  test("two people load the same carrier at once: one does, the other is told whose it is", async () => {
    const one = await aReceivedLot(crew, { order: lychee });
    const two = await aReceivedLot(crew, { order: lychee });
    const results = await Promise.all(
      [one, two].map(({ id }) =>
        runCommand(
          loadCarrier,
          crew.operator,
          { lotId: id, carrierCode: "GE-1", cartons: 5, ...filledUp(5) },
          after(30),
        ),
      ),
    );
    expect(results.map(codesOf).toSorted()).toEqual(["done", "lots.carrier-occupied"]);
  });

  test("two people unload the same carrier at once: it is unloaded once", async () => {
    const { id: lotId, carrierCode } = await aCarrierThatLeft("GF-1");
    const press = () =>
      runCommand(
        unloadCarrier,
        crew.operator,
        { lotId, carrierCode, cartonsOut: 24, damagedCartons: 0 },
        after(3000),
      );
    const results = await Promise.all([press(), press(), press()]);
    expect(results.map(codesOf).toSorted()).toEqual([
      "done",
      "lots.carrier-holds-nothing",
      "lots.carrier-holds-nothing",
    ]);
    expect(await stageOf(lotId)).toBe("in_process");
    const close = await runCommand(
      closeTreatment,
      crew.operator,
      { lotId, reason: "khách rút 16 thùng" },
      after(3001),
    );
    expect(close).toMatchObject({ value: { cartonsNotTreated: 16 } });
    expect(await stageOf(lotId)).toBe("processed");
  });

  test("fixtures: a processed lot of its own", async () => {
    const lot = await aProcessedLot(crew, { order: lychee, from: minutesLater(gateOpens, 5000) });
    expect(await stageOf(lot.id)).toBe("processed");
  });
});

async function aCarrierThatLeft(carrierCode: string): Promise<{ id: string; carrierCode: string }> {
  const { id } = await aReceivedLot(crew, { order: lychee });
  await loadOnCarriers(crew.operator, id, [{ carrierCode, cartons: 24 }]);
  const { id: runId } = await anOpenRun(crew.operator, after(2000));
  await mustRun(
    enterCarriers,
    crew.operator,
    { runId, carriers: scanned(carrierCode) },
    { replay: true, ...after(2010) },
  );
  await mustRun(
    leaveCarriers,
    crew.operator,
    { runId, carriers: scanned(carrierCode) },
    { replay: true, ...after(2100) },
  );
  await mustRun(finishRun, crew.operator, { runId }, { replay: true, ...after(2110) });
  return { id, carrierCode };
}
