"use client";

import type { ReactNode } from "react";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm, type ActionFormProps } from "@/components/ui/form";

type ClosingButtonProps<T> = Pick<ActionFormProps<T>, "action" | "hidden" | "version"> & {
  label: string;
  /** What follows from it. */
  lead: string;
  reasonLabel: string;
  /** The box the action knows the reason by. */
  reasonName?: string;
  /** What else must be said, above the reason. */
  children?: ReactNode;
};

/** Takes something out of use behind one question: why. It stays in the history. */
export function ClosingButton<T>(props: ClosingButtonProps<T>) {
  const { label, lead, reasonLabel, reasonName = "reason", children, ...form } = props;
  return (
    <DialogButton label={label} title={label} tone="plain">
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{lead}</p>
          <ActionForm {...form} submit={label} tone="danger" onDone={close}>
            {children}
            <TextAreaField name={reasonName} label={reasonLabel} maxLength={500} />
          </ActionForm>
        </div>
      )}
    </DialogButton>
  );
}
