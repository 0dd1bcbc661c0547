import { describe, expect, test } from "vitest";
import {
  checkOpening,
  decideAssignment,
  decideClosing,
  decideEffect,
  decidePlan,
  isOverdue,
  nonconformanceStates,
  type OpeningFacts,
  type SavedNonconformance,
} from "@/lib/nonconformances/rules";

function codesOf(result: { ok: true } | { ok: false; error: { code: string }[] }): string[] {
  return result.ok ? [] : result.error.map(({ code }) => code.replace("nonconformances.", ""));
}

const good: OpeningFacts = {
  today: "2020-06-12",
  dueOn: "2020-06-12",
  lotCodes: ["L-1", "L-2"],
  knownLotCodes: ["L-1", "L-2"],
  run: null,
  certificate: null,
  ownerKnown: true,
};
const nothing = { lotCodes: [], knownLotCodes: [] };
const run = { code: "R-1", known: true };
const certificate = { number: "CX-1", known: true };

describe("an opening", () => {
  test.each<[string, Partial<OpeningFacts>, string[]]>([
    ["of two lots, due today", {}, []],
    ["due yesterday", { dueOn: "2020-06-11" }, ["due-in-past"]],
    ["of nothing", nothing, ["concerns-nothing"]],
    ["of a run alone", { ...nothing, run }, []],
    ["of a certificate alone", { ...nothing, certificate }, []],
    ["of a lot that is not there", { knownLotCodes: ["L-1"] }, ["lot-unknown"]],
    ["of a run that is not there", { run: { ...run, known: false } }, ["run-unknown"]],
    [
      "of a certificate that is not there",
      { certificate: { ...certificate, known: false } },
      ["certificate-unknown"],
    ],
    ["for nobody", { ownerKnown: false }, ["owner-unknown"]],
    [
      "with everything wrong",
      {
        knownLotCodes: [],
        run: { ...run, known: false },
        certificate: { ...certificate, known: false },
        ownerKnown: false,
        dueOn: "2019-01-01",
      },
      ["lot-unknown", "run-unknown", "certificate-unknown", "owner-unknown", "due-in-past"],
    ],
  ])("%s", (_, change, expected) => {
    expect(codesOf(checkOpening({ ...good, ...change }))).toEqual(expected);
  });

  test("names the lots that are not there", () => {
    expect(checkOpening({ ...good, knownLotCodes: ["L-2"] })).toMatchObject({
      ok: false,
      error: [{ lotCodes: ["L-1"] }],
    });
  });
});

const saved: SavedNonconformance = {
  version: 3,
  state: "open",
  ownerId: "owner",
  ownerName: "Na",
  plannedById: "planner",
};

describe("a step", () => {
  const due = { today: "2020-06-12", dueOn: "2020-06-12", ownerKnown: true };
  const steps = {
    plan: (it: SavedNonconformance | null, seen = 3) => decidePlan(it, seen, "owner"),
    effect: (it: SavedNonconformance | null, seen = 3) =>
      decideEffect(it, seen, { personId: "other", effective: true }),
    assignment: (it: SavedNonconformance | null, seen = 3) => decideAssignment(it, seen, due),
    closing: (it: SavedNonconformance | null, seen = 3) => decideClosing(it, seen),
  };

  test.each([
    ["plan", ["open"]],
    ["effect", ["action"]],
    ["assignment", ["open", "action"]],
    ["closing", ["verified"]],
  ] as const)("%s is for %j only, as it was seen", (name, states) => {
    const step = steps[name];
    for (const state of nonconformanceStates)
      expect(codesOf(step({ ...saved, state }))).toEqual(
        (states as readonly string[]).includes(state) ? [] : ["wrong-state"],
      );
    expect(codesOf(step({ ...saved, state: states[0] }, 2))).toEqual(["stale"]);
    expect(codesOf(step(null))).toEqual(["not-found"]);
  });

  test("the plan is its owner's alone", () => {
    expect(decidePlan(saved, 3, "other")).toEqual({
      ok: false,
      error: [{ code: "nonconformances.not-owner", owner: "Na" }],
    });
  });

  test.each([
    ["owner", ["own-work"]],
    ["planner", ["own-work"]],
    ["other", []],
  ])("the effect judged by the %s", (personId, expected) => {
    const acted = { ...saved, state: "action" } as const;
    expect(codesOf(decideEffect(acted, 3, { personId, effective: true }))).toEqual(expected);
  });

  test("without effect it is open again", () => {
    const acted = { ...saved, state: "action" } as const;
    const judged = (effective: boolean) => decideEffect(acted, 3, { personId: "other", effective });
    expect(judged(true)).toEqual({ ok: true, value: { state: "verified" } });
    expect(judged(false)).toEqual({ ok: true, value: { state: "open" } });
  });

  test("another owner exists, and another day is to come", () => {
    const wrong = { ...due, dueOn: "2020-06-11", ownerKnown: false };
    expect(codesOf(decideAssignment(saved, 2, wrong))).toEqual(["stale", "owner-unknown", "due-in-past"]);
  });
});

test.each([
  ["open", "2020-06-11", true],
  ["verified", "2020-06-11", true],
  ["open", "2020-06-12", false],
  ["closed", "2020-06-11", false],
] as const)("%s and due on %s: overdue %s", (state, dueOn, expected) => {
  expect(isOverdue({ state, dueOn }, "2020-06-12")).toBe(expected);
});
