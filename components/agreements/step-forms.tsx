"use client";

import { useMessages } from "@/components/locale";
import { ClosingButton } from "@/components/ui/closing-button";
import { DayField } from "@/components/ui/date-field";
import { FieldGroup, TextField } from "@/components/ui/field";
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
    <ClosingButton
      label={words.end}
      lead={words.endLead}
      action={endAgreementAction}
      hidden={{ agreementId }}
      reasonLabel={words.reason}
    >
      <DayField name="endedOn" label={words.endedOn} />
    </ClosingButton>
  );
}

export function WithdrawButton({ agreementId }: { agreementId: string }) {
  const words = useMessages().agreements;
  return (
    <ClosingButton
      label={words.withdraw}
      lead={words.withdrawLead}
      action={withdrawAgreementAction}
      hidden={{ agreementId }}
      reasonLabel={words.reason}
    />
  );
}
