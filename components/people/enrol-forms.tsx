"use client";

import { useMessages } from "@/components/locale";
import { NewPasswordFields } from "@/components/people/new-password-fields";
import { goTo, StaffCodeField } from "@/components/people/password-sign-in";
import { CodeField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { enrolAction, firstAdministratorAction } from "@/lib/people/actions";

/** The door leads to the sign-in page: a new password is proven by using it. */
const toSignIn = () => goTo("/login?enrolled");

export function EnrolForm() {
  const words = useMessages().people.enrol;
  return (
    <ActionForm action={enrolAction} submit={words.submit} done=" " onDone={toSignIn}>
      <StaffCodeField />
      <CodeField name="code" label={words.code} hint={words.codeHint} maxLength={40} />
      <NewPasswordFields />
    </ActionForm>
  );
}

export function FirstAdministratorForm() {
  const { first, invite } = useMessages().people;
  return (
    <ActionForm action={firstAdministratorAction} submit={first.submit} done=" " onDone={toSignIn}>
      <CodeField name="code" label={first.code} maxLength={40} />
      <StaffCodeField />
      <TextField name="name" label={invite.name} hint={invite.nameHint} maxLength={120} />
      <NewPasswordFields />
    </ActionForm>
  );
}
