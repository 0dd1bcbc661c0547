"use client";

import { useMessages } from "@/components/locale";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { retireSpecificationAction, withdrawDraftAction } from "@/lib/specs/actions";

type ClosingButtonProps = { specificationId: string; closing: "withdraw" | "retire" };

/** Takes a version out of use, with a reason; it stays in the history. */
export function ClosingButton({ specificationId, closing }: ClosingButtonProps) {
  const words = useMessages().specs;
  const says = {
    withdraw: { label: words.withdraw, lead: words.withdrawLead, action: withdrawDraftAction },
    retire: { label: words.retire, lead: words.retireLead, action: retireSpecificationAction },
  }[closing];
  return (
    <DialogButton label={says.label} title={says.label} tone="plain">
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{says.lead}</p>
          <ActionForm
            action={says.action}
            hidden={{ specificationId }}
            submit={says.label}
            tone="danger"
            onDone={close}
          >
            <TextAreaField name="reason" label={words.reason} maxLength={500} />
          </ActionForm>
        </div>
      )}
    </DialogButton>
  );
}
