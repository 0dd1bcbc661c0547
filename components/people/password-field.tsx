"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/components/locale";
import { FieldFrame, type FieldProps } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";

type PasswordFieldProps = FieldProps & {
  /** What the browser's password manager should think of it. */
  autoComplete: "current-password" | "new-password" | "off";
  /** A PIN: digits only, on a numeric keypad. */
  digits?: number;
  counts?: boolean;
  autoFocus?: boolean;
};

/** A secret that can be looked at: gloves and Vietnamese keyboards make blind typing a gamble. */
export function PasswordField(props: PasswordFieldProps) {
  const { name, label, hint, required = true, autoComplete, digits, counts, autoFocus } = props;
  const words = useMessages().people;
  const field = useField(name, label, Boolean(hint) || Boolean(counts));
  const [shown, setShown] = useState(false);
  const [count, setCount] = useState(0);
  const counted = counts && count > 0 ? words.account.counted(count) : null;
  return (
    <FieldFrame
      field={field}
      label={label}
      required={required}
      hint={
        hint || counted ? (
          <span className="flex justify-between gap-4">
            <span>{hint}</span>
            <span className="whitespace-nowrap">{counted}</span>
          </span>
        ) : undefined
      }
    >
      <div className="relative">
        <input
          {...field.aria}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          autoFocus={autoFocus}
          required={required}
          {...(digits ? { inputMode: "numeric" as const, maxLength: digits } : { maxLength: 256 })}
          onInput={(event) => setCount([...event.currentTarget.value.normalize("NFC")].length)}
          className="control pr-12"
        />
        <button
          type="button"
          onClick={() => setShown(!shown)}
          aria-label={shown ? words.login.hide : words.login.show}
          aria-pressed={shown}
          className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-md text-ink-2 hover:text-ink"
        >
          {shown ? <EyeOff size={17} aria-hidden="true" /> : <Eye size={17} aria-hidden="true" />}
        </button>
      </div>
    </FieldFrame>
  );
}
