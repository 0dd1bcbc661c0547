import { describe, expect, test } from "vitest";
import { refusalsOf } from "@/tests/fixtures/refusals";
import {
  type CalibrationDraft,
  checkCalibration,
  decideApproval,
  decideWithdrawal,
} from "@/lib/dosimetry/rules/calibration";
import { calibration } from "./a-reading";

const good: CalibrationDraft = {
  curve: calibration.curve,
  doseUnit: "kGy",
  validFrom: "2020-01-01",
  validTo: "2020-12-31",
  budget: [{ part: "reference-dose", percent: 1.2 }],
  calibratedC: null,
  type: { doseMinGy: 1_000, doseMaxGy: 30_000, needsTemperature: false },
  readerKnown: true,
  codeTaken: false,
};
const type = { doseMinGy: 1_000, doseMaxGy: 30_000, needsTemperature: false };
const refusals = (change: Partial<CalibrationDraft>) => refusalsOf(checkCalibration({ ...good, ...change }));
const outside = { code: "calibrations.outside-type-range", field: "doseMax" };

describe("a calibration is written down", () => {
  test("with a curve, dates in order and a budget; its own ends may be those of its type", () => {
    expect(checkCalibration(good)).toEqual({ ok: true, value: good });
  });

  test.each<[string, Partial<CalibrationDraft>, object[]]>([
    ["a code in use", { codeTaken: true }, [{ code: "calibrations.code-taken", field: "code" }]],
    [
      "a batch that is none of ours",
      { type: null },
      [{ code: "calibrations.batch-not-found", field: "batchId" }],
    ],
    [
      "a reader that is none of ours",
      { readerKnown: false },
      [{ code: "calibrations.reader-not-found", field: "readerId" }],
    ],
    ["one day of validity", { validFrom: "2020-12-31" }, []],
    [
      "an end before the beginning",
      { validFrom: "2021-01-01" },
      [{ code: "calibrations.dates-reversed", field: "validTo" }],
    ],
    ["no budget", { budget: [] }, [{ code: "calibrations.budget-empty", field: "budget.reference-dose" }]],
    [
      "a curve in gray, judged in gray",
      { doseUnit: "Gy" },
      [{ ...outside, doseMinGy: 1_000, doseMaxGy: 30_000 }],
    ],
    [
      "a type that begins above the curve",
      { type: { ...type, doseMinGy: 1_000.01 } },
      [{ ...outside, doseMinGy: 1_000.01, doseMaxGy: 30_000 }],
    ],
    [
      "a type that ends below the curve",
      { type: { ...type, doseMaxGy: 29_999.9 } },
      [{ ...outside, doseMinGy: 1_000, doseMaxGy: 29_999.9 }],
    ],
    [
      "no temperature where the type depends on it",
      { type: { ...type, needsTemperature: true } },
      [{ code: "calibrations.temperature-missing", field: "calibratedC" }],
    ],
    ["0 °C is a temperature", { type: { ...type, needsTemperature: true }, calibratedC: 0 }, []],
    ["a temperature nobody needs", { calibratedC: 25 }, []],
  ])("%s", (_, change, expected) => {
    expect(refusals(change)).toEqual(expected);
  });

  test("everything that is wrong is said at once, the curve's faults among it", () => {
    const curve = { ...calibration.curve, coefficients: [1] };
    const all = { curve, codeTaken: true, type: null, readerKnown: false, validTo: "2019-12-31", budget: [] };
    expect(refusals(all).map(({ code }) => code)).toEqual([
      "calibrations.code-taken",
      "calibrations.batch-not-found",
      "calibrations.reader-not-found",
      "calibrations.coefficient-count",
      "calibrations.dates-reversed",
      "calibrations.budget-empty",
    ]);
  });
});

describe("a calibration is approved by somebody else, once", () => {
  test.each([
    [{ status: "draft", draftedById: "binh" } as const, []],
    [{ status: "draft", draftedById: "an" } as const, [{ code: "calibrations.own-draft" }]],
    [
      { status: "approved", draftedById: "binh" } as const,
      [{ code: "calibrations.not-a-draft", status: "approved" }],
    ],
    [
      { status: "withdrawn", draftedById: "an" } as const,
      [{ code: "calibrations.not-a-draft", status: "withdrawn" }, { code: "calibrations.own-draft" }],
    ],
  ])("%j", (stored, expected) => {
    expect(refusalsOf(decideApproval(stored, "an"))).toEqual(expected);
  });

  test.each([
    ["draft" as const, []],
    ["approved" as const, []],
    ["withdrawn" as const, [{ code: "calibrations.not-approved", status: "withdrawn" }]],
  ])("and %s is taken out of use", (status, expected) => {
    expect(refusalsOf(decideWithdrawal(status))).toEqual(expected);
  });
});
