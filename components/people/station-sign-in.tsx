"use client";

import { IdCard } from "lucide-react";
import { useId } from "react";
import { useMessages } from "@/components/locale";
import { PasswordField } from "@/components/people/password-field";
import { StaffCodeField } from "@/components/people/password-sign-in";
import { boxesOf, signInWith } from "@/components/people/sign-in";
import { ActionForm } from "@/components/ui/form";
import { useField } from "@/components/ui/form-context";

type StationSignInProps = {
  onSignedIn: () => void;
  /** Signing in over a form: only this person will do. */
  expected?: string;
};

/** Gloves on: one box takes the card, the other way in is a code and six digits. */
export function StationSignIn({ onSignedIn, expected = "" }: StationSignInProps) {
  const words = useMessages().people.login;
  return (
    <div className="floor grid gap-6">
      <ActionForm
        action={(_previous, form) => signInWith("station", { ...boxesOf(form, "card"), expected })}
        submit={words.stationSubmit}
        refusedHeading={words.refusedHeading}
        done=" "
        onDone={onSignedIn}
        floor
      >
        <CardBox />
      </ActionForm>
      <p className="flex items-center gap-3 text-ink-2">
        <span className="h-px grow bg-line-strong" />
        {words.or}
        <span className="h-px grow bg-line-strong" />
      </p>
      <ActionForm
        action={(_previous, form) =>
          signInWith("station", { ...boxesOf(form, "staffCode", "pin"), expected })
        }
        submit={words.stationSubmit}
        refusedHeading={words.refusedHeading}
        done=" "
        onDone={onSignedIn}
        tone="plain"
        floor
      >
        <div className="grid gap-5 sm:grid-cols-2">
          <StaffCodeField />
          <PasswordField name="pin" label={words.pin} autoComplete="off" digits={6} />
        </div>
      </ActionForm>
      <p className="text-sm text-ink-2">{words.stationNote}</p>
    </div>
  );
}

/** Stands ready for the reader, which types the card's number and presses Enter. */
function CardBox() {
  const words = useMessages().people.login;
  const field = useField("card", words.card, true);
  const hint = useId();
  return (
    <div className="grid gap-2">
      <label htmlFor={field.id} className="flex items-center gap-3 text-lg font-medium">
        <IdCard size={28} strokeWidth={1.5} className="text-accent-text" aria-hidden="true" />
        {words.card}
      </label>
      <input
        {...field.aria}
        aria-describedby={hint}
        type="password"
        autoFocus
        autoComplete="off"
        required
        maxLength={200}
        className="control min-h-16 text-xl"
      />
      <p id={hint} className="text-sm text-ink-2">
        {words.cardHint}
      </p>
    </div>
  );
}
