import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { importReadings, rereadDosimeter } from "@/lib/dosimetry/commands";
import { investigateReplicates } from "@/lib/dosimetry/commands/replicates";
import { getDosimetrySheet } from "@/lib/dosimetry/queries";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aCrew, type Crew } from "../fixtures/lots";
import { asSuperuser, codesOf, granted } from "../fixtures/release";
import {
  aFilmCalibration,
  anUnreadLot,
  example,
  judged,
  linesOf,
  log,
  readerCode,
  type Unread,
} from "../fixtures/sittings";

let centre: Centre;
let crew: Crew;
let curve: string;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  curve = await aFilmCalibration(crew);
});

afterAll(() => centre.close());

const unread = () => anUnreadLot(crew, curve);

describe("the database", () => {
  const insert = (lot: Unread, set: Record<string, string>) => {
    const row: Record<string, string> = {
      id: "gen_random_uuid()",
      lot_id: `'${lot.lot.id}'`,
      placement_id: `'${lot.placed[0]?.id}'`,
      calibration_id: `'${curve}'`,
      instrument_code: `'${readerCode}'`,
      read_at: `'${lot.at.toISOString()}'`,
      read_by_id: `'${crew.dosimetrist.personId}'`,
      absorbance: "0.6",
      dose_gy: "20000",
      measured_gy: "20000",
      ...set,
    };
    const [names, values] = [Object.keys(row), Object.values(row)];
    return asSuperuser(
      centre.adminUrl,
      `INSERT INTO dosimeter_reading (${names.join(", ")}) VALUES (${values.join(", ")})`,
    );
  };

  test.each<[string, Record<string, string>, string]>([
    ["no calibration", { calibration_id: "NULL" }, "needs an approved calibration"],
    ["a dose above the range", { dose_gy: "50001" }, "does not cover this reading"],
    ["a measured dose below the range", { measured_gy: "4999" }, "does not cover this reading"],
    ["another reader", { instrument_code: "'MD-X'" }, "does not cover this reading"],
    ["the year after", { read_at: "'2021-01-01T00:00:00+07:00'" }, "does not cover this reading"],
    ["neither dose nor reasons", { dose_gy: "NULL", measured_gy: "NULL" }, "dose_or_reasons"],
    ["reasons beside a dose", { invalid_reasons: "'[]'" }, "dose_or_reasons"],
  ])("refuses %s, whoever writes it", async (_, set, message) => {
    await expect(insert(await unread(), set)).rejects.toThrow(message);
  });

  test("takes both ends of the range", async () => {
    const lot = await unread();
    await insert(lot, { dose_gy: "50000", measured_gy: "5000" });
    expect((await linesOf(lot)).map(({ doseGy }) => doseGy)).toEqual([50_000]);
  });
});

describe("a reader's file", () => {
  const bring = ({ sitting, at }: Unread, table: string, drop: Record<string, string> = {}) =>
    runCommand(importReadings, crew.dosimetrist, { ...sitting, table, drop }, { replay: true, at });

  test("is imported whole", async () => {
    const lot = await unread();
    const table = ["Liều kế;Abs;Nền;Bề dày", ...lot.codes.map((code) => `${code};0,62;0,04;0,305`)].join(
      "\n",
    );
    expect(await bring(lot, table)).toMatchObject({ value: { count: 2, invalid: 0 } });
    expect((await linesOf(lot)).map(({ doseGy }) => Math.round(doseGy ?? 0))).toEqual([26_330, 26_330]);
  });

  test("is kept in the units of its calibration, whatever units its header says; an unknown one is refused", async () => {
    const lot = await unread();
    const table = (unit: string) =>
      [`Liều kế,Abs,Nền,"Bề dày (${unit})"`, ...lot.codes.map((code) => `${code},"0,62","0,04",3050`)].join(
        "\n",
      );
    expect(await bring(lot, table("inch"))).toMatchObject({
      error: [{ code: "dosimetry.table-unknown-unit", cell: 4, unit: "inch" }],
    });
    expect(await bring(lot, table("µm"))).toMatchObject({ value: { count: 2, invalid: 0 } });
    const kept = await database().dosimeterReading.findMany({
      where: { lotId: lot.lot.id },
      select: { thickness: true },
    });
    expect(kept).toEqual([{ thickness: 0.305 }, { thickness: 0.305 }]);
    expect((await linesOf(lot)).map(({ doseGy }) => Math.round(doseGy ?? 0))).toEqual([26_330, 26_330]);
  });

  test("or not at all, with every reason at its line, until the bad lines are left out knowingly", async () => {
    const lot = await unread();
    const [one = "", other = ""] = lot.codes;
    const table = [`${one};0,62;0,04;0,305`, `${other};0,62;0,04;`, "D-KHONG;0,62;0,04;0,305", "LK;x"].join(
      "\n",
    );
    expect(await bring(lot, table)).toMatchObject({
      error: [
        { code: "dosimetry.import-bad-cells", rows: [4] },
        { code: "dosimetry.import-row", row: 2, reason: { code: "dosimetry.raw-missing" } },
        { code: "dosimetry.import-row", row: 3, reason: { code: "dosimetry.dosimeter-not-placed" } },
      ],
    });
    expect(await linesOf(lot)).toEqual([]);
    expect(codesOf(await bring(lot, table, { r4: "on", r3: "on" }))).toBe("dosimetry.import-row");
    expect(await bring(lot, table, { r2: "on", r3: "on", r4: "on" })).toMatchObject({ value: { count: 1 } });
    const twice = `${other};0,62;0,04;0,305\n${other};0,63;0,04;0,305`;
    expect(codesOf(await bring(lot, twice))).toBe("dosimetry.import-bad-cells");
    expect(await bring(lot, twice, { r2: "on" })).toMatchObject({ value: { count: 1 } });
    expect(codesOf(await bring(lot, twice, { r1: "on", r2: "on" }))).toBe("dosimetry.table-empty");
  });
});

describe("dosimeters at one place", () => {
  test("that spread hold the lot until somebody has found out why; a re-read asks again", async () => {
    const lot = await unread();
    const [one, other] = lot.placed;
    await asSuperuser(
      centre.adminUrl,
      `UPDATE dosimeter_placement SET carrier_load_id = (SELECT carrier_load_id FROM dosimeter_placement WHERE id = '${one?.id}') WHERE id = '${other?.id}'`,
    );
    const raw = (code: string | undefined, absorbance: number) => ({
      dosimeterCode: code,
      ...example,
      absorbance,
    });
    const readings = [raw(one?.dosimeterCode, 0.62), raw(other?.dosimeterCode, 0.72)];
    expect(codesOf(await log(lot, { readings }))).toBe("done");
    expect(await judged(lot, "REPLICATES")).toMatchObject({ status: "hold" });
    const { spreads } = await getDosimetrySheet(granted(crew.dosimetrist, "dosimetry.read"), lot.lot.id);
    const finding = { lotId: lot.lot.id, finding: "Một liều kế bị gập mép, xem dưới kính" };
    const investigate = (readingIds: string[]) =>
      runCommand(
        investigateReplicates,
        crew.dosimetrist,
        { ...finding, readingIds: readingIds.join(" ") },
        { replay: true, at: lot.at },
      );
    expect(codesOf(await investigate([lot.lot.id, curve]))).toBe("dosimetry.no-such-replicates");
    expect(codesOf(await investigate(spreads[0]?.readingIds ?? []))).toBe("done");
    expect(await judged(lot, "REPLICATES")).toMatchObject({
      status: "pass",
      facts: { investigated: 1 },
    });
    const again = { ...lot.sitting, ...raw(other?.dosimeterCode, 0.73), reason: "Đọc lại cho chắc" };
    const supersedesId = (await linesOf(lot)).at(-1)?.id;
    const how = { replay: true as const, at: lot.at };
    await mustRun(rereadDosimeter, crew.dosimetrist, { ...again, supersedesId }, how);
    expect(await judged(lot, "REPLICATES")).toMatchObject({ status: "hold" });
  });
});
