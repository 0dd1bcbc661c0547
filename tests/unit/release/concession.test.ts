import { describe, expect, test } from "vitest";
import { checkCustomersWord, decideConcession, decideConfirmation } from "@/lib/release/rules/concession";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import { computeMonitorWindow } from "@/lib/specs/rules";
import { aTreatedFruitLot, aTreatedMaskBatch, withDoses, withLot, withRun } from "./lot-facts";
import { refusalsOf } from "@/tests/fixtures/refusals";

const masks = withRun(aTreatedMaskBatch(), { interruptions: [] });
/** 20 to 50 kGy asked for, at 0.8 and 1.22 of the monitor; the product bears 120 kGy. */
const { lowGy, highGy } = computeMonitorWindow(masks.specification);
const inside = 30_000;

const codesOf = (...about: Parameters<typeof refusalsOf>) =>
  refusalsOf(...about).map(({ code }) => code.replace("release.", ""));
const concede = (facts: ReleaseFacts) => codesOf(decideConcession(facts, "releaser"));
const read = (doseGy: number) => withDoses(masks, [inside, doseGy, inside]);

describe("a concession", () => {
  test.each<[string, number, string[]]>([
    ["inside the window there is nothing to concede", inside, ["nothing-to-concede"]],
    ["at its lower end there is nothing to concede", lowGy, ["nothing-to-concede"]],
    ["the guard band may be conceded", lowGy - 1, []],
    ["down to the required dose", 25_000, []],
    ["and not a milligray below", 24_999.999, ["concession-below-required"]],
    ["above the window it may be conceded", highGy + 1, []],
    ["up to what the product bears", 120_000 / 1.22, []],
    ["and not beyond", 120_000 / 1.22 + 0.01, ["LEGAL_MAX"]],
  ])("%s: %d Gy", (_, doseGy, expected) => {
    expect(concede(read(doseGy))).toEqual(expected);
  });

  test("keeps what was calculated and what lay outside", () => {
    expect(decideConcession(withDoses(masks, [25_000, 45_000, 30_000]), "releaser")).toMatchObject({
      ok: true,
      value: {
        minDoseGy: 20_000,
        maxDoseGy: 45_000 * 1.22,
        conceded: ["DOSE_BELOW_WINDOW", "DOSE_ABOVE_WINDOW"],
      },
    });
  });

  test.each<[string, ReleaseFacts, string, string[]]>([
    ["food", withDoses(aTreatedFruitLot(), [510, 600, 600]), "releaser", ["concession-of-food"]],
    ["a lot that is decided", withLot(read(25_000), { stage: "released" }), "releaser", ["already-decided"]],
    ["a lot in the room", withLot(read(25_000), { stage: "in_process" }), "releaser", ["not-processed"]],
    ["its operator", read(25_000), "operator", ["SEPARATION_OF_DUTIES"]],
    [
      "cartons that do not add up",
      withLot(read(25_000), { receivedCartons: 101 }),
      "releaser",
      ["LOAD_COUNT"],
    ],
    [
      "a product of unknown maximum",
      { ...read(25_000), product: { ...masks.product, maxDoseGy: null } },
      "releaser",
      ["LEGAL_MAX"],
    ],
    [
      "a held lot",
      { ...read(25_000), holds: [{ nonconformance: null, reason: "x", openedAt: "2020-06-12T09:00:00Z" }] },
      "releaser",
      ["held"],
    ],
    [
      "a missing acknowledgement",
      { ...read(25_000), acknowledgement: null },
      "releaser",
      ["N95_ACKNOWLEDGEMENT"],
    ],
  ])("is refused to %s", (_, facts, decider, expected) => {
    expect(codesOf(decideConcession(facts, decider))).toEqual(expected);
  });

  test("takes no dose that nobody knows", () => {
    const unread = { ...masks, readings: [] };
    expect(concede(unread)).toEqual([
      "DOSIMETER_MISSING",
      "DOSE_BELOW_WINDOW",
      "DOSE_ABOVE_WINDOW",
      "nothing-to-concede",
    ]);
  });

  test("is signed by the customer by now", () => {
    expect(checkCustomersWord("2020-06-12", "2020-06-12")).toEqual([]);
    expect(checkCustomersWord("2020-06-13", "2020-06-12")).toHaveLength(1);
  });
});

describe("its confirmation", () => {
  const proposal = { proposedById: "first", pass: 1, conceded: ["DOSE_BELOW_WINDOW"] };
  const confirm = (facts: ReleaseFacts, change: Partial<typeof proposal> = {}) =>
    codesOf(decideConfirmation(facts, { ...proposal, ...change }, "releaser"));

  test("is a second person's, for this treatment, and for no more than was conceded", () => {
    expect(confirm(read(25_000))).toEqual([]);
    expect(confirm(read(25_000), { proposedById: "releaser" })).toEqual(["own-concession"]);
    expect(confirm(read(25_000), { pass: 2 })).toEqual(["no-such-concession"]);
    expect(confirm(withDoses(masks, [25_000, 45_000, 30_000]))).toEqual(["concession-outgrown"]);
    expect(confirm(read(24_000), { proposedById: "releaser" })).toEqual([
      "own-concession",
      "concession-below-required",
    ]);
  });
});
