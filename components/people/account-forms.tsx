"use client";

import { useMessages } from "@/components/locale";
import { NewPasswordFields } from "@/components/people/new-password-fields";
import { PasswordField } from "@/components/people/password-field";
import { DialogButton } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { changePasswordAction, endSessionAction, setCardAction, setPinAction } from "@/lib/people/actions";

export function ChangePasswordForm() {
  const words = useMessages().people.account;
  return (
    <ActionForm
      action={changePasswordAction}
      submit={words.changePassword}
      signs={{ meaning: words.current }}
      done={words.passwordChanged}
      tone="plain"
    >
      <NewPasswordFields />
    </ActionForm>
  );
}

export function PinForm() {
  const words = useMessages().people.account;
  return (
    <ActionForm
      action={setPinAction}
      submit={words.setPin}
      signs={{ meaning: words.pinMeaning }}
      done={words.pinSet}
      tone="plain"
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <PasswordField name="newPin" label={words.newPin} autoComplete="off" digits={6} />
        <PasswordField name="repeatPin" label={words.repeatPin} autoComplete="off" digits={6} />
      </div>
    </ActionForm>
  );
}

export function CardForm() {
  const words = useMessages().people.account;
  return (
    <ActionForm
      action={setCardAction}
      submit={words.setCard}
      signs={{ meaning: words.cardMeaning }}
      done={words.cardSet}
      tone="plain"
    >
      <PasswordField name="newCardCode" label={words.newCardCode} autoComplete="off" />
    </ActionForm>
  );
}

export function EndSessionButton({ sessionId }: { sessionId: string }) {
  const words = useMessages().people.account;
  return (
    <DialogButton label={words.end} title={words.endTitle} small>
      {(close) => (
        <ActionForm
          action={endSessionAction}
          hidden={{ sessionId }}
          submit={words.end}
          tone="danger"
          onDone={close}
        />
      )}
    </DialogButton>
  );
}
