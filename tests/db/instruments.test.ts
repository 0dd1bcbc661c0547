import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import type { Actor } from "@/lib/core/permissions";
import {
  approveBand,
  checkReader,
  moveStock,
  proposeBand,
  registerReader,
  registerType,
  setReaderService,
} from "@/lib/dosimetry/commands/instruments";
import { getReaderSheet, getTypeSheet, listBatches } from "@/lib/dosimetry/queries/instruments";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aBatch, aCheckOf, aReader, aReaderOf, aTypeOf } from "../fixtures/instruments";
import { aPerson } from "../fixtures/people";
import { asSuperuser, codesOf, granted } from "../fixtures/release";

let centre: Centre;
let keeper: Actor;
let second: Actor;
const replay = { replay: true } as const;

beforeAll(async () => {
  centre = await anEmptyCentre();
  keeper = await aPerson("dosimetrist");
  second = await aPerson("releaser");
});

afterAll(() => centre.close());

describe("stock of a batch", () => {
  test("is what came in less what went out, and never less than nothing", async () => {
    const { id: batchId } = await aBatch(keeper, { pieces: 100 });
    const move = (kind: string, pieces: number) =>
      runCommand(moveStock, keeper, { batchId, kind, pieces }, replay);
    expect(codesOf(await move("issued", 101))).toBe("instruments.stock-too-small");
    expect(codesOf(await move("issued", 60))).toBe("done");
    expect(codesOf(await move("discarded", 40))).toBe("done");
    expect(codesOf(await move("issued", 1))).toBe("instruments.stock-too-small");
    expect(codesOf(await move("received", 5))).toBe("done");
    const { rows } = await listBatches(granted(keeper, "dosimetry.read"), undefined);
    expect(rows.find((row) => row.id === batchId)).toMatchObject({
      received: 105,
      issued: 60,
      discarded: 40,
      left: 5,
    });
    await expect(
      asSuperuser(
        centre.adminUrl,
        `INSERT INTO dosimeter_stock_move (id, batch_id, kind, pieces, moved_by_id, moved_at) VALUES (gen_random_uuid(), '${batchId}', 'issued', 6, '${keeper.personId}', now())`,
      ),
    ).rejects.toThrow("fewer dosimeters left");
  });
});

describe("a reader", () => {
  test("passes its check within the tolerance, both ends included, and SQL cannot say otherwise", async () => {
    const { id: readerId } = await aReader(keeper);
    const check = (measured: number) =>
      mustRun(checkReader, keeper, { ...aCheckOf(readerId, "2020-06-12T07:00"), measured }, replay);
    for (const [measured, passed] of [
      [0.505, true],
      [0.495, true],
      [0.5051, false],
      [0.4949, false],
    ] as const)
      expect((await check(measured)).passed).toBe(passed);
    await expect(
      asSuperuser(
        centre.adminUrl,
        `INSERT INTO dose_reader_check (id, reader_id, reference_code, expected, tolerance, measured, passed, checked_at, checked_by_id) VALUES (gen_random_uuid(), '${readerId}', 'K', 0.5, 0.005, 0.6, true, now(), '${keeper.personId}')`,
      ),
    ).rejects.toThrow("outside its tolerance");
    const tomorrow = aCheckOf(readerId, "2020-06-13T07:00");
    const at = new Date("2020-06-12T09:00:00+07:00");
    expect(codesOf(await runCommand(checkReader, keeper, tomorrow, { ...replay, at }))).toBe(
      "instruments.in-future",
    );
  });

  test("goes out of service and back, each time once", async () => {
    const { id: readerId } = await mustRun(registerReader, keeper, aReaderOf(), replay);
    const set = (inService: string, since: string) =>
      runCommand(setReaderService, keeper, { readerId, inService, since, reason: "Thay đèn" }, replay);
    expect(codesOf(await set("yes", "2020-06-01T08:00"))).toBe("instruments.service-unchanged");
    expect(codesOf(await set("no", "2020-06-01T08:00"))).toBe("done");
    expect(codesOf(await set("no", "2020-06-02T08:00"))).toBe("instruments.service-unchanged");
    const stateOn = async (day: string) =>
      (await getReaderSheet(granted(keeper, "dosimetry.read"), readerId, new Date(`${day}T12:00:00+07:00`)))
        ?.state?.inService;
    expect([await stateOn("2020-05-31"), await stateOn("2020-06-01")]).toEqual([true, false]);
  });
});

describe("a figure for the spread of replicates", () => {
  test("is approved by a second person, once", async () => {
    const { id: typeId } = await mustRun(registerType, keeper, aTypeOf(), replay);
    const band = {
      typeId,
      fromGy: 100,
      expectedPercent: 3,
      acceptedPercent: 5,
      effectiveFrom: "2020-01-01",
      source: "Quy định của cơ sở",
    };
    const { id: bandId } = await mustRun(proposeBand, keeper, band, replay);
    expect(codesOf(await runCommand(proposeBand, keeper, band, replay))).toBe("instruments.band-of-that-day");
    const approve = (who: Actor) => runCommand(approveBand, who, { bandId }, replay);
    expect(codesOf(await approve(keeper))).toBe("instruments.own-band");
    expect(codesOf(await approve(second))).toBe("done");
    expect(codesOf(await approve(second))).toBe("instruments.band-approved");
    const sheet = await getTypeSheet(granted(keeper, "dosimetry.read"), typeId);
    expect(sheet?.bands[0]?.signature?.state).toBe("valid");
    const reversed = { ...band, effectiveFrom: "2020-02-01", expectedPercent: 6 };
    expect(codesOf(await runCommand(proposeBand, keeper, reversed, replay))).toBe(
      "instruments.band-reversed",
    );
  });
});
