import { describe, expect, test } from "vitest";
import { checkDuty, type DutyFacts } from "@/lib/release/rules/on-call";
import { refusalsOf } from "@/tests/fixtures/refusals";

const at = new Date("2020-06-12T03:00:00Z");
const minutes = (count: number) => new Date(at.getTime() + count * 60_000);
const duty: DutyFacts = { at, startsAt: minutes(60), endsAt: minutes(120), isReleaser: true, takenBy: null };
const reversed = { code: "on-call.ends-before-it-starts", field: "endsAt" };
const over = { code: "on-call.over-already", field: "endsAt" };
const takenBy = { name: "Hoa", startsAt: minutes(0), endsAt: minutes(90) };

describe("a duty on call", () => {
  test.each<[string, Partial<DutyFacts>, object[]]>([
    ["later today", {}, []],
    ["that has begun", { startsAt: minutes(-60), endsAt: minutes(1) }, []],
    ["that ends now", { startsAt: minutes(-60), endsAt: minutes(0) }, [over]],
    ["of a minute", { endsAt: minutes(61) }, []],
    ["of no length", { endsAt: minutes(60) }, [reversed]],
    [
      "upside down and long ago: one of both is enough to say",
      { startsAt: minutes(-1), endsAt: minutes(-2) },
      [reversed],
    ],
    [
      "of somebody who releases nothing",
      { isReleaser: false },
      [{ code: "on-call.not-a-releaser", field: "personId" }],
    ],
    ["in another's hours", { takenBy }, [{ code: "on-call.taken", field: "startsAt", ...takenBy }]],
    [
      "wrong in every way",
      { isReleaser: false, endsAt: minutes(60), takenBy },
      [
        { code: "on-call.not-a-releaser", field: "personId" },
        reversed,
        { code: "on-call.taken", field: "startsAt", ...takenBy },
      ],
    ],
  ])("%s", (_, change, expected) => {
    expect(refusalsOf(checkDuty({ ...duty, ...change }))).toEqual(expected);
  });
});
