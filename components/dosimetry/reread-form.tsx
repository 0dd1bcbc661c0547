"use client";

import { useState } from "react";
import { CalibrationField, RawFields } from "@/components/dosimetry/raw-fields";
import { useMessages } from "@/components/locale";
import { DateTimeField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { CodeField, TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { rereadDosimeterAction } from "@/lib/dosimetry/actions";
import type { CalibrationChoice } from "@/lib/dosimetry/queries/readings";

export type Reread = {
  lotId: string;
  dosimeterCode: string;
  supersedesId: string;
  instrumentCode: string;
  now: string;
  calibrations: readonly CalibrationChoice[];
};

/** A dosimeter is read again: the first reading stays, the new one says why. */
export function RereadForm(reread: Reread) {
  const { lotId, dosimeterCode, supersedesId, instrumentCode, now, calibrations } = reread;
  const words = useMessages().dosimetry.form;
  const [chosen, setChosen] = useState<CalibrationChoice | null>(calibrations[0] ?? null);
  return (
    <DialogButton label={words.reread} title={words.rereadTitle(dosimeterCode)} tone="quiet">
      {(close) => (
        <ActionForm
          action={rereadDosimeterAction}
          hidden={{ lotId, dosimeterCode, supersedesId }}
          submit={words.rereadSubmit}
          onDone={close}
        >
          <CalibrationField calibrations={calibrations} chosen={chosen} onChoose={setChosen} />
          <CodeField name="instrumentCode" label={words.instrument} defaultValue={instrumentCode} />
          <DateTimeField name="readAt" label={words.readAt} defaultValue={now} offerNow />
          {chosen && <RawFields at={(name) => name} calibration={chosen} />}
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
