import { describe, expect, test } from "vitest";
import { isEchoOfScan, readScan } from "@/components/ui/scan";

describe("what a scanner types", () => {
  test.each([
    ["a code as printed", "L-2026-0003-C0012", "L-2026-0003-C0012"],
    ["a Code 128 identifier in front", "]C0L-2026-0003", "L-2026-0003"],
    ["a GS1-128 identifier and its separator", "]C1\u001dG01", "G01"],
    ["a Data Matrix identifier", "]d2LK00012", "LK00012"],
    ["start, end and tab characters", "\u0002G01\t\u0003", "G01"],
    ["an invisible mark", "G\u200b01", "G01"],
    ["a bracket that is no identifier", "]-G01", "]-G01"],
  ])("%s", (_, typed, code) => {
    expect(readScan(typed)).toEqual({ code, altered: false });
  });

  // Telex makes "đ" of "dd", "ô" of "oo", "ứ" of "uws"; VNI does the same with digits.
  test.each(["LÔ-01", "ĐK00012", "đk00012", "LK\u0302001", "BÁ-2"])(
    "letters changed by an input method are seen: %s",
    (typed) => {
      expect(readScan(typed).altered).toBe(true);
    },
  );

  test("a second Enter within 80 ms belongs to the first; a hand's does not", () => {
    expect([1_000, 1_010, 1_200, 1_279, 1_359].map(isEchoOfScan)).toEqual([false, true, false, true, false]);
  });
});
