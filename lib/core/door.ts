import "server-only";
import type { z } from "zod";
import { fromOwnPage } from "@/lib/core/action";
import type { FormAction } from "@/lib/core/action-state";
import { explainIssues } from "@/lib/core/fields";
import { enteredText, nestForm } from "@/lib/core/form-data";
import { clientAddress } from "@/lib/core/request";
import type { Refusal, Result } from "@/lib/core/result";
import { countAnonymousDenial } from "@/lib/core/trail";

/** What somebody without a session may ask for. A door asks for its own proof before it runs any command. */
export type Door<S extends z.ZodType, T> = {
  name: string;
  input: S;
  enter(input: z.output<S>, from: { address: string; now: Date }): Promise<Result<T, Refusal[]>>;
};

export function defineDoor<S extends z.ZodType, T>(door: Door<S, T>): Door<S, T> {
  return door;
}

export function doorAction<S extends z.ZodType, T>(door: Door<S, T>): FormAction<T> {
  return async (_previous, form) => {
    const now = new Date();
    const refused = async (refusals: Refusal[]) => {
      await countAnonymousDenial(now);
      const entered = form instanceof FormData ? enteredText(form) : {};
      return { status: "refused" as const, refusals, entered };
    };
    if (!(form instanceof FormData)) return refused([{ code: "input.invalid" }]);
    if (!(await fromOwnPage())) return refused([{ code: "request.foreign-origin" }]);
    const parsed = door.input.safeParse(nestForm(form).input);
    if (!parsed.success) return refused(explainIssues(parsed.error));
    const result = await door.enter(parsed.data, { address: await clientAddress(), now });
    return result.ok ? { status: "done", value: result.value, at: now.getTime() } : refused(result.error);
  };
}
