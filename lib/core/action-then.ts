import "server-only";
import type { z } from "zod";
import { formAction } from "@/lib/core/action";
import type { FormAction } from "@/lib/core/action-state";
import type { Command } from "@/lib/core/command";
import type { Permission } from "@/lib/core/permissions";
import type { Refusal } from "@/lib/core/result";

/** A command whose answer goes on after it was written: a cookie, or a code that is shown once and stored nowhere. */
export function formActionThen<P extends Permission, S extends z.ZodType, T, R extends Refusal, U>(
  command: Command<P, S, T, R>,
  then: (value: T) => U | Promise<U>,
): FormAction<U> {
  const action = formAction(command);
  return async (_previous, form) => {
    const state = await action({ status: "idle" }, form);
    return state.status === "done" ? { ...state, value: await then(state.value) } : state;
  };
}
