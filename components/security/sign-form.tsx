"use client";

import { useMessages } from "@/components/locale";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { signWeekAction } from "@/lib/security/actions";

type SignFormProps = { isoYear: number; isoWeek: number; entries: number };

export function SignForm({ isoYear, isoWeek, entries }: SignFormProps) {
  const messages = useMessages();
  const words = messages.safety.week;
  return (
    <ActionForm
      action={signWeekAction}
      hidden={{ isoYear: String(isoYear), isoWeek: String(isoWeek), seen: String(entries) }}
      signs={{
        meaning: messages.security.meanings["security.week-read"],
        detail: words.signOffLead(entries),
      }}
      submit={words.submit}
    >
      <TextAreaField
        name="remark"
        label={words.remark}
        hint={words.remarkHint}
        required={entries === 0}
        rows={2}
        maxLength={1000}
      />
    </ActionForm>
  );
}
