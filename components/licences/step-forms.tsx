"use client";

import { useMessages } from "@/components/locale";
import { DayField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
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
    <DialogButton label={words.end} title={words.end} tone="plain">
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{words.endLead}</p>
          <ActionForm
            action={endLicenceAction}
            hidden={{ licenceId }}
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

export function WithdrawButton({ licenceId }: { licenceId: string }) {
  const words = useMessages().licences;
  return (
    <DialogButton label={words.withdraw} title={words.withdraw} tone="plain">
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{words.withdrawLead}</p>
          <ActionForm
            action={withdrawLicenceAction}
            hidden={{ licenceId }}
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
