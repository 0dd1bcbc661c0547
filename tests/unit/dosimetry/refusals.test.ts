import { describe, expect, test } from "vitest";
import { refusalsOf } from "@/tests/fixtures/refusals";
import { checkReading, type PlacedDosimeter, type ReadingEntry } from "@/lib/dosimetry/rules";
import { checkCurve, type Curve } from "@/lib/dosimetry/rules/curve";
import { readReaderTable } from "@/lib/dosimetry/rules/table";

const irradiatedUntil = new Date("2020-06-12T03:00:40Z");
const at = new Date("2020-06-12T06:00:00Z");
const readAt = new Date("2020-06-12T05:00:00Z");
const current = { readingId: "r1", doseGy: 540, readAt };
const placed: PlacedDosimeter = {
  placementId: "p1",
  lotId: "lot",
  lotCode: "L-20-001",
  dosimeterCode: "D-07",
  irradiatedUntil,
  current: null,
};
const entry: ReadingEntry = { lotId: "lot", dosimeterCode: "D-07", readAt, reread: null };
const reread = { supersedesId: "r1", reason: "wrong sleeve" };

describe("a reading that is refused says at which box, and what stood there", () => {
  const field = "dosimeterCode";
  const dosimeterCode = "D-07";
  const early = new Date("2020-06-12T02:59:59Z");
  const late = new Date(at.getTime() + 1);

  test.each<[string, PlacedDosimeter | null, Partial<ReadingEntry>, object[]]>([
    ["unknown", null, {}, [{ code: "dosimetry.dosimeter-not-placed", field, dosimeterCode }]],
    [
      "another lot's",
      { ...placed, lotId: "other" },
      {},
      [{ code: "dosimetry.dosimeter-of-another-lot", field, dosimeterCode, lotCode: "L-20-001" }],
    ],
    [
      "not out yet",
      { ...placed, irradiatedUntil: null },
      {},
      [{ code: "dosimetry.not-irradiated-yet", field, dosimeterCode }],
    ],
    [
      "before the minute it came out",
      placed,
      { readAt: early },
      [{ code: "dosimetry.read-before-run-end", field: "readAt", readAt: early, irradiatedUntil }],
    ],
    ["within that minute", placed, { readAt: new Date("2020-06-12T03:00:00Z") }, []],
    [
      "tomorrow's",
      placed,
      { readAt: late },
      [{ code: "dosimetry.read-in-future", field: "readAt", readAt: late, at }],
    ],
    [
      "read already",
      { ...placed, current },
      {},
      [{ code: "dosimetry.already-read", field, dosimeterCode, doseGy: 540, readAt }],
    ],
    ["never read", placed, { reread }, [{ code: "dosimetry.nothing-to-reread", field, dosimeterCode }]],
    [
      "read again since",
      { ...placed, current: { ...current, readingId: "r2" } },
      { reread },
      [{ code: "dosimetry.reread-since", field, doseGy: 540, readAt }],
    ],
    [
      "again for no reason",
      { ...placed, current },
      { reread: { ...reread, reason: " " } },
      [{ code: "dosimetry.reread-reason-missing", field: "reason" }],
    ],
  ])("%s", (_, dosimeter, change, expected) => {
    const facts = { at, lotDecided: false };
    expect(refusalsOf(checkReading(dosimeter, { ...entry, ...change }, facts))).toEqual(expected);
  });
});

describe("a curve that is refused says at which box", () => {
  const line: Curve = {
    form: "response_of_dose",
    coefficients: [0, 1],
    doseMin: 1,
    doseMax: 30,
    responseMin: null,
    responseMax: null,
  };
  const film: Curve = { ...line, form: "dose_of_response", responseMin: 1, responseMax: 30 };
  const rational: Curve = { ...line, form: "rational", coefficients: [0.4, 2.5, 8] };
  const reversed = [{ code: "calibrations.range-reversed", field: "doseMax" }];
  const missing = [{ code: "calibrations.response-range-missing", field: "responseMin" }];
  const turning = [{ code: "calibrations.not-monotone", field: "coefficients" }];

  test.each<[string, Curve, object[]]>([
    [
      "one coefficient",
      { ...line, coefficients: [1] },
      [
        {
          code: "calibrations.coefficient-count",
          field: "coefficients",
          form: "response_of_dose",
          least: 2,
          most: 5,
        },
      ],
    ],
    ["a range of nothing", { ...line, doseMax: 1 }, reversed],
    ["a range without an end", { ...line, doseMax: Number.POSITIVE_INFINITY }, reversed],
    ["a range without a beginning", { ...line, doseMin: Number.NEGATIVE_INFINITY }, reversed],
    ["no lowest response", { ...film, responseMin: null }, missing],
    ["no highest response", { ...film, responseMax: null }, missing],
    [
      "a response range of nothing",
      { ...film, responseMax: 1 },
      [{ code: "calibrations.response-range-reversed", field: "responseMax" }],
    ],
    ["a flat line", { ...line, coefficients: [1, 0] }, turning],
    ["a pole at the upper end", { ...rational, coefficients: [0.4, 2.5, -30] }, turning],
    ["a pole just above it", { ...rational, coefficients: [0.4, 2.5, -30.1] }, []],
    ["a fall that ends at its turning point", { ...line, coefficients: [0, -1, 1 / 60] }, []],
    ["a turn below the range of responses", { ...film, coefficients: [0, 10, -0.5], responseMin: 10 }, []],
    ["a turn inside it", { ...film, coefficients: [0, 10, -0.5], responseMin: 9.9 }, turning],
  ])("%s", (_, curve, expected) => {
    expect(refusalsOf(checkCurve(curve))).toEqual(expected);
  });
});

describe("a reader's file that is refused says why, at the box it was pasted into", () => {
  const field = "table";
  test.each<[string, string, object[]]>([
    ["empty", "", [{ code: "dosimetry.table-empty", field }]],
    ["a header alone", "Abs;ID", [{ code: "dosimetry.table-empty", field }]],
    [
      "a unit that nobody knows, and one of another column",
      "ID;Abs;Thickness (inch);Temp [mm]\nLK-1;1;0,1;20",
      [
        {
          code: "dosimetry.table-unknown-unit",
          field,
          row: 1,
          cell: 3,
          text: "Thickness (inch)",
          column: "thickness",
          unit: "inch",
          understood: ["mm", "cm", "µm"],
        },
        {
          code: "dosimetry.table-unknown-unit",
          field,
          row: 1,
          cell: 4,
          text: "Temp [mm]",
          column: "temperature",
          unit: "mm",
          understood: ["°C"],
        },
      ],
    ],
    [
      "columns that nobody knows",
      "ID;Colour;Abs;Shade\nLK-1;red;1;dark",
      [
        { code: "dosimetry.table-unknown-column", field, text: "Colour" },
        { code: "dosimetry.table-unknown-column", field, text: "Shade" },
      ],
    ],
    [
      "a column twice, and none for the dosimeter",
      "Abs;OD\n1;1",
      [
        { code: "dosimetry.table-repeated-column", field, column: "absorbance" },
        { code: "dosimetry.table-no-dosimeter", field },
      ],
    ],
    [
      "too long",
      Array.from({ length: 501 }, (_, n) => `LK-${n};1`).join("\n"),
      [{ code: "dosimetry.table-too-long", field, limit: 500 }],
    ],
  ])("%s", (_, text, expected) => {
    expect(refusalsOf(readReaderTable(text, "mm"))).toEqual(expected);
  });
});

describe("a bad cell of a reader's file is named with its column and what stood there", () => {
  const problemsOf = (text: string) => {
    const read = readReaderTable(text, "mm");
    return read.ok ? read.value.flatMap(({ problems }) => problems) : [];
  };
  const bad = (text: string) => ({ column: "dosimeter", text, problem: "input.bad-code" });

  test.each<[string, string, object[]]>([
    ["empty cells at the end", "LK-1;1;0;3;20;500;;", []],
    [
      "cells without a column",
      "LK-1;1;0;3;20;500;x;;y",
      [{ column: "dose", text: "x y", problem: "too-many-cells" }],
    ],
    ["no code", ";1", [{ column: "dosimeter", text: "", problem: "input.required" }]],
    [
      "no code, twice",
      ";1\n;2",
      [
        { column: "dosimeter", text: "", problem: "input.required" },
        { column: "dosimeter", text: "", problem: "input.required" },
      ],
    ],
    ["a quote inside", 'LK"1";1', [bad('LK"1"')]],
    ["a quote that ends too early", '"LK"1;1', [bad('"LK"1')]],
    ["blanks around and inside quotes", ' " LK-1 " ; " 1,1 " ', []],
    [
      "a thousand",
      "LK-1;1.000.000",
      [{ column: "absorbance", text: "1.000.000", problem: "input.decimal-ambiguous" }],
    ],
    [
      "a dosimeter twice",
      "LK-1;1\nLK-1;1",
      [
        { column: "dosimeter", text: "LK-1", problem: "twice" },
        { column: "dosimeter", text: "LK-1", problem: "twice" },
      ],
    ],
    ["header cells with marks and blanks", "Mã_liều-kế;Độ  hấp   thụ;Nhiệt/độ\nLK-1;1;20", []],
  ])("%s", (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});
