import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { loadCarrier } from "@/lib/lots/commands/loading";
import { loadReleaseFacts } from "@/lib/release/facts";
import { enterCarriers } from "@/lib/runs/commands/carriers";
import { getRunSheet } from "@/lib/runs/queries/sheet";
import { approveValidation, draftPartialLoad } from "@/lib/validations/commands";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aMappedOrder } from "../fixtures/interruptions";
import {
  aCrew,
  anOrderOfN95,
  aReceivedLot,
  type Crew,
  filledUp,
  gateOpens,
  loadOnCarriers,
  minutesLater,
} from "../fixtures/lots";
import { codesOf, granted } from "../fixtures/release";
import { anOpenRun, scanned } from "../fixtures/runs";

let centre: Centre;
let crew: Crew;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
});

afterAll(() => centre?.close());

const after = (minutes: number) => ({ replay: true as const, at: minutesLater(gateOpens, minutes) });

/** One statement inside an open command, as somebody with the application's own rights would send it. */
function raw(sql: string, values: unknown[]) {
  return withSql(centre.appUrl, async (client) => {
    await client.query("begin");
    await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
    await client.query(sql, values);
    await client.query("commit");
  });
}

describe("a carrier that is not full", () => {
  test("is refused by the rule and by the database; filled up or mapped so it is loaded", async () => {
    const mapped = await aMappedOrder(crew);
    const { id: lotId } = await aReceivedLot(crew, { order: mapped });
    const load = (carrierCode: string, cartons: number, more = {}) =>
      runCommand(loadCarrier, crew.operator, { lotId, carrierCode, cartons, ...more }, after(30));
    expect(codesOf(await load("GP-1", 10))).toBe("lots.carrier-partial");
    const forced = raw(
      `insert into carrier_load (id, lot_id, pass, ordinal, carrier_code, cartons, loaded_at, loaded_by_id)
       values (gen_random_uuid(), $1, 1, 1, 'GP-9', 10, now(), $2)`,
      [lotId, crew.operator.personId],
    );
    await expect(forced).rejects.toThrow(/neither full nor filled up/);
    expect(codesOf(await load("GP-1", 10, filledUp(10)))).toBe("done");
    expect(await database().carrierFiller.findMany({ where: { carrierLoad: { lotId } } })).toMatchObject([
      { cartons: 14 },
    ]);
    const evidence = {
      measuredOn: "2019-03-01",
      effectiveFrom: "2020-06-12",
      document: "Bản đồ liều giá thiếu",
    };
    const partial = { ...evidence, configurationId: mapped.configurationId, minCartons: 6 };
    const { id: validationId } = await mustRun(draftPartialLoad, crew.dosimetrist, partial, { replay: true });
    expect(codesOf(await load("GP-2", 6))).toBe("lots.carrier-partial");
    await mustRun(approveValidation, crew.releaser, { validationId }, { replay: true });
    expect(codesOf(await load("GP-2", 5))).toBe("lots.carrier-partial");
    expect(codesOf(await load("GP-2", 6))).toBe("done");
  });
});

describe("what stood beside what", () => {
  test("is on the run's page and among the facts of the release, where it was of another kind", async () => {
    const fruit = await aReceivedLot(crew, { order: await aMappedOrder(crew) });
    const masks = await aReceivedLot(crew, {
      order: await anOrderOfN95(crew),
      items: 400,
      massBasis: "",
      massKg: "",
    });
    await loadOnCarriers(crew.operator, fruit.id, [
      { carrierCode: "N1", cartons: 24 },
      { carrierCode: "N2", cartons: 16 },
    ]);
    await loadOnCarriers(crew.operator, masks.id, [{ carrierCode: "N3", cartons: 24 }]);
    const { id: runId } = await anOpenRun(crew.operator);
    await mustRun(enterCarriers, crew.operator, { runId, carriers: scanned("N1", "N2", "N3") }, after(65));
    const facts = await loadReleaseFacts(database(), fruit.id);
    expect(facts?.runs[0]?.mixedNeighbours).toEqual([
      { carrierCode: "N2", neighbourCode: "N3", neighbourLotCode: masks.code, why: "other-kind" },
    ]);
    const sheet = await getRunSheet(granted(crew.operator, "runs.read"), runId);
    expect(sheet?.passages.map(({ carrierCode, kind, mixed }) => [carrierCode, kind, mixed.length])).toEqual([
      ["N1", "fruit", 0],
      ["N2", "fruit", 1],
      ["N3", "ppe", 1],
    ]);
    // 200 kg in 40 cartons of 0.024 m3 is 208.33 kg/m3, inside the 150 to 250 of the map.
    expect(sheet?.passages[0]?.densityKgM3).toBeCloseTo(208.333, 2);
    expect(sheet?.passages[2]?.densityKgM3).toBeNull();
  });
});
