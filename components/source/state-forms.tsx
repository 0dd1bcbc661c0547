"use client";

import { useMessages } from "@/components/locale";
import { SelectField } from "@/components/ui/choice-field";
import { DayField } from "@/components/ui/date-field";
import { ClosingButton } from "@/components/ui/closing-button";
import { TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { confirmStateAction, enterStateAction, withdrawStateAction } from "@/lib/source/actions";

/** The total of the certificates; one irradiator is chosen beforehand where there is only one. */
export function StateForm({ irradiators }: { irradiators: { id: string; code: string; name: string }[] }) {
  const words = useMessages().source;
  const only = irradiators.length === 1 ? irradiators[0] : undefined;
  return (
    <ActionForm action={enterStateAction} submit={words.save} next="/source">
      <SelectField
        name="irradiatorId"
        label={words.irradiator}
        choices={irradiators.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))}
        {...(only ? { defaultValue: only.id } : {})}
      />
      <NumberField
        name="activityKCi"
        label={words.activity}
        hint={words.activityHint}
        unit="kCi"
        min={0.001}
        max={10_000}
        scale={3}
      />
      <DayField name="referenceOn" label={words.referenceOn} />
      <DayField name="effectiveFrom" label={words.effectiveFrom} hint={words.effectiveFromHint} />
      <TextField
        name="certificateSet"
        label={words.certificateSet}
        hint={words.certificateSetHint}
        maxLength={300}
      />
      <TextAreaField name="note" label={words.note} required={false} maxLength={1000} rows={2} />
    </ActionForm>
  );
}

type Confirming = { stateId: string; stateNo: number; activity: string; day: string };

/** The second person signs everything the state says. */
export function ConfirmForm({ stateId, stateNo, activity, day }: Confirming) {
  const words = useMessages().source;
  return (
    <ActionForm
      action={confirmStateAction}
      hidden={{ stateId }}
      submit={words.confirm}
      signs={{
        meaning: words.meanings["source.confirmed"],
        detail: words.confirmDetail(stateNo, activity, day),
      }}
    />
  );
}

export function WithdrawButton({ stateId }: { stateId: string }) {
  const words = useMessages().source;
  return (
    <ClosingButton
      label={words.withdraw}
      lead={words.withdrawLead}
      action={withdrawStateAction}
      hidden={{ stateId }}
      reasonLabel={words.reason}
    />
  );
}
