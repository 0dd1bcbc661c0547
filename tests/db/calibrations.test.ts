import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import {
  approveCalibration,
  draftCalibration,
  recordComparison,
  withdrawCalibration,
} from "@/lib/dosimetry/commands/calibrations";
import { registerBatch, registerType } from "@/lib/dosimetry/commands/instruments";
import { getCalibrationSheet, listCalibrations } from "@/lib/dosimetry/queries/calibrations";
import { anEmptyCentre, type Centre } from "../fixtures/centre";
import {
  aBatch,
  aBatchOf,
  aCalibrationOf,
  anApprovedCalibration,
  aReader,
  aTypeOf,
} from "../fixtures/instruments";
import { aPerson } from "../fixtures/people";
import { asSuperuser, codesOf, granted } from "../fixtures/release";
import type { Actor } from "@/lib/core/permissions";

let centre: Centre;
let keeper: Actor;
let second: Actor;
const replay = { replay: true } as const;
/** The triggers are switched back on in the same transaction, so nothing may be left for its end. */
const now = "SET CONSTRAINTS ALL IMMEDIATE;";

beforeAll(async () => {
  centre = await anEmptyCentre();
  keeper = await aPerson("dosimetrist");
  second = await aPerson("releaser");
});

afterAll(() => centre.close());

async function parts() {
  return { batchId: (await aBatch(keeper)).id, readerId: (await aReader(keeper)).id };
}

async function aDraft(more: Record<string, unknown> = {}): Promise<string> {
  return (await mustRun(draftCalibration, keeper, aCalibrationOf(await parts(), more), replay)).id;
}

describe("a calibration", () => {
  test("is approved by somebody else, signed, and shows U of its budget", async () => {
    const calibrationId = await aDraft();
    const by = (who: Actor) => runCommand(approveCalibration, who, { calibrationId }, replay);
    expect(codesOf(await by(keeper))).toBe("calibrations.own-draft");
    expect(codesOf(await by(second))).toBe("done");
    expect(codesOf(await by(await aPerson("dosimetrist")))).toBe("calibrations.not-a-draft");
    const sheet = await getCalibrationSheet(granted(keeper, "dosimetry.read"), calibrationId);
    expect(sheet?.signature?.state).toBe("valid");
    expect(sheet?.signature?.printedName).toBe(second.name);
    expect(sheet?.coefficients).toEqual([0.02, 0.07, -0.0009, 5e-6]);
    expect(sheet?.expanded).toBeCloseTo(4.405, 3);
  });

  test("that somebody alters afterwards shows it at its signature", async () => {
    const { id } = await anApprovedCalibration(keeper, second, await parts());
    await asSuperuser(
      centre.adminUrl,
      `${now} UPDATE calibration SET valid_to = '2030-01-01' WHERE id = '${id}'`,
    );
    const sheet = await getCalibrationSheet(granted(keeper, "dosimetry.read"), id);
    expect(sheet?.signature?.state).toBe("changed");
    await asSuperuser(
      centre.adminUrl,
      `${now} UPDATE calibration SET valid_to = '2020-12-31' WHERE id = '${id}'`,
    );
  });

  test("is refused with every reason at once", async () => {
    const { batchId } = await parts();
    const { id: taken } = await anApprovedCalibration(keeper, second, await parts());
    const { code } = await database().calibration.findUniqueOrThrow({ where: { id: taken } });
    const draft = aCalibrationOf(
      { batchId, readerId: taken },
      { code, doseMin: 300, doseMax: 0.5, validTo: "2019-12-31", budget: {} },
    );
    expect(
      codesOf(await runCommand(draftCalibration, keeper, draft, replay))
        .split(" ")
        .toSorted(),
    ).toEqual([
      "calibrations.budget-empty",
      "calibrations.code-taken",
      "calibrations.dates-reversed",
      "calibrations.range-reversed",
      "calibrations.reader-not-found",
    ]);
    const wide = aCalibrationOf(await parts(), { doseMax: 201, coefficients: "0; 0,07" });
    expect(codesOf(await runCommand(draftCalibration, keeper, wide, replay))).toBe(
      "calibrations.outside-type-range",
    );
    const bad = aCalibrationOf({ batchId, readerId: taken }, { coefficients: "0,02; x", doseMin: "" });
    expect(codesOf(await runCommand(draftCalibration, keeper, bad, replay))).toBe(
      "input.not-a-number input.required",
    );
  });

  test("names its temperature where its type asks for one", async () => {
    const warm = { temperatureKind: "relative", temperatureCoefficient: 0.0026 };
    const { id: typeId } = await mustRun(registerType, keeper, aTypeOf(warm), replay);
    const { id: batchId } = await mustRun(registerBatch, keeper, aBatchOf(typeId), replay);
    const { id: readerId } = await aReader(keeper);
    const draft = (more: Record<string, unknown>) =>
      runCommand(draftCalibration, keeper, aCalibrationOf({ batchId, readerId }, more), replay);
    expect(codesOf(await draft({}))).toBe("calibrations.temperature-missing");
    expect(codesOf(await draft({ calibratedC: 25 }))).toBe("done");
  });

  test("is withdrawn with a reason and never comes back, whatever statement is tried", async () => {
    const { id: calibrationId } = await anApprovedCalibration(keeper, second, await parts());
    const withdrawal = { calibrationId, reason: "Phòng chuẩn báo sai" };
    expect(codesOf(await runCommand(withdrawCalibration, second, withdrawal, replay))).toBe("done");
    expect(codesOf(await runCommand(withdrawCalibration, second, withdrawal, replay))).toBe(
      "calibrations.not-approved",
    );
    const sheet = await getCalibrationSheet(granted(keeper, "dosimetry.read"), calibrationId);
    expect(sheet?.signature?.state).toBe("valid");
    const sql = (set: string) =>
      asSuperuser(centre.adminUrl, `${now} UPDATE calibration SET ${set} WHERE id = '${calibrationId}'`);
    const gone = "withdrawn_by_id = NULL, withdrawn_at = NULL, withdrawn_reason = NULL";
    await expect(sql(`status = 'approved', ${gone}`)).rejects.toThrow("cannot go from withdrawn to approved");
  });

  test("is not approved by SQL without its own second person's signature", async () => {
    const id = await aDraft();
    const approve = (personId: string) =>
      asSuperuser(
        centre.adminUrl,
        `${now} UPDATE calibration SET status = 'approved', approved_by_id = '${personId}', approved_at = now(), approval_signature_id = gen_random_uuid() WHERE id = '${id}'`,
      );
    await expect(approve(keeper.personId)).rejects.toThrow("calibration_second_person");
    await expect(approve(second.personId)).rejects.toThrow("has no signature of its approver");
  });

  test("is found by its batch, newest first", async () => {
    const reader = granted(keeper, "dosimetry.read");
    const id = await aDraft();
    const { batch } = await database().calibration.findUniqueOrThrow({
      where: { id },
      select: { batch: { select: { code: true } } },
    });
    const found = await listCalibrations(reader, { q: batch.code });
    expect(found.rows.map((row) => row.id)).toEqual([id]);
    expect((await listCalibrations(reader, {})).rows[0]?.id).toBe(id);
  });
});

describe("a comparison with a reference laboratory", () => {
  test("keeps the figures; who agrees is counted", async () => {
    const { id: calibrationId } = await anApprovedCalibration(keeper, second, await parts());
    const papers = { calibrationId, laboratory: "Phòng chuẩn", laboratoryCertificate: "SS-1" };
    const day = { comparedOn: "2020-05-04" };
    const good = { siteGy: 5120, siteUGy: 200, referenceGy: 5000, referenceUGy: 120 };
    const bad = { siteGy: 460, siteUGy: 18, referenceGy: 430, referenceUGy: 10 };
    for (const [doses, agrees] of [
      [good, true],
      [bad, false],
    ] as const) {
      const recorded = await mustRun(recordComparison, keeper, { ...papers, ...day, ...doses }, replay);
      expect(recorded.agrees).toBe(agrees);
    }
    const sheet = await getCalibrationSheet(granted(keeper, "dosimetry.read"), calibrationId);
    expect(sheet?.comparisons.map(({ agrees }) => agrees).toSorted()).toEqual([false, true]);
    const unknown = { ...papers, ...day, ...good, calibrationId: keeper.personId };
    expect(codesOf(await runCommand(recordComparison, keeper, unknown, replay))).toBe(
      "calibrations.not-found",
    );
  });
});
