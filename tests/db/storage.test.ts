import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { loadCarrier } from "@/lib/lots/commands/loading";
import { loadReleaseFacts } from "@/lib/release/facts";
import { judgeRelease } from "@/lib/release/rules/decisions";
import { logTemperature, stateLimit } from "@/lib/storage/commands/conditions";
import { moveLot } from "@/lib/storage/commands/moves";
import { closePlace, openPlace } from "@/lib/storage/commands/places";
import { getLotPlaces, getPlaceSheet, listPlaces } from "@/lib/storage/queries";
import { loadStorage } from "@/prisma/seed/reference";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCrew, anOrder, aReceivedLot, type Crew, gateOpens, minutesLater } from "../fixtures/lots";
import { aReadLot, codesOf, granted } from "../fixtures/release";

let centre: Centre;
let crew: Crew;
const after = (minutes: number) => ({ replay: true as const, at: minutesLater(gateOpens, minutes) });

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
});

afterAll(async () => centre?.close());

async function placeOf(code: string): Promise<string> {
  return (await database().storageLocation.findUniqueOrThrow({ where: { code } })).id;
}

/** One statement inside an open command, as somebody with the application's own rights would send it. */
function raw(sql: string, values: unknown[]) {
  return withSql(centre.appUrl, async (client) => {
    await client.query("begin");
    await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
    await client.query(sql, values);
    await client.query("commit");
  });
}

const insertMove = `insert into lot_move (id, lot_id, treated, cartons, from_location_id, to_location_id, moved_at, moved_by_id)
  values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7)`;

async function segregationOf(lotId: string) {
  const facts = await loadReleaseFacts(database(), lotId);
  const check = facts && judgeRelease(facts, null).find(({ code }) => code === "SEGREGATION");
  return check?.code === "SEGREGATION" ? check : null;
}

describe("a lot", () => {
  test("is put where its like stand, at the gate and after treatment, without anybody typing a place", async () => {
    const { id } = await aReadLot(crew);
    const { steps, standing } = await getLotPlaces(granted(crew.storekeeper, "storage.read"), id);
    expect(steps.map(({ kind, from, to, cartons }) => [kind, from?.code, to?.code, cartons])).toEqual([
      ["received", undefined, "KHO-CHUA", 40],
      ["loaded", "KHO-CHUA", undefined, 24],
      ["loaded", "KHO-CHUA", undefined, 16],
      ["unloaded", undefined, "KHO-DA", 24],
      ["unloaded", undefined, "KHO-DA", 16],
    ]);
    expect(standing).toMatchObject([{ place: { code: "KHO-DA" }, treated: true, cartons: 40 }]);
    expect(await segregationOf(id)).toMatchObject({ status: "pass" });
  });

  test("in the hold is not loaded until it is brought back", async () => {
    const { id } = await aReceivedLot(crew);
    const [store, hold] = [await placeOf("KHO-CHUA"), await placeOf("CACH-LY")];
    const away = { lotId: id, fromId: store, treated: "no", toId: hold, cartons: 40, reason: "Chờ kết quả" };
    await mustRun(moveLot, crew.storekeeper, away, after(10));
    const load = { lotId: id, carrierCode: "GH-1", cartons: 24 };
    expect(codesOf(await runCommand(loadCarrier, crew.operator, load, after(20)))).toBe("lots.held-back");
    await mustRun(moveLot, crew.operator, { ...away, fromId: hold, toId: store }, after(30));
    await mustRun(loadCarrier, crew.operator, load, after(40));
    const sheet = await getPlaceSheet(granted(crew.releaser, "storage.read"), store);
    expect(sheet?.standing.find((lot) => lot.id === id)).toMatchObject({ treated: false, cartons: 16 });
  });

  test("does not cross the barrier: the rule says so, and so does the database", async () => {
    const { id } = await aReceivedLot(crew);
    const [store, treated] = [await placeOf("KHO-CHUA"), await placeOf("KHO-DA")];
    const across = { lotId: id, fromId: store, treated: "no", toId: treated, cartons: 40 };
    expect(codesOf(await runCommand(moveLot, crew.storekeeper, across, after(10)))).toBe(
      "storage.crosses-barrier",
    );
    const at = after(10).at;
    const by = crew.storekeeper.personId;
    const refused = { code: "23514" };
    await expect(raw(insertMove, [id, false, 40, store, treated, at, by])).rejects.toMatchObject(refused);
    // Called treated, though nothing of it was ever unloaded.
    await expect(raw(insertMove, [id, true, 40, store, treated, at, by])).rejects.toMatchObject(refused);
    await expect(
      raw(insertMove, [id, false, 41, store, await placeOf("CACH-LY"), at, by]),
    ).rejects.toMatchObject(refused);
    await expect(raw("update lot set location_id = $2 where id = $1", [id, treated])).rejects.toMatchObject(
      refused,
    );
    const load = `insert into carrier_load (id, lot_id, pass, ordinal, carrier_code, cartons, loaded_at, loaded_by_id, location_id)
      values (gen_random_uuid(), $1, 1, 9, 'GX', 1, $2, $3, $4)`;
    await expect(raw(load, [id, at, by, await placeOf("CACH-LY")])).rejects.toMatchObject(refused);
  });

  test("after treatment never goes back among the untreated, not even by hand in the database", async () => {
    const { id } = await aReadLot(crew, { from: after(600).at });
    const [store, treated, way] = [
      await placeOf("KHO-CHUA"),
      await placeOf("KHO-DA"),
      await placeOf("CHO-GIAO"),
    ];
    const at = after(1_000).at;
    const by = crew.storekeeper.personId;
    const back = { lotId: id, fromId: treated, treated: "yes", toId: store, cartons: 40 };
    expect(codesOf(await runCommand(moveLot, crew.storekeeper, back, after(1_000)))).toBe(
      "storage.crosses-barrier",
    );
    await expect(raw(insertMove, [id, true, 40, treated, store, at, by])).rejects.toMatchObject({
      code: "23514",
    });
    await mustRun(moveLot, crew.storekeeper, { ...back, toId: way }, after(1_000));
    expect(await segregationOf(id)).toMatchObject({ status: "pass" });
    await expect(raw("update lot_move set cartons = 1 where lot_id = $1", [id])).rejects.toMatchObject({
      code: "42501",
    });
  });
});

describe("a place", () => {
  test("of a kind's own comes before a common one from the day it is opened, and keeps its zone", async () => {
    const cold = {
      code: "LANH-1",
      name: "Kho lạnh",
      zone: "untreated",
      serves: "fruit",
      openedOn: "2020-06-13",
    };
    const { id } = await mustRun(openPlace, crew.releaser, cold, after(60 * 24 * 2));
    const early = await aReceivedLot(crew);
    const late = await aReceivedLot(crew, { at: after(60 * 24).at });
    const stands = async (lotId: string) =>
      (
        await database().lot.findUniqueOrThrow({
          where: { id: lotId },
          select: { location: { select: { code: true } } },
        })
      ).location?.code;
    expect([await stands(early.id), await stands(late.id)]).toEqual(["KHO-CHUA", "LANH-1"]);
    await expect(
      raw("update storage_location set zone = 'treated' where id = $1", [id]),
    ).rejects.toMatchObject({
      code: "42501",
    });
    const closing = await runCommand(closePlace, crew.releaser, { locationId: id }, after(60 * 24 * 2));
    expect(codesOf(closing)).toBe("storage.not-empty");
    const row = (await listPlaces(granted(crew.clerk, "storage.read"))).find((place) => place.id === id);
    expect(row).toMatchObject({ lots: 1, cartons: 40, closedOn: null });
  });

  test("is loaded once, however often the centre starts", async () => {
    const before = await database().storageLocation.count();
    await loadStorage(new Date());
    expect(await database().storageLocation.count()).toBe(before);
  });
});

async function storageOf(lotId: string, asOf: Date) {
  const facts = await loadReleaseFacts(database(), lotId, asOf);
  const check = facts && judgeRelease(facts, null).find(({ code }) => code === "STORAGE_LIMIT");
  return check?.code === "STORAGE_LIMIT" ? check : null;
}

describe("what was agreed about keeping fruit", () => {
  const source = "Phụ lục bảo quản 01";

  test("counts by the day of arrival, in hours and in degrees where the lot stood", async () => {
    const order = await anOrder(crew);
    const { productId } = order;
    const state = (limit: Record<string, unknown>) =>
      mustRun(stateLimit, crew.releaser, { productId, source, ...limit }, after(0));
    await state({ inForceFrom: "2020-06-01", beforeMaxHours: 2, beforeMaxC: "6,5" });
    await state({ inForceFrom: "2020-06-13", beforeMaxHours: 1 });
    const { id, locationId } = await database().lot.findUniqueOrThrow({
      where: { id: (await aReceivedLot(crew, { order })).id },
      select: { id: true, locationId: true },
    });
    const problems = async (minutes: number) => {
      const check = await storageOf(id, after(minutes).at);
      return check?.status === "hold" ? check.facts.problems.map(({ code }) => code) : check?.status;
    };
    expect(await problems(120)).toEqual(["not-measured"]);
    const measure = (celsius: string, minutes: number) =>
      mustRun(logTemperature, crew.storekeeper, { locationId, celsius }, after(minutes));
    await measure("6,5", 60);
    expect(await problems(120)).toBe("pass");
    expect(await problems(121)).toEqual(["too-long"]);
    await measure("6,6", 70);
    expect(await problems(120)).toEqual(["out-of-range"]);
  });

  test("is unknown until somebody says it, and a row says numbers or that there are none", async () => {
    const { productId } = await anOrder(crew);
    const both = { productId, source, noLimit: true, afterMaxHours: 48 };
    expect(codesOf(await runCommand(stateLimit, crew.releaser, both, after(0)))).toBe(
      "storage.limit-and-none",
    );
    const insert = `insert into storage_limit (id, product_id, in_force_from, no_limit, after_max_hours, source, stated_by_id, stated_at)
      values (gen_random_uuid(), $1, '2020-01-01', $2, $3, 'x', $4, now())`;
    const by = crew.releaser.personId;
    const refused = { constraint: "storage_limit_says_something" };
    await expect(raw(insert, [productId, true, 48, by])).rejects.toMatchObject(refused);
    await expect(raw(insert, [productId, false, null, by])).rejects.toMatchObject(refused);
    await expect(
      raw("update storage_limit set source = 'y' where product_id = $1", [productId]),
    ).rejects.toMatchObject({
      code: "42501",
    });
  });
});
