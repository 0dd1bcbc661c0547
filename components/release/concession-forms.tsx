"use client";

import { useMessages } from "@/components/locale";
import { DayField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { confirmConcessionAction, proposeConcessionAction } from "@/lib/release/actions";

type Seen = { lotCode: string; evidence: string };

export function ProposeConcessionForm({ lotId, lotCode, evidence }: Seen & { lotId: string }) {
  const { release } = useMessages();
  const words = release.concession;
  return (
    <DialogButton label={words.propose} title={words.proposeTitle(lotCode)}>
      {(close) => (
        <ActionForm
          action={proposeConcessionAction}
          hidden={{ lotId, evidence }}
          submit={words.propose}
          signs={{ meaning: release.meanings["release.concession-proposed"], detail: words.proposeLead }}
          onDone={close}
        >
          <TextField name="document" label={words.document} maxLength={200} />
          <TextField name="customerSignatory" label={words.customerSignatory} maxLength={200} />
          <DayField name="customerSignedOn" label={words.customerSignedOn} />
          <TextAreaField name="reason" label={words.reason} maxLength={1000} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function ConfirmConcessionForm({ concessionId, lotCode, evidence }: Seen & { concessionId: string }) {
  const { release } = useMessages();
  const words = release.concession;
  return (
    <DialogButton label={words.confirm} title={words.confirmTitle(lotCode)} tone="primary">
      {(close) => (
        <ActionForm
          action={confirmConcessionAction}
          hidden={{ concessionId, evidence }}
          submit={words.confirm}
          signs={{
            meaning: release.meanings["release.concession-confirmed"],
            detail: release.forms.releaseDetail,
          }}
          onDone={close}
        />
      )}
    </DialogButton>
  );
}
