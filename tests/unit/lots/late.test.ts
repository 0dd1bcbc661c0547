import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { done, refuse } from "@/lib/core/result";
import { checkLate, lateAfterMinutes, withLate } from "@/lib/lots/rules/late";

const at = new Date("2020-06-12T10:00:00+07:00");
const ago = (minutes: number, ms = 0) => new Date(at.getTime() - minutes * 60_000 - ms);
const words = (lateReason: string | null, paperSheet: string | null) => ({ lateReason, paperSheet });
const codes = (result: ReturnType<typeof checkLate>) =>
  result.ok ? (result.value === null ? "at once" : "late") : result.error.map(({ code }) => code).join(" ");

describe("what is written down late", () => {
  test.each([
    ["now", ago(0), words(null, null), "at once"],
    ["a quarter of an hour ago", ago(15), words(null, null), "at once"],
    ["a moment more", ago(15, 1), words(null, null), "late.reason-missing late.sheet-missing"],
    ["without its sheet", ago(60), words("mất điện", null), "late.sheet-missing"],
    ["without its reason", ago(60), words(null, "PG-12"), "late.reason-missing"],
    ["with both", ago(60), words("mất điện", "PG-12"), "late"],
    ["soon, from a sheet all the same", ago(5), words("mất điện", "PG-12"), "late"],
    ["soon, with half the words", ago(5), words("mất điện", null), "late.sheet-missing"],
  ])("%s", (_, happened, typed, expected) => {
    expect(codes(checkLate(happened, at, typed))).toBe(expected);
  });

  test("is refused together with the step's own reasons", () => {
    const late = checkLate(ago(60), at, words(null, "PG-12"));
    const both = withLate(refuse({ code: "x" }), late);
    expect(both.ok ? [] : both.error.map(({ code }) => code)).toEqual(["x", "late.reason-missing"]);
    expect(withLate(done(1), done(null))).toEqual({ ok: true, value: { step: 1, late: null } });
    expect(withLate(done(1), late).ok).toBe(false);
  });

  test("the database counts the same minutes", () => {
    const folder = readdirSync("prisma/migrations").find((name) =>
      name.endsWith("a_late_entry_names_its_paper_sheet"),
    );
    const sql = readFileSync(`prisma/migrations/${folder}/migration.sql`, "utf8");
    expect(/interval '(\d+) minutes'/.exec(sql)?.[1]).toBe(String(lateAfterMinutes));
  });
});
