"use client";

import { useMessages } from "@/components/locale";
import { PasswordField } from "@/components/people/password-field";

/** Twice, because what nobody sees is easily mistyped. */
export function NewPasswordFields() {
  const words = useMessages().people.account;
  return (
    <>
      <PasswordField
        name="newPassword"
        label={words.newPassword}
        hint={words.passwordHint}
        autoComplete="new-password"
        counts
      />
      <PasswordField name="newPasswordAgain" label={words.newPasswordAgain} autoComplete="new-password" />
    </>
  );
}
