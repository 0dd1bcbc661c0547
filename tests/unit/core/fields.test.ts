import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  code,
  day,
  decimal,
  explainIssues,
  flag,
  id,
  instant,
  integer,
  optional,
  optionalText,
  text,
} from "@/lib/core/fields";

function codesOf(schema: z.ZodType, value: unknown): string[] {
  const parsed = z.object({ box: schema }).safeParse({ box: value });
  return parsed.success
    ? []
    : explainIssues(parsed.error).map((refusal) => `${refusal.code}@${refusal.field}`);
}

describe("text", () => {
  it("keeps what was typed as NFC, without the spaces around it", () => {
    expect(text(50).parse("  Va\u0309i thie\u0302\u0300u  ")).toBe("Vải thiều");
  });
  it.each([
    ["", "input.required"],
    ["   ", "input.required"],
    [undefined, "input.required"],
    ["x".repeat(51), "input.too-long"],
    ["abc\u200bdef", "input.bad-characters"],
    ["abc\u202edef", "input.bad-characters"],
    ["a\u0000b", "input.bad-characters"],
    ["\ud800", "input.bad-characters"],
    ["שלום", "input.foreign-letters"],
    ["xe số ٣", "input.foreign-letters"],
    ["Công ty 日本", "input.foreign-letters"],
    ["Вải thiều", "input.foreign-letters"],
  ])("%j is %s", (typed, expected) => {
    expect(codesOf(text(50), typed)).toEqual([`${expected}@box`]);
  });
  it("takes the letters and signs that Vietnamese papers print", () => {
    const typed = "Đợt 7 – “γ, µSv/h, Ω”: 5 ± 2 °C · Ất Mùi №1 ½ €";
    expect(text(80).parse(typed)).toBe(typed);
  });
  it("is as long as its limit, and no longer", () => {
    expect(codesOf(text(5), "12345")).toEqual([]);
    expect(codesOf(text(5), "123456")).toEqual(["input.too-long@box"]);
  });
});

describe("decimal", () => {
  it.each([
    ["0,412", 3, 0.412],
    ["0.412", 3, 0.412],
    ["526,3", 3, 526.3],
    ["526.32", 3, 526.32],
    ["1234,567", 3, 1234.567],
    ["400", 3, 400],
    ["400,000", 3, 400],
    [12.345, 3, 12.345],
  ])("%j is %d", (typed, scale, value) => {
    expect(decimal(0, 10_000, scale).parse(typed)).toBe(value);
  });
  it.each([
    ["", "input.required"],
    [undefined, "input.required"],
    ["1.234", "input.decimal-ambiguous"],
    ["1.234,5", "input.decimal-ambiguous"],
    ["1,2,3", "input.decimal-ambiguous"],
    ["12a", "input.not-a-number"],
    ["1e3", "input.not-a-number"],
    ["NaN", "input.not-a-number"],
    ["0,4125", "input.too-many-decimals"],
    ["-1", "input.too-small"],
    ["10000,1", "input.too-big"],
  ])("%j is %s", (typed, expected) => {
    expect(codesOf(decimal(0, 10_000, 3), typed)).toEqual([`${expected}@box`]);
  });
});

describe("integer", () => {
  it.each([
    ["", "input.required"],
    ["12,0", "input.not-an-integer"],
    ["12.5", "input.not-an-integer"],
    ["mười", "input.not-a-number"],
    ["0", "input.too-small"],
    ["101", "input.too-big"],
  ])("%j is %s", (typed, expected) => {
    expect(codesOf(integer(1, 100), typed)).toEqual([`${expected}@box`]);
  });
  it("takes both limits", () => {
    expect([integer(1, 100).parse("1"), integer(1, 100).parse("100")]).toEqual([1, 100]);
  });
});

describe("an optional box", () => {
  it("is null when empty, never zero", () => {
    expect(optional(integer(0, 10)).parse("")).toBeNull();
    expect(optional(integer(0, 10)).parse(undefined)).toBeNull();
    expect(optionalText(10).parse("  ")).toBeNull();
  });
  it("may be missing altogether", () => {
    expect(z.object({ box: optional(integer(0, 10)), sure: flag() }).parse({})).toEqual({
      box: null,
      sure: false,
    });
  });
  it("is judged when filled", () => {
    expect(codesOf(optional(integer(0, 10)), "11")).toEqual(["input.too-big@box"]);
    expect(optional(integer(0, 10)).parse("10")).toBe(10);
  });
});

describe("codes, ids, days and instants", () => {
  it("makes a scanned code upper case", () => expect(code(20).parse(" l-2020-0001 ")).toBe("L-2020-0001"));
  it.each([["Vải 1"], ["-1"], ["a b"]])("%j is no code", (typed) => {
    expect(codesOf(code(20), typed)).toEqual(["input.bad-code@box"]);
  });
  it("reads a moment on the centre's clock, whatever the zone of this process", () => {
    expect(instant().parse("2020-12-31T23:59").toISOString()).toBe("2020-12-31T16:59:00.000Z");
  });
  it.each([["2020-02-30T10:00"], ["hôm nay"], ["0001-01-01T00:00"]])("%j is no moment", (typed) => {
    expect(codesOf(instant(), typed)).toEqual(["input.bad-date@box"]);
  });
  it("reads days as written here and as browsers send them", () => {
    expect(day().parse("05/01/2021").toISOString()).toBe("2021-01-05T00:00:00.000Z");
    expect(day().parse("2021-01-05").toISOString()).toBe("2021-01-05T00:00:00.000Z");
    expect(codesOf(day(), "31/02/2021")).toEqual(["input.bad-date@box"]);
  });
  it("knows an id from anything else", () => {
    expect(codesOf(id(), "../../etc")).toEqual(["input.bad-id@box"]);
    expect(codesOf(id(), { not: "" })).toEqual(["input.required@box"]);
  });
});
