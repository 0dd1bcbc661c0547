"use client";

import type { ReactNode } from "react";
import { useMessages } from "@/components/locale";
import { FieldFrame } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";

export type Signing = {
  /** What the signature means, in the reader's language. */
  meaning: string;
  /** What exactly is being signed. */
  detail?: ReactNode;
};

/** The printed name, the meaning and the password stand together, as on paper. */
export function SigningBlock({ signing, signer }: { signing: Signing; signer: string | null }) {
  const words = useMessages().ui.signature;
  const field = useField("_password", words.password, true);
  return (
    <fieldset className="grid gap-4 rounded-lg border border-line-strong p-4">
      <legend className="px-1.5 font-medium">{words.heading}</legend>
      <dl className="grid gap-1.5">
        {signer !== null && (
          <div className="flex flex-wrap gap-x-3">
            <dt className="min-w-24 text-ink-2">{words.signer}</dt>
            <dd className="font-medium">{signer}</dd>
          </div>
        )}
        <div className="flex flex-wrap gap-x-3">
          <dt className="min-w-24 text-ink-2">{words.meaning}</dt>
          <dd className="font-medium">{signing.meaning}</dd>
        </div>
      </dl>
      {signing.detail && <div className="text-ink-2">{signing.detail}</div>}
      <FieldFrame field={field} label={words.password} hint={words.passwordHint} required>
        <input
          {...field.aria}
          type="password"
          autoComplete="current-password"
          required
          className="control max-w-sm"
        />
      </FieldFrame>
    </fieldset>
  );
}
