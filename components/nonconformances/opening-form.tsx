"use client";

import { useMessages } from "@/components/locale";
import { LinkButton } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-field";
import { DayField } from "@/components/ui/date-field";
import { CheckField, CodeField, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { openNonconformanceAction } from "@/lib/nonconformances/actions";
import type { Owner } from "@/lib/nonconformances/queries";

type OpeningFormProps = {
  owners: readonly Owner[];
  /** What is known where it is opened from. */
  known: { lotCodes: string; checkCode: string; certificateNumber: string; found: string; dose: boolean };
};

export function OpeningForm({ owners, known }: OpeningFormProps) {
  const messages = useMessages();
  const words = messages.nonconformances;
  return (
    <ActionForm
      action={openNonconformanceAction}
      hidden={{ checkCode: known.checkCode }}
      submit={words.open}
      next="/nonconformances/{id}"
      aside={
        <LinkButton href="/nonconformances" tone="quiet">
          {messages.ui.cancel}
        </LinkButton>
      }
    >
      <TextAreaField name="found" label={words.found} rows={5} maxLength={4000} defaultValue={known.found} />
      <TextField
        name="lotCodes"
        label={words.lotCodes}
        hint={words.lotCodesHint}
        required={false}
        defaultValue={known.lotCodes}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <CodeField name="runCode" label={words.runCode} hint={words.runCodeHint} required={false} />
        <TextField
          name="certificateNumber"
          label={words.certificateNumber}
          required={false}
          defaultValue={known.certificateNumber}
        />
      </div>
      <CheckField
        name="concernsDose"
        label={words.concernsDose}
        hint={words.concernsDoseHint}
        defaultChecked={known.dose}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="ownerId"
          label={words.owner}
          choices={owners.map(({ id, name, staffCode }) => ({ value: id, label: `${name} (${staffCode})` }))}
        />
        <DayField name="dueOn" label={words.dueOn} />
      </div>
    </ActionForm>
  );
}
