import { describe, expect, test } from "vitest";
import { cartonCodes, checkLabelPrint } from "@/lib/labels/rules";

const codes = cartonCodes("L-2026-0003", { from: 1, to: 3 });
const printed = (...ordinals: number[]) =>
  new Set(ordinals.flatMap((ordinal) => cartonCodes("L-2026-0003", { from: ordinal, to: ordinal })));

describe("a print of labels", () => {
  test.each<[string, Set<string>, { shown: number; reason: string | null }, unknown]>([
    ["is a first one", printed(), { shown: 3, reason: null }, { reason: null }],
    ["beside those printed before", printed(4), { shown: 3, reason: null }, { reason: null }],
    ["needs no reason then", printed(4), { shown: 3, reason: "rách" }, { reason: null }],
    ["again says why", printed(3, 4), { shown: 3, reason: "rách" }, { reason: "rách" }],
    ["again in silence", printed(3, 4), { shown: 3, reason: null }, "labels.reprint-unexplained"],
    ["of more than the page showed", printed(), { shown: 2, reason: null }, "labels.page-outdated"],
    ["of fewer than the page showed", printed(), { shown: 4, reason: null }, "labels.page-outdated"],
  ])("%s", (_, before, entry, expected) => {
    const verdict = checkLabelPrint({ codes, printed: before }, entry);
    expect(verdict.ok ? verdict.value : verdict.error.map(({ code }) => code).join(" ")).toEqual(expected);
  });

  test("of nothing is none", () => {
    const verdict = checkLabelPrint({ codes: [], printed: printed() }, { shown: 0, reason: null });
    expect(verdict).toMatchObject({ ok: false, error: [{ code: "labels.nothing-to-print" }] });
  });
});
