"use client";

import { useMessages } from "@/components/locale";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { approveConfigurationAction, retireConfigurationAction } from "@/lib/configurations/actions";

/** The second person signs everything the version says. */
export function ApprovalForm({ configurationId, name }: { configurationId: string; name: string }) {
  const words = useMessages().configurations;
  return (
    <ActionForm
      action={approveConfigurationAction}
      hidden={{ configurationId }}
      submit={words.approve}
      signs={{
        meaning: words.meanings["configurations.approved"],
        detail: words.approveDetail(name),
      }}
    />
  );
}

/** Takes a version out of use, with a reason; it stays in the history. */
export function RetireButton({ configurationId }: { configurationId: string }) {
  const words = useMessages().configurations;
  return (
    <DialogButton label={words.retire} title={words.retire} tone="plain">
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{words.retireLead}</p>
          <ActionForm
            action={retireConfigurationAction}
            hidden={{ configurationId }}
            submit={words.retire}
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
