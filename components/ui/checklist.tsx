import type { ReactNode } from "react";
import { type Tone, ToneShape, toneText } from "@/components/ui/badge";
import { getMessages } from "@/lib/i18n/server";

export type CheckOutcome = "pass" | "fail" | "hold" | "not-judged" | "not-applicable";

export type Check = {
  code: string;
  name: ReactNode;
  outcome: CheckOutcome;
  /** Why, in plain words; a failed check always has them. */
  reasons?: readonly ReactNode[];
};

const tones: Record<CheckOutcome, Tone> = {
  pass: "good",
  fail: "bad",
  hold: "hold",
  "not-judged": "draft",
  "not-applicable": "draft",
};

/** A list of checks, each with its outcome in shape and word and, where it matters, why. */
export async function Checklist({ checks }: { checks: readonly Check[] }) {
  const words = (await getMessages()).ui.checklist;
  const say: Record<CheckOutcome, string> = {
    pass: words.pass,
    fail: words.fail,
    hold: words.hold,
    "not-judged": words.notJudged,
    "not-applicable": words.notApplicable,
  };
  return (
    <ul>
      {checks.map((check) => (
        <li
          key={check.code}
          className="grid grid-cols-[3.2rem_minmax(0,1fr)_auto] items-baseline gap-x-3 border-b border-line py-2"
        >
          <span className="text-sm text-ink-2">{check.code}</span>
          <div className="min-w-0">
            <p>{check.name}</p>
            {check.reasons?.map((reason, position) => (
              <p key={position} className={`text-sm ${check.outcome === "fail" ? "text-bad" : "text-ink-2"}`}>
                {reason}
              </p>
            ))}
          </div>
          <span
            className={`inline-flex items-center gap-1.5 text-sm font-medium whitespace-nowrap ${toneText[tones[check.outcome]]}`}
          >
            {check.outcome !== "not-applicable" && <ToneShape tone={tones[check.outcome]} />}
            <span className="inline-block first-letter:uppercase">{say[check.outcome]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
