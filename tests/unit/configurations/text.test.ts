import { describe, expect, test } from "vitest";
import { readMapTable } from "@/lib/configurations/rules/text";

const read = (text: string) => {
  const table = readMapTable(text, "M1");
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return table.value;
};
const wrong = (text: string) => {
  const table = readMapTable(text, "M1");
  return table.ok ? [] : table.error;
};

const point = { xMm: 0, yMm: 10.5, zMm: 20, label: "G1", replicate: 1, doseGy: 468.25, isMonitor: false };

describe("reading a table of points", () => {
  test("semicolons with commas, tabs with dots, commas with dots say the same", () => {
    expect(read("0;10,5;20;G1;1;468,25")).toEqual([point]);
    expect(read("0\t10.5\t20\tG1\t1\t468.25")).toEqual([point]);
    expect(read("0,10.5,20,G1,1,468.250")).toEqual([point]);
  });

  test("a header in either language, in any order, with a kGy column", () => {
    const rows = [point, { ...point, xMm: 5, label: "M1", doseGy: 590, isMonitor: true }];
    const vi =
      "Lần lặp;Nhãn;x (mm);y (mm);z (mm);Liều (Gy);Theo dõi\n1;G1;0;10,5;20;468,25;\n1;M1;5;10,5;20;590;có";
    const en =
      '\uFEFF"x","y","z","label","replicate","dose (kGy)","monitor"\r\n0,10.5,20,G1,1,0.46825,\r\n5,10.5,20,M1,1,0.59,yes\r\n';
    expect(read(vi)).toEqual(rows);
    expect(read(en)).toEqual(rows);
  });

  test("without a monitor column the position of that name is the monitor", () => {
    expect(read("0;0;0;m1;1;590")[0]?.isMonitor).toBe(true);
    expect(read("0;0;0;M1;1;590;")[0]?.isMonitor).toBe(false);
  });

  test("an empty first cell stays the first cell", () => {
    expect(wrong("\t0\t0\tG1\t1\t590")).toMatchObject([{ row: 1, column: "x", problem: "input.required" }]);
  });
});

describe("what cannot be read", () => {
  test("every cell is named with its row, and nothing is read", () => {
    const text = "x;y;z;nhãn;lần lặp;liều\n\na;0;0;G1;1;590\n0;0;0;;1,5;1.234\n0;0;0;G2;0;0";
    expect(wrong(text)).toMatchObject([
      { row: 3, column: "x", text: "a", problem: "input.not-a-number" },
      { row: 4, column: "label", text: "", problem: "input.required" },
      { row: 4, column: "replicate", text: "1,5", problem: "input.not-an-integer" },
      { row: 4, column: "dose", text: "1.234", problem: "input.decimal-ambiguous" },
      { row: 5, column: "replicate", text: "0", problem: "input.too-small" },
      { row: 5, column: "dose", text: "0", problem: "input.too-small" },
    ]);
  });

  test("columns unknown, missing, twice; cells too many; monitor neither yes nor no", () => {
    expect(wrong("x;y;z;label;rep;dose;colour\n").map(({ code }) => code)).toEqual([
      "configurations.unknown-column",
    ]);
    expect(wrong("x;y;y;label;rep;dose\n").map(({ code }) => code)).toEqual([
      "configurations.repeated-column",
      "configurations.missing-column",
    ]);
    expect(wrong("x;y;z;label;rep;dose\n0;0;0;A;1;5;1")).toMatchObject([
      { code: "configurations.too-many-cells", row: 2 },
    ]);
    expect(wrong("0;0;0;A;1;5;maybe")).toMatchObject([{ column: "monitor", problem: "input.not-a-choice" }]);
    expect(wrong("x;y;z;label;rep;dose\n")).toEqual([{ code: "configurations.no-rows", field: "table" }]);
    expect(wrong(" \n")).toEqual([{ code: "configurations.no-rows", field: "table" }]);
    expect(wrong("0;0;0;A;1;5\n".repeat(2_001))).toMatchObject([{ code: "configurations.too-many-rows" }]);
  });
});
