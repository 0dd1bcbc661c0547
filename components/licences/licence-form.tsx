"use client";

import { useState } from "react";
import { useMessages } from "@/components/locale";
import { LinkButton } from "@/components/ui/button";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import { DayField } from "@/components/ui/date-field";
import { CodeField, FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Facts } from "@/components/ui/notice";
import { proposeLicenceAction } from "@/lib/licences/actions";
import type { EarlierLicence } from "@/lib/licences/queries";
import { licenceScopes } from "@/lib/licences/rules";
import { commoditiesOf } from "@/lib/products/rules";

type LicenceFormProps = {
  destinations: readonly string[];
  /** The version this one renews; code, kind, market and commodity stay. */
  earlier: EarlierLicence | null;
};

function keptOf({ code, scope, destination, commodity }: EarlierLicence) {
  return {
    code,
    scope,
    ...(destination === null ? {} : { destination }),
    ...(commodity === null ? {} : { commodity }),
  };
}

export function LicenceForm({ destinations, earlier }: LicenceFormProps) {
  const messages = useMessages();
  const words = messages.licences;
  const [scope, setScope] = useState<string>(earlier?.scope ?? "");
  return (
    <ActionForm
      action={proposeLicenceAction}
      submit={words.save}
      next="/licences/{id}"
      hidden={earlier ? keptOf(earlier) : {}}
      aside={
        <LinkButton href="/licences" tone="quiet">
          {messages.ui.cancel}
        </LinkButton>
      }
    >
      {earlier ? (
        <Kept earlier={earlier} />
      ) : (
        <>
          <CodeField name="code" label={words.code} hint={words.codeHint} maxLength={30} autoFocus />
          <RadioField
            name="scope"
            label={words.scope}
            onChoose={setScope}
            choices={licenceScopes.map((value) => ({
              value,
              label: words.scopes[value],
              detail: words.scopeDetails[value],
            }))}
          />
        </>
      )}
      {scope === "market" && <Market destinations={destinations} earlier={earlier} />}
      <FieldGroup legend={words.paper}>
        <TextField name="name" label={words.paperName} maxLength={200} defaultValue={earlier?.name ?? ""} />
        <TextField name="number" label={words.number} maxLength={80} />
        <TextField name="issuer" label={words.issuer} maxLength={200} defaultValue={earlier?.issuer ?? ""} />
        <TextAreaField name="document" label={words.document} hint={words.documentHint} maxLength={500} />
      </FieldGroup>
      <FieldGroup legend={words.validity} columns={2}>
        <DayField name="validFrom" label={words.validFrom} />
        <DayField name="validTo" label={words.validTo} hint={words.validToHint} required={false} />
      </FieldGroup>
      <TextAreaField name="note" label={words.note} required={false} maxLength={1000} />
    </ActionForm>
  );
}

function Kept({ earlier }: { earlier: EarlierLicence }) {
  const messages = useMessages();
  const words = messages.licences;
  const { code, scope, destination, commodity } = earlier;
  return (
    <Facts
      columns={1}
      facts={[
        { label: words.code, value: code },
        { label: words.scope, value: words.scopes[scope] },
        ...(destination === null
          ? []
          : [
              { label: words.destination, value: messages.schedules.destination(destination) },
              {
                label: words.commodity,
                value: commodity === null ? words.anyCommodity : messages.products.commodity(commodity),
              },
            ]),
      ]}
    />
  );
}

function Market({ destinations, earlier }: LicenceFormProps) {
  const messages = useMessages();
  const words = messages.licences;
  return (
    <FieldGroup legend={words.destination} columns={2}>
      {earlier === null && (
        <>
          <SelectField
            name="destination"
            label={words.destination}
            choices={destinations.map((code) => ({
              value: code,
              label: `${messages.schedules.destination(code)} (${code})`,
            }))}
          />
          <SelectField
            name="commodity"
            label={words.commodity}
            hint={words.commodityHint}
            required={false}
            choices={commoditiesOf.fruit.map((value) => ({
              value,
              label: messages.products.commodities[value],
            }))}
          />
        </>
      )}
      <TextField
        name="programme"
        label={words.programme}
        required={false}
        maxLength={200}
        defaultValue={earlier?.programme ?? ""}
      />
    </FieldGroup>
  );
}
