"use client";

import { useLocale, useMessages } from "@/components/locale";
import { LinkButton } from "@/components/ui/button";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import { DayField } from "@/components/ui/date-field";
import { CodeField, FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Facts } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { draftAgreementAction } from "@/lib/agreements/actions";
import type { EarlierAgreement, Parties } from "@/lib/agreements/queries";

type AgreementFormProps = {
  parties: Parties;
  destinations: readonly string[];
  /** The version this one begins from; code, customer and product stay. */
  earlier: EarlierAgreement | null;
};

export function AgreementForm({ parties, destinations, earlier }: AgreementFormProps) {
  const messages = useMessages();
  const words = messages.agreements;
  const kept = earlier && {
    code: earlier.code,
    customerId: earlier.customerId,
    productId: earlier.productId,
  };
  return (
    <ActionForm
      action={draftAgreementAction}
      submit={words.saveDraft}
      next="/agreements/{id}"
      hidden={kept ?? {}}
      aside={
        <LinkButton href="/agreements" tone="quiet">
          {messages.ui.cancel}
        </LinkButton>
      }
    >
      <Subject parties={parties} destinations={destinations} earlier={earlier} />
      <Goods saved={earlier} />
      <Duties saved={earlier} />
      <FieldGroup legend={words.termTitle} columns={2}>
        <DayField name="inForceFrom" label={words.inForceFrom} />
        <DayField name="inForceTo" label={words.inForceTo} hint={words.inForceToHint} required={false} />
      </FieldGroup>
      <TextAreaField
        name="note"
        label={words.note}
        required={false}
        maxLength={1000}
        defaultValue={earlier?.note ?? ""}
      />
    </ActionForm>
  );
}

function Subject({ parties, destinations, earlier }: AgreementFormProps) {
  const messages = useMessages();
  const words = messages.agreements;
  const locale = useLocale();
  const products = parties.products.map((product) => ({
    value: product.id,
    label: `${locale === "vi" ? product.nameVi : product.nameEn} (${product.code})`,
  }));
  const customers = parties.customers.map(({ id, code, name }) => ({
    value: id,
    label: `${name} (${code})`,
  }));
  const labelOf = (choices: typeof products, id: string) => choices.find(({ value }) => value === id)?.label;
  return (
    <>
      {earlier ? (
        <Facts
          columns={1}
          facts={[
            { label: words.code, value: earlier.code },
            { label: words.customer, value: labelOf(customers, earlier.customerId) },
            { label: words.product, value: labelOf(products, earlier.productId) },
          ]}
        />
      ) : (
        <>
          <CodeField name="code" label={words.code} hint={words.codeHint} maxLength={30} autoFocus />
          <SelectField name="customerId" label={words.customer} choices={customers} />
          <SelectField name="productId" label={words.product} choices={products} />
        </>
      )}
      <RadioField
        name="purpose"
        label={words.purpose}
        choices={(["phyto_export", "ppe"] as const).map((value) => ({ value, label: words.purposes[value] }))}
        {...(earlier ? { defaultValue: earlier.purpose } : {})}
      />
      <SelectField
        name="destination"
        label={words.destination}
        hint={words.destinationHint}
        required={false}
        choices={destinations.map((code) => ({
          value: code,
          label: `${messages.schedules.destination(code)} (${code})`,
        }))}
        defaultValue={earlier?.destination ?? ""}
      />
    </>
  );
}

type Part = { saved: EarlierAgreement | null };

function Goods({ saved }: Part) {
  const words = useMessages().agreements;
  const dose = { unit: "Gy", scale: 3, required: false } as const;
  const degrees = { unit: "°C", scale: 1, required: false } as const;
  return (
    <>
      <FieldGroup legend={words.goods}>
        <TextAreaField
          name="packaging"
          label={words.packaging}
          hint={words.packagingHint}
          maxLength={500}
          defaultValue={saved?.packaging ?? ""}
        />
        <TextField
          name="loadingPattern"
          label={words.loadingPattern}
          required={false}
          maxLength={500}
          defaultValue={saved?.loadingPattern ?? ""}
        />
        <TextField
          name="targetPests"
          label={words.targetPests}
          required={false}
          maxLength={500}
          defaultValue={saved?.targetPests ?? ""}
        />
        <SelectField
          name="countingUnit"
          label={words.countingUnit}
          choices={Object.entries(words.units).map(([value, label]) => ({ value, label }))}
          defaultValue={saved?.countingUnit ?? ""}
        />
      </FieldGroup>
      <FieldGroup legend={words.doses} hint={words.dosesHint} columns={2}>
        <NumberField name="minDoseGy" label={words.minDose} defaultValue={saved?.minDoseGy ?? ""} {...dose} />
        <NumberField name="maxDoseGy" label={words.maxDose} defaultValue={saved?.maxDoseGy ?? ""} {...dose} />
      </FieldGroup>
      <FieldGroup legend={words.storage} columns={3}>
        <NumberField
          name="storageMinC"
          label={words.storageMin}
          defaultValue={saved?.storageMinC ?? ""}
          {...degrees}
        />
        <NumberField
          name="storageMaxC"
          label={words.storageMax}
          defaultValue={saved?.storageMaxC ?? ""}
          {...degrees}
        />
        <NumberField
          name="storageMaxHours"
          label={words.storageHours}
          unit={words.hours}
          scale={0}
          required={false}
          defaultValue={saved?.storageMaxHours ?? ""}
        />
      </FieldGroup>
    </>
  );
}

function Duties({ saved }: Part) {
  const words = useMessages().agreements;
  return (
    <FieldGroup legend={words.responsibilities}>
      <RadioField
        name="doseMapSuppliedBy"
        label={words.doseMapSuppliedBy}
        choices={(["centre", "customer"] as const).map((value) => ({ value, label: words.suppliers[value] }))}
        {...(saved ? { defaultValue: saved.doseMapSuppliedBy } : {})}
      />
      <TextAreaField
        name="nonconformingHandling"
        label={words.nonconforming}
        maxLength={1000}
        defaultValue={saved?.nonconformingHandling ?? ""}
      />
      <TextField
        name="mayRelease"
        label={words.mayRelease}
        maxLength={300}
        defaultValue={saved?.mayRelease ?? ""}
      />
      <NumberField
        name="pricePerKgDong"
        label={words.price}
        hint={words.priceHint}
        unit={words.priceUnit}
        scale={0}
        required={false}
        defaultValue={saved?.pricePerKgDong ?? ""}
      />
    </FieldGroup>
  );
}
