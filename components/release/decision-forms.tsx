"use client";

import { useMessages } from "@/components/locale";
import { RadioField } from "@/components/ui/choice-field";
import { DialogButton } from "@/components/ui/dialog";
import { DayField } from "@/components/ui/date-field";
import { TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import {
  permitRetreatmentAction,
  rejectLotAction,
  releaseLotAction,
  withdrawReleaseAction,
} from "@/lib/release/actions";

type Decided = { lotId: string; lotCode: string };

type Seen = { evidence: string };

export function ReleaseForm({ lotId, lotCode, evidence }: Decided & Seen) {
  const { release } = useMessages();
  const words = release.forms;
  return (
    <DialogButton label={words.release} title={words.releaseTitle(lotCode)} tone="primary">
      {(close) => (
        <ActionForm
          action={releaseLotAction}
          hidden={{ lotId, evidence }}
          submit={words.release}
          signs={{ meaning: release.meanings["release.released"], detail: words.releaseDetail }}
          onDone={close}
        />
      )}
    </DialogButton>
  );
}

export function RejectForm({ lotId, lotCode, evidence }: Decided & Seen) {
  const { release } = useMessages();
  const words = release.forms;
  return (
    <DialogButton label={words.reject} title={words.rejectTitle(lotCode)} tone="danger">
      {(close) => (
        <ActionForm
          action={rejectLotAction}
          hidden={{ lotId, evidence }}
          submit={words.reject}
          tone="danger"
          signs={{ meaning: release.meanings["release.rejected"] }}
          onDone={close}
        >
          <RadioField
            name="disposition"
            label={words.disposition}
            choices={[
              { value: "return", label: release.rejectionDispositions.return },
              { value: "destroy", label: release.rejectionDispositions.destroy },
            ]}
          />
          <TextAreaField name="reason" label={words.reason} maxLength={1000} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function WithdrawForm({ lotId, lotCode }: Decided) {
  const { release } = useMessages();
  const words = release.forms;
  return (
    <DialogButton label={words.withdraw} title={words.withdrawTitle(lotCode)} tone="danger">
      {(close) => (
        <ActionForm
          action={withdrawReleaseAction}
          hidden={{ lotId }}
          submit={words.withdraw}
          tone="danger"
          signs={{ meaning: release.meanings["release.withdrawn"], detail: words.withdrawDetail }}
          onDone={close}
        >
          <TextAreaField name="reason" label={words.reason} maxLength={1000} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function RetreatmentForm({ lotId, lotCode, kind }: Decided & { kind: "fruit" | "ppe" }) {
  const { release } = useMessages();
  const words = release.forms;
  return (
    <DialogButton label={words.retreat} title={words.retreatTitle(lotCode)}>
      {(close) => (
        <ActionForm
          action={permitRetreatmentAction}
          hidden={{ lotId }}
          submit={words.retreat}
          signs={{
            meaning: release.meanings["release.retreatment-permitted"],
            ...(kind === "fruit" ? { detail: words.completionLead } : {}),
          }}
          onDone={close}
        >
          {kind === "fruit" && (
            <>
              <TextField name="agency" label={words.agency} maxLength={200} />
              <TextField name="agreementDocument" label={words.agreementDocument} maxLength={200} />
              <DayField name="agreedOn" label={words.agreedOn} />
              <NumberField
                name="plannedMinDoseGy"
                label={words.plannedMinDose}
                unit="Gy"
                min={0.001}
                max={500_000}
                scale={3}
              />
            </>
          )}
          <NumberField
            name="plannedMaxDoseGy"
            label={words.plannedMaxDose}
            {...(kind === "ppe" ? { hint: words.plannedMaxDoseHint } : {})}
            unit="Gy"
            min={0.001}
            max={500_000}
            scale={3}
          />
          <TextAreaField name="reason" label={words.reason} maxLength={1000} />
        </ActionForm>
      )}
    </DialogButton>
  );
}
