import type { Refusal } from "@/lib/core/result";

/** What a form knows about its last press. */
export type ActionState<T> =
  | { status: "idle" }
  | { status: "done"; value: T; at: number }
  | { status: "refused"; refusals: Refusal[]; entered: Record<string, string> };

export type FormAction<T> = (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;
