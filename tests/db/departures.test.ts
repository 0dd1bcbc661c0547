import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { destroyGoods, returnGoods } from "@/lib/lots/commands/departure";
import { listUnfinishedLots } from "@/lib/lots/queries/list";
import { getLotSheet } from "@/lib/lots/queries/sheet";
import { rejectLot } from "@/lib/release/commands";
import { moveLot } from "@/lib/storage/commands/moves";
import { getLotPlaces, getPlaceSheet } from "@/lib/storage/queries";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCrew, aReceivedLot, type Crew, loadOnCarriers, minutesLater } from "../fixtures/lots";
import { withGrants } from "../fixtures/people";
import { aReadLot, afterArrival, asSuperuser, codesOf, granted, type ReadLot } from "../fixtures/release";

let centre: Centre;
let crew: Crew;
let day = 0;
let places: Map<string, string>;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  await withGrants(crew.operator);
  const found = await database().storageLocation.findMany({ select: { id: true, code: true } });
  places = new Map(found.map(({ id, code }) => [code, id]));
});
afterAll(() => centre?.close());

const placeOf = (code: string) => places.get(code) ?? "";

/** Forty cartons, treated, of a day of their own. */
function aLot(): Promise<ReadLot> {
  day += 1;
  return aReadLot(crew, { from: new Date(Date.UTC(2020, 5, day)) });
}

const reject = (lot: ReadLot, disposition: "return" | "destroy") =>
  mustRun(
    rejectLot,
    crew.releaser,
    { lotId: lot.id, disposition, reason: "Thiếu liều ở một giá hàng" },
    afterArrival(lot),
  );

async function aRejectedLot(disposition: "return" | "destroy"): Promise<ReadLot> {
  const lot = await aLot();
  await reject(lot, disposition);
  return lot;
}

const sendBack = async (lot: ReadLot, more: Record<string, unknown> = {}, minutes = 310) => {
  const to = { recipient: "Công ty A", vehicle: "29C-1", takenOverBy: "Lê Văn X", document: "BB-01" };
  const entry = { lotId: lot.id, fromId: placeOf("KHO-DA"), cartons: 40, ...to, ...more };
  return codesOf(await runCommand(returnGoods, crew.storekeeper, entry, afterArrival(lot, minutes)));
};

const destroy = async (lot: ReadLot, more: Record<string, unknown> = {}) => {
  const how = { method: "Đốt tại lò", witnessId: crew.operator.personId, document: "BBTH-01" };
  const entry = { lotId: lot.id, fromId: placeOf("KHO-DA"), cartons: 40, ...how, ...more };
  return codesOf(await runCommand(destroyGoods, crew.storekeeper, entry, afterArrival(lot, 310)));
};

const sheetOf = async (lot: { id: string }) => {
  const sheet = await getLotSheet(granted(crew.storekeeper, "lots.read"), lot.id);
  if (!sheet) throw new Error("no such lot");
  return sheet;
};

const onTheDesk = async (lot: { id: string }) =>
  (await listUnfinishedLots(granted(crew.storekeeper, "lots.read")))
    .filter(({ id }) => id === lot.id)
    .flatMap(({ steps }) => steps.map(({ code, count }) => `${code} ${count}`));

describe("goods that go back to the customer", () => {
  test("leave once they are rejected, place by place, until none are here", async () => {
    const lot = await aLot();
    expect(await sendBack(lot)).toBe("lots.not-rejected");
    await reject(lot, "return");
    expect(await onTheDesk(lot)).toEqual(["return 40"]);
    const hold = placeOf("CACH-LY");
    const away = { lotId: lot.id, fromId: placeOf("KHO-DA"), treated: "yes", toId: hold, cartons: 10 };
    await mustRun(moveLot, crew.storekeeper, away, afterArrival(lot, 305));
    expect(await destroy(lot)).toBe("lots.decided-otherwise");
    expect(await sendBack(lot, { cartons: 41 })).toBe("lots.more-gone-than-here");
    expect(await sendBack(lot, { cartons: 31 })).toBe("lots.more-gone-than-stands");
    expect(await sendBack(lot, { fromId: placeOf("KHO-CHUA") })).toBe("lots.not-standing-there");
    const early = { departedAt: minutesLater(lot.from, 299) };
    expect(await sendBack(lot, { ...early, cartons: 1 })).toBe("time.too-early");

    expect(await sendBack(lot, { cartons: 24 })).toBe("done");
    const store = await getPlaceSheet(granted(crew.releaser, "storage.read"), placeOf("KHO-DA"));
    expect(store?.standing.find(({ id }) => id === lot.id)).toMatchObject({ treated: true, cartons: 6 });
    expect(await onTheDesk(lot)).toEqual(["return 16"]);
    expect(await sendBack(lot, { cartons: 6 }, 320)).toBe("done");
    expect(await sendBack(lot, { cartons: 10, fromId: hold }, 330)).toBe("done");
    expect(await sendBack(lot, { cartons: 1, fromId: hold }, 340)).toBe("lots.more-gone-than-here");
    expect(await onTheDesk(lot)).toEqual([]);

    const { departures, timeline, progress } = await sheetOf(lot);
    expect(departures.map(({ cartons }) => cartons)).toEqual([24, 6, 10]);
    expect(departures[0]).toMatchObject({ kind: "returned", takenOverBy: "Lê Văn X" });
    expect(progress.rejected?.cartons).toBe(0);
    expect(timeline.filter(({ kind }) => kind === "returned")).toHaveLength(3);
    const { standing } = await getLotPlaces(granted(crew.storekeeper, "storage.read"), lot.id);
    expect(standing).toEqual([]);
  });

  test("are counted without what was damaged", async () => {
    const lot = await aRejectedLot("return");
    await asSuperuser(
      centre.adminUrl,
      `UPDATE carrier_unload SET cartons_out = cartons_out - 4, damaged_cartons = 3, damage_note = 'x'
        WHERE cartons_out = 24 AND carrier_load_id IN (SELECT id FROM carrier_load WHERE lot_id = '${lot.id}')`,
    );
    expect(await sendBack(lot, { cartons: 37 })).toBe("lots.more-gone-than-here");
    expect(await sendBack(lot, { cartons: 36 })).toBe("done");
  });
});

describe("goods that are destroyed", () => {
  test("are destroyed before another person of the centre", async () => {
    const lot = await aRejectedLot("destroy");
    const { personId } = crew.storekeeper;
    expect(await destroy(lot, { witnessId: personId })).toBe("lots.witness-is-recorder");
    expect(await destroy(lot, { witnessId: crew.clerk.personId })).toBe("lots.witness-unknown");
    expect(await destroy(lot, { document: "" })).toBe("input.required");
    expect(await destroy(lot)).toBe("done");
    const { departures, timeline } = await sheetOf(lot);
    expect(departures).toMatchObject([{ kind: "destroyed", cartons: 40, witness: crew.operator.name }]);
    expect(timeline.at(-1)).toMatchObject({ kind: "destroyed", who: crew.storekeeper.name });
  });

  test("are taken from carriers where they were turned back before treatment", async () => {
    const from = new Date(Date.UTC(2020, 6, 1));
    const received = await aReceivedLot(crew, { at: from });
    const lot = { ...received, runId: "", from };
    const carriers = [{ carrierCode: "GV-1", cartons: 24 }];
    await loadOnCarriers(crew.operator, lot.id, carriers, minutesLater(from, 30));
    await reject(lot, "destroy");
    expect(await destroy(lot, { fromId: "", cartons: 25 })).toBe("lots.more-gone-than-stands");
    expect(await destroy(lot, { fromId: "", cartons: 24 })).toBe("done");
    expect(await destroy(lot, { fromId: placeOf("KHO-CHUA"), cartons: 16 })).toBe("done");
    expect((await sheetOf(lot)).progress.rejected?.cartons).toBe(0);
  });
});

describe("the database", () => {
  function raw(sql: string, values: unknown[]) {
    return withSql(centre.appUrl, async (client) => {
      await client.query("begin");
      await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
      await client.query(sql, values);
      await client.query("commit");
    });
  }
  const insert = `insert into departure (id, lot_id, disposition, cartons, location_id, treated, departed_at, document,
      recipient, vehicle, taken_over_by, method, witness_id, recorded_by_id)
    values (gen_random_uuid(), $1, $2, $3, $4, true, $5, 'BB', $6, $6, $6, $7, $8, $9)`;
  const back = (
    lot: ReadLot,
    {
      cartons = 40,
      place = "KHO-DA",
      minutes = 310,
      to = "x",
    }: { cartons?: number; place?: string; minutes?: number; to?: string | null } = {},
  ) =>
    raw(insert, [
      lot.id,
      "return",
      cartons,
      place === "" ? null : placeOf(place),
      minutesLater(lot.from, minutes),
      to,
      null,
      null,
      crew.storekeeper.personId,
    ]);
  const burnt = (lot: ReadLot, witnessId: string | null, method: string | null = "x") => {
    const at = minutesLater(lot.from, 310);
    const values = [lot.id, "destroy", 40, placeOf("KHO-DA"), at, null, method, witnessId];
    return raw(insert, [...values, crew.storekeeper.personId]);
  };
  const refused = { code: "23514" };

  test("lets rejected goods leave only as decided, after that, and never more than are here", async () => {
    const undecided = await aLot();
    await expect(back(undecided)).rejects.toThrow(/only the goods of a rejected lot/);
    const lot = await aRejectedLot("return");
    await expect(burnt(lot, crew.operator.personId)).rejects.toThrow(/it was decided to return/);
    await expect(back(lot, { cartons: 41 })).rejects.toThrow(/only 40 cartons/);
    await expect(back(lot, { place: "", cartons: 41 })).rejects.toThrow(/only 40 cartons/);
    await expect(back(lot, { place: "CACH-LY" })).rejects.toThrow(/only 0 of these cartons/);
    await expect(back(lot, { minutes: 299 })).rejects.toThrow(/before they are rejected/);
    await expect(back(lot, { to: null })).rejects.toMatchObject(refused);
    await expect(back(lot, { cartons: 0 })).rejects.toMatchObject(refused);
    await back(lot, { cartons: 39, minutes: 300 });
    await expect(back(lot, { cartons: 2 })).rejects.toThrow(/only 1 cartons/);
    const undone = raw("update departure set cartons = 1 where lot_id = $1", [lot.id]);
    await expect(undone).rejects.toMatchObject({ code: "42501" });
    const again = raw("update lot set stage = 'loading' where id = $1", [lot.id]);
    await expect(again).rejects.toThrow(/have left as rejected/);
  });

  test("wants a witness who did not write it down, and how it was done", async () => {
    const lot = await aRejectedLot("destroy");
    await expect(back(lot)).rejects.toThrow(/it was decided to destroy/);
    await expect(burnt(lot, crew.storekeeper.personId)).rejects.toMatchObject(refused);
    await expect(burnt(lot, null)).rejects.toMatchObject(refused);
    await expect(burnt(lot, crew.operator.personId, null)).rejects.toMatchObject(refused);
    await burnt(lot, crew.operator.personId);
  });

  test("lets nothing leave once the rejection does not stand", async () => {
    const lot = await aRejectedLot("return");
    await asSuperuser(centre.adminUrl, `UPDATE lot SET stage = 'loading' WHERE id = '${lot.id}'`);
    await expect(back(lot)).rejects.toThrow(/only the goods of a rejected lot/);
    expect(await sendBack(lot)).toBe("lots.not-rejected");
  });
});
