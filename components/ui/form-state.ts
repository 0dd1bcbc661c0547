"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { type RefObject, useActionState, useCallback, useMemo, useState } from "react";
import type { ActionState, FormAction } from "@/lib/core/action-state";
import type { StaleRefusal } from "@/lib/core/refusals";
import type { Refusal } from "@/lib/core/result";
import type { FormTalk } from "@/components/ui/form-context";

/** A key names one press, so that pressing twice or sending again records once. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Runs the action so that a broken network or server keeps the form, and nothing is sent twice at once. */
export function useSafeAction<T>(
  action: FormAction<T>,
  sending: RefObject<boolean>,
  onAnswer: (answer: ActionState<T>) => void,
) {
  return useActionState<ActionState<T>, FormData>(
    async (previous, form) => {
      try {
        const answer = await action(previous, form);
        onAnswer(answer);
        return answer;
      } catch (error) {
        unstable_rethrow(error);
        return { status: "refused", refusals: [whatBroke(error)], entered: typedIn(form) };
      } finally {
        sending.current = false;
      }
    },
    { status: "idle" },
  );
}

function whatBroke(error: unknown): Refusal {
  if (unstable_isUnrecognizedActionError(error)) return { code: "outdated" };
  const reference = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  const refusal: Refusal & { reference?: string } = reference
    ? { code: "unexpected", reference }
    : { code: "unreachable" };
  return refusal;
}

function typedIn(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !name.startsWith("_")) typed[name] = value;
  }
  return typed;
}

export function staleOf(state: ActionState<unknown>): StaleRefusal | undefined {
  if (state.status !== "refused") return undefined;
  return state.refusals.find((refusal): refusal is StaleRefusal => refusal.code === "stale");
}

/** Answers every field's questions about the last press. */
export function useFormTalk(state: ActionState<unknown>, say: (refusal: Refusal) => string) {
  const [onScreen, setOnScreen] = useState<OnScreen>(new Map());
  const [dropped, setDropped] = useState<{ state: unknown; prefixes: readonly string[] }>({
    state: null,
    prefixes: [],
  });
  const [attempts, setAttempts] = useState<{ state: unknown; count: number }>({ state, count: 0 });
  if (attempts.state !== state) setAttempts({ state, count: attempts.count + 1 });

  const refusals = state.status === "refused" ? state.refusals : noRefusals;
  const gone = dropped.state === state ? dropped.prefixes : noPrefixes;
  const stale = staleOf(state);

  const register = useCallback((name: string, label: string) => {
    setOnScreen((current) => new Map(current).set(name, label));
    return () => {
      setOnScreen((current) => {
        const left = new Map(current);
        left.delete(name);
        return left;
      });
    };
  }, []);

  const left = useMemo(
    () => refusals.filter(({ field }) => !gone.some((prefix) => field?.startsWith(prefix))),
    [refusals, gone],
  );

  const talk = useMemo<FormTalk>(
    () => ({
      reasonsFor: (name) => left.filter((refusal) => refusal.field === name).map(say),
      savedFor: (name) => stale?.differing?.find((difference) => difference.field === name)?.saved,
      enteredFor: (name) => (state.status === "refused" ? state.entered[name] : undefined),
      register,
      dropReasons: (prefix) => setDropped({ state, prefixes: [...gone, prefix] }),
      attempt: attempts.count,
    }),
    [state, left, gone, stale, say, register, attempts.count],
  );

  return { talk, refusals: left, onScreen };
}

/** Names of the fields on screen, with their labels. */
export type OnScreen = ReadonlyMap<string, string>;

const noRefusals: readonly Refusal[] = [];
const noPrefixes: readonly string[] = [];
