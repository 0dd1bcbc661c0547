import { describe, expect, test } from "vitest";
import { checkNotHeld, checkOpening, decideClosing, type SourceHold } from "@/lib/source/rules/holds";
import { decideReview } from "@/lib/source/rules/reviews";
import { codesOf } from "@/tests/fixtures/refusals";

const at = (time: string) => new Date(`2020-06-12T${time}:00Z`);
const hold: SourceHold = {
  kind: "leak_suspected",
  reason: "Nước bể có phóng xạ",
  openedAt: at("02:00"),
  closedAt: at("05:00"),
};

describe("a hold on the source", () => {
  test.each([
    ["01:59", 0],
    ["02:00", 1],
    ["04:59", 1],
    ["05:00", 0],
  ])("from 02:00 to 05:00, at %s", (time, count) => {
    expect(checkNotHeld([hold], at(time))).toHaveLength(count);
  });

  test("that is open holds every later moment, and every hold is said", () => {
    const open = { ...hold, closedAt: null };
    expect(checkNotHeld([open, hold], at("04:00"))).toMatchObject([
      { code: "source.held", since: at("02:00") },
      { code: "source.held" },
    ]);
    expect(checkNotHeld([open], new Date("2030-01-01T00:00:00Z"))).toHaveLength(1);
  });

  test("is opened now or earlier, and ended once", () => {
    expect(codesOf(checkOpening(at("02:00"), at("02:00")))).toEqual([]);
    expect(codesOf(checkOpening(at("02:01"), at("02:00")))).toEqual(["source.hold-in-future"]);
    expect(codesOf(decideClosing({ closedAt: null }))).toEqual([]);
    expect(codesOf(decideClosing(hold))).toEqual(["source.hold-closed-already"]);
  });
});

describe("the review of a timer", () => {
  const run = { finished: true, operatorIds: ["an", "binh"], reviewed: false };

  test("is by somebody who did not run it, once, after the run", () => {
    expect(codesOf(decideReview(run, "chi"))).toEqual([]);
    expect(codesOf(decideReview(run, "binh"))).toEqual(["source.own-run"]);
    expect(codesOf(decideReview({ ...run, finished: false, reviewed: true }, "an"))).toEqual([
      "source.run-not-finished",
      "source.own-run",
      "source.reviewed-already",
    ]);
  });
});
