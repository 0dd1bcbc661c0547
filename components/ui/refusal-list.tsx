"use client";

import type { Ref, RefObject } from "react";
import { useMessages } from "@/components/locale";
import { ToneShape } from "@/components/ui/badge";
import type { OnScreen } from "@/components/ui/form-state";
import type { Refusal } from "@/lib/core/result";

type RefusalListProps = {
  ref: Ref<HTMLDivElement>;
  refusals: readonly Refusal[];
  onScreen: OnScreen;
  form: RefObject<HTMLFormElement | null>;
  say: (refusal: Refusal) => string;
  /** Where nothing is recorded, such as at the door. */
  heading?: string | undefined;
};

/** All reasons at once: the general ones in words, the fields as a way to them. */
export function RefusalList({ ref, refusals, onScreen, form, say, heading }: RefusalListProps) {
  const words = useMessages().ui.form;
  const general = generalReasons(refusals, onScreen);
  const marked = new Set(
    refusals.flatMap(({ field }) => (field !== undefined && onScreen.has(field) ? [field] : [])),
  );

  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className={refusals.length > 0 ? "rounded-md bg-bad-soft px-4 py-3" : "sr-only"}
    >
      {refusals.length > 0 && (
        <>
          <p className="flex items-center gap-2 font-medium text-bad">
            <ToneShape tone="bad" size={14} />
            {heading ?? words.refusedHeading}
          </p>
          {general.length > 0 && (
            <ul className="mt-1 grid gap-1">
              {general.map((refusal, position) => (
                <li key={`${refusal.code}-${position}`}>{say(refusal)}</li>
              ))}
            </ul>
          )}
          {marked.size > 0 && (
            <p className="mt-1">
              {words.fieldsToFix(marked.size)}{" "}
              {[...marked].map((name, position) => (
                <span key={name}>
                  {position > 0 && ", "}
                  <button type="button" className="link" onClick={() => focusField(form.current, name)}>
                    {onScreen.get(name)}
                  </button>
                </span>
              ))}
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** Reasons that belong to the form as a whole, or to no field on screen. */
export function generalReasons(refusals: readonly Refusal[], onScreen: OnScreen): readonly Refusal[] {
  return refusals.filter(({ field }) => field === undefined || !onScreen.has(field));
}

function focusField(form: HTMLFormElement | null, name: string) {
  const found = form?.elements.namedItem(name);
  const first = found instanceof RadioNodeList ? found[0] : found;
  // A box that is chosen from a list keeps its value beside what is typed.
  const isBeside = first instanceof HTMLInputElement && first.type === "hidden";
  const control = isBeside ? first.parentElement?.querySelector("input:not([type=hidden])") : first;
  if (control instanceof HTMLElement) control.focus();
}
