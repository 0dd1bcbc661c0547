import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { recordInspection } from "@/lib/lots/commands/inspection";
import { callInspector, endCall } from "@/lib/lots/commands/inspector";
import { loadCarrier } from "@/lib/lots/commands/loading";
import { sealLot } from "@/lib/lots/commands/seal";
import { getLotSheet } from "@/lib/lots/queries/sheet";
import { stateTerm } from "@/lib/quarantine/commands";
import { listWaitingLots } from "@/lib/quarantine/queries";
import { enterCarriers } from "@/lib/runs/commands/carriers";
import { finishRun } from "@/lib/runs/commands/source";
import { codesOf, granted } from "../fixtures/release";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import {
  aCrew,
  anOrder,
  aReceivedLot,
  type Crew,
  gateOpens,
  minutesLater,
  type Order,
} from "../fixtures/lots";
import { anOpenRun, aProcessedLot, scanned } from "../fixtures/runs";

let centre: Centre;
let crew: Crew;
let lychee: Order;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  lychee = await anOrder(crew);
});
afterAll(() => centre?.close());

const after = (minutes: number) => ({ replay: true as const, at: minutesLater(gateOpens, minutes) });

function raw(sql: string, values: unknown[]) {
  return withSql(centre.appUrl, async (client) => {
    await client.query("begin");
    await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
    await client.query(sql, values);
    await client.query("commit");
  });
}

const call = (lotId: string, kind = "plant_quarantine") =>
  mustRun(
    callInspector,
    crew.storekeeper,
    { lotId, kind, organisation: "Chi cục", notified: "Chị Hà" },
    after(5),
  );

const inspect = (lotId: string, more: Record<string, unknown> = {}) => {
  const by = { inspectorName: "Phạm D", organisation: "Chi cục", sampleCartons: 2, result: "pass" };
  const entry = { lotId, ...by, kind: "plant_quarantine", packaging: "pest_proof", ...more };
  return mustRun(recordInspection, crew.storekeeper, entry, after(20));
};

let carriers = 0;
const load = (lotId: string, minutes = 30) => {
  carriers += 1;
  const entry = { lotId, carrierCode: `GK-${carriers}`, cartons: 24 };
  return runCommand(loadCarrier, crew.operator, entry, after(minutes));
};

describe("a lot that waits for an inspector", () => {
  test("is not loaded, by rule and by database, until the one who was asked for has inspected it", async () => {
    const { id: lotId } = await aReceivedLot(crew, { order: lychee });
    await call(lotId);
    await inspect(lotId, { kind: "facility" });
    expect(codesOf(await load(lotId))).toBe("lots.awaits-inspector");
    const forced = `insert into carrier_load (id, lot_id, pass, ordinal, carrier_code, cartons, loaded_at, loaded_by_id)
      values (gen_random_uuid(), $1, 1, 1, 'X', 1, now(), $2)`;
    await expect(raw(forced, [lotId, crew.operator.personId])).rejects.toMatchObject({ code: "23514" });
    const second = `insert into inspection_call (id, lot_id, kind, organisation, called_at, recorded_by_id)
      values (gen_random_uuid(), $1, 'joint', 'x', now(), $2)`;
    await expect(raw(second, [lotId, crew.operator.personId])).rejects.toMatchObject({ code: "23514" });
    await inspect(lotId);
    const { end } = await database().inspectionCall.findFirstOrThrow({
      where: { lotId },
      select: { end: { select: { outcome: true } } },
    });
    expect(end?.outcome).toBe("inspected");
    expect(codesOf(await load(lotId))).toBe("done");
  });

  test("goes on once it is written down that nobody came, and why", async () => {
    const { id: lotId } = await aReceivedLot(crew, { order: lychee });
    await call(lotId, "joint");
    const left = { lotId, outcome: "could_not_come", cause: "Thanh tra viên đã về nước" };
    expect(codesOf(await runCommand(endCall, crew.storekeeper, { ...left, cause: "" }, after(10)))).toBe(
      "input.required",
    );
    expect(codesOf(await runCommand(endCall, crew.storekeeper, left, after(10)))).toBe("done");
    expect(codesOf(await runCommand(endCall, crew.storekeeper, left, after(11)))).toBe(
      "lots.no-inspector-called",
    );
    expect(codesOf(await load(lotId))).toBe("done");
  });
});

describe("a seal of plant quarantine", () => {
  const seal = (lotId: string, more: Record<string, unknown> = {}) => {
    const by = { officerName: "Lê K", organisation: "Chi cục", firstCode: "KD-1", lastCode: "KD-40" };
    return runCommand(sealLot, crew.storekeeper, { lotId, ...by, cartons: 40, ...more }, after(220));
  };

  test("counts what came out, and a correction replaces a line that stays readable", async () => {
    const { id: lotId } = await aProcessedLot(crew, { order: lychee });
    expect(codesOf(await seal(lotId, { cartons: 41 }))).toBe("lots.more-sealed-than-treated");
    const first = await mustRun(
      sealLot,
      crew.storekeeper,
      { lotId, officerName: "Lê K", organisation: "Chi cục", firstCode: "KD-1", cartons: 40 },
      after(215),
    );
    expect(codesOf(await seal(lotId, { cartons: 1 }))).toBe("lots.more-sealed-than-treated");
    const correction = { supersedesId: first.id, cartons: 38, reason: "Đếm lại" };
    expect(codesOf(await seal(lotId, { ...correction, reason: "" }))).toBe("lots.correction-unexplained");
    expect(codesOf(await seal(lotId, correction))).toBe("done");
    expect(codesOf(await seal(lotId, correction))).toBe("lots.seal-not-standing");
    const lines = await database().quarantineSeal.findMany({ where: { lotId }, select: { sealedAt: true } });
    expect(lines).toEqual([{ sealedAt: after(215).at }, { sealedAt: after(215).at }]);
  });

  test("holds in the database what the rule says", async () => {
    const { id: lotId } = await aProcessedLot(crew, { order: lychee, from: after(600).at });
    const sealed = `insert into quarantine_seal (id, lot_id, pass, officer_name, organisation, first_code, cartons, sealed_at, recorded_by_id)
      values (gen_random_uuid(), $1, 1, 'x', 'x', 'x', $3, now(), $2)`;
    await expect(raw(sealed, [lotId, crew.operator.personId, 41])).rejects.toMatchObject({ code: "23514" });
    const untreated = (await aReceivedLot(crew, { order: lychee })).id;
    await expect(raw(sealed, [untreated, crew.operator.personId, 1])).rejects.toThrow(/still here/);
    await raw(sealed, [lotId, crew.operator.personId, 39]);
    const sent = `insert into dispatch (id, lot_id, vehicle, consignee, cartons, dispatched_at, dispatched_by_id)
      values (gen_random_uuid(), $1, 'x', 'x', 40, now(), $2)`;
    await expect(raw(sent, [lotId, crew.operator.personId])).rejects.toThrow(
      /more cartons leave than are sealed/,
    );
    const undone = raw("update quarantine_seal set cartons = 40 where lot_id = $1", [lotId]);
    await expect(undone).rejects.toMatchObject({ code: "42501" });
  });
});

describe("the centre's own term", () => {
  test("lets nothing leave unsealed that came while it was in force, one market's own before the one for all", async () => {
    const { id: lotId } = await aProcessedLot(crew, { order: lychee, from: after(1_200).at });
    const state = (destination: string, sealRequired: string, inForceFrom = "2020-06-01") => {
      const term = { destination, sealRequired, inForceFrom, source: "Quy chế số 1" };
      return runCommand(stateTerm, crew.releaser, term, after(1_500));
    };
    const needs = async () => {
      const rows = await database().$queryRaw<{ needs: boolean }[]>`
        SELECT lot_needs_seal(${lotId}::uuid) AS needs`;
      return rows[0]?.needs;
    };
    expect(codesOf(await state("1A", ""))).toBe("quarantine.not-a-country");
    expect(await needs()).toBe(false);
    await state("", "on", "2020-06-14");
    expect(await needs()).toBe(false);
    await state("", "on");
    expect(await needs()).toBe(true);
    const sent = `insert into dispatch (id, lot_id, vehicle, consignee, cartons, dispatched_at, dispatched_by_id)
      values (gen_random_uuid(), $1, 'x', 'x', 1, now(), $2)`;
    await expect(raw(sent, [lotId, crew.operator.personId])).rejects.toThrow(/unsealed/);
    await state("US", "");
    expect(await needs()).toBe(false);
  });
});

describe("a lot whose inspector could not come", () => {
  test("goes on waiting where the clerk says so, and stays out of the room by rule and by database", async () => {
    const { id: lotId } = await aReceivedLot(crew, { order: lychee, at: after(2_000).at });
    expect(codesOf(await load(lotId, 2_030))).toBe("done");
    const carrierCode = `GK-${carriers}`;
    const whom = { kind: "joint", organisation: "APHIS", notified: "Văn phòng", calledAt: after(2_031).at };
    await mustRun(callInspector, crew.clerk, { lotId, ...whom }, after(2_035));
    const missed = { lotId, outcome: "could_not_come", cause: "Thanh tra viên rời Việt Nam" };
    await mustRun(endCall, crew.clerk, { ...missed, waitsOn: "on" }, after(2_040));
    const calls = await database().inspectionCall.findMany({
      where: { lotId },
      orderBy: { calledAt: "asc" },
      select: { organisation: true, notified: true, end: { select: { cause: true } } },
    });
    const again = { organisation: "APHIS", notified: "Văn phòng" };
    expect(calls).toEqual([
      { ...again, end: { cause: "Thanh tra viên rời Việt Nam" } },
      { ...again, end: null },
    ]);
    const reader = granted(crew.clerk, "lots.read");
    expect((await listWaitingLots(reader)).map(({ lot }) => lot.id)).toContain(lotId);
    expect((await getLotSheet(reader, lotId))?.steps.map(({ code }) => code)).toEqual(["await-inspector"]);
    const { id: runId } = await anOpenRun(crew.operator, { at: after(2_060).at });
    const entering = { runId, carriers: scanned(carrierCode) };
    expect(codesOf(await runCommand(enterCarriers, crew.operator, entering, after(2_065)))).toBe(
      "runs.lot-awaits-inspector",
    );
    const forced = `insert into run_carrier (id, run_id, carrier_load_id, sequence, entered_at, entered_by_id)
      select gen_random_uuid(), $1, c.id, 1, now(), $2 from carrier_load c where c.lot_id = $3`;
    await expect(raw(forced, [runId, crew.operator.personId, lotId])).rejects.toThrow(
      /waits for an inspector/,
    );
    await mustRun(finishRun, crew.operator, { runId }, after(2_070));
  });
});
