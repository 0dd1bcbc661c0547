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
