"use client";

import { useMessages } from "@/components/locale";
import { DayField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { approveBandAction, proposeBandAction } from "@/lib/dosimetry/actions";

export function ProposeBand({ typeId }: { typeId: string }) {
  const words = useMessages().instruments.bands;
  const percent = { unit: "%", min: 0.001, max: 100, scale: 3 } as const;
  return (
    <DialogButton label={words.propose} title={words.propose}>
      {(close) => (
        <ActionForm action={proposeBandAction} hidden={{ typeId }} submit={words.save} onDone={close}>
          <NumberField name="fromGy" label={words.fromGy} unit="Gy" min={0} max={10_000_000} scale={3} />
          <NumberField name="expectedPercent" label={words.expected} {...percent} />
          <NumberField name="acceptedPercent" label={words.accepted} {...percent} />
          <DayField name="effectiveFrom" label={words.effectiveFrom} />
          <TextField name="source" label={words.source} maxLength={300} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function ApproveBand({ bandId, typeName }: { bandId: string; typeName: string }) {
  const { bands, meanings } = useMessages().instruments;
  return (
    <DialogButton label={bands.approve} title={bands.approve} tone="quiet">
      {(close) => (
        <ActionForm
          action={approveBandAction}
          hidden={{ bandId }}
          submit={bands.approve}
          signs={{ meaning: meanings["instruments.band-approved"], detail: bands.approveDetail(typeName) }}
          onDone={close}
        />
      )}
    </DialogButton>
  );
}
