import type { Refusal } from "@/lib/core/result";
import type { Messages } from "./messages";

/** One sentence per refusal code; a code without words does not compile. */
export type RefusalWords<R extends Refusal> = {
  [Code in R["code"]]: (refusal: Extract<R, { code: Code }>) => string;
};

type Bare =
  | "input.required"
  | "input.not-a-number"
  | "input.not-an-integer"
  | "input.decimal-ambiguous"
  | "input.bad-characters"
  | "input.bad-date"
  | "input.not-a-choice"
  | "input.bad-code"
  | "input.bad-id"
  | "input.invalid"
  | "forbidden"
  | "session.expired"
  | "busy"
  | "key.reused"
  | "signature.wrong-password"
  | "signature.locked"
  | "signature.not-possible"
  | "unreachable";

/** What the pipeline itself can answer to any form. */
export type CoreRefusal =
  | { [Code in Bare]: { code: Code; field?: string } }[Bare]
  | { code: "input.too-short"; field?: string; min?: number }
  | { code: "input.too-long"; field?: string; max?: number }
  | { code: "input.too-small"; field?: string; min?: number }
  | { code: "input.too-big"; field?: string; max?: number }
  | { code: "input.too-many-decimals"; field?: string; scale?: number }
  | StaleRefusal
  | { code: "unexpected"; field?: string; reference?: string };

/** The form was rendered from an older version: what is saved now, per differing field. */
export type StaleRefusal = {
  code: "stale";
  field?: string;
  version?: string | number;
  differing?: readonly { field: string; saved: string }[];
};

type Say = (refusal: Refusal) => string;

/** Says any refusal that reached a form; an unknown code is shown, never swallowed. */
export function sayRefusal(messages: Messages, refusal: Refusal): string {
  for (const section of Object.values(messages)) {
    if (!("refusals" in section)) continue;
    const words = section.refusals as unknown as Record<string, Say | undefined>;
    const say = words[refusal.code];
    if (say) return say(refusal);
  }
  return messages.core.unknownRefusal(refusal.code);
}
