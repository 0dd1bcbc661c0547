"use client";

import { sendScan } from "@/components/certificates/scan-upload";
import { FileField } from "@/components/ui/file-field";
import { useMessages } from "@/components/locale";
import { SelectField } from "@/components/ui/choice-field";
import { DayField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { CheckField, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { recordPrintAction, spoilNumberAction } from "@/lib/certificates/actions";
import { scanTypes } from "@/lib/certificates/rules/papers";

export function PrintForm({ certificateId, reprint }: { certificateId: string; reprint: boolean }) {
  const words = useMessages().certificates.papers;
  return (
    <DialogButton label={words.print} title={words.printTitle}>
      <ActionForm action={recordPrintAction} hidden={{ certificateId }} submit={words.print}>
        <NumberField
          name="copies"
          label={words.copies}
          scale={0}
          min={1}
          max={20}
          defaultValue={reprint ? 1 : 2}
        />
        {reprint && <TextAreaField name="reason" label={words.reprintReason} maxLength={1000} />}
      </ActionForm>
    </DialogButton>
  );
}

export function ScanForm({ certificateId, number }: { certificateId: string; number: string }) {
  const words = useMessages().certificates.papers;
  return (
    <DialogButton label={words.scan} title={words.scanTitle}>
      <ActionForm action={sendScan(number)} hidden={{ certificateId }} submit={words.scan}>
        <FileField name="file" label={words.file} accept={scanTypes.join(",")} />
        <TextField name="signedBy" label={words.signedBy} maxLength={200} />
        <SelectField
          name="capacity"
          label={words.capacity}
          choices={Object.entries(words.capacities).map(([value, label]) => ({ value, label }))}
        />
        <DayField name="signedOn" label={words.signedOn} />
        <CheckField name="sealed" label={words.sealed} />
      </ActionForm>
    </DialogButton>
  );
}

export function SpoilForm() {
  const { spoiled, standing } = useMessages().certificates;
  return (
    <DialogButton label={spoiled.add} title={spoiled.addTitle} tone="primary">
      <ActionForm action={spoilNumberAction} submit={spoiled.add}>
        <p className="text-ink-2">{spoiled.addDetail}</p>
        <TextAreaField name="reason" label={standing.fields.reason} maxLength={1000} />
      </ActionForm>
    </DialogButton>
  );
}
