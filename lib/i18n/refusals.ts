import type { CoreRefusal } from "@/lib/core/refusals";
import type { Refusal } from "@/lib/core/result";
import type { Messages } from "@/lib/i18n/messages";

/** One sentence per refusal code; a code without words does not compile. */
export type RefusalWords<R extends Refusal> = {
  [Code in R["code"]]: (refusal: Extract<R, { code: Code }>) => string;
};

/** The pipeline's own refusals, and the one only a browser can find: the page is older than the server. */
export type FormRefusal = CoreRefusal | { code: "outdated"; field?: string };

type Say = (refusal: Refusal) => string;

function wordsFor(messages: Messages, code: string): Say | null {
  for (const section of Object.values(messages)) {
    if (!("refusals" in section)) continue;
    const words = section.refusals as unknown as Record<string, Say | undefined>;
    const say = words[code];
    if (say) return say;
  }
  return null;
}

/** Says any refusal that reached a form; an unknown code is shown, never swallowed. */
export function sayRefusal(messages: Messages, refusal: Refusal): string {
  const say = wordsFor(messages, refusal.code);
  return say ? say(refusal) : messages.core.unknownRefusal(refusal.code);
}

/** Stands for every fact of a refusal that nobody kept. */
const unkept = new Proxy<Refusal>({ code: "" }, { get: () => "…" });

/** A refusal of which only the code was kept: what was wrong, with a gap for each fact; the code where gaps are not enough. */
export function sayRefusalCode(messages: Messages, code: string): string {
  const checks: Record<string, string | undefined> = messages.release.checks.names;
  const check = checks[code.replace("release.", "")];
  if (check) return `${check}.`;
  try {
    const said = wordsFor(messages, code)?.(unkept) ?? code;
    const [wrong = ""] = said.replace(/\b(undefined|NaN)\b/g, "…").split(/(?<=[.?!])\s/);
    return /\p{L}/u.test(wrong) ? wrong.replace(/ \([, ]*\)/g, "") : code;
  } catch {
    // Words that reckon with a date or a list cannot be said without it.
    return code;
  }
}
