"use client";

import { useMessages } from "@/components/locale";
import { PasswordField } from "@/components/people/password-field";
import { boxesOf, signInWith } from "@/components/people/sign-in";
import { FieldFrame } from "@/components/ui/field-frame";
import { ActionForm } from "@/components/ui/form";
import { useField } from "@/components/ui/form-context";

/** The browser goes to the page as a whole, so that nothing of the person before is left in it. */
export function goTo(path: string) {
  window.location.assign(path);
}

export function PasswordSignIn({ next }: { next: string }) {
  const words = useMessages().people.login;
  return (
    <ActionForm
      action={(_previous, form) => signInWith("password", boxesOf(form, "staffCode", "password"))}
      submit={words.submit}
      refusedHeading={words.refusedHeading}
      done=" "
      onDone={() => goTo(next)}
    >
      <StaffCodeField autoFocus />
      <PasswordField name="password" label={words.password} autoComplete="current-password" />
    </ActionForm>
  );
}

export function StaffCodeField({ autoFocus }: { autoFocus?: boolean }) {
  const words = useMessages().people.login;
  const field = useField("staffCode", words.staffCode, false);
  return (
    <FieldFrame field={field} label={words.staffCode} required>
      <input
        {...field.aria}
        autoFocus={autoFocus}
        defaultValue={field.entered}
        required
        autoComplete="username"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={40}
        className="control tracking-wide uppercase"
      />
    </FieldFrame>
  );
}
