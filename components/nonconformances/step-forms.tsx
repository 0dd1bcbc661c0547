"use client";

import { useMessages } from "@/components/locale";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import { DayField } from "@/components/ui/date-field";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import {
  assignNonconformanceAction,
  closeNonconformanceAction,
  planNonconformanceAction,
  verifyNonconformanceAction,
} from "@/lib/nonconformances/actions";
import type { Owner } from "@/lib/nonconformances/queries";

type Step = { nonconformanceId: string; version: number };
type Plan = { cause: string | null; correction: string | null; correctiveAction: string | null };

export function PlanForm({ nonconformanceId, version, plan }: Step & { plan: Plan }) {
  const words = useMessages().nonconformances;
  const text = (value: string | null) => (value === null ? {} : { defaultValue: value });
  return (
    <ActionForm
      action={planNonconformanceAction}
      hidden={{ nonconformanceId }}
      version={version}
      submit={words.planButton}
    >
      <TextAreaField name="cause" label={words.cause} maxLength={4000} {...text(plan.cause)} />
      <TextAreaField
        name="correction"
        label={words.correction}
        hint={words.correctionHint}
        maxLength={4000}
        {...text(plan.correction)}
      />
      <TextAreaField
        name="correctiveAction"
        label={words.correctiveAction}
        maxLength={4000}
        {...text(plan.correctiveAction)}
      />
    </ActionForm>
  );
}

export function VerifyForm({ nonconformanceId, version }: Step) {
  const words = useMessages().nonconformances;
  return (
    <ActionForm
      action={verifyNonconformanceAction}
      hidden={{ nonconformanceId }}
      version={version}
      submit={words.verifyButton}
    >
      <RadioField
        name="effective"
        label={words.effective}
        choices={[
          { value: "yes", label: words.effectiveYes, detail: words.effectiveYesDetail },
          { value: "no", label: words.effectiveNo, detail: words.effectiveNoDetail },
        ]}
      />
      <TextAreaField name="finding" label={words.finding} maxLength={4000} />
    </ActionForm>
  );
}

type Assignment = Step & { code: string; ownerId: string; dueOn: string; owners: readonly Owner[] };

export function AssignForm({ nonconformanceId, version, code, ownerId, dueOn, owners }: Assignment) {
  const words = useMessages().nonconformances;
  return (
    <DialogButton label={words.assign} title={words.assignTitle(code)}>
      {(close) => (
        <ActionForm
          action={assignNonconformanceAction}
          hidden={{ nonconformanceId }}
          version={version}
          submit={words.assign}
          onDone={close}
        >
          <SelectField
            name="ownerId"
            label={words.owner}
            defaultValue={ownerId}
            choices={owners.map((one) => ({ value: one.id, label: `${one.name} (${one.staffCode})` }))}
          />
          <DayField name="dueOn" label={words.dueOn} defaultValue={dueOn} />
          <TextAreaField name="reason" label={words.reason} maxLength={1000} />
        </ActionForm>
      )}
    </DialogButton>
  );
}

export function CloseForm({ nonconformanceId, version, code }: Step & { code: string }) {
  const words = useMessages().nonconformances;
  return (
    <DialogButton label={words.close} title={words.closeTitle(code)} tone="primary">
      {(close) => (
        <ActionForm
          action={closeNonconformanceAction}
          hidden={{ nonconformanceId }}
          version={version}
          submit={words.close}
          signs={{ meaning: words.meanings["nonconformances.closed"] }}
          onDone={close}
        />
      )}
    </DialogButton>
  );
}
