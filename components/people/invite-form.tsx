"use client";

import { useMessages } from "@/components/locale";
import { CodeSlip, useOfferedCode } from "@/components/people/offered-code";
import { Button } from "@/components/ui/button";
import { CodeField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { invitePersonAction } from "@/lib/people/actions";

export function InviteForm() {
  const { invite, slip } = useMessages().people;
  const { offered, setOffered } = useOfferedCode();
  if (offered)
    return (
      <CodeSlip offered={offered} aside={<Button onClick={() => setOffered(null)}>{slip.another}</Button>} />
    );
  return (
    <ActionForm action={invitePersonAction} submit={invite.submit} onDone={setOffered}>
      <CodeField name="staffCode" label={invite.staffCode} hint={invite.staffCodeHint} maxLength={20} />
      <TextField name="name" label={invite.name} hint={invite.nameHint} maxLength={120} />
    </ActionForm>
  );
}
