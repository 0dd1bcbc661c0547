"use client";

import { useMessages } from "@/components/locale";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { signWeekAction } from "@/lib/safety/actions";

type SignFormProps = { isoYear: number; isoWeek: number; entries: number };

export function SignForm({ isoYear, isoWeek, entries }: SignFormProps) {
  const words = useMessages().safety;
  return (
    <ActionForm
      action={signWeekAction}
      hidden={{ isoYear: String(isoYear), isoWeek: String(isoWeek), seen: String(entries) }}
      signs={{ meaning: words.meanings["safety.week-read"], detail: words.week.signOffLead(entries) }}
      submit={words.week.submit}
    >
      <TextAreaField
        name="remark"
        label={words.week.remark}
        hint={words.week.remarkHint}
        required={entries === 0}
        rows={2}
        maxLength={1000}
      />
    </ActionForm>
  );
}
