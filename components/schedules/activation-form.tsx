"use client";

import { useMessages } from "@/components/locale";
import { DayField } from "@/components/ui/date-field";
import { CheckField, FieldGroup, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { activateScheduleAction } from "@/lib/schedules/actions";

type ActivationFormProps = { scheduleId: string; code: string; limits: string; demo: boolean };

/** A named person puts a row in force: the document, the days, the signature. */
export function ActivationForm({ scheduleId, code, limits, demo }: ActivationFormProps) {
  const words = useMessages().schedules;
  return (
    <ActionForm
      action={activateScheduleAction}
      hidden={{ scheduleId }}
      submit={words.activate}
      signs={{ meaning: words.meanings["schedules.activated"], detail: `${code} · ${limits}` }}
    >
      <TextField name="document" label={words.document} hint={words.documentHint} maxLength={300} />
      <FieldGroup legend={words.effective} columns={2}>
        <DayField name="effectiveFrom" label={words.effectiveFrom} />
        <DayField
          name="effectiveTo"
          label={words.effectiveTo}
          hint={words.effectiveToHint}
          required={false}
        />
      </FieldGroup>
      {demo && <CheckField name="synthetic" label={words.synthetic} hint={words.syntheticHint} />}
    </ActionForm>
  );
}
