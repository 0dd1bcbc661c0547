"use client";

import { useState } from "react";
import { CalibrationField, RawFields } from "@/components/dosimetry/raw-fields";
import { useMessages } from "@/components/locale";
import { DateTimeField } from "@/components/ui/date-field";
import { CodeField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Repeat } from "@/components/ui/repeat";
import { logReadingsAction } from "@/lib/dosimetry/actions";
import type { CalibrationChoice } from "@/lib/dosimetry/queries/readings";

type ReadingFormProps = {
  lotId: string;
  unread: string[];
  now: string;
  calibrations: readonly CalibrationChoice[];
};

/** One sitting at the reader: calibration, instrument and time once, then a row per dosimeter, scanned or typed. */
export function ReadingForm({ lotId, unread, now, calibrations }: ReadingFormProps) {
  const words = useMessages().dosimetry.form;
  const [chosen, setChosen] = useState<CalibrationChoice | null>(calibrations[0] ?? null);
  if (calibrations.length === 0) return <Notice tone="hold">{words.noCalibrations}</Notice>;
  return (
    <ActionForm action={logReadingsAction} hidden={{ lotId }} submit={words.submit} done={words.done} floor>
      <CalibrationField calibrations={calibrations} chosen={chosen} onChoose={setChosen} />
      <div className="grid gap-4 sm:grid-cols-2">
        <CodeField name="instrumentCode" label={words.instrument} hint={words.instrumentHint} />
        <DateTimeField name="readAt" label={words.readAt} defaultValue={now} offerNow />
      </div>
      {chosen && (
        <Repeat
          name="readings"
          legend={words.readings}
          addLabel={words.add}
          initial={Math.max(1, Math.min(unread.length, 12))}
          row={(at, position) => (
            <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
              <CodeField
                name={at("dosimeterCode")}
                label={words.dosimeter}
                defaultValue={unread[position] ?? ""}
              />
              <RawFields at={at} calibration={chosen} />
            </div>
          )}
        />
      )}
    </ActionForm>
  );
}
