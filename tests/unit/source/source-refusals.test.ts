import { describe, expect, test } from "vitest";
import { checkOpening } from "@/lib/source/rules/holds";
import { checkEntry } from "@/lib/source/rules/states";
import { utilisationOf } from "@/lib/source/rules/throughput";
import { refusalsOf } from "@/tests/fixtures/refusals";

describe("what is refused of the source, with its box and its figures", () => {
  test("a hold that begins in a minute", () => {
    const at = new Date("2020-06-12T02:00:00Z");
    expect(refusalsOf(checkOpening(new Date(at.getTime() + 60_000), at))).toEqual([
      { code: "source.hold-in-future", field: "openedAt" },
    ]);
  });

  test("a loading state that is not after the last, nor of today", () => {
    const entry = { effectiveFrom: "2020-06-12", lastFrom: "2020-06-12", openNo: 3, today: "2020-06-11" };
    expect(refusalsOf(checkEntry(entry))).toEqual([
      { code: "source.entry-open", stateNo: 3 },
      { code: "source.from-not-after-last", field: "effectiveFrom", lastFrom: "2020-06-12" },
      { code: "source.from-in-future", field: "effectiveFrom" },
    ]);
  });
});

describe("what the irradiator made of its power", () => {
  const run = (massKg: number, hoursUp = 10) => ({
    goods: [{ massKg, doseGy: 600 }],
    hoursUp,
    powerAtStartW: 1_000_000,
  });

  test("is the middle of the runs, in whatever order they come", () => {
    const alone = utilisationOf([run(2_000), run(2_000), run(2_000)])?.efficiency ?? Number.NaN;
    for (const masses of [
      [2_000, 9_000, 1_000],
      [9_000, 1_000, 2_000],
      [1_000, 2_000, 9_000],
    ])
      expect(utilisationOf(masses.map((massKg) => run(massKg)))?.efficiency).toBe(alone);
  });

  test("is more than the power at the start says, where a run takes days: the source has decayed", () => {
    const hoursUp = 24 * 30;
    const atStart = (2_000 * 600) / (1_000_000 * hoursUp * 3_600);
    const found = utilisationOf([run(2_000, hoursUp), run(2_000, hoursUp), run(2_000, hoursUp)]);
    // Over thirty days the mean of the source is 0.99462 of its beginning.
    expect((found?.efficiency ?? Number.NaN) / atStart).toBeCloseTo(1 / 0.99462, 4);
  });
});
