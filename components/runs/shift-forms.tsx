"use client";

import { useMessages } from "@/components/locale";
import { LateTime } from "@/components/lots/late-time";
import { RadioField } from "@/components/ui/choice-field";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { handOverShiftAction, takeOverShiftAction } from "@/lib/runs/actions";

/** Nothing is filled in beforehand: each states what they see, not what the record says. */
function StatementFields() {
  const words = useMessages().runs.handover;
  return (
    <>
      <RadioField
        name="sourceState"
        label={words.source}
        choices={[
          { value: "up", label: words.up },
          { value: "down", label: words.down },
        ]}
      />
      <NumberField name="carriersInRoom" label={words.carriers} min={0} max={500} scan />
    </>
  );
}

export function HandOverForm({ irradiatorId }: { irradiatorId: string }) {
  const words = useMessages().runs.handover;
  return (
    <ActionForm action={handOverShiftAction} hidden={{ irradiatorId }} submit={words.give} floor>
      <StatementFields />
      <TextAreaField
        name="openPoints"
        label={words.openPoints}
        hint={words.openPointsHint}
        maxLength={1000}
      />
      <LateTime name="handedOverAt" />
    </ActionForm>
  );
}

export function TakeOverForm({ handoverId }: { handoverId: string }) {
  const words = useMessages().runs.handover;
  return (
    <ActionForm action={takeOverShiftAction} hidden={{ handoverId }} submit={words.take} floor>
      <StatementFields />
      <TextAreaField
        name="remark"
        label={words.remark}
        hint={words.remarkHint}
        required={false}
        maxLength={1000}
      />
      <LateTime name="takenOverAt" />
    </ActionForm>
  );
}
