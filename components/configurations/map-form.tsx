"use client";

import { TableField } from "@/components/configurations/table-field";
import { useMessages } from "@/components/locale";
import { CheckField, CodeField, FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { DayField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { recordDoseMapAction } from "@/lib/configurations/actions";

type MapFormProps = { configurationId: string; monitorPosition: string };

/** Who measured what, when and with what, and the table of measured points. */
export function MapForm({ configurationId, monitorPosition }: MapFormProps) {
  const messages = useMessages();
  const words = messages.configurations.maps;
  return (
    <ActionForm
      action={recordDoseMapAction}
      hidden={{ configurationId }}
      submit={words.record}
      next="/configurations/{configurationId}/maps/{id}"
    >
      <FieldGroup legend={words.title} columns={2}>
        <DayField name="performedOn" label={words.performedOn} />
        <TextField name="performedBy" label={words.performedBy} maxLength={120} />
        <CodeField
          name="instrumentCode"
          label={words.instrument}
          hint={words.instrumentHint}
          maxLength={40}
        />
        <TextField name="sourceActivity" label={words.source} hint={words.sourceHint} maxLength={300} />
      </FieldGroup>
      <CheckField name="monitorOutsideLoad" label={words.outside} hint={words.outsideHint} />
      <TableField monitorPosition={monitorPosition} />
      <TextAreaField name="note" label={messages.configurations.note} required={false} maxLength={1000} />
    </ActionForm>
  );
}
