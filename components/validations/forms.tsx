"use client";

import { useMessages } from "@/components/locale";
import { DayField } from "@/components/ui/date-field";
import { ClosingButton } from "@/components/ui/closing-button";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { Repeat } from "@/components/ui/repeat";
import {
  approveValidationAction,
  draftPartialLoadAction,
  draftTransitDoseAction,
  withdrawValidationAction,
} from "@/lib/validations/actions";

function EvidenceFields() {
  const words = useMessages().validations;
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <DayField name="measuredOn" label={words.measuredOn} />
        <DayField name="effectiveFrom" label={words.effectiveFrom} />
      </div>
      <TextField name="document" label={words.document} maxLength={200} />
      <TextAreaField name="note" label={words.note} required={false} maxLength={1000} rows={2} />
    </>
  );
}

export function TransitDoseButton({ configurationId }: { configurationId: string }) {
  const words = useMessages().validations;
  return (
    <DialogButton label={words.transit.open} title={words.transit.title}>
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{words.transit.lead}</p>
          <ActionForm
            action={draftTransitDoseAction}
            hidden={{ configurationId }}
            submit={words.save}
            onDone={close}
          >
            <Repeat
              name="positions"
              legend={words.transit.positions}
              addLabel={words.transit.add}
              row={(at) => (
                <div className="grid gap-4 sm:grid-cols-2">
                  <TextField name={at("position")} label={words.transit.position} maxLength={60} />
                  <NumberField
                    name={at("doseGy")}
                    label={words.transit.dose}
                    unit="Gy"
                    min={0.001}
                    max={100_000}
                    scale={3}
                  />
                </div>
              )}
            />
            <EvidenceFields />
          </ActionForm>
        </div>
      )}
    </DialogButton>
  );
}

export function PartialLoadButton({
  configurationId,
  cartonsPerCarrier,
}: {
  configurationId: string;
  cartonsPerCarrier: number;
}) {
  const words = useMessages().validations;
  return (
    <DialogButton label={words.partial.open} title={words.partial.title}>
      {(close) => (
        <div className="grid gap-4">
          <p className="text-ink-2">{words.partial.lead}</p>
          <ActionForm
            action={draftPartialLoadAction}
            hidden={{ configurationId }}
            submit={words.save}
            onDone={close}
          >
            <NumberField
              name="minCartons"
              label={words.partial.minCartons}
              min={1}
              max={Math.max(1, cartonsPerCarrier - 1)}
            />
            <EvidenceFields />
          </ActionForm>
        </div>
      )}
    </DialogButton>
  );
}

export function ApproveValidationButton({ validationId, detail }: { validationId: string; detail: string }) {
  const words = useMessages().validations;
  return (
    <DialogButton label={words.approve} title={words.approve} tone="plain">
      {(close) => (
        <ActionForm
          action={approveValidationAction}
          hidden={{ validationId }}
          submit={words.approve}
          onDone={close}
          signs={{ meaning: words.meanings["validations.approved"], detail }}
        />
      )}
    </DialogButton>
  );
}

export function WithdrawValidationButton({ validationId }: { validationId: string }) {
  const words = useMessages().validations;
  return (
    <ClosingButton
      label={words.withdraw}
      lead={words.withdrawLead}
      action={withdrawValidationAction}
      hidden={{ validationId }}
      reasonLabel={words.reason}
    />
  );
}
