import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueCertificate } from "@/lib/certificates/commands";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import type { Actor } from "@/lib/core/permissions";
import { dispatchLot } from "@/lib/lots/commands/dispatch";
import { rejectLot, releaseLot } from "@/lib/release/commands";
import { endHold, holdLot } from "@/lib/release/commands/holds";
import { getReleaseSheet } from "@/lib/release/queries";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aCrew, type Crew } from "../fixtures/lots";
import { aPerson } from "../fixtures/people";
import {
  aReadLot,
  afterArrival,
  asSuperuser,
  codesOf,
  granted,
  insertDecision,
  type ReadLot,
  stageOf,
} from "../fixtures/release";

let centre: Centre;
let crew: Crew;
let second: Actor;
let day = 0;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  second = await aPerson("releaser");
});
afterAll(() => centre?.close());

function aLot(): Promise<ReadLot> {
  day += 1;
  return aReadLot(crew, { from: new Date(Date.UTC(2020, 5, day)) });
}

const reason = "Niêm phong cửa kho bị đứt";

async function held(lot: ReadLot, minutes: number): Promise<void> {
  await mustRun(holdLot, crew.releaser, { lotId: lot.id, reason }, afterArrival(lot, minutes));
}

async function letGo(lot: ReadLot, minutes: number) {
  const hold = await database().lotHold.findFirstOrThrow({ where: { lotId: lot.id, end: null } });
  const input = { holdId: hold.id, reason: "Đã đếm lại, đủ thùng, niêm phong mới" };
  return runCommand(endHold, second, input, afterArrival(lot, minutes));
}

const departure = (lot: ReadLot) => ({
  lotId: lot.id,
  vehicle: "29C-000.01",
  consignee: "Đơn vị nhận",
  cartons: 40,
});

describe("a held lot", () => {
  test("is not released, certified or dispatched until the hold is ended by signature", async () => {
    const lot = await aLot();
    const release = (minutes: number) =>
      runCommand(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot, minutes));
    const certify = (minutes: number) =>
      runCommand(issueCertificate, crew.releaser, { lotId: lot.id }, afterArrival(lot, minutes));
    const leave = (minutes: number) =>
      runCommand(dispatchLot, crew.storekeeper, departure(lot), afterArrival(lot, minutes));

    await held(lot, 300);
    expect(await release(301)).toMatchObject({
      ok: false,
      error: [{ code: "release.held", holds: [{ reason }] }],
    });
    expect(codesOf(await letGo(lot, 302))).toBe("done");
    expect(codesOf(await release(303))).toBe("done");

    await held(lot, 310);
    expect(codesOf(await certify(311))).toBe("release.held");
    expect(codesOf(await letGo(lot, 312))).toBe("done");
    expect(codesOf(await certify(313))).toBe("done");

    await held(lot, 320);
    expect(codesOf(await leave(321))).toBe("release.held");
    expect(codesOf(await letGo(lot, 322))).toBe("done");
    expect(codesOf(await leave(323))).toBe("done");
    expect(
      codesOf(await runCommand(holdLot, second, { lotId: lot.id, reason }, afterArrival(lot, 330))),
    ).toBe("release.not-holdable");

    const sheet = await getReleaseSheet(granted(crew.releaser, "release.read"), lot.id);
    expect(sheet?.holds.map(({ end }) => end?.signature?.state)).toEqual(["valid", "valid", "valid"]);
  });

  test("stays where it is for raw SQL as well", async () => {
    const lot = await aLot();
    await held(lot, 300);
    const decider = crew.releaser.personId;
    await expect(insertDecision(centre.adminUrl, lot.id, decider)).rejects.toThrow(/this lot is held/);
    await letGo(lot, 301);
    await mustRun(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot, 302));
    await held(lot, 303);
    await expect(
      asSuperuser(centre.adminUrl, `UPDATE lot SET stage = 'certified' WHERE id = '${lot.id}'`),
    ).rejects.toThrow(/this lot is held/);
    await expect(
      asSuperuser(
        centre.adminUrl,
        `INSERT INTO dispatch (id, lot_id, vehicle, consignee, cartons, dispatched_at, dispatched_by_id)
         VALUES (gen_random_uuid(), '${lot.id}', 'x', 'y', 1, now(), '${decider}')`,
      ),
    ).rejects.toThrow(/this lot is held/);
  });

  test("is not let go without a signature, nor twice", async () => {
    const lot = await aLot();
    await held(lot, 300);
    const hold = await database().lotHold.findFirstOrThrow({ where: { lotId: lot.id } });
    await expect(
      asSuperuser(
        centre.adminUrl,
        `INSERT INTO lot_hold_end (id, hold_id, reason, ended_by_id, ended_at, signature_id)
         VALUES (gen_random_uuid(), '${hold.id}', 'x', '${second.personId}', now(), gen_random_uuid())`,
      ),
    ).rejects.toThrow(/ended by signature/);
    await letGo(lot, 301);
    const again = { holdId: hold.id, reason: "Một lần nữa" };
    expect(codesOf(await runCommand(endHold, second, again, afterArrival(lot, 302)))).toBe(
      "release.hold-ended",
    );
  });

  test("may be rejected, which ends its holds under the same meaning", async () => {
    const lot = await aLot();
    await held(lot, 300);
    const rejection = { lotId: lot.id, disposition: "destroy", reason: "Thùng ướt, không đếm lại được" };
    await mustRun(rejectLot, crew.releaser, rejection, afterArrival(lot, 301));
    expect(await stageOf(lot.id)).toBe("rejected");
    const sheet = await getReleaseSheet(granted(crew.releaser, "release.read"), lot.id);
    expect(sheet?.holds.map(({ end }) => end?.signature)).toMatchObject([
      { state: "valid", meaning: "release.rejected" },
    ]);
  });
});
