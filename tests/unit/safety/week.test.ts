import { describe, expect, it } from "vitest";
import { decideWeekSignOff, judgeWeek, nameWeek, readWeek, type WeekFacts } from "@/lib/safety/rules/week";

const week = { isoYear: 2026, isoWeek: 47 };
const afterwards = new Date("2026-11-23T08:00:00+07:00");
const entries = [
  { id: "a", recordedById: "operator" },
  { id: "b", recordedById: "operator" },
];
const facts = (more: Partial<WeekFacts> = {}): WeekFacts => ({ week, entries, signOffs: [], ...more });
const officer: { signerId: string; seen: number; remark: string | null } = {
  signerId: "officer",
  seen: 2,
  remark: null,
};

function codes(given: WeekFacts, by: Partial<typeof officer> = {}, at = afterwards): string[] {
  const verdict = decideWeekSignOff(given, { ...officer, ...by }, at);
  return verdict.ok ? [] : verdict.error.map((refusal) => refusal.code);
}

describe("a week is signed off", () => {
  it("by an officer who entered none of it, over all of it", () => {
    expect(decideWeekSignOff(facts(), officer, afterwards)).toEqual({
      ok: true,
      value: { entryIds: ["a", "b"] },
    });
  });

  it("not by whoever entered even one of its checks", () => {
    const mixed = [...entries, { id: "c", recordedById: "officer" }];
    expect(codes(facts({ entries: mixed }), { seen: 3 })).toEqual(["week.own-entry"]);
  });

  it("only when it is over, at the stroke of Monday on the centre's clock", () => {
    const monday = new Date("2026-11-23T00:00:00+07:00");
    expect(codes(facts(), {}, monday)).toEqual([]);
    expect(codes(facts(), {}, new Date(monday.getTime() - 1))).toEqual(["week.not-over"]);
  });

  it("not over more or fewer entries than the signer saw", () => {
    expect(codes(facts(), { seen: 1 })).toEqual(["week.grew"]);
    expect(codes(facts(), { seen: 3 })).toEqual(["week.grew"]);
  });

  it("once, until something new is entered", () => {
    expect(codes(facts({ signOffs: [["b", "a"]] }))).toEqual(["week.signed-already"]);
    expect(codes(facts({ signOffs: [["a"]] }))).toEqual([]);
    expect(codes(facts({ signOffs: [["a", "b"], ["a"]] }))).toEqual([]);
  });

  it("with a remark when nothing at all was entered", () => {
    expect(codes(facts({ entries: [] }), { seen: 0 })).toEqual(["week.empty-without-remark"]);
    expect(codes(facts({ entries: [] }), { seen: 0, remark: "Nghỉ Tết" })).toEqual([]);
  });

  it("not when the year has no such week", () => {
    expect(codes(facts({ week: { isoYear: 2025, isoWeek: 53 } }))).toEqual(["week.unknown"]);
  });

  it("and every reason is given at once", () => {
    const own = [{ id: "a", recordedById: "officer" }];
    expect(codes(facts({ entries: own }), { seen: 0 }, new Date("2026-11-20T08:00:00+07:00"))).toEqual([
      "week.not-over",
      "week.own-entry",
      "week.grew",
    ]);
  });
});

describe("a week's state", () => {
  it("is open, signed, and open again when an entry comes later", () => {
    expect(judgeWeek(["a"], [])).toBe("open");
    expect(judgeWeek(["a"], [["a"]])).toBe("signed");
    expect(judgeWeek(["a", "b"], [["a"]])).toBe("reopened");
    expect(judgeWeek(["a", "b"], [["a"], ["a", "b"]])).toBe("signed");
    expect(judgeWeek([], [])).toBe("open");
    expect(judgeWeek([], [[]])).toBe("signed");
  });
});

describe("the name of a week", () => {
  it("is read back as it was written", () => {
    expect(nameWeek({ isoYear: 2026, isoWeek: 7 })).toBe("2026-W07");
    expect(readWeek("2026-W07")).toEqual({ isoYear: 2026, isoWeek: 7 });
    expect(readWeek("2020-W53")).toEqual({ isoYear: 2020, isoWeek: 53 });
  });

  it.each([
    "2026-W00",
    "2025-W53",
    "2026-W54",
    "2026-7",
    "2026-W7",
    "",
    "2026-W07 ",
    "../2026-W07",
    "9999-W52",
    "0001-W01",
  ])("%j is none", (text) => {
    expect(readWeek(text)).toBeNull();
  });
});
