"use client";

import { useState } from "react";
import { useMessages } from "@/components/locale";
import { useCurrentPerson } from "@/components/people/current-person";
import { PasswordField } from "@/components/people/password-field";
import { boxesOf, signInWith } from "@/components/people/sign-in";
import { StationSignIn } from "@/components/people/station-sign-in";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { FormHostContext, type SignInDialogProps } from "@/components/ui/form-context";

const plainHost = { signer: null, SignInDialog: null };

/** Over a form whose session ended: the same person signs in again, and what was typed is sent as it stands. */
export function SignInDialog({ open, onSignedIn, onCancel }: SignInDialogProps) {
  const words = useMessages().people.again;
  const person = useCurrentPerson();
  if (!person) return null;
  return (
    <Dialog open={open} onClose={onCancel} title={words.title}>
      <p className="mb-4">{words.words(person.name)}</p>
      {/* These forms are the way back in; they must not open this dialog themselves. */}
      <FormHostContext value={plainHost}>
        <Ways onSignedIn={onSignedIn} />
      </FormHostContext>
      <p className="mt-4 text-sm text-ink-2">{words.otherPerson}</p>
    </Dialog>
  );
}

function Ways({ onSignedIn }: { onSignedIn: () => void }) {
  const { login, again } = useMessages().people;
  const person = useCurrentPerson();
  const [byPassword, setByPassword] = useState(!person?.atStation);
  if (!person) return null;
  return (
    <div className="grid gap-4">
      {byPassword ? (
        <ActionForm
          action={(_previous, form) =>
            signInWith("password", {
              ...boxesOf(form, "password"),
              staffCode: person.staffCode,
              expected: person.staffCode,
            })
          }
          submit={again.submit}
          refusedHeading={login.refusedHeading}
          done=" "
          onDone={onSignedIn}
        >
          <input
            type="text"
            name="username"
            value={person.staffCode}
            autoComplete="username"
            readOnly
            hidden
          />
          <PasswordField
            name="password"
            label={`${login.password} · ${person.staffCode}`}
            autoComplete="current-password"
            autoFocus
          />
        </ActionForm>
      ) : (
        <StationSignIn onSignedIn={onSignedIn} expected={person.staffCode} />
      )}
      {person.atStation && (
        <div>
          <Button tone="quiet" small onClick={() => setByPassword(!byPassword)}>
            {byPassword ? login.useStation : login.usePassword}
          </Button>
        </div>
      )}
    </div>
  );
}
