"use client";

import { useMessages } from "@/components/locale";
import { LateTime } from "@/components/lots/late-time";
import { SelectField } from "@/components/ui/choice-field";
import { DialogButton } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { moveLotAction } from "@/lib/storage/actions";
import { type Place, zoneTakes } from "@/lib/storage/rules/zones";

type MoveButtonProps = {
  lotId: string;
  from: Place | null;
  treated: boolean;
  cartons: number;
  places: readonly Place[];
};

/** Cartons of one kind at one place, carried elsewhere; places of the other side of the barrier are not offered. */
export function MoveButton({ lotId, from, treated, cartons, places }: MoveButtonProps) {
  const words = useMessages().storage;
  const choices = places
    .filter(({ id, zone }) => id !== from?.id && zoneTakes(zone, treated))
    .map(({ id, code, name, zone }) => ({ value: id, label: words.choice(code, name, zone) }));
  return (
    <DialogButton label={words.move} title={words.moveTitle(from?.code ?? words.unknownPlace)}>
      {(close) => (
        <ActionForm
          action={moveLotAction}
          hidden={{ lotId, fromId: from?.id ?? "", treated: treated ? "yes" : "no" }}
          submit={words.moveSubmit}
          onDone={close}
          floor
        >
          <SelectField name="toId" label={words.moveTo} choices={choices} />
          <NumberField
            name="cartons"
            label={words.moveCartons}
            min={1}
            max={cartons}
            defaultValue={cartons}
            scan
          />
          <TextField name="reason" label={words.reason} required={false} maxLength={300} />
          <LateTime name="movedAt" label={words.movedAt} />
        </ActionForm>
      )}
    </DialogButton>
  );
}
