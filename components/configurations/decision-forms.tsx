"use client";

import { useMessages } from "@/components/locale";
import { ClosingButton } from "@/components/ui/closing-button";
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
    <ClosingButton
      label={words.retire}
      lead={words.retireLead}
      action={retireConfigurationAction}
      hidden={{ configurationId }}
      reasonLabel={words.reason}
    />
  );
}
