import { describe, expect, it } from "vitest";
import { explainIssues } from "@/lib/core/fields";
import { recordCheckInput, signWeekInput } from "@/lib/safety/schema";

const typed = {
  templateCode: "DLY-07",
  performedAt: "2026-11-20T08:00",
  value: "0,4",
  unit: "µSv/h",
  device: "M-01",
};

function reasons(more: Record<string, unknown>): string[] {
  const parsed = recordCheckInput.safeParse({ ...typed, ...more });
  return parsed.success
    ? []
    : explainIssues(parsed.error).map((refusal) => `${refusal.field}: ${refusal.code}`);
}

describe("what a form of a check sends", () => {
  it("is read as people type it; empty and absent boxes are unknown", () => {
    expect(recordCheckInput.parse({ ...typed, note: "  ", verdict: "" })).toEqual({
      templateCode: "DLY-07",
      performedAt: new Date("2026-11-20T01:00:00Z"),
      value: 0.4,
      unit: "µSv/h",
      verdict: null,
      siteLower: null,
      siteUpper: null,
      limitSource: null,
      device: "M-01",
      note: null,
      lateReason: null,
    });
  });

  it.each([
    [{ value: "1.234,5" }, "value: input.decimal-ambiguous"],
    [{ value: "ít" }, "value: input.not-a-number"],
    [{ value: "0,1234567" }, "value: input.too-many-decimals"],
    [{ value: "99999999999" }, "value: input.too-big"],
    [{ performedAt: "2026-02-30T08:00" }, "performedAt: input.bad-date"],
    [{ performedAt: "" }, "performedAt: input.required"],
    [{ verdict: "safe" }, "verdict: input.not-a-choice"],
    [{ device: "M\u200b-01" }, "device: input.bad-characters"],
    [{ note: "\u202eđạt" }, "note: input.bad-characters"],
    [{ note: "x".repeat(1001) }, "note: input.too-long"],
    [{ templateCode: "kiểm tra" }, "templateCode: input.bad-code"],
  ])("%j is refused at its field", (more, reason) => {
    expect(reasons(more)).toEqual([reason]);
  });

  it("decomposed Vietnamese is kept composed", () => {
    expect(recordCheckInput.parse({ ...typed, note: "đạt".normalize("NFD") }).note).toBe("đạt");
  });

  it("a week number is a whole number of the calendar", () => {
    const parsed = signWeekInput.safeParse({ isoYear: "2026", isoWeek: "54", seen: "-1" });
    expect(parsed.success ? [] : explainIssues(parsed.error).map((refusal) => refusal.field)).toEqual([
      "isoWeek",
      "seen",
    ]);
  });
});
