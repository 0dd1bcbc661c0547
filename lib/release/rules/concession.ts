import { done, refuse, type Result } from "@/lib/core/result";
import { atLeastGy } from "@/lib/core/units";
import { type CheckCode, type CheckResult, isBlocking } from "@/lib/release/rules/check";
import {
  asRefusal,
  checkUndecided,
  judgeRelease,
  type ReleaseRefusal,
  type StageRefusal,
} from "@/lib/release/rules/decisions";
import { computeLotExtremes } from "@/lib/release/rules/doses";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import { checkNotHeld } from "@/lib/release/rules/holds";
import type { DoseLimits } from "@/lib/specs/rules";

export type Conceded = "DOSE_BELOW_WINDOW" | "DOSE_ABOVE_WINDOW";

export type ConcessionRefusal =
  | StageRefusal
  | ReleaseRefusal
  | { code: "release.concession-of-food" }
  | { code: "release.nothing-to-concede" }
  | { code: "release.concession-below-required"; minDoseGy: number; requiredMinDoseGy: number };

export type ConcessionVerdict = DoseLimits & { checks: CheckResult[]; conceded: Conceded[] };

/** A dose outside the window is known, and can be taken; a dose that nobody knows cannot. */
function concededBy(check: CheckResult): Conceded[] {
  const isDose = check.code === "DOSE_BELOW_WINDOW" || check.code === "DOSE_ABOVE_WINDOW";
  return isDose && check.status === "fail" ? [check.code] : [];
}

/**
 * Medical goods only, on the customer's written decision; never below the required dose, and LEGAL_MAX is no check to
 * be conceded (process 4.1). What may lie outside is the guard band and the specification's own upper limit.
 */
export function decideConcession(
  facts: ReleaseFacts,
  deciderId: string,
): Result<ConcessionVerdict, ConcessionRefusal[]> {
  const refusals: ConcessionRefusal[] = checkUndecided(facts.lot.stage);
  if (facts.product.kind !== "ppe") refusals.push({ code: "release.concession-of-food" });
  const checks = judgeRelease(facts, deciderId);
  const conceded = checks.flatMap(concededBy);
  const taken: readonly CheckCode[] = conceded;
  refusals.push(
    ...checkNotHeld(facts.holds),
    ...checks
      .filter(isBlocking)
      .filter(({ code }) => !taken.includes(code))
      .map(asRefusal),
  );
  if (conceded.length === 0) refusals.push({ code: "release.nothing-to-concede" });
  const extremes = computeLotExtremes(facts);
  const requiredMinDoseGy = facts.specification.minDoseGy;
  if (extremes !== null && !atLeastGy(extremes.minDoseGy, requiredMinDoseGy))
    refusals.push({
      code: "release.concession-below-required",
      minDoseGy: extremes.minDoseGy,
      requiredMinDoseGy,
    });
  // Without extremes nothing is conceded, which has refused already.
  return refusals.length > 0 || extremes === null
    ? refuse(...refusals)
    : done({ ...extremes, checks, conceded });
}

export type PaperRefusal = { code: "release.concession-signed-later"; field: "customerSignedOn" };

/** The customer has signed by now. */
export function checkCustomersWord(signedOn: string, today: string): PaperRefusal[] {
  return signedOn > today ? [{ code: "release.concession-signed-later", field: "customerSignedOn" }] : [];
}

export type ConfirmationRefusal =
  | ConcessionRefusal
  | { code: "release.no-such-concession" }
  | { code: "release.own-concession" }
  | { code: "release.concession-outgrown"; codes: Conceded[] };

/** The second person decides on what the customer has taken, and on nothing that came after. */
export function decideConfirmation(
  facts: ReleaseFacts,
  concession: { proposedById: string; pass: number; conceded: readonly string[] },
  deciderId: string,
): Result<ConcessionVerdict, ConfirmationRefusal[]> {
  const refusals: ConfirmationRefusal[] = [];
  if (concession.proposedById === deciderId) refusals.push({ code: "release.own-concession" });
  if (concession.pass !== facts.lot.pass) refusals.push({ code: "release.no-such-concession" });
  const verdict = decideConcession(facts, deciderId);
  if (!verdict.ok) return refuse(...refusals, ...verdict.error);
  const codes = verdict.value.conceded.filter((code) => !concession.conceded.includes(code));
  if (codes.length > 0) refusals.push({ code: "release.concession-outgrown", codes });
  return refusals.length > 0 ? refuse(...refusals) : verdict;
}
