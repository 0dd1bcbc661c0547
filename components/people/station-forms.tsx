"use client";

import { useMessages } from "@/components/locale";
import { Reason } from "@/components/people/person-forms";
import { DialogButton } from "@/components/ui/dialog";
import { CodeField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { enrolStationAction, retireStationAction } from "@/lib/people/actions";

export function EnrolStationButton() {
  const words = useMessages().people.stations;
  return (
    <DialogButton label={words.enrol} title={words.enrolTitle} tone="primary">
      {(close) => (
        <ActionForm action={enrolStationAction} submit={words.enrolSubmit} onDone={close}>
          <p className="text-ink-2">{words.enrolWords}</p>
          <CodeField name="code" label={words.code} maxLength={20} />
          <TextField name="name" label={words.name} hint={words.nameHint} maxLength={80} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function RetireStationButton({ stationId }: { stationId: string }) {
  const words = useMessages().people.stations;
  return (
    <DialogButton label={words.retire} title={words.retireTitle} small>
      {(close) => (
        <ActionForm
          action={retireStationAction}
          hidden={{ stationId }}
          submit={words.retire}
          tone="danger"
          onDone={close}
        >
          <p className="text-ink-2">{words.retireWords}</p>
          <Reason />
        </ActionForm>
      )}
    </DialogButton>
  );
}
