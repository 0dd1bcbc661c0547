import { describe, expect, test } from "vitest";
import { aTreatedFruitLot, judge, verdict, withRun } from "./lot-facts";

const fruit = aTreatedFruitLot();
const [stop] = fruit.runs[0]!.interruptions;
if (!stop) throw new Error("the fixture has an interruption");
const adding = (...added: [string, number | null][]) => ({
  ...stop,
  carrierCodes: [],
  review: { decision: "goes_on" as const, added: added.map(([loadId, doseGy]) => ({ loadId, doseGy })) },
});
const effectOf = (...interruptions: (typeof stop)[]) =>
  judge(withRun(fruit, { interruptions }), "INTERRUPTION").facts;

describe("the dose that interruptions added", () => {
  test("is none where there was no interruption", () => {
    expect(effectOf()).toEqual({ interruptions: [], doseEffect: null });
  });

  test("is nought where no carrier of the lot stood through one", () => {
    expect(effectOf(adding())).toMatchObject({
      doseEffect: { carrierCodes: [], addedGy: 0, totalMaxGy: 640 * 1.22, allowedMaxGy: 1000 },
    });
  });

  test.each([
    [
      "the first",
      [
        ["load-T01", 5],
        ["load-T02", 2],
        ["load-T03", 3],
      ],
      "T01",
      5,
    ],
    [
      "the last",
      [
        ["load-T01", 2],
        ["load-T02", 3],
        ["load-T03", 5],
      ],
      "T03",
      5,
    ],
    [
      "the first of equals",
      [
        ["load-T01", 5],
        ["load-T02", 5],
      ],
      "T01",
      5,
    ],
    [
      "one with a dose beside one without",
      [
        ["load-T01", null],
        ["load-T02", 2],
      ],
      "T02",
      2,
    ],
  ] as [string, [string, number | null][], string, number][])(
    "is that of the carrier that got most: %s",
    (_, added, carrierCode, addedGy) => {
      expect(effectOf(adding(...added))).toMatchObject({
        doseEffect: { carrierCodes: [carrierCode], addedGy },
      });
    },
  );

  test("is counted from the reviewed interruptions while another still waits, which holds the lot", () => {
    const facts = withRun(fruit, { interruptions: [adding(["load-T02", 2]), { ...stop, review: null }] });
    expect(judge(facts, "INTERRUPTION")).toMatchObject({
      status: "hold",
      facts: { doseEffect: { addedGy: 2 }, interruptions: [{ problem: null }, { problem: "not-reviewed" }] },
    });
  });

  test("tips no lot whose dose nobody has read", () => {
    const unread = { ...withRun(fruit, { interruptions: [adding(["load-T02", 2])] }), readings: [] };
    expect(verdict(unread, "INTERRUPTION")).toBe("pass");
    expect(judge(unread, "INTERRUPTION").facts).toMatchObject({ doseEffect: { totalMaxGy: null } });
  });
});
