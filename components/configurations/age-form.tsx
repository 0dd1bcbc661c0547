"use client";

import { useMessages } from "@/components/locale";
import { DayField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { stateMapAgeAction } from "@/lib/configurations/actions";

export function StateMapAgeButton() {
  const words = useMessages().configurations.age;
  return (
    <DialogButton label={words.state} title={words.state}>
      {(close) => (
        <ActionForm action={stateMapAgeAction} submit={words.state} onDone={close}>
          <NumberField name="maxDays" label={words.maxDays} unit={words.days} min={1} scale={0} />
          <TextField name="source" label={words.source} maxLength={300} />
          <DayField name="inForceFrom" label={words.inForceFrom} hint={words.inForceHint} required={false} />
        </ActionForm>
      )}
    </DialogButton>
  );
}
