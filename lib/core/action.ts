import "server-only";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import type { z } from "zod";
import { currentActor } from "@/lib/core/actor";
import type { ActionState } from "@/lib/core/action-state";
import { type Command, runCommand } from "@/lib/core/command";
import { enteredText, nestForm } from "@/lib/core/form-data";
import { isRestricted, type Permission } from "@/lib/core/permissions";
import { clientAddress } from "@/lib/core/request";
import type { Refusal } from "@/lib/core/result";
import { countAnonymousDenial } from "@/lib/core/trail";

/** A command as a form's action: who presses is looked up at every press, and the answer is a state, never a redirect. */
export function formAction<P extends Permission, S extends z.ZodType, T, R extends Refusal>(
  command: Command<P, S, T, R>,
): (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>> {
  return async (_previous, form) => {
    if (!(form instanceof FormData)) return refused([{ code: "input.invalid" }], {});
    const entered = enteredText(form);
    if (!(await fromOwnPage())) return refused([{ code: "request.foreign-origin" }], entered);
    const actor = await currentActor();
    if (!actor) {
      await countAnonymousDenial(new Date());
      return refused([{ code: "session.expired" }], entered);
    }
    const { key, password, input } = nestForm(form);
    const result = await runCommand(command, actor, input, {
      address: await clientAddress(),
      ...(key ? { key } : {}),
      ...(password ? { password } : {}),
    });
    if (!result.ok) return refused(hideRestricted(command.permission, result.error), entered);
    revalidatePath("/", "layout");
    return { status: "done", value: result.value, at: Date.now() };
  };
}

function refused<T>(refusals: Refusal[], entered: Record<string, string>): ActionState<T> {
  return { status: "refused", refusals, entered };
}

/** To whoever lacks the right a restricted command is an unknown one. */
function hideRestricted(permission: Permission, refusals: Refusal[]): Refusal[] {
  const denied = refusals.some((refusal) => refusal.code === "forbidden");
  return isRestricted(permission) && denied ? [{ code: "input.invalid" }] : refusals;
}

/** Server actions can be posted without an Origin or with a foreign one; a browser's own form always names ours. */
export async function fromOwnPage(): Promise<boolean> {
  const sent = await headers();
  const origin = sent.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const own = [sent.get("host"), process.env.PUBLIC_URL && new URL(process.env.PUBLIC_URL).host];
  return own.includes(new URL(origin).host);
}
