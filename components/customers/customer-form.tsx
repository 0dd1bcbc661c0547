"use client";

import { useMessages } from "@/components/locale";
import { LinkButton } from "@/components/ui/button";
import { CodeField, FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { amendCustomerAction, registerCustomerAction } from "@/lib/customers/actions";
import type { CustomerSheet } from "@/lib/customers/queries";

type Details = Pick<CustomerSheet, "name" | "address" | "contactName" | "phone" | "taxCode" | "note">;

export function RegisterCustomerForm() {
  const messages = useMessages();
  const words = messages.customers;
  return (
    <ActionForm
      action={registerCustomerAction}
      submit={words.register}
      next="/customers/{id}"
      aside={
        <LinkButton href="/customers" tone="quiet">
          {messages.ui.cancel}
        </LinkButton>
      }
    >
      <CodeField name="code" label={words.code} hint={words.codeHint} maxLength={20} autoFocus />
      <CustomerFields />
    </ActionForm>
  );
}

export function AmendCustomerForm({ customer }: { customer: Details & { id: string; version: number } }) {
  const messages = useMessages();
  return (
    <ActionForm
      action={amendCustomerAction}
      hidden={{ customerId: customer.id }}
      version={customer.version}
      next="/customers/{id}"
      aside={
        <LinkButton href={`/customers/${customer.id}`} tone="quiet">
          {messages.ui.cancel}
        </LinkButton>
      }
    >
      <CustomerFields saved={customer} />
    </ActionForm>
  );
}

function CustomerFields({ saved }: { saved?: Details }) {
  const words = useMessages().customers;
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        maxLength={200}
        defaultValue={saved?.name ?? ""}
      />
      <TextField
        name="address"
        label={words.address}
        required={false}
        maxLength={300}
        defaultValue={saved?.address ?? ""}
      />
      <FieldGroup legend={words.contact} columns={2}>
        <TextField
          name="contactName"
          label={words.contactName}
          required={false}
          maxLength={120}
          defaultValue={saved?.contactName ?? ""}
        />
        <TextField
          name="phone"
          type="tel"
          label={words.phone}
          required={false}
          maxLength={40}
          defaultValue={saved?.phone ?? ""}
        />
      </FieldGroup>
      <TextField
        name="taxCode"
        label={words.taxCode}
        hint={words.taxCodeHint}
        required={false}
        maxLength={20}
        defaultValue={saved?.taxCode ?? ""}
      />
      <TextAreaField
        name="note"
        label={words.note}
        required={false}
        maxLength={1000}
        defaultValue={saved?.note ?? ""}
      />
    </>
  );
}
