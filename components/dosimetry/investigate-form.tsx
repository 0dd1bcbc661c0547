"use client";

import { useMessages } from "@/components/locale";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { investigateReplicatesAction } from "@/lib/dosimetry/actions";

type InvestigateProps = { lotId: string; carrierCode: string; position: string; readingIds: string[] };

/** Why dosimeters at one place spread; every reading stays. */
export function InvestigateReplicates({ lotId, carrierCode, position, readingIds }: InvestigateProps) {
  const words = useMessages().dosimetry.replicates;
  return (
    <DialogButton label={`${words.investigate}: ${carrierCode}`} title={words.title(carrierCode, position)}>
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{words.lead}</p>
          <ActionForm
            action={investigateReplicatesAction}
            hidden={{ lotId, readingIds: readingIds.join(" ") }}
            submit={words.save}
            onDone={close}
          >
            <TextAreaField name="finding" label={words.finding} maxLength={1000} />
          </ActionForm>
        </div>
      )}
    </DialogButton>
  );
}
