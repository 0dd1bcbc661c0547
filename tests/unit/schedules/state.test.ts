import { describe, expect, test } from "vitest";
import { checkLoading, type SourceRow } from "@/lib/schedules/rules/loading";
import type { ScheduleRow } from "@/lib/schedules/rules/rows";
import { judgeState } from "@/lib/schedules/rules/state";

const row: ScheduleRow = {
  code: "T-1",
  programme: "programme",
  origin: "VN",
  destination: "US",
  commodity: "lychee",
  pest: null,
  purpose: "phytosanitary",
  minDoseGy: 400,
  maxDoseGy: 1000,
  effectiveFrom: null,
  effectiveTo: null,
  status: "confirmed",
  activations: [],
};

const activation = {
  effectiveFrom: "2020-06-01",
  effectiveTo: "2020-08-31",
  document: "văn bản",
  activatedById: "p",
  synthetic: false,
};

describe("the one word of a row", () => {
  const cases: [string, Partial<ScheduleRow>, string, string][] = [
    [
      "a confirmed row with its first day is in force from that day",
      { effectiveFrom: "2020-06-20" },
      "2020-06-20",
      "in-force",
    ],
    ["the day before it is only coming", { effectiveFrom: "2020-06-20" }, "2020-06-19", "upcoming"],
    [
      "its last day still counts",
      { effectiveFrom: "2019-01-01", effectiveTo: "2020-06-20" },
      "2020-06-20",
      "in-force",
    ],
    [
      "the day after it is superseded",
      { effectiveFrom: "2019-01-01", effectiveTo: "2020-06-20" },
      "2020-06-21",
      "superseded",
    ],
    ["without a first day it waits for somebody", {}, "2020-06-20", "needs-activation"],
    [
      "a doubtful dose is a draft",
      { status: "dose unconfirmed (general knowledge)" },
      "2020-06-20",
      "unconfirmed",
    ],
    [
      "a doubtful date alone is none",
      { status: "commodity confirmed, date unconfirmed" },
      "2020-06-20",
      "needs-activation",
    ],
    ["an activation puts it in force", { activations: [activation] }, "2020-06-20", "in-force"],
    ["and is coming before its day", { activations: [activation] }, "2020-05-31", "upcoming"],
    ["and leaves it waiting after its last", { activations: [activation] }, "2020-09-01", "needs-activation"],
    ["vapour heat has no dose", { minDoseGy: null, maxDoseGy: null }, "2020-06-20", "no-dose"],
    ["confirmed food law limits without a date", { purpose: "food limit" }, "2020-06-20", "limits"],
    [
      "doubtful food law does not",
      { purpose: "food limit", status: "unconfirmed" },
      "2020-06-20",
      "unconfirmed",
    ],
  ];
  test.each(cases)("%s", (_says, more, day, state) => {
    expect(judgeState({ ...row, ...more }, day)).toBe(state);
  });
});

describe("loading", () => {
  const { activations: _none, ...plain } = row;
  const source: SourceRow = { ...plain, pestCommon: null, edition: null, source: "nguồn", note: null };

  test("a known row is passed over, a new one is taken with its month resolved", () => {
    const fresh = { ...source, code: "T-2", effectiveFrom: "2019-08" };
    const result = checkLoading([source, fresh], [source]);
    expect(result).toMatchObject({ ok: true, value: [{ code: "T-2", effectiveFrom: "2019-08-01" }] });
  });

  test("every fault of the list is said at once", () => {
    const rows = [
      { ...source, minDoseGy: 150 },
      { ...source, code: "T-2", effectiveFrom: "mùa hè" },
      { ...source, code: "T-2", minDoseGy: 2000 },
    ];
    expect(checkLoading(rows, [source])).toEqual({
      ok: false,
      error: [
        { code: "schedules.row-changed", rowCode: "T-1", fields: ["minDoseGy"] },
        { code: "schedules.bad-day", rowCode: "T-2", day: "mùa hè" },
        { code: "schedules.code-twice", rowCode: "T-2" },
        { code: "schedules.doses-reversed", rowCode: "T-2" },
      ],
    });
  });
});
