import { describe, expect, test } from "vitest";
import { checkIssue, checkReissue } from "@/lib/certificates/rules";
import { decideRejection, decideRelease } from "@/lib/release/rules/decisions";
import type { LotStage } from "@/lib/release/rules/facts";
import { checkHold, checkHoldEnd } from "@/lib/release/rules/holds";
import { aTreatedFruitLot, withDoses } from "./lot-facts";
import { codesOf } from "@/tests/fixtures/refusals";

const fruit = aTreatedFruitLot();
const stages: LotStage[] = [
  "received",
  "loading",
  "in_process",
  "processed",
  "released",
  "rejected",
  "certified",
  "dispatched",
];

describe("a hold", () => {
  const holds = [{ nonconformance: null, reason: "seal broken", openedAt: "2020-06-12T09:00:00.000Z" }];

  test("stands against a release beside everything else that does", () => {
    expect(decideRelease({ ...fruit, holds }, "releaser")).toEqual({
      ok: false,
      error: [{ code: "release.held", holds }],
    });
    expect(codesOf(decideRelease({ ...withDoses(fruit, [480, 600, 600]), holds }, "operator"))).toEqual([
      "release.held",
      "release.DOSE_BELOW_WINDOW",
      "release.SEPARATION_OF_DUTIES",
    ]);
  });

  test("does not stand against a rejection", () => {
    const rejection = { reason: "cartons wet", disposition: "destroy" as const };
    expect(decideRejection({ ...fruit, holds }, rejection, "releaser").ok).toBe(true);
  });

  test.each(stages)("of a lot that is %s", (stage) => {
    expect(codesOf(checkHold(stage))).toEqual(
      stage === "rejected" || stage === "dispatched" ? ["release.not-holdable"] : [],
    );
  });

  test("ends once", () => {
    expect(checkHoldEnd({ ended: false }).ok).toBe(true);
    expect(codesOf(checkHoldEnd({ ended: true }))).toEqual(["release.hold-ended"]);
    expect(codesOf(checkHoldEnd(null))).toEqual(["release.no-such-hold"]);
  });

  test("stands against a certificate, too, and its next revision", () => {
    const released = { stage: "released", issuedNumber: null };
    expect(checkIssue({ ...released, holds: [] }).ok).toBe(true);
    expect(codesOf(checkIssue({ ...released, holds }))).toEqual(["release.held"]);
    expect(checkReissue({ state: "valid", withdrawn: false, holds: [] }).ok).toBe(true);
    expect(codesOf(checkReissue({ state: "revoked", withdrawn: true, holds }))).toEqual([
      "certificates.not-reissued",
      "release.held",
    ]);
  });
});
