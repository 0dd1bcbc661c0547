"use client";

import { useMessages } from "@/components/locale";
import { FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { NumberField } from "@/components/ui/number-field";

export type Configuration = {
  pathName: string;
  carrierType: string;
  loadingPattern: string;
  cartonsPerCarrier: number;
  cartonLengthMm: number | null;
  cartonWidthMm: number | null;
  cartonHeightMm: number | null;
  densityMinKgM3: number | null;
  densityMaxKgM3: number | null;
  monitorPosition: string;
  dosimeterEveryNCarriers: number;
};

/** What the dose ratios hold for, and where the dose is watched. */
export function ConfigurationFields({ saved }: { saved: Configuration | null }) {
  const words = useMessages().specs;
  const size = { unit: "mm", min: 1, max: 5_000, required: false } as const;
  const density = { unit: "kg/m³", min: 0.1, max: 5_000, scale: 3, required: false } as const;
  return (
    <>
      <FieldGroup legend={words.configuration} hint={words.configurationLead} columns={2}>
        <TextField
          name="pathName"
          label={words.pathName}
          maxLength={120}
          defaultValue={saved?.pathName ?? ""}
        />
        <TextField
          name="carrierType"
          label={words.carrierType}
          maxLength={120}
          defaultValue={saved?.carrierType ?? ""}
        />
      </FieldGroup>
      <TextAreaField
        name="loadingPattern"
        label={words.loadingPattern}
        hint={words.loadingPatternHint}
        maxLength={500}
        rows={2}
        defaultValue={saved?.loadingPattern ?? ""}
      />
      <FieldGroup legend={words.cartonSize} columns={3}>
        <NumberField
          name="cartonLengthMm"
          label={words.cartonLength}
          defaultValue={saved?.cartonLengthMm ?? ""}
          {...size}
        />
        <NumberField
          name="cartonWidthMm"
          label={words.cartonWidth}
          defaultValue={saved?.cartonWidthMm ?? ""}
          {...size}
        />
        <NumberField
          name="cartonHeightMm"
          label={words.cartonHeight}
          defaultValue={saved?.cartonHeightMm ?? ""}
          {...size}
        />
      </FieldGroup>
      <FieldGroup legend={words.load} columns={2}>
        <NumberField
          name="cartonsPerCarrier"
          label={words.cartonsPerCarrier}
          min={1}
          max={10_000}
          defaultValue={saved?.cartonsPerCarrier ?? ""}
        />
        <NumberField
          name="densityMinKgM3"
          label={words.densityMin}
          defaultValue={saved?.densityMinKgM3 ?? ""}
          {...density}
        />
        <NumberField
          name="densityMaxKgM3"
          label={words.densityMax}
          defaultValue={saved?.densityMaxKgM3 ?? ""}
          {...density}
        />
      </FieldGroup>
      <FieldGroup legend={words.monitoring} columns={2}>
        <TextField
          name="monitorPosition"
          label={words.monitorPosition}
          hint={words.monitorPositionHint}
          maxLength={60}
          defaultValue={saved?.monitorPosition ?? ""}
        />
        <NumberField
          name="dosimeterEveryNCarriers"
          label={words.dosimeterEvery}
          hint={words.dosimeterEveryHint}
          unit={words.carriersUnit}
          min={1}
          max={1_000}
          defaultValue={saved?.dosimeterEveryNCarriers ?? ""}
        />
      </FieldGroup>
    </>
  );
}
