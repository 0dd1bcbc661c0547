"use client";

import { useMessages } from "@/components/locale";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import { DayField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { CodeField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { closePlaceAction, openPlaceAction } from "@/lib/storage/actions";
import { zones } from "@/lib/storage/rules/zones";

export function OpenPlaceButton() {
  const words = useMessages().storage;
  return (
    <DialogButton label={words.open} title={words.open} tone="primary">
      {(close) => (
        <ActionForm action={openPlaceAction} submit={words.openSubmit} onDone={close}>
          <CodeField name="code" label={words.code} maxLength={20} />
          <TextField name="name" label={words.name} maxLength={120} />
          <RadioField
            name="zone"
            label={words.zone}
            hint={words.zoneHint}
            columns={2}
            choices={zones.map((zone) => ({ value: zone, label: words.zones[zone] }))}
          />
          <SelectField
            name="serves"
            label={words.serves}
            hint={words.servesHint}
            required={false}
            choices={[
              { value: "fruit", label: words.kinds.fruit },
              { value: "ppe", label: words.kinds.ppe },
            ]}
          />
          <DayField name="openedOn" label={words.openedOn} hint={words.openedOnHint} required={false} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function ClosePlaceButton({ locationId }: { locationId: string }) {
  const words = useMessages().storage;
  return (
    <DialogButton label={words.close} title={words.close}>
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{words.closeLead}</p>
          <ActionForm
            action={closePlaceAction}
            hidden={{ locationId }}
            submit={words.closeSubmit}
            tone="danger"
            onDone={close}
          >
            <DayField name="closedOn" label={words.closedOn} hint={words.closedOnHint} required={false} />
          </ActionForm>
        </div>
      )}
    </DialogButton>
  );
}
