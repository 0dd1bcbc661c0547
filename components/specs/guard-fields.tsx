"use client";

import { useMessages } from "@/components/locale";
import { DayField } from "@/components/ui/date-field";
import { FieldGroup, TextField } from "@/components/ui/field";

export type SavedGuard = {
  guardAgreedBy: string | null;
  guardDocument: string | null;
  /** "2020-06-12" */
  guardAgreedOn: string | null;
};

/** Who agreed to how readings are judged; needed where nothing is kept in hand for the uncertainty. */
export function GuardFields({ saved }: { saved: SavedGuard | null }) {
  const words = useMessages().specs.guard;
  return (
    <FieldGroup legend={words.title} hint={words.lead} columns={2} required={false}>
      <TextField
        name="guardAgreedBy"
        label={words.agreedBy}
        required={false}
        maxLength={200}
        defaultValue={saved?.guardAgreedBy ?? ""}
      />
      <TextField
        name="guardDocument"
        label={words.document}
        required={false}
        maxLength={200}
        defaultValue={saved?.guardDocument ?? ""}
      />
      <DayField
        name="guardAgreedOn"
        label={words.agreedOn}
        required={false}
        {...(saved?.guardAgreedOn ? { defaultValue: saved.guardAgreedOn } : {})}
      />
    </FieldGroup>
  );
}
