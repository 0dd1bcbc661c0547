"use client";

import { useMessages } from "@/components/locale";
import { CodeField, FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { draftConfigurationAction } from "@/lib/configurations/actions";

/** Everything a dose map holds for. */
export function ConfigurationForm() {
  const words = useMessages().configurations;
  const size = { unit: "mm", min: 1, max: 5_000 } as const;
  const density = { unit: "kg/m³", min: 0.1, max: 5_000, scale: 3 } as const;
  return (
    <ActionForm action={draftConfigurationAction} submit={words.save} next="/configurations/{id}">
      <CodeField name="code" label={words.code} hint={words.codeHint} maxLength={30} autoFocus />
      <FieldGroup legend={words.how} columns={2}>
        <TextField name="pathName" label={words.pathName} maxLength={120} />
        <TextField name="carrierType" label={words.carrierType} maxLength={120} />
      </FieldGroup>
      <TextAreaField
        name="loadingPattern"
        label={words.loadingPattern}
        hint={words.loadingPatternHint}
        maxLength={500}
        rows={2}
      />
      <FieldGroup legend={words.carton} columns={3}>
        <NumberField name="cartonLengthMm" label={words.length} {...size} />
        <NumberField name="cartonWidthMm" label={words.width} {...size} />
        <NumberField name="cartonHeightMm" label={words.height} {...size} />
      </FieldGroup>
      <NumberField name="cartonsPerCarrier" label={words.cartonsPerCarrier} min={1} max={10_000} />
      <FieldGroup legend={words.density} columns={2}>
        <NumberField name="densityMinKgM3" label={words.densityMin} {...density} />
        <NumberField name="densityMaxKgM3" label={words.densityMax} {...density} />
      </FieldGroup>
      <TextField
        name="monitorPosition"
        label={words.monitorPosition}
        hint={words.monitorPositionHint}
        maxLength={60}
      />
      <TextAreaField name="note" label={words.note} required={false} maxLength={1000} />
    </ActionForm>
  );
}
