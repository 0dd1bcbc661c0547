"use client";

import { useState } from "react";
import { useMessages } from "@/components/locale";
import { LinkButton } from "@/components/ui/button";
import { RadioField, SelectField } from "@/components/ui/choice-field";
import { CheckField, CodeField, FieldGroup, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Facts } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { amendProductAction, registerProductAction } from "@/lib/products/actions";
import type { ProductSheet } from "@/lib/products/queries";
import { commoditiesOf, countingUnits, productKinds, type ProductKind } from "@/lib/products/rules";

export type SavedProduct = Pick<
  ProductSheet,
  | "id"
  | "version"
  | "nameVi"
  | "nameEn"
  | "kind"
  | "commodity"
  | "countingUnit"
  | "maxDoseGy"
  | "maxDoseSource"
  | "requiresAcknowledgement"
  | "isUsed"
>;

export function RegisterProductForm() {
  const messages = useMessages();
  const words = messages.products;
  return (
    <ActionForm
      action={registerProductAction}
      submit={words.register}
      next="/products/{id}"
      aside={
        <LinkButton href="/products" tone="quiet">
          {messages.ui.cancel}
        </LinkButton>
      }
    >
      <CodeField name="code" label={words.code} hint={words.codeHint} maxLength={30} autoFocus />
      <Names />
      <Identity />
      <Limits />
    </ActionForm>
  );
}

export function AmendProductForm({ product }: { product: SavedProduct }) {
  const messages = useMessages();
  const { id, kind, commodity, countingUnit, isUsed } = product;
  return (
    <ActionForm
      action={amendProductAction}
      hidden={{ productId: id, ...(isUsed ? { kind, commodity, countingUnit } : {}) }}
      version={product.version}
      next="/products/{id}"
      aside={
        <LinkButton href={`/products/${id}`} tone="quiet">
          {messages.ui.cancel}
        </LinkButton>
      }
    >
      <Names saved={product} />
      {isUsed ? <FixedIdentity saved={product} /> : <Identity saved={product} />}
      <Limits saved={product} />
    </ActionForm>
  );
}

function Names({ saved }: { saved?: SavedProduct }) {
  const words = useMessages().products;
  return (
    <FieldGroup legend={words.name} hint={words.nameHint} columns={2}>
      <TextField name="nameVi" label={words.nameVi} maxLength={160} defaultValue={saved?.nameVi ?? ""} />
      <TextField name="nameEn" label={words.nameEn} maxLength={160} defaultValue={saved?.nameEn ?? ""} />
    </FieldGroup>
  );
}

function Identity({ saved }: { saved?: SavedProduct }) {
  const words = useMessages().products;
  const [kind, setKind] = useState<ProductKind | null>(saved?.kind ?? null);
  const offered = kind === null ? [] : commoditiesOf[kind];
  return (
    <>
      <RadioField
        name="kind"
        label={words.kind}
        choices={productKinds.map((value) => ({ value, label: words.kinds[value] }))}
        {...(saved ? { defaultValue: saved.kind } : {})}
        onChoose={(value) => setKind(productKinds.find((one) => one === value) ?? null)}
      />
      <div className="grid items-start gap-x-4 gap-y-5 sm:grid-cols-2">
        <SelectField
          name="commodity"
          label={words.commodityLabel}
          hint={kind === null ? words.kindFirst : words.commodityHint}
          choices={offered.map((value) => ({ value, label: words.commodities[value] }))}
          {...(saved ? { defaultValue: saved.commodity } : {})}
        />
        <SelectField
          name="countingUnit"
          label={words.countingUnit}
          choices={countingUnits.map((value) => ({ value, label: words.units[value] }))}
          {...(saved ? { defaultValue: saved.countingUnit } : {})}
        />
      </div>
    </>
  );
}

function FixedIdentity({ saved }: { saved: SavedProduct }) {
  const words = useMessages().products;
  return (
    <div>
      <Facts
        columns={1}
        facts={[
          { label: words.kind, value: words.kinds[saved.kind] },
          { label: words.commodityLabel, value: words.commodity(saved.commodity) },
          { label: words.countingUnit, value: words.unit(saved.countingUnit) },
        ]}
      />
      <p className="mt-2 text-sm text-ink-2">{words.fixed}</p>
    </div>
  );
}

function Limits({ saved }: { saved?: SavedProduct }) {
  const words = useMessages().products;
  return (
    <>
      <NumberField
        name="maxDoseGy"
        label={words.maxDose}
        hint={words.maxDoseHint}
        unit="Gy"
        min={1}
        max={1_000_000}
        scale={3}
        required={false}
        defaultValue={saved?.maxDoseGy ?? ""}
      />
      <TextField
        name="maxDoseSource"
        label={words.maxDoseSource}
        hint={words.maxDoseSourceHint}
        required={false}
        maxLength={300}
        defaultValue={saved?.maxDoseSource ?? ""}
      />
      <CheckField
        name="requiresAcknowledgement"
        label={words.acknowledgement}
        hint={words.acknowledgementHint}
        defaultChecked={saved?.requiresAcknowledgement ?? false}
      />
    </>
  );
}
