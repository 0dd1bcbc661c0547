"use client";

import { useLocale, useMessages } from "@/components/locale";
import { LinkButton } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-field";
import { ClosingButton } from "@/components/ui/closing-button";
import { DateTimeField } from "@/components/ui/date-field";
import { FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import {
  acceptBookingAction,
  cancelBookingAction,
  declineBookingAction,
  requestBookingAction,
} from "@/lib/bookings/actions";
import type { BookingChoices } from "@/lib/bookings/queries/booking";

export function RequestForm({ customers, products }: BookingChoices) {
  const messages = useMessages();
  const words = messages.bookings;
  const locale = useLocale();
  return (
    <ActionForm
      action={requestBookingAction}
      submit={words.request}
      next="/bookings/{id}"
      aside={
        <LinkButton href="/bookings" tone="quiet">
          {messages.ui.cancel}
        </LinkButton>
      }
    >
      <SelectField
        name="customerId"
        label={words.customer}
        choices={customers.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))}
      />
      <SelectField
        name="productId"
        label={words.product}
        choices={products.map((product) => ({
          value: product.id,
          label: `${locale === "vi" ? product.nameVi : product.nameEn} (${product.code})`,
        }))}
      />
      <FieldGroup legend={words.amount} columns={2}>
        <NumberField
          name="massKg"
          label={words.mass}
          hint={words.massHint}
          unit="kg"
          scale={3}
          required={false}
        />
        <NumberField name="items" label={words.items} hint={words.itemsHint} scale={0} required={false} />
      </FieldGroup>
      <DateTimeField name="wantedAt" label={words.wantedAt} />
      <TextField name="truck" label={words.truck} required={false} maxLength={60} />
      <TextField name="inspectorName" label={words.inspectorName} required={false} maxLength={120} />
      <TextAreaField name="note" label={words.note} required={false} maxLength={1000} />
    </ActionForm>
  );
}

type StepProps = { bookingId: string; version: number };

export function AcceptForm({ bookingId, version, wantedAt }: StepProps & { wantedAt: string }) {
  const words = useMessages().bookings;
  return (
    <ActionForm action={acceptBookingAction} hidden={{ bookingId }} version={version} submit={words.accept}>
      <DateTimeField name="promisedAt" label={words.promise} defaultValue={wantedAt} />
    </ActionForm>
  );
}

export function CloseButton({ bookingId, version, closing }: StepProps & { closing: "decline" | "cancel" }) {
  const words = useMessages().bookings;
  const says = {
    decline: { label: words.decline, lead: words.declineLead, action: declineBookingAction },
    cancel: { label: words.cancel, lead: words.cancelLead, action: cancelBookingAction },
  }[closing];
  return (
    <ClosingButton
      {...says}
      hidden={{ bookingId }}
      version={version}
      reasonName="cause"
      reasonLabel={words.cause}
    />
  );
}
