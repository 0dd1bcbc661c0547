"use client";

import { useMessages } from "@/components/locale";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import { DateTimeField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { closeHoldAction, openHoldAction } from "@/lib/source/actions";
import { holdKinds } from "@/lib/source/rules/holds";

/** Opened at once when something is suspected; what came of it is written when it ends. */
export function OpenHoldButton({ irradiators }: { irradiators: { id: string; name: string }[] }) {
  const messages = useMessages().source;
  const words = messages.holds;
  const only = irradiators.length === 1 ? irradiators[0] : undefined;
  return (
    <DialogButton label={words.open} title={words.open} tone="danger">
      {(close) => (
        <ActionForm
          action={openHoldAction}
          submit={words.open}
          tone="danger"
          onDone={close}
          hidden={only ? { irradiatorId: only.id } : {}}
        >
          <p className="text-ink-2">{words.openLead}</p>
          {!only && (
            <SelectField
              name="irradiatorId"
              label={messages.irradiator}
              choices={irradiators.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <RadioField
            name="kind"
            label={words.kind}
            columns={1}
            choices={holdKinds.map((value) => ({ value, label: messages.holdKinds[value] }))}
          />
          <TextAreaField name="reason" label={words.reason} maxLength={1000} rows={3} />
          <DateTimeField name="openedAt" label={words.openedAt} hint={words.openedAtHint} required={false} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function CloseHoldButton({ holdId }: { holdId: string }) {
  const words = useMessages().source.holds;
  return (
    <DialogButton label={words.close} title={words.close} tone="plain">
      {(close) => (
        <ActionForm action={closeHoldAction} hidden={{ holdId }} submit={words.close} onDone={close}>
          <p className="text-ink-2">{words.closeLead}</p>
          <TextAreaField name="reason" label={words.closeReason} maxLength={1000} rows={3} />
        </ActionForm>
      )}
    </DialogButton>
  );
}
