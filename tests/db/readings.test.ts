import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { logReadings, rereadDosimeter } from "@/lib/dosimetry/commands";
import { withdrawCalibration } from "@/lib/dosimetry/commands/calibrations";
import { getReadingSheet, listCalibrationChoices } from "@/lib/dosimetry/queries/readings";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import { aReader } from "../fixtures/instruments";
import { aCrew, type Crew } from "../fixtures/lots";
import { aSitting, codesOf, granted } from "../fixtures/release";
import { aFilmCalibration, anUnreadLot, example, judged, linesOf, log } from "../fixtures/sittings";

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

describe("a reading under a calibration", () => {
  test("keeps what was seen, and its dose is made by the server at full precision", async () => {
    const lot = await unread();
    expect(await log(lot, {}, { ...example, doseGy: 1 })).toMatchObject({ value: { count: 2, invalid: 0 } });
    const [stored] = await database().dosimeterReading.findMany({ where: { lotId: lot.lot.id } });
    const x = (0.62 - 0.04) / 0.305;
    expect(stored).toMatchObject({ ...example, calibrationId: curve, printedGy: null, invalidReasons: null });
    expect(stored?.response).toBe(x);
    expect(Number(stored?.doseGy)).toBe(Number(stored?.measuredGy));
    expect(Number(stored?.doseGy)).toBeCloseTo(26_330.15, 2);
    expect(await judged(lot, "CALIBRATION")).toMatchObject({ status: "pass", facts: { readings: 2 } });
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ["above the range", { absorbance: 1.2 }, ["above-range"]],
    ["below the range", { absorbance: 0.15 }, ["below-range"]],
  ])("%s is stored with its reason, has no dose, and holds the lot", async (_, more, reasons) => {
    const lot = await unread();
    expect(await log(lot, {}, { ...example, ...more })).toMatchObject({ value: { invalid: 2 } });
    const lines = await linesOf(lot);
    expect(lines.map(({ doseGy }) => doseGy)).toEqual([null, null]);
    expect(lines[0]?.reasons.map(({ code }) => code)).toEqual(reasons);
    expect(await judged(lot, "CALIBRATION")).toMatchObject({
      status: "hold",
      facts: { invalid: [{ calibrationCode: expect.stringMatching(/^HC-/) }, {}] },
    });
    expect(await judged(lot, "DOSE_BELOW_WINDOW")).toMatchObject({ status: "hold" });
  });

  test("is invalid on another reader, and on one nobody checked that day", async () => {
    const lot = await unread();
    await aReader(crew.dosimetrist, { code: "MD-OTHER" });
    await log(lot, { instrumentCode: "MD-OTHER" });
    const [line] = await linesOf(lot);
    expect(line?.reasons.map(({ code }) => code)).toEqual(["reader-mismatch", "reader-not-checked"]);
  });

  test("is refused without what the calibration needs, on an unknown reader or calibration", async () => {
    const lot = await unread();
    expect(codesOf(await log(lot, {}, { absorbance: 0.62, thickness: "" }))).toBe(
      Array(4).fill("dosimetry.raw-missing").join(" "),
    );
    expect(await log(lot, {}, { absorbance: 0.62, background: 0.04 })).toMatchObject({
      error: [{ field: "readings.0.thickness" }, { field: "readings.1.thickness" }],
    });
    expect(codesOf(await log(lot, { instrumentCode: "MD-NONE" }))).toBe("dosimetry.reader-unknown");
    expect(codesOf(await log(lot, { calibrationId: lot.lot.id }))).toBe("dosimetry.calibration-unknown");
    expect(await linesOf(lot)).toEqual([]);
  });

  test("read again keeps the first, and the later one counts", async () => {
    const lot = await unread();
    await log(lot, {}, { ...example, absorbance: 1.2 });
    const first = await database().dosimeterReading.findFirstOrThrow({
      where: { placementId: lot.placed[0]?.id ?? "" },
      select: { id: true },
    });
    const again = { ...lot.sitting, ...example, dosimeterCode: lot.codes[0], supersedesId: first.id };
    const reason = "Cửa buồng đo chưa đóng";
    await mustRun(rereadDosimeter, crew.dosimetrist, { ...again, reason }, { replay: true, at: lot.at });
    expect((await linesOf(lot)).map(({ current, doseGy }) => [current, doseGy !== null])).toEqual([
      [false, false],
      [true, true],
      [true, false],
    ]);
    expect(await judged(lot, "CALIBRATION")).toMatchObject({
      facts: { readings: 2, invalid: [{ dosimeterCode: lot.codes[1] }] },
    });
  });

  test("does not stand any more once its calibration is found wrong", async () => {
    const lot = await unread();
    const sitting = await aSitting(crew.dosimetrist, lot.at);
    const readings = lot.codes.map((dosimeterCode) => ({ dosimeterCode, printedGy: 22_500 }));
    const how = { replay: true as const, at: lot.at };
    await mustRun(logReadings, crew.dosimetrist, { lotId: lot.lot.id, ...sitting, readings }, how);
    expect(await judged(lot, "CALIBRATION")).toMatchObject({ status: "pass" });
    const withdrawal = { calibrationId: sitting.calibrationId, reason: "Phòng chuẩn báo sai" };
    await mustRun(withdrawCalibration, crew.releaser, withdrawal, { replay: true });
    expect(await judged(lot, "CALIBRATION")).toMatchObject({
      status: "hold",
      facts: { invalid: [{ reasons: [{ code: "withdrawn" }] }, {}] },
    });
  });

  test("is followed to its calibration and the signatures", async () => {
    const lot = await unread();
    await log(lot);
    const [line] = await linesOf(lot);
    const sheet = await getReadingSheet(granted(crew.releaser, "dosimetry.read"), line?.id ?? "");
    expect(sheet).toMatchObject({ lotId: lot.lot.id, calibration: { id: curve }, check: { passed: true } });
    expect(sheet?.signatures.calibration).toMatchObject({ state: "valid", printedName: crew.releaser.name });
    expect(sheet?.signatures.decision).toBeNull();
    const choices = await listCalibrationChoices(
      granted(crew.dosimetrist, "dosimetry.log"),
      ["LK-01"],
      lot.at,
    );
    expect(choices.find(({ calibrationId }) => calibrationId === curve)?.ready).toBe(true);
  });
});
