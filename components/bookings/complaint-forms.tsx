"use client";

import { useMessages } from "@/components/locale";
import { LinkButton } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-field";
import { DateTimeField, DayField } from "@/components/ui/date-field";
import { CodeField, TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { answerComplaintAction, recordComplaintAction } from "@/lib/bookings/actions";
import type { BookingChoices } from "@/lib/bookings/queries/booking";

export function ComplaintForm({ customers }: Pick<BookingChoices, "customers">) {
  const messages = useMessages();
  const words = messages.bookings.complaints;
  return (
    <ActionForm
      action={recordComplaintAction}
      submit={words.record}
      next="/complaints/{id}"
      aside={
        <LinkButton href="/complaints" tone="quiet">
          {messages.ui.cancel}
        </LinkButton>
      }
    >
      <SelectField
        name="customerId"
        label={words.customer}
        choices={customers.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))}
      />
      <CodeField name="lotCode" label={words.lot} hint={words.lotHint} required={false} maxLength={30} />
      <DateTimeField name="receivedAt" label={words.receivedAt} offerNow />
      <TextAreaField name="body" label={words.body} rows={5} maxLength={4000} />
      <DayField name="dueOn" label={words.dueOn} />
    </ActionForm>
  );
}

export function AnswerForm({ complaintId, version }: { complaintId: string; version: number }) {
  const words = useMessages().bookings.complaints;
  return (
    <ActionForm
      action={answerComplaintAction}
      hidden={{ complaintId }}
      version={version}
      submit={words.answerButton}
    >
      <TextAreaField name="answer" label={words.answer} rows={5} maxLength={4000} />
    </ActionForm>
  );
}
