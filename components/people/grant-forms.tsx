"use client";

import { useMessages } from "@/components/locale";
import { Reason } from "@/components/people/person-forms";
import { RadioField } from "@/components/ui/choice-field";
import { DialogButton } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { type Role, roles } from "@/lib/core/policy/roles";
import { confirmGrantAction, grantRoleAction, revokeRoleAction } from "@/lib/people/actions";
import { needsConfirmation, solitaryRoles } from "@/lib/people/rules/roles";

/** Every role is offered; what does not go together is refused with its reason, so that nobody wonders where it went. */
export function GrantButton({ personId, held }: { personId: string; held: readonly Role[] }) {
  const messages = useMessages();
  const words = messages.people.grants;
  const choices = roles
    .filter((role) => !held.includes(role))
    .map((role) => ({
      value: role,
      label: messages.core.roles[role],
      detail: needsConfirmation(role)
        ? words.twoPeople
        : (solitaryRoles as readonly Role[]).includes(role)
          ? words.alone
          : undefined,
    }));
  return (
    <DialogButton label={words.grant} title={words.grantTitle} tone="primary" wide>
      {(close) => (
        <ActionForm action={grantRoleAction} hidden={{ personId }} submit={words.grant} onDone={close}>
          <RadioField name="role" label={words.role} choices={choices} columns={2} />
          <Reason />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function RevokeButton({ grantId, role, pending }: { grantId: string; role: Role; pending: boolean }) {
  const messages = useMessages();
  const words = messages.people.grants;
  const label = pending ? words.decline : words.revoke;
  return (
    <DialogButton label={label} title={words.revokeTitle(messages.core.roles[role])} small>
      {(close) => (
        <ActionForm
          action={revokeRoleAction}
          hidden={{ grantId }}
          submit={label}
          tone="danger"
          onDone={close}
        >
          <Reason />
        </ActionForm>
      )}
    </DialogButton>
  );
}

type ConfirmProps = { grantId: string; role: Role; name: string };

export function ConfirmButton({ grantId, role, name }: ConfirmProps) {
  const messages = useMessages();
  const words = messages.people.appointments;
  return (
    <DialogButton label={words.confirm} title={words.confirmTitle} small>
      {(close) => (
        <ActionForm action={confirmGrantAction} hidden={{ grantId }} submit={words.confirm} onDone={close}>
          <p>{words.confirmWords(messages.core.roles[role], name)}</p>
        </ActionForm>
      )}
    </DialogButton>
  );
}
