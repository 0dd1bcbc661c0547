import { describe, expect, test } from "vitest";
import { linesOf, separatorOf } from "@/lib/core/pasted-table";

describe("a pasted table", () => {
  test.each<[string, string]>([
    ["a,b", ","],
    ["a;0,5", ";"],
    ["a;b\tc", "\t"],
    ['"a;b",c', ","],
    ['"a""\t""b";c', ";"],
    ['"a\n;b', ";"],
    ["a", ","],
  ])("%j is parted by %j", (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });

  test.each<[string, string, string[]]>([
    ["a, b ,c", ",", ["a", "b", "c"]],
    ["a,", ",", ["a", ""]],
    [",,a", ",", ["", "", "a"]],
    ['a,"0,52"', ",", ["a", "0,52"]],
    [' "a" ; " b " ', ";", ["a", "b"]],
    ['a,"he said ""no"""', ",", ["a", 'he said "no"']],
    ['a,""', ",", ["a", ""]],
    ['a"b",c', ",", ['a"b"', "c"]],
    ['"a"b,c', ",", ['"a"b', "c"]],
    ['"a,b', ",", ['"a', "b"]],
    ['a\t\t"b"\t', "\t", ["a", "", "b", ""]],
  ])("%j parted by %j", (line, separator, cells) => {
    expect(linesOf(line, separator)[0]?.cells).toEqual(cells);
  });

  test("says which cells stood in quotes, counts lines as an editor does, and leaves out empty ones", () => {
    expect(linesOf('\uFEFFa;"b"\r\n\r\n;\nc\rd', ";")).toEqual([
      { row: 1, cells: ["a", "b"], quoted: [false, true] },
      { row: 4, cells: ["c"], quoted: [false] },
      { row: 5, cells: ["d"], quoted: [false] },
    ]);
  });
});
