import { describe, expect, test } from "vitest";
import { readReaderTable } from "@/lib/dosimetry/rules/table";

const rowsOf = (text: string) => {
  const read = readReaderTable(text, "mm");
  if (!read.ok) throw new Error(read.error.map(({ code }) => code).join(" "));
  return read.value;
};
const codesOf = (text: string) => {
  const read = readReaderTable(text, "mm");
  return read.ok ? [] : read.error.map(({ code }) => code);
};
const raw = { absorbance: 1.1, background: 0.06, thickness: 2.98, irradiatedC: null, printedGy: null };

describe("a reader's file", () => {
  test.each([
    ["semicolons and decimal commas", "LK-1;1,100;0,06;2,980"],
    ["semicolons and decimal dots", "lk-1;1.100;0.06;2.980"],
    ["tabs", "LK-1\t1.1\t0.06\t2.98"],
    ["commas and dots", "LK-1,1.100,0.06,2.980"],
    ["quotes, a byte mark and empty lines", '\uFEFF"LK-1";"1,1";"0,06";"2,98"\r\n\r\n'],
    ["a header in Vietnamese, in its own order", "Bề dày (mm);Mã liều kế;Nền;Độ hấp thụ\n2,98;LK-1;0,06;1,1"],
    ["a header in English", "Thickness,ID,BGD,Abs\n2.98,LK-1,0.06,1.1"],
    ["commas, and decimal commas in quotes", 'LK-1,"1,100","0,06","2,98"'],
    ["commas, with every cell in quotes", '"LK-1","1.1","0.06","2.98"'],
  ])("%s", (_, text) => {
    expect(rowsOf(text)).toEqual([
      { row: text.includes("\n2") ? 2 : 1, dosimeterCode: "LK-1", raw, problems: [] },
    ]);
  });

  test("names every bad cell of every line, and keeps the good ones", () => {
    const rows = rowsOf("LK-1;1,1;0,06;2,98\n;x;0,06;0\nLK/ 3;1,1,1;0,06;2,98;25,55\nLK-4;1;0;3;20;500;more");
    expect(
      rows.map(({ row, problems }) => [row, problems.map(({ column, problem }) => `${column} ${problem}`)]),
    ).toEqual([
      [1, []],
      [2, ["dosimeter input.required", "absorbance input.not-a-number", "thickness input.too-small"]],
      [
        3,
        [
          "dosimeter input.bad-code",
          "absorbance input.decimal-ambiguous",
          "temperature input.too-many-decimals",
        ],
      ],
      [4, ["dose too-many-cells"]],
    ]);
    expect(rows[3]?.raw).toEqual({
      absorbance: 1,
      background: 0,
      thickness: 3,
      irradiatedC: 20,
      printedGy: 500,
    });
  });

  test("an empty cell is unknown, not zero", () => {
    expect(rowsOf("LK-1;;;;;640,5")[0]?.raw).toEqual({
      absorbance: null,
      background: null,
      thickness: null,
      irradiatedC: null,
      printedGy: 640.5,
    });
  });

  test("a dosimeter named twice is bad both times", () => {
    const rows = rowsOf("LK-1;1\nlk-1;2\nLK-2;3");
    expect(rows.map(({ problems }) => problems.map(({ problem }) => problem))).toEqual([
      ["twice"],
      ["twice"],
      [],
    ]);
  });

  test.each([
    ["", ["dosimetry.table-empty"]],
    ["\n \n", ["dosimetry.table-empty"]],
    ["Liều kế;Abs", ["dosimetry.table-empty"]],
    ["Liều kế;Màu\nLK-1;1", ["dosimetry.table-unknown-column"]],
    ["Abs;Abs\n1;1", ["dosimetry.table-repeated-column", "dosimetry.table-no-dosimeter"]],
    [Array.from({ length: 500 }, (_, n) => `LK-${n};1`).join("\n"), []],
    [Array.from({ length: 501 }, (_, n) => `LK-${n};1`).join("\n"), ["dosimetry.table-too-long"]],
  ])("%#", (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});
