"use client";

import { useField } from "@/components/ui/form-context";
import { FieldFrame } from "@/components/ui/field-frame";
import type { ActionState, FormAction } from "@/lib/core/action-state";

type FileFieldProps = { name: string; label: string; accept: string };

export function FileField({ name, label, accept }: FileFieldProps) {
  const field = useField(name, label, false);
  return (
    <FieldFrame field={field} label={label} required>
      <input type="file" accept={accept} className="control w-full py-2" {...field.aria} />
    </FieldFrame>
  );
}

/** Files are too big for an action: they go to an endpoint, which answers what an action would. */
export function sendScan(number: string): FormAction<{ id: string }> {
  return async (_previous, form) => {
    const answer = await fetch(`/api/certificates/${encodeURIComponent(number)}/scans`, {
      method: "POST",
      body: form,
    });
    return (await answer.json()) as ActionState<{ id: string }>;
  };
}
