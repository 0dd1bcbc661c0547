import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endAgreement } from "@/lib/agreements/commands";
import { mustRun, runCommand } from "@/lib/core/command";
import { centreDay } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import type { Actor } from "@/lib/core/permissions";
import { releaseLot } from "@/lib/release/commands";
import { getReleaseSheet } from "@/lib/release/queries";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aCrew, anOrderOfN95, type Crew } from "../fixtures/lots";
import { aPerson } from "../fixtures/people";
import {
  aReadLot,
  afterArrival,
  asSuperuser,
  codesOf,
  granted,
  insertDecision,
  stageOf,
  type ReadLot,
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

/** Lots of different days, since the irradiator has one run at a time. */
function aLot(more: { doseGy?: number } = {}): Promise<ReadLot> {
  day += 1;
  return aReadLot(crew, { from: new Date(Date.UTC(2020, 5, day)), ...more });
}

describe("a release", () => {
  test("is decided once when two people press together", async () => {
    const lot = await aLot();
    const results = await Promise.all(
      [crew.releaser, second].map((actor) =>
        runCommand(releaseLot, actor, { lotId: lot.id }, afterArrival(lot)),
      ),
    );
    expect(results.map(codesOf).toSorted()).toEqual(["done", "release.already-decided"]);
    expect(await database().releaseDecision.count({ where: { lotId: lot.id } })).toBe(1);
  });

  test("writes exactly one event, and a refusal leaves only its trace", async () => {
    const lot = await aLot({ doseGy: 1 });
    const events = () => database().$queryRaw<{ outcome: string; reason: string | null }[]>`
      SELECT outcome, reason FROM audit.event WHERE command = 'release.release-lot' ORDER BY seq DESC LIMIT 1`;
    const refused = await runCommand(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot));
    expect(codesOf(refused)).toBe("release.DOSE_BELOW_WINDOW");
    expect(await events()).toMatchObject([{ outcome: "refused", reason: "release.DOSE_BELOW_WINDOW" }]);
    expect(await stageOf(lot.id)).toBe("processed");
  });

  test("is held when the agreement ended the day before the goods came, and the list names it", async () => {
    const order = await anOrderOfN95(crew);
    const { customerId } = order;
    const agreement = await database().agreement.findFirstOrThrow({ where: { customerId } });
    day += 1;
    const from = new Date(Date.UTC(2020, 5, day));
    const before = centreDay(new Date(from.getTime() - 86_400_000));
    const end = { agreementId: agreement.id, endedOn: before, reason: "Hết mùa vụ" };
    await mustRun(endAgreement, crew.releaser, end, { at: new Date(`${before}T08:00:00Z`), replay: true });
    const lot = await aReadLot(crew, { order, from });
    const refused = await runCommand(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot));
    expect(codesOf(refused)).toBe("release.AGREEMENT");
    const sheet = await getReleaseSheet(granted(crew.releaser, "release.read"), lot.id);
    expect(sheet?.checks[0]).toMatchObject({
      code: "AGREEMENT",
      status: "hold",
      facts: {
        inForce: [],
        gaps: [
          { event: "received", problem: "expired", nearest: { code: agreement.code, to: before } },
          { event: "treated", problem: "expired" },
        ],
      },
    });
  });

  test("is refused by rule and by the database to whoever read this lot", async () => {
    const both = await aPerson("dosimetrist", "releaser");
    const lot = await aReadLot(
      { ...crew, dosimetrist: both },
      { from: new Date(Date.UTC(2020, 5, (day += 1))) },
    );
    const refused = await runCommand(releaseLot, both, { lotId: lot.id }, afterArrival(lot));
    expect(codesOf(refused)).toBe("release.SEPARATION_OF_DUTIES");
    await expect(insertDecision(centre.adminUrl, lot.id, both.personId)).rejects.toThrow(/does not decide/);
    const released = await runCommand(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot));
    expect(codesOf(released)).toBe("done");
  });

  test("is refused by the database to whoever treated this lot", async () => {
    const lot = await aLot();
    await expect(insertDecision(centre.adminUrl, lot.id, crew.operator.personId)).rejects.toThrow(
      /does not decide/,
    );
  });

  test("asks for the password of whoever signs, and a wrong one writes nothing", async () => {
    const lot = await aLot();
    const unsigned = await runCommand(
      releaseLot,
      crew.releaser,
      { lotId: lot.id },
      { at: afterArrival(lot).at },
    );
    expect(unsigned).toEqual({ ok: false, error: [{ code: "input.required", field: "_password" }] });
    const guessed = await runCommand(
      releaseLot,
      crew.releaser,
      { lotId: lot.id },
      { password: "đoán mò cho vui thôi" },
    );
    expect(codesOf(guessed)).toBe("signature.wrong-password");
    expect(await database().releaseDecision.count({ where: { lotId: lot.id } })).toBe(0);
  });

  test("answers the same to the same key, and refuses the key for anything else", async () => {
    const [lot, other] = [await aLot(), await aLot()];
    const key = newId();
    const first = await runCommand(
      releaseLot,
      crew.releaser,
      { lotId: lot.id },
      { ...afterArrival(lot), key },
    );
    const again = await runCommand(
      releaseLot,
      crew.releaser,
      { lotId: lot.id },
      { ...afterArrival(lot), key },
    );
    expect(again).toEqual(first);
    const misused = await runCommand(
      releaseLot,
      crew.releaser,
      { lotId: other.id },
      { ...afterArrival(other), key },
    );
    expect(codesOf(misused)).toBe("key.reused");
  });
});

describe("a signature", () => {
  test("holds while the record stands, and says when the record was changed or the signature made up", async () => {
    const lot = await aLot();
    await mustRun(releaseLot, crew.releaser, { lotId: lot.id }, afterArrival(lot));
    const reader = granted(crew.releaser, "release.read");
    const state = async () => (await getReleaseSheet(reader, lot.id))?.decisions[0]?.signature?.state;
    expect(await state()).toBe("valid");

    await asSuperuser(
      centre.adminUrl,
      `UPDATE dosimeter_reading SET dose_gy = dose_gy + 1 WHERE lot_id = '${lot.id}'`,
    );
    expect(await state()).toBe("changed");
    await asSuperuser(
      centre.adminUrl,
      `UPDATE dosimeter_reading SET dose_gy = dose_gy - 1 WHERE lot_id = '${lot.id}'`,
    );
    expect(await state()).toBe("valid");

    const decision = await database().releaseDecision.findFirstOrThrow({ where: { lotId: lot.id } });
    await asSuperuser(
      centre.adminUrl,
      `UPDATE signature SET printed_name = 'Người khác' WHERE id = '${decision.signatureId}'`,
    );
    expect(await state()).toBe("forged");
  });
});
