"use client";

import { useMessages } from "@/components/locale";
import { DayField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { endAgreementAction, putInForceAction, withdrawAgreementAction } from "@/lib/agreements/actions";

/** The second person enters who signed the paper, and signs every term. */
export function EnforcementForm({ agreementId, name }: { agreementId: string; name: string }) {
  const words = useMessages().agreements;
  return (
    <ActionForm
      action={putInForceAction}
      hidden={{ agreementId }}
      submit={words.enforce}
      signs={{ meaning: words.meanings["agreements.in-force"], detail: words.enforceDetail(name) }}
    >
      <FieldGroup legend={words.customerSigned} columns={2}>
        <TextField name="customerSignedBy" label={words.customerSignedBy} maxLength={200} />
        <DayField name="customerSignedOn" label={words.customerSignedOn} />
      </FieldGroup>
      <FieldGroup legend={words.centreSigned} columns={2}>
        <TextField name="centreSignedBy" label={words.centreSignedBy} maxLength={200} />
        <DayField name="centreSignedOn" label={words.centreSignedOn} />
      </FieldGroup>
    </ActionForm>
  );
}

export function EndButton({ agreementId }: { agreementId: string }) {
  const words = useMessages().agreements;
  return (
    <DialogButton label={words.end} title={words.end} tone="plain">
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{words.endLead}</p>
          <ActionForm
            action={endAgreementAction}
            hidden={{ agreementId }}
            submit={words.end}
            tone="danger"
            onDone={close}
          >
            <DayField name="endedOn" label={words.endedOn} />
            <TextAreaField name="reason" label={words.reason} maxLength={500} />
          </ActionForm>
        </div>
      )}
    </DialogButton>
  );
}

export function WithdrawButton({ agreementId }: { agreementId: string }) {
  const words = useMessages().agreements;
  return (
    <DialogButton label={words.withdraw} title={words.withdraw} tone="plain">
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{words.withdrawLead}</p>
          <ActionForm
            action={withdrawAgreementAction}
            hidden={{ agreementId }}
            submit={words.withdraw}
            tone="danger"
            onDone={close}
          >
            <TextAreaField name="reason" label={words.reason} maxLength={500} />
          </ActionForm>
        </div>
      )}
    </DialogButton>
  );
}
