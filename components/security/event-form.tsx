"use client";

import { useMessages } from "@/components/locale";
import { SelectField } from "@/components/ui/choice-field";
import { DateTimeField } from "@/components/ui/date-field";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { correctEventAction, recordEventAction } from "@/lib/security/actions";
import { type EventKind, eventKinds } from "@/lib/security/rules";

export type FirstEvent = {
  id: string;
  kind: EventKind;
  occurredAt: string;
  summary: string;
  actionTaken: string | null;
};

/** Records one event, or corrects the one given. */
export function EventForm({ first }: { first: FirstEvent | null }) {
  const words = useMessages().security.form;
  const common = { next: "/security/events/{id}" } as const;
  return first ? (
    <ActionForm
      {...common}
      action={correctEventAction}
      hidden={{ securityEventId: first.id }}
      submit={words.submitCorrection}
    >
      <EventFields first={first} />
      <TextAreaField name="reason" label={words.reason} rows={2} maxLength={500} />
    </ActionForm>
  ) : (
    <ActionForm {...common} action={recordEventAction} submit={words.submit}>
      <EventFields first={null} />
    </ActionForm>
  );
}

function EventFields({ first }: { first: FirstEvent | null }) {
  const { form: words, kinds } = useMessages().security;
  const text = (value: string | null | undefined) => (value ? { defaultValue: value } : {});
  return (
    <>
      <SelectField
        name="kind"
        label={words.kind}
        choices={eventKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        {...text(first?.kind)}
      />
      <DateTimeField name="occurredAt" label={words.occurredAt} offerNow {...text(first?.occurredAt)} />
      <TextAreaField
        name="summary"
        label={words.summary}
        hint={words.summaryHint}
        maxLength={2000}
        {...text(first?.summary)}
      />
      <TextAreaField
        name="actionTaken"
        label={words.actionTaken}
        hint={words.actionTakenHint}
        required={false}
        maxLength={2000}
        {...text(first?.actionTaken)}
      />
    </>
  );
}
