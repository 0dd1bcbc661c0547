import type { RefusalWords } from "@/lib/i18n/refusals";
import {
  type CheckCode,
  type CheckFacts,
  type CheckResult,
  checkCodes,
  type NotJudged,
} from "@/lib/release/rules/check";
import type { CheckRefusal } from "@/lib/release/rules/decisions";

/** One sentence per check, from what it found; `passed` tells which of its two sides is meant. */
export type CheckSentences = { [C in CheckCode]: (facts: CheckFacts[C], passed: boolean) => string };

export function explainWith(
  sentences: CheckSentences,
  notJudged: Record<NotJudged, string>,
): (check: CheckResult) => string {
  return (check) => {
    if (check.status === "not-judged") return notJudged[check.facts.reason];
    const say = sentences[check.code] as (facts: CheckResult["facts"], passed: boolean) => string;
    return say(check.facts, check.status === "pass");
  };
}

/** A check that blocks is refused in its own sentence. */
export function checkRefusals(explain: (check: CheckResult) => string): RefusalWords<CheckRefusal> {
  const words = checkCodes.map((code) => [`release.${code}`, ({ check }: CheckRefusal) => explain(check)]);
  return Object.fromEntries(words) as RefusalWords<CheckRefusal>;
}
