"use client";

import { useMessages } from "@/components/locale";
import { LateTime } from "@/components/lots/late-time";
import { DayField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { CheckField, CodeField, FieldGroup, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { CelsiusField } from "@/components/ui/celsius-field";
import { NumberField } from "@/components/ui/number-field";
import { logTemperatureAction, stateLimitAction } from "@/lib/storage/actions";

export function TemperatureButton({ locationId }: { locationId: string }) {
  const words = useMessages().storage;
  return (
    <DialogButton label={words.logTemperature} title={words.logTemperature} tone="primary">
      {(close) => (
        <ActionForm
          action={logTemperatureAction}
          hidden={{ locationId }}
          submit={words.logSubmit}
          onDone={close}
          floor
        >
          <CelsiusField name="celsius" label={words.celsius} max={80} required scan />
          <CodeField name="instrumentCode" label={words.instrument} required={false} maxLength={40} />
          <TextField name="note" label={words.note} required={false} maxLength={300} />
          <LateTime name="takenAt" label={words.takenAt} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

/** Hours and temperatures of one phase. */
function PhaseFields({ phase }: { phase: "before" | "after" }) {
  const words = useMessages().storage;
  return (
    <FieldGroup legend={words[phase]} columns={3} required={false}>
      <NumberField
        name={`${phase}MaxHours`}
        label={words.maxHours}
        unit={words.hours}
        min={1}
        max={10_000}
        required={false}
      />
      <CelsiusField name={`${phase}MinC`} label={words.minC} max={80} />
      <CelsiusField name={`${phase}MaxC`} label={words.maxC} max={80} />
    </FieldGroup>
  );
}

export function StateLimitButton({ productId }: { productId: string }) {
  const words = useMessages().storage;
  return (
    <DialogButton label={words.stateLimit} title={words.limits} wide>
      {(close) => (
        <ActionForm action={stateLimitAction} hidden={{ productId }} submit={words.stateLimit} onDone={close}>
          <PhaseFields phase="before" />
          <PhaseFields phase="after" />
          <CheckField name="noLimit" label={words.none} hint={words.noneHint} />
          <TextField name="source" label={words.source} maxLength={300} />
          <DayField name="inForceFrom" label={words.inForceFrom} hint={words.openedOnHint} required={false} />
        </ActionForm>
      )}
    </DialogButton>
  );
}
