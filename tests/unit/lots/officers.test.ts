import { describe, expect, test } from "vitest";
import {
  answersCall,
  type CallEndEntry,
  type CallFacts,
  checkCall,
  checkCallEnd,
} from "@/lib/lots/rules/inspector";
import { checkSeal, type SealEntry, type SealFacts } from "@/lib/lots/rules/seal";

const at = new Date("2020-06-12T09:00:00+07:00");
const time = (clock: string) => new Date(`2020-06-12T${clock}+07:00`);

const codesOf = (verdict: { ok: true } | { ok: false; error: { code: string }[] }) =>
  verdict.ok ? [] : verdict.error.map(({ code }) => code);

describe("asking for an inspector", () => {
  const facts: CallFacts = { at, lot: { stage: "received", kind: "fruit" }, open: null };
  const entry = { calledAt: time("08:00:00"), expectedAt: null };
  const staged = (stage: CallFacts["lot"]["stage"]): CallFacts => ({
    ...facts,
    lot: { ...facts.lot, stage },
  });

  test.each<[string, CallFacts, { calledAt: Date; expectedAt: Date | null }, string[]]>([
    ["for fruit that has come", facts, entry, []],
    ["while it is being loaded", staged("loading"), entry, []],
    ["once it is in the room", staged("in_process"), entry, ["lots.no-inspection-any-more"]],
    [
      "for masks",
      { ...facts, lot: { stage: "received", kind: "ppe" } },
      entry,
      ["lots.inspection-of-fruit-only"],
    ],
    ["twice", { ...facts, open: { calledAt: time("07:00:00") } }, entry, ["lots.inspector-called-already"]],
    ["who comes at once", facts, { ...entry, expectedAt: time("08:00:00") }, []],
    [
      "who came before he was asked",
      facts,
      { ...entry, expectedAt: time("07:59:59") },
      ["lots.expected-before-call"],
    ],
    ["later than now", facts, { ...entry, calledAt: time("09:00:01") }, ["time.in-future"]],
  ])("%s", (_, given, typed, expected) => {
    expect(codesOf(checkCall(given, typed))).toEqual(expected);
  });

  const whom = { organisation: "Chi cục", notified: "chị Hà", reference: null };
  const open = { id: "c", kind: "plant_quarantine", calledAt: time("08:00:00"), ...whom } as const;
  const ending: CallEndEntry = {
    outcome: "could_not_come",
    waitsOn: false,
    expectedAt: null,
    endedAt: time("08:00:00"),
  };

  test("ends once, not before it began", () => {
    expect(codesOf(checkCallEnd({ at, open }, ending))).toEqual([]);
    const early = { ...ending, endedAt: time("07:59:59") };
    expect(codesOf(checkCallEnd({ at, open }, early))).toEqual(["time.too-early"]);
    expect(codesOf(checkCallEnd({ at, open: null }, ending))).toEqual(["lots.no-inspector-called"]);
  });

  test("leaves the lot waiting for the next time where somebody says so", () => {
    const on = { ...ending, waitsOn: true, endedAt: time("08:30:00") };
    const again = (typed: CallEndEntry) => {
      const verdict = checkCallEnd({ at, open }, typed);
      return verdict.ok ? verdict.value.again : codesOf(verdict);
    };
    expect(again(ending)).toBeNull();
    expect(again(on)).toEqual({ calledAt: time("08:30:00"), expectedAt: null });
    expect(again({ ...on, expectedAt: time("08:30:00") })).toMatchObject({ expectedAt: time("08:30:00") });
    expect(again({ ...on, expectedAt: time("08:29:59") })).toEqual(["lots.expected-before-call"]);
    expect(again({ ...on, outcome: "called_off" })).toEqual(["lots.called-off-and-waited-for"]);
  });

  test.each([
    ["plant_quarantine", "facility", false],
    ["plant_quarantine", "plant_quarantine", true],
    ["plant_quarantine", "joint", true],
    ["joint", "facility", false],
    ["joint", "plant_quarantine", false],
    ["joint", "joint", true],
    ["facility", "facility", true],
    ["facility", "plant_quarantine", true],
  ] as const)("who was asked as %s is answered by %s: %s", (asked, came, answered) => {
    expect(answersCall({ kind: asked }, came)).toBe(answered);
  });
});

describe("a seal of plant quarantine", () => {
  const facts: SealFacts = {
    at,
    lot: { stage: "processed", kind: "fruit", cartonsOut: 100 },
    unloadedAt: time("08:00:00"),
    sealedCartons: 40,
    corrected: null,
  };
  const entry: SealEntry = { cartons: 60, sealedAt: time("08:00:00"), reason: null };
  const staged = (stage: SealFacts["lot"]["stage"]): SealFacts => ({
    ...facts,
    lot: { ...facts.lot, stage },
  });

  test.each<[string, SealFacts, SealEntry, string[]]>([
    ["on all that came out", facts, entry, []],
    ["on one carton more", facts, { ...entry, cartons: 61 }, ["lots.more-sealed-than-treated"]],
    ["on released goods", staged("released"), entry, []],
    ["on certified goods", staged("certified"), entry, []],
    ["on goods still in the room", staged("in_process"), entry, ["lots.not-sealable"]],
    ["on goods that have left", staged("dispatched"), entry, ["lots.not-sealable"]],
    ["on rejected goods", staged("rejected"), entry, ["lots.not-sealable"]],
    ["on masks", { ...facts, lot: { ...facts.lot, kind: "ppe" } }, entry, ["lots.seal-of-fruit-only"]],
    [
      "before the last carrier was unloaded",
      facts,
      { ...entry, sealedAt: time("07:59:59") },
      ["time.too-early"],
    ],
    [
      "that corrects another, and says why",
      { ...facts, corrected: { id: "s" } },
      { ...entry, reason: "nhầm số" },
      [],
    ],
    [
      "that corrects another silently",
      { ...facts, corrected: { id: "s" } },
      entry,
      ["lots.correction-unexplained"],
    ],
    [
      "that corrects one already replaced",
      { ...facts, corrected: undefined },
      entry,
      ["lots.seal-not-standing"],
    ],
  ])("%s", (_, given, typed, expected) => {
    expect(codesOf(checkSeal(given, typed))).toEqual(expected);
  });
});
