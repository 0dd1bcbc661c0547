import { describe, expect, test } from "vitest";
import { checkDeparture, checkDestruction, type DepartureFacts } from "@/lib/lots/rules/departure";

const at = new Date("2020-06-12T09:00:00+07:00");
const time = (clock: string) => new Date(`2020-06-12T${clock}+07:00`);
const decidedAt = time("08:00:00");

const saidOf = (
  verdict: { ok: true } | { ok: false; error: { code: string; field?: string; after?: string }[] },
) =>
  verdict.ok
    ? []
    : verdict.error.map(({ code, field, after }) => [code, field, after].filter(Boolean).join(" "));

const facts: DepartureFacts = {
  at,
  stage: "rejected",
  goods: { disposition: "return", decidedAt, cartons: 40 },
  stands: { place: "KHO-DA", cartons: 40 },
};
const decided = (change: Partial<NonNullable<DepartureFacts["goods"]>>): DepartureFacts => ({
  ...facts,
  goods: { disposition: "return", decidedAt, cartons: 40, ...change },
});

describe("rejected goods that go back", () => {
  const entry = { disposition: "return", cartons: 40, departedAt: decidedAt } as const;

  test.each<[string, DepartureFacts, { cartons?: number; departedAt?: Date }, string[]]>([
    ["all of them", facts, {}, []],
    ["one of them", facts, { cartons: 1 }, []],
    ["one more than are here", facts, { cartons: 41 }, ["lots.more-gone-than-here cartons"]],
    ["the rest", decided({ cartons: 15 }), { cartons: 15 }, []],
    ["the rest and one", decided({ cartons: 15 }), { cartons: 16 }, ["lots.more-gone-than-here cartons"]],
    ["when none are here", decided({ cartons: 0 }), { cartons: 1 }, ["lots.more-gone-than-here cartons"]],
    ["all that stand there", { ...facts, stands: { place: "CACH-LY", cartons: 24 } }, { cartons: 24 }, []],
    [
      "one more than stand there",
      { ...facts, stands: { place: "CACH-LY", cartons: 24 } },
      { cartons: 25 },
      ["lots.more-gone-than-stands cartons"],
    ],
    ["from where none stand", { ...facts, stands: null }, {}, ["lots.not-standing-there fromId"]],
    [
      "of a lot that is not rejected",
      { ...facts, stage: "processed", goods: null },
      {},
      ["lots.not-rejected"],
    ],
    ["where it was decided to destroy", decided({ disposition: "destroy" }), {}, ["lots.decided-otherwise"]],
    ["at the very moment they are rejected", facts, { departedAt: decidedAt }, []],
    [
      "before they are rejected",
      facts,
      { departedAt: time("07:59:59") },
      ["time.too-early departedAt rejected"],
    ],
    ["now", facts, { departedAt: at }, []],
    ["later than now", facts, { departedAt: time("09:00:01") }, ["time.in-future departedAt"]],
    [
      "wrong in every way",
      facts,
      { cartons: 41, departedAt: time("07:00:00") },
      ["lots.more-gone-than-here cartons", "time.too-early departedAt rejected"],
    ],
  ])("%s", (_, given, typed, expected) => {
    expect(saidOf(checkDeparture(given, { ...entry, ...typed }))).toEqual(expected);
  });
});

describe("rejected goods that are destroyed", () => {
  const known = {
    ...decided({ disposition: "destroy" }),
    recorderId: "a",
    witnessKnown: true,
  };
  const entry = { disposition: "destroy", cartons: 40, departedAt: decidedAt, witnessId: "b" } as const;

  test.each<[string, Partial<typeof known>, { cartons?: number; witnessId?: string }, string[]]>([
    ["before another person of the centre", {}, {}, []],
    ["before nobody but the recorder", {}, { witnessId: "a" }, ["lots.witness-is-recorder witnessId"]],
    ["before a stranger", { witnessKnown: false }, {}, ["lots.witness-unknown witnessId"]],
    ["where it was decided to return them", { goods: facts.goods }, {}, ["lots.decided-otherwise"]],
    [
      "too many, and before oneself",
      {},
      { cartons: 41, witnessId: "a" },
      ["lots.more-gone-than-here cartons", "lots.witness-is-recorder witnessId"],
    ],
  ])("%s", (_, change, typed, expected) => {
    expect(saidOf(checkDestruction({ ...known, ...change }, { ...entry, ...typed }))).toEqual(expected);
  });
});
