import { describe, expect, test } from "vitest";
import { readReaderTable } from "@/lib/dosimetry/rules/table";
import type { ThicknessUnit } from "@/lib/dosimetry/rules/validity";
import { codesOf } from "@/tests/fixtures/refusals";

const rowsOf = (text: string, own: ThicknessUnit | null = "mm") => {
  const read = readReaderTable(text, own);
  if (!read.ok) throw new Error(read.error.map(({ code }) => code).join(" "));
  return read.value;
};
const rawOf = (text: string, own: ThicknessUnit | null = "mm") => {
  const [row] = rowsOf(text, own);
  expect(row?.problems).toEqual([]);
  return row?.raw;
};

describe("the unit a header says", () => {
  test.each<[string, string, number]>([
    ["Dose", "640,5", 640.5],
    ["Dose (Gy)", "640,5", 640.5],
    ["Dose [Gy]", "640,5", 640.5],
    ["Liều (kGy)", "25,4", 25_400],
    ["Dose {kGy}", "25,4", 25_400],
    ["Dose, kGy", "25,4", 25_400],
    ["dose_kgy", "25,4", 25_400],
    ["Liều hấp thụ / kGy", "0,000001", 0.001],
    ["DOSE (KGY)", "1,005", 1_005],
    ["Liều (Dose) (kGy)", "8,2", 8_200],
  ])("%s: %s is %d Gy", (header, cell, doseGy) => {
    expect(rawOf(`ID;${header}\nLK-1;${cell}`)?.printedGy).toBe(doseGy);
  });

  test.each<[string, ThicknessUnit, string, number]>([
    ["Thickness", "um", "305,5", 305.5],
    ["Thickness (mm)", "mm", "0,305", 0.305],
    ["Thickness (mm)", "cm", "2,98", 0.298],
    ["Thickness [cm]", "mm", "0,298", 2.98],
    ["Bề dày (µm)", "mm", "305", 0.305],
    ["Độ dày (μm)", "cm", "1100", 0.11],
    ["thickness um", "mm", "43", 0.043],
    ["Thickness (mm)", "um", "0,0435", 43.5],
    ["Thickness (cm)", "um", "0,0043", 43],
  ])("%s under a calibration in %s: %s is %d", (header, own, cell, thickness) => {
    expect(rawOf(`ID;${header}\nLK-1;${cell}`, own)?.thickness).toBe(thickness);
  });

  test("a thickness that nothing is divided by is read and not kept: it has no unit to be kept in", () => {
    expect(rawOf("ID;Thickness (mm)\nLK-1;2,98", "none")?.thickness).toBeNull();
    expect(rowsOf("ID;Thickness (mm)\nLK-1;x", "none")[0]?.problems).toHaveLength(1);
    expect(codesOf(readReaderTable("ID;Thickness (inch)\nLK-1;2,98", "none"))).toEqual([
      "dosimetry.table-unknown-unit",
    ]);
  });

  test("without a calibration figures stay as they were written", () => {
    expect(rawOf("ID;Thickness (cm)\nLK-1;0,298", null)?.thickness).toBe(0.298);
  });

  test.each([
    ["Abs (AU)", "Nền (OD)", "Temp (°C)"],
    ["Độ hấp thụ (Abs)", "BGD [a.u.]", "Nhiệt độ [℃]"],
    ["OD (512 nm)", "A0 (603nm)", "Temp ºC"],
    ["A (AU) [512 nm]", "Blank ()", "Temperature (Celsius)"],
  ])("%s, %s and %s need no conversion", (absorbance, background, temperature) => {
    const text = `Mã (ID);${absorbance};${background};${temperature}\nLK-1;0,62;0,04;21,5`;
    expect(rawOf(text)).toMatchObject({ absorbance: 0.62, background: 0.04, irradiatedC: 21.5 });
  });

  test.each([
    "Dose (Mrad)",
    "Dose (mGy)",
    "Dose (Gy/min)",
    "Dose (Gy) [kGy]",
    "Dose kGy (adjusted)",
    "Dose (mm)",
    "Thickness (kGy)",
    "Thickness (1/mm)",
    "Thickness (nm)",
    "Abs (/cm)",
    "Abs (mAU)",
    "Abs (%)",
    "Temp (°F)",
    "Temp (K)",
    "Mã liều kế (kGy)",
  ])("%s is refused, not taken for another", (header) => {
    const text = header.startsWith("Mã") ? `${header};Abs\nLK-1;1` : `ID;${header}\nLK-1;1`;
    expect(codesOf(readReaderTable(text, "mm"))).toEqual(["dosimetry.table-unknown-unit"]);
  });

  test("two units of one column are one column twice", () => {
    expect(codesOf(readReaderTable("ID;Dose (Gy);Dose (kGy)\nLK-1;640;0,64", "mm"))).toEqual([
      "dosimetry.table-repeated-column",
    ]);
  });

  test("limits are those of the unit that was said", () => {
    const problemsOf = (text: string) =>
      rowsOf(text)[0]?.problems.map(({ column, problem }) => `${column} ${problem}`);
    expect(problemsOf("ID;Dose (kGy)\nLK-1;25,400001")).toEqual([]);
    expect(problemsOf("ID;Dose (kGy)\nLK-1;25,4000001")).toEqual(["dose input.too-many-decimals"]);
    expect(problemsOf("ID;Dose (kGy)\nLK-1;10000,1")).toEqual(["dose input.too-big"]);
    expect(problemsOf("ID;Dose\nLK-1;25,4001")).toEqual(["dose input.too-many-decimals"]);
  });
});

describe("a figure that may be two", () => {
  const doseOf = (text: string) => {
    const [row] = rowsOf(text, "um");
    return row?.problems[0]?.problem ?? [row?.raw.printedGy, row?.raw.thickness];
  };
  const ambiguous = "input.decimal-ambiguous";

  test.each<[string, string, unknown]>([
    ["grays with a dot and nothing to tell by", "ID;Dose\nLK-1;25.400", ambiguous],
    ["grays in quotes with a comma, among commas", 'ID,Dose\nLK-1,"25,400"', ambiguous],
    ["micrometres with a dot", "ID;Thickness\nLK-1;1.100", ambiguous],
    ["both marks seen elsewhere", "ID;Abs;BGD;Dose\nLK-1;0,62;0.04;25.400", ambiguous],
    ["the other mark seen elsewhere", "ID;Abs;Dose\nLK-1;0,62;25.400", ambiguous],
    ["that mark seen elsewhere", "ID;Abs;Dose\nLK-1;0.62;25.400", [25.4, null]],
    ["that mark seen in a later line", "ID;Dose\nLK-1;25.400\nLK-2;640.5", [25.4, null]],
    ["a comma among semicolons", "ID;Dose\nLK-1;25,400", [25.4, null]],
    ["a dot among commas", "ID,Dose\nLK-1,25.400", [25.4, null]],
    ["a comma in quotes beside another", 'ID,Abs,Dose\nLK-1,"0,62","25,400"', [25.4, null]],
    ["no thousand begins with zero", "ID;Dose\nLK-1;0.640", [0.64, null]],
    ["no thousand has four figures before it", "ID;Dose\nLK-1;1234.567", [1234.567, null]],
    ["kilograys do not come in thousands", "ID;Dose (kGy)\nLK-1;25.400", [25_400, null]],
    ["a code with a dot tells nothing", "ID;Dose\n1.5;25.400", ambiguous],
  ])("%s", (_, text, read) => {
    expect(doseOf(text)).toEqual(read);
  });

  test("a decimal comma without quotes among commas is named at its cell", () => {
    expect(rowsOf("LK-1,0,52,1,06")[0]?.problems[0]).toEqual({
      column: "absorbance",
      text: "0,52",
      problem: ambiguous,
    });
  });

  test.each([
    ["a whole line", "ID,Abs,BGD\nLK-1,1,0"],
    ["a dot elsewhere in the file", "LK-1,1,0,3\nLK-2,1.1,0,3"],
    ["every cell in quotes", '"LK-1","1","0","3"'],
    ["an empty cell between", "LK-1,,0,,20,"],
  ])("not where %s tells that commas part cells", (_, text) => {
    expect(rowsOf(text)[0]?.problems).toEqual([]);
  });
});
