"use client";

import { useMessages } from "@/components/locale";
import { ClosingButton } from "@/components/ui/closing-button";
import { DayField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { approveLicenceAction, endLicenceAction, withdrawLicenceAction } from "@/lib/licences/actions";

/** The second person has the paper before them and signs the row. */
export function ApprovalForm({ licenceId, detail }: { licenceId: string; detail: string }) {
  const words = useMessages().licences;
  return (
    <ActionForm
      action={approveLicenceAction}
      hidden={{ licenceId }}
      submit={words.approve}
      signs={{ meaning: words.meanings["licences.in-force"], detail }}
    >
      {null}
    </ActionForm>
  );
}

export function EndButton({ licenceId }: { licenceId: string }) {
  const words = useMessages().licences;
  return (
    <ClosingButton
      label={words.end}
      lead={words.endLead}
      action={endLicenceAction}
      hidden={{ licenceId }}
      reasonLabel={words.reason}
    >
      <DayField name="endedOn" label={words.endedOn} />
    </ClosingButton>
  );
}

export function WithdrawButton({ licenceId }: { licenceId: string }) {
  const words = useMessages().licences;
  return (
    <ClosingButton
      label={words.withdraw}
      lead={words.withdrawLead}
      action={withdrawLicenceAction}
      hidden={{ licenceId }}
      reasonLabel={words.reason}
    />
  );
}
