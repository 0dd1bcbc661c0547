"use client";

import { createContext, type ReactNode, useContext } from "react";
import { useMessages } from "@/components/locale";
import { ToneShape } from "@/components/ui/badge";
import type { FieldTalk } from "@/components/ui/form-context";

/** What every field takes. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Fields are required unless said otherwise; the label then says so. */
  required?: boolean;
};

type FieldFrameProps = {
  field: FieldTalk;
  label: string;
  hint?: ReactNode;
  required: boolean;
  children: ReactNode;
};

/** Label above, control, then hint, then what is saved meanwhile, then what is wrong. */
export function FieldFrame({ field, label, hint, required, children }: FieldFrameProps) {
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={field.id} className="font-medium first-letter:uppercase">
        {label}
        {!required && <Optional />}
      </label>
      {children}
      <FieldNotes field={field} hint={hint} />
    </div>
  );
}

/** True inside a group that is optional as a whole and says so itself. */
export const OptionalGroup = createContext(false);

export function Optional() {
  const words = useMessages().ui;
  if (useContext(OptionalGroup)) return null;
  return <span className="font-normal text-ink-2"> ({words.optional})</span>;
}

export function FieldNotes({ field, hint }: { field: FieldTalk; hint?: ReactNode }) {
  const words = useMessages().ui.form;
  return (
    <>
      {hint !== undefined && hint !== null && (
        <div id={`${field.id}-hint`} className="text-sm text-ink-2">
          {hint}
        </div>
      )}
      {field.saved !== undefined && (
        <p id={`${field.id}-saved`} className="flex items-center gap-1.5 text-sm text-hold">
          <ToneShape tone="hold" />
          {words.savedElsewhere(field.saved)}
        </p>
      )}
      {field.reasons.length > 0 && (
        <ul id={`${field.id}-reason`} className="text-sm text-bad">
          {field.reasons.map((reason) => (
            <li key={reason} className="flex gap-1.5">
              <span className="pt-1">
                <ToneShape tone="bad" />
              </span>
              {reason}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
