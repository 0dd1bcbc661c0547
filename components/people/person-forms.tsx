"use client";

import type { ReactNode } from "react";
import { useMessages } from "@/components/locale";
import { CodeSlip, useOfferedCode } from "@/components/people/offered-code";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import {
  deactivatePersonAction,
  reactivatePersonAction,
  renamePersonAction,
  resetAccessAction,
} from "@/lib/people/actions";

type Person = { id: string; name: string; active: boolean };

export function Reason() {
  const words = useMessages().people.person;
  return (
    <TextAreaField name="reason" label={words.reason} hint={words.reasonHint} maxLength={300} rows={2} />
  );
}

/** What an administrator may do to somebody else's account; each asks why. */
export function PersonActions({ person }: { person: Person }) {
  const words = useMessages().people.person;
  const hidden = { personId: person.id };
  return (
    <>
      <DialogButton label={words.rename} title={words.renameTitle}>
        {(close) => (
          <ActionForm action={renamePersonAction} hidden={hidden} submit={words.rename} onDone={close}>
            <TextField name="name" label={words.renameTitle} defaultValue={person.name} maxLength={120} />
            <Reason />
          </ActionForm>
        )}
      </DialogButton>
      {person.active && (
        <DialogButton label={words.reset} title={words.resetTitle}>
          <ResetForm personId={person.id} />
        </DialogButton>
      )}
      {person.active ? (
        <DialogButton label={words.deactivate} title={words.deactivateTitle} tone="danger">
          {(close) => (
            <ActionForm
              action={deactivatePersonAction}
              hidden={hidden}
              submit={words.deactivate}
              tone="danger"
              onDone={close}
            >
              <Explained>{words.deactivateWords}</Explained>
              <Reason />
            </ActionForm>
          )}
        </DialogButton>
      ) : (
        <DialogButton label={words.reactivate} title={words.reactivateTitle}>
          {(close) => (
            <ActionForm
              action={reactivatePersonAction}
              hidden={hidden}
              submit={words.reactivate}
              onDone={close}
            >
              <Reason />
            </ActionForm>
          )}
        </DialogButton>
      )}
    </>
  );
}

function Explained({ children }: { children: ReactNode }) {
  return <p className="text-ink-2">{children}</p>;
}

function ResetForm({ personId }: { personId: string }) {
  const words = useMessages().people.person;
  const { offered, setOffered } = useOfferedCode();
  if (offered) return <CodeSlip offered={offered} />;
  return (
    <ActionForm
      action={resetAccessAction}
      hidden={{ personId }}
      submit={words.resetSubmit}
      tone="danger"
      onDone={setOffered}
    >
      <Explained>{words.resetWords}</Explained>
      <Reason />
    </ActionForm>
  );
}
