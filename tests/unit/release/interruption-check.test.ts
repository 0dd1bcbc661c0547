import { describe, expect, test } from "vitest";
import { release as en } from "@/lib/i18n/release.en";
import { release as vi } from "@/lib/i18n/release.vi";
import { isBlocking } from "@/lib/release/rules/check";
import {
  aTreatedFruitLot,
  aTreatedMaskBatch,
  judge,
  treatedAgain,
  verdict,
  withDoses,
  withRun,
} from "./lot-facts";

const fruit = aTreatedFruitLot();
const stop = fruit.runs[0]!.interruptions[0]!;
const reviewed = (decision: "goes_on" | "hold", doseGy: number | null) => ({
  ...stop,
  review: { decision, added: [{ loadId: "load-T02", doseGy }] },
});
const problemsOf = (facts: typeof fruit) => {
  const check = judge(facts, "INTERRUPTION");
  return check.code === "INTERRUPTION" && check.status !== "not-judged"
    ? check.facts.interruptions.map(({ problem }) => problem)
    : [];
};

describe("INTERRUPTION", () => {
  test.each([
    ["none at all", [], "pass", []],
    ["documented, reviewed, dose known", [stop], "pass", [null]],
    ["no cause", [{ ...stop, cause: " " }], "hold: hold", ["cause-missing"]],
    ["no end", [{ ...stop, end: null }], "hold: hold", ["not-ended"]],
    ["place lost", [{ ...stop, end: { positionKnown: false } }], "hold: hold", ["position-unknown"]],
    [
      "place lost with none of this lot in the room",
      [{ ...stop, end: { positionKnown: false }, carrierCodes: [] }],
      "pass",
      [null],
    ],
    ["no review", [{ ...stop, review: null }], "hold: hold", ["not-reviewed"]],
    [
      "no review, though none of this lot stood in the room",
      [{ ...stop, carrierCodes: [], review: null }],
      "hold: hold",
      ["not-reviewed"],
    ],
    ["a review that holds", [reviewed("hold", 2.2)], "hold: hold", ["held-by-review"]],
    ["no transit dose known: not nought", [reviewed("goes_on", null)], "hold: hold", ["dose-unknown"]],
    [
      "a review that leaves a carrier out",
      [{ ...stop, carrierCodes: ["T02", "T03"] }],
      "hold: hold",
      ["dose-unknown"],
    ],
  ] as const)("%s", (_, interruptions, expected, problems) => {
    const facts = withRun(fruit, { interruptions });
    expect(verdict(facts, "INTERRUPTION")).toBe(expected);
    expect(problemsOf(facts)).toEqual(problems);
  });

  // 640 Gy at the monitor and a ratio of 1.22 make 780.8 Gy; with an uncertainty of 5 %, 952.38 Gy prove 1000 Gy.
  test.each([
    ["at the limit", 171.58, "pass"],
    ["just beyond it", 171.59, "hold: hold"],
  ])("total maximum with the transit dose %s: %s Gy added", (_, doseGy, expected) => {
    const facts = withRun(fruit, { interruptions: [reviewed("goes_on", doseGy)] });
    expect(verdict(facts, "INTERRUPTION")).toBe(expected);
    expect(verdict(facts, "LEGAL_MAX")).toBe("pass");
  });

  test("a lot beyond its limit without it is stopped by the dose checks, not by this one", () => {
    const over = withDoses(fruit, [900, 900, 900]);
    expect(verdict(over, "LEGAL_MAX")).toBe("fail: reject");
    expect(verdict(over, "INTERRUPTION")).toBe("pass");
  });

  // T02 stood through every one of them.
  test.each([
    [null, 2, "pass"],
    [2, 2, "pass"],
    [1, 2, "hold: hold"],
    [0, 1, "hold: hold"],
  ])("%s interruptions validated, %d made: %s", (maxInterruptions, count, expected) => {
    const interruptions = Array.from({ length: count }, () => reviewed("goes_on", 2.2));
    const facts = { ...withRun(fruit, { interruptions }), maxInterruptions };
    expect(verdict(facts, "INTERRUPTION")).toBe(expected);
  });

  test("one that none of the lot stood through does not count, and what is too often is said", () => {
    const elsewhere = { ...reviewed("goes_on", 2.2), carrierCodes: [] };
    const interruptions = [reviewed("goes_on", 2.2), elsewhere];
    const facts = { ...withRun(fruit, { interruptions }), maxInterruptions: 1 };
    expect(verdict(facts, "INTERRUPTION")).toBe("pass");
    expect(judge(facts, "INTERRUPTION").facts).not.toHaveProperty("tooMany");
    const check = judge({ ...facts, maxInterruptions: 0 }, "INTERRUPTION");
    expect(vi.checks.explain(check)).toContain(
      "Ca CA-20-007 dừng 1 lần khi có hàng của lô, quy trình được thẩm định đến 0 lần.",
    );
    expect(en.checks.explain(check)).toContain("Run CA-20-007 stopped 1 times over goods of this lot");
  });

  test("each further interruption of the same carrier adds again", () => {
    const twice = withRun(fruit, { interruptions: [reviewed("goes_on", 110), reviewed("goes_on", 110)] });
    const check = judge(twice, "INTERRUPTION");
    expect(check.facts).toMatchObject({
      doseEffect: { carrierCodes: ["T02"], addedGy: 220, allowedMaxGy: 1000 },
    });
    expect(isBlocking(check)).toBe(true);
  });

  test("of several carriers the one that got most counts, and every pass adds its own", () => {
    const other = { loadId: "load-T03", doseGy: 5 };
    const both = {
      ...stop,
      carrierCodes: ["T02", "T03"],
      review: { decision: "goes_on" as const, added: [...stop.review!.added, other] },
    };
    expect(judge(withRun(fruit, { interruptions: [both] }), "INTERRUPTION").facts).toMatchObject({
      doseEffect: { carrierCodes: ["T03"], addedGy: 5 },
    });
    const again = treatedAgain(aTreatedMaskBatch(), [30_000, 30_000, 30_000]);
    const inBoth = {
      ...stop,
      review: {
        decision: "goes_on" as const,
        added: [
          { loadId: "load-T02", doseGy: 2 },
          { loadId: "load-T02-2", doseGy: 3 },
        ],
      },
    };
    expect(judge(withRun(again, { interruptions: [inBoth] }), "INTERRUPTION").facts).toMatchObject({
      doseEffect: { addedGy: 5, totalMaxGy: 31_000 * 1.22 + 30_000 * 1.22 + 5 },
    });
  });

  test("without a limit of law or product the specification's own maximum is the limit", () => {
    const facts = { ...withDoses(fruit, [560, 600, 640]), scheduleRows: [] };
    expect(judge(facts, "INTERRUPTION").facts).toMatchObject({ doseEffect: { allowedMaxGy: 1000 } });
  });

  test("a decision of before the dose was judged is still explained", () => {
    const old = {
      code: "INTERRUPTION",
      status: "pass",
      disposition: null,
      facts: {
        interruptions: [{ runCode: "R", startedAt: "2020-06-12T02:00:00.000Z", cause: "x", problem: null }],
        doseEffect: "not-yet-judged",
      },
    } as const;
    expect(
      vi.checks.explain({ ...old, facts: { ...old.facts, interruptions: [...old.facts.interruptions] } }),
    ).toContain("chưa xét");
    expect(
      en.checks.explain({ ...old, facts: { ...old.facts, interruptions: [...old.facts.interruptions] } }),
    ).toContain("not judged yet");
  });

  test("says what was added and what is allowed", () => {
    expect(vi.checks.explain(judge(fruit, "INTERRUPTION"))).toBe(
      "1 lần gián đoạn, đều có nguyên nhân và lúc chạy lại. Nguồn lên xuống thêm cộng nhiều nhất 2,2 Gy (giá T02); liều cao nhất cả phần này là 783 Gy, được đến 952,38 Gy để còn chắc trong 1.000 Gy.",
    );
  });
});
