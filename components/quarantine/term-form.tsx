"use client";

import { useMessages } from "@/components/locale";
import { SelectField } from "@/components/ui/choice-field";
import { DayField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { CheckField, CodeField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { inspectionKinds } from "@/lib/lots/rules/inspection";
import { stateTermAction } from "@/lib/quarantine/actions";

export function StateTermButton() {
  const { quarantine: words, lots } = useMessages();
  return (
    <DialogButton label={words.stateTerm} title={words.stateTerm}>
      {(close) => (
        <ActionForm action={stateTermAction} submit={words.stateTerm} onDone={close}>
          <CodeField
            name="destination"
            label={words.destination}
            hint={words.destinationHint}
            required={false}
            maxLength={2}
          />
          <SelectField
            name="kind"
            label={words.kind}
            hint={words.kindHint}
            required={false}
            choices={inspectionKinds.map((value) => ({ value, label: lots.officers.kinds[value] }))}
          />
          <CheckField name="sealRequired" label={words.sealRequired} />
          <TextField name="source" label={words.source} maxLength={300} />
          <DayField name="inForceFrom" label={words.inForceFrom} hint={words.inForceHint} required={false} />
        </ActionForm>
      )}
    </DialogButton>
  );
}
