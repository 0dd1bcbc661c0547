import { describe, expect, test } from "vitest";
import { judgeRelease } from "@/lib/release/rules/decisions";
import type { CheckResult } from "@/lib/release/rules/check";
import {
  checkEvidence,
  coversInspections,
  type Evidence,
  factsUnderSignature,
  readEvidence,
  statusLetters,
  writeEvidence,
} from "@/lib/release/rules/evidence";
import { checkDutyWithdrawal } from "@/lib/release/rules/on-call";
import { aTreatedFruitLot, withDoses } from "./lot-facts";

const fruit = aTreatedFruitLot();
const seen: Evidence = {
  seq: "9007199254740993",
  hash16: "0123456789abcdef",
  statuses: statusLetters(judgeRelease(fruit, "releaser")),
  sha256: "a".repeat(64),
};

describe("the evidence a page was rendered from", () => {
  test("travels with the form and back", () => {
    expect(readEvidence(writeEvidence(seen))).toEqual(seen);
    for (const foreign of [
      "",
      "1.2.3",
      writeEvidence({ ...seen, sha256: "A".repeat(64) }),
      `${writeEvidence(seen)}x`,
    ])
      expect(readEvidence(foreign)).toBeNull();
  });

  test("may be older than the trail, but not other than what stands now", () => {
    const codesOf = (now: Evidence) => checkEvidence(seen, now).map(({ code }) => code);
    expect(codesOf({ ...seen, seq: "2", hash16: "fedcba9876543210" })).toEqual([]);
    expect(codesOf({ ...seen, sha256: "b".repeat(64) })).toEqual(["release.evidence-changed"]);
    expect(codesOf({ ...seen, statuses: seen.statuses.slice(1) })).toEqual(["release.evidence-changed"]);
    expect(codesOf({ ...seen, statuses: `${seen.statuses}p` })).toEqual(["release.evidence-changed"]);
    expect(checkEvidence(null, seen)).toEqual([{ code: "release.evidence-missing" }]);
  });

  test("says which checks came out differently", () => {
    const statuses = statusLetters(judgeRelease(withDoses(fruit, [480, 600, 600]), "operator"));
    expect(checkEvidence(seen, { ...seen, statuses })).toEqual([
      { code: "release.evidence-changed", changed: ["DOSE_BELOW_WINDOW", "SEPARATION_OF_DUTIES"] },
    ]);
  });
});

describe("a signature over the facts", () => {
  const under = (wholeInspections: boolean) => factsUnderSignature(fruit, 1, { wholeInspections });

  test("covers every inspection whole since its kind counts, and before that the latest one's result and name", () => {
    const short = { result: "pass", inspectorName: "Vũ Thị Mai" };
    expect(under(false).inspection).toEqual(short);
    expect(under(false)).not.toHaveProperty("inspections");
    expect(under(true)).toMatchObject({ inspection: short, inspections: [{ kind: "joint" }] });
  });

  test("is read by what the decision itself has kept", () => {
    const checks = judgeRelease(fruit, "releaser");
    expect(coversInspections(checks)).toBe(true);
    const before = checks.map((check) =>
      check.code === "INSPECTION"
        ? { ...check, facts: { result: "pass" as const, inspectorName: "Mai" } }
        : check,
    ) as CheckResult[];
    expect(coversInspections(before)).toBe(false);
  });
});

test("a duty is given back until it is over", () => {
  const at = new Date("2020-06-01T08:00:00Z");
  const codes = (duty: { endsAt: Date; withdrawn: boolean } | null) => {
    const verdict = checkDutyWithdrawal(duty, at);
    return verdict.ok ? [] : verdict.error.map(({ code }) => code);
  };
  expect(codes(null)).toEqual(["on-call.not-found"]);
  expect(codes({ endsAt: at, withdrawn: false })).toEqual(["on-call.served-already"]);
  expect(codes({ endsAt: new Date(at.getTime() + 1), withdrawn: false })).toEqual([]);
  expect(codes({ endsAt: new Date(at.getTime() + 1), withdrawn: true })).toEqual([
    "on-call.withdrawn-already",
  ]);
});
