"use client";

import { useMessages } from "@/components/locale";
import { SelectField } from "@/components/ui/choice-field";
import { DateTimeField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { assignOnCallAction, withdrawOnCallAction } from "@/lib/release/actions";

type Releaser = { id: string; name: string; staffCode: string };

export function AssignOnCallForm({ releasers }: { releasers: readonly Releaser[] }) {
  const words = useMessages().release.onCall;
  return (
    <DialogButton label={words.assign} title={words.assign} tone="primary">
      {(close) => (
        <ActionForm action={assignOnCallAction} submit={words.assign} onDone={close}>
          <SelectField
            name="personId"
            label={words.person}
            choices={releasers.map(({ id, name, staffCode }) => ({
              value: id,
              label: `${name} (${staffCode})`,
            }))}
          />
          <DateTimeField name="startsAt" label={words.startsAt} offerNow />
          <DateTimeField name="endsAt" label={words.endsAt} />
          <TextField name="note" label={words.note} required={false} maxLength={500} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function WithdrawOnCallForm({ onCallId, name }: { onCallId: string; name: string }) {
  const words = useMessages().release.onCall;
  return (
    <DialogButton label={words.withdraw} title={words.withdrawTitle(name)}>
      {(close) => (
        <ActionForm
          action={withdrawOnCallAction}
          hidden={{ onCallId }}
          submit={words.withdraw}
          tone="danger"
          onDone={close}
        >
          <TextAreaField name="reason" label={words.reason} maxLength={1000} />
        </ActionForm>
      )}
    </DialogButton>
  );
}
