import { describe, expect, test } from "vitest";
import { checks as en } from "@/lib/i18n/checks.en";
import { checks as vi } from "@/lib/i18n/checks.vi";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import type { TimerFacts } from "@/lib/release/rules/timer";
import { aTreatedFruitLot, judge, verdict } from "./lot-facts";
import { loadedIn2019, setOnTime } from "./source-facts";

const fruit = aTreatedFruitLot();
const [run] = setOnTime.runs;
if (!run) throw new Error("the fixture has a run");
const withRun = (change: Partial<typeof run>, validated = setOnTime.validated): ReleaseFacts => ({
  ...fruit,
  timer: { validated, runs: [{ ...run, ...change }] },
});
const reviewed = { reason: "Đồng hồ dự phòng, chu kỳ đọc trên băng ghi", reviewerName: "Na Thị Dai" };

function problemsOf(facts: ReleaseFacts) {
  const found = judge(facts, "RUN_RECORD").facts;
  return "timers" in found ? found.timers?.map(({ problem }) => problem) : [];
}

describe("the timer in RUN_RECORD", () => {
  // 418.8 s are needed: 0.5 % of it is 2.094 s.
  test.each([
    [418.8, "pass", null],
    [420.8, "pass", null],
    [416.8, "pass", null],
    [421, "hold: hold", "outside"],
    [416.7, "hold: hold", "outside"],
    [null, "hold: hold", "not-set"],
  ] as const)("set to %s s", (programmedS, outcome, problem) => {
    const facts = withRun({ programmedS });
    expect(verdict(facts, "RUN_RECORD")).toBe(outcome);
    expect(problemsOf(facts)).toEqual([problem]);
  });

  const changed = { ...loadedIn2019, id: "state-2", effectiveFrom: "2020-06-01" };
  const situations: [string, Partial<typeof run>, TimerFacts["validated"]][] = [
    ["not-validated", {}, null],
    ["no-loading-state", { states: [] }, setOnTime.validated],
    ["source-changed", { states: [loadedIn2019, changed] }, setOnTime.validated],
    ["not-set", { programmedS: null }, null],
    ["outside", { programmedS: 300 }, setOnTime.validated],
  ];

  test.each(situations)(
    "%s holds until somebody reviewed it, and says both",
    (problem, change, validated) => {
      const open = withRun(change, validated);
      expect(problemsOf(open)).toEqual([problem]);
      expect(verdict(open, "RUN_RECORD")).toBe("hold: hold");
      expect(vi.explain(judge(open, "RUN_RECORD"))).toContain("đồng hồ chu kỳ: CA-20-007");
      const closed = withRun({ ...change, review: reviewed }, validated);
      expect(verdict(closed, "RUN_RECORD")).toBe("pass");
      expect(vi.explain(judge(closed, "RUN_RECORD"))).toContain(reviewed.reason);
      expect(en.explain(judge(closed, "RUN_RECORD"))).toContain("reviewed by Na Thị Dai");
    },
  );

  test("one run of two outside is enough to hold", () => {
    const two: ReleaseFacts = {
      ...fruit,
      timer: { ...setOnTime, runs: [run, { ...run, code: "CA-20-008", programmedS: 300 }] },
    };
    expect(problemsOf(two)).toEqual([null, "outside"]);
    expect(verdict(two, "RUN_RECORD")).toBe("hold: hold");
  });

  test("a decision of before timers were judged is still explained", () => {
    const check = judge(fruit, "RUN_RECORD");
    const { timers: _timers, ...old } = check.facts as { timers: unknown };
    expect(vi.explain({ ...check, facts: old } as typeof check)).toContain("nguồn lên, xuống đủ.");
  });
});

describe("SOURCE_HOLD", () => {
  const open = {
    kind: "leak_suspected",
    openedAt: new Date("2020-06-13T01:00:00Z"),
    reason: "Nước bể có phóng xạ",
    closedAt: null,
    closedReason: null,
  } as const;
  const ended = {
    ...open,
    closedAt: new Date("2020-06-14T01:00:00Z"),
    closedReason: "Lau thử sạch, báo cáo 14/06",
  };

  test("passes where nothing was held", () => {
    expect(verdict(fruit, "SOURCE_HOLD")).toBe("pass");
    expect(en.explain(judge(fruit, "SOURCE_HOLD"))).toBe(
      "The source was not held since this lot was treated.",
    );
  });

  test("holds while one is open, and passes with its finding when it ended", () => {
    const held = { ...fruit, sourceHolds: [ended, open] };
    expect(verdict(held, "SOURCE_HOLD")).toBe("hold: hold");
    expect(vi.explain(judge(held, "SOURCE_HOLD"))).toBe(
      "Nguồn đang tạm dừng từ 13/06/2020 08:00 (nghi rò rỉ nguồn): Nước bể có phóng xạ. Chờ cán bộ an toàn kết thúc.",
    );
    const over = { ...fruit, sourceHolds: [ended] };
    expect(verdict(over, "SOURCE_HOLD")).toBe("pass");
    expect(vi.explain(judge(over, "SOURCE_HOLD"))).toContain("Lau thử sạch");
    expect(en.explain(judge(held, "SOURCE_HOLD"))).toContain("leak of a source suspected");
  });
});
