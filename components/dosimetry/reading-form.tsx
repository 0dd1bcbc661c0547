"use client";

import { useMessages } from "@/components/locale";
import { DateTimeField } from "@/components/ui/date-field";
import { CodeField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { Repeat } from "@/components/ui/repeat";
import { logReadingsAction } from "@/lib/dosimetry/actions";

/** One sitting at the reader: instrument and time once, then a row per dosimeter, scanned or typed. */
export function ReadingForm({ lotId, unread, now }: { lotId: string; unread: string[]; now: string }) {
  const words = useMessages().dosimetry.form;
  return (
    <ActionForm action={logReadingsAction} hidden={{ lotId }} submit={words.submit} done={words.done} floor>
      <div className="grid gap-4 sm:grid-cols-2">
        <CodeField name="instrumentCode" label={words.instrument} hint={words.instrumentHint} />
        <DateTimeField name="readAt" label={words.readAt} defaultValue={now} offerNow />
      </div>
      <Repeat
        name="readings"
        legend={words.readings}
        addLabel={words.add}
        initial={Math.max(1, Math.min(unread.length, 12))}
        row={(at, position) => (
          <div className="grid gap-4 sm:grid-cols-2">
            <CodeField
              name={at("dosimeterCode")}
              label={words.dosimeter}
              defaultValue={unread[position] ?? ""}
            />
            <NumberField
              name={at("doseGy")}
              label={words.dose}
              unit="Gy"
              min={0.001}
              max={500_000}
              scale={3}
              scan
            />
          </div>
        )}
      />
    </ActionForm>
  );
}
