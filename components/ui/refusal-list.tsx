"use client";

import { type Ref, type RefObject, useLayoutEffect, useState } from "react";
import { useMessages } from "@/components/locale";
import { ToneShape } from "@/components/ui/badge";
import type { Refusal } from "@/lib/core/result";

type RefusalListProps = {
  ref: Ref<HTMLDivElement>;
  refusals: readonly Refusal[];
  /** Names of the fields on screen; a reason for any other name is said here. */
  known: RefObject<Map<string, number>>;
  form: RefObject<HTMLFormElement | null>;
  say: (refusal: Refusal) => string;
};

type Marked = { name: string; label: string };

/** All reasons at once: the general ones in words, the fields as a way to them. */
export function RefusalList({ ref, refusals, known, form, say }: RefusalListProps) {
  const words = useMessages().ui.form;
  const [marked, setMarked] = useState<readonly Marked[]>([]);
  const [general, setGeneral] = useState<readonly Refusal[]>([]);

  useLayoutEffect(() => {
    const onScreen = known.current;
    const names = new Set(
      refusals.filter((refusal) => hasField(refusal, onScreen)).map((refusal) => refusal.field ?? ""),
    );
    setMarked([...names].map((name) => ({ name, label: labelOf(form.current, name) })));
    setGeneral(refusals.filter((refusal) => !hasField(refusal, onScreen)));
  }, [refusals, known, form]);

  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className={refusals.length > 0 ? "rounded-md bg-bad-soft px-4 py-3" : "-mb-5"}
    >
      {refusals.length > 0 && (
        <>
          <p className="flex items-center gap-2 font-medium text-bad">
            <ToneShape tone="bad" size={14} />
            {words.refusedHeading}
          </p>
          {general.length > 0 && (
            <ul className="mt-1 grid gap-1">
              {general.map((refusal, position) => (
                <li key={`${refusal.code}-${position}`}>{say(refusal)}</li>
              ))}
            </ul>
          )}
          {marked.length > 0 && (
            <p className="mt-1">
              {words.fieldsToFix(marked.length)}{" "}
              {marked.map(({ name, label }, position) => (
                <span key={name}>
                  {position > 0 && ", "}
                  <button
                    type="button"
                    className="link"
                    onClick={() => controlOf(form.current, name)?.focus()}
                  >
                    {label}
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

type OnScreen = ReadonlyMap<string, number>;

function hasField(refusal: Refusal, onScreen: OnScreen): boolean {
  return refusal.field !== undefined && onScreen.has(refusal.field);
}

/** Whether any reason belongs to the form as a whole rather than to a field on screen. */
export function hasGeneralReason(refusals: readonly Refusal[], onScreen: OnScreen): boolean {
  return refusals.some((refusal) => !hasField(refusal, onScreen));
}

function controlOf(form: HTMLFormElement | null, name: string): HTMLElement | null {
  const found = form?.elements.namedItem(name);
  if (found instanceof RadioNodeList) return found[0] instanceof HTMLElement ? found[0] : null;
  return found instanceof HTMLElement ? found : null;
}

function labelOf(form: HTMLFormElement | null, name: string): string {
  const control = controlOf(form, name);
  const group = control?.closest("fieldset")?.querySelector("legend");
  if (group && control instanceof HTMLInputElement && control.type === "radio")
    return group.dataset.label ?? name;
  if (control && "labels" in control) {
    const labels = control.labels as NodeListOf<HTMLLabelElement> | null;
    return labels?.[0]?.dataset.label ?? name;
  }
  return name;
}
