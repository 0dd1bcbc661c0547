"use client";

import { useMessages } from "@/components/locale";
import { DateTimeField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { CodeField, TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { rereadDosimeterAction } from "@/lib/dosimetry/actions";

export type Reread = {
  lotId: string;
  dosimeterCode: string;
  supersedesId: string;
  instrumentCode: string;
  now: string;
};

/** A dosimeter is read again: the first reading stays, the new one says why. */
export function RereadForm({ lotId, dosimeterCode, supersedesId, instrumentCode, now }: Reread) {
  const words = useMessages().dosimetry.form;
  return (
    <DialogButton label={words.reread} title={words.rereadTitle(dosimeterCode)} tone="quiet">
      {(close) => (
        <ActionForm
          action={rereadDosimeterAction}
          hidden={{ lotId, dosimeterCode, supersedesId }}
          submit={words.rereadSubmit}
          onDone={close}
        >
          <CodeField name="instrumentCode" label={words.instrument} defaultValue={instrumentCode} />
          <DateTimeField name="readAt" label={words.readAt} defaultValue={now} offerNow />
          <NumberField name="doseGy" label={words.dose} unit="Gy" min={0.001} max={500_000} scale={3} />
          <TextAreaField
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            rows={2}
            maxLength={500}
          />
        </ActionForm>
      )}
    </DialogButton>
  );
}
