"use client";

import { useLocale, useMessages } from "@/components/locale";
import { PestFields } from "@/components/pests/pest-fields";
import { PestRemark } from "@/components/pests/pest-remark";
import { CelsiusField } from "@/components/ui/celsius-field";
import { SelectField } from "@/components/ui/choice-field";
import { FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { NumberField } from "@/components/ui/number-field";
import type { EarlierAgreement } from "@/lib/agreements/queries";
import type { KnownPest } from "@/lib/pests/rules";
import type { Day, ScheduleRow } from "@/lib/schedules/rules/rows";

type Part = { saved: EarlierAgreement | null };

/** What is treated, how it is packed and kept, and which doses the customer asks for. */
export function GoodsFields({ saved }: Part) {
  const words = useMessages().agreements;
  const dose = { unit: "Gy", scale: 3, required: false } as const;
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
        <SelectField
          name="countingUnit"
          label={words.countingUnit}
          choices={Object.entries(words.units).map(([value, label]) => ({ value, label }))}
          defaultValue={saved?.countingUnit ?? ""}
        />
      </FieldGroup>
      <CartonFields saved={saved} />
      <FieldGroup legend={words.doses} hint={words.dosesHint} columns={2} required={false}>
        <NumberField name="minDoseGy" label={words.minDose} defaultValue={saved?.minDoseGy ?? ""} {...dose} />
        <NumberField name="maxDoseGy" label={words.maxDose} defaultValue={saved?.maxDoseGy ?? ""} {...dose} />
      </FieldGroup>
      <FieldGroup legend={words.storage} columns={3} required={false}>
        <CelsiusField name="storageMinC" label={words.storageMin} defaultValue={saved?.storageMinC ?? ""} />
        <CelsiusField name="storageMaxC" label={words.storageMax} defaultValue={saved?.storageMaxC ?? ""} />
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

/** The carton that the loading is agreed with; its mass speaks for lots whose cartons nobody weighed. */
function CartonFields({ saved }: Part) {
  const words = useMessages().agreements;
  const side = { unit: "mm", min: 1, scale: 0, required: false } as const;
  return (
    <FieldGroup legend={words.carton} hint={words.cartonHint} columns={2} required={false}>
      <NumberField
        name="cartonLengthMm"
        label={words.cartonLength}
        defaultValue={saved?.cartonLengthMm ?? ""}
        {...side}
      />
      <NumberField
        name="cartonWidthMm"
        label={words.cartonWidth}
        defaultValue={saved?.cartonWidthMm ?? ""}
        {...side}
      />
      <NumberField
        name="cartonHeightMm"
        label={words.cartonHeight}
        defaultValue={saved?.cartonHeightMm ?? ""}
        {...side}
      />
      <NumberField
        name="cartonMassKg"
        label={words.cartonMass}
        unit="kg"
        min={0.001}
        scale={3}
        required={false}
        defaultValue={saved?.cartonMassKg ?? ""}
      />
    </FieldGroup>
  );
}

type TargetsProps = Part & {
  pests: readonly KnownPest[];
  doseRows: readonly ScheduleRow[];
  /** Where the goods go and from which day; null until it is known, or where they go nowhere. */
  market: { destination: string; day: Day } | null;
};

/** Which species are to be stopped, each with the row that would cover it. */
export function TargetFields({ saved, pests, doseRows, market }: TargetsProps) {
  const m = useMessages();
  const locale = useLocale();
  return (
    <PestFields
      pests={pests}
      saved={saved?.pests ?? []}
      hint={
        <>
          {m.pests.targetHint}
          {saved?.targetPests && (
            <>
              <br />
              {m.pests.formerWords(saved.targetPests)}
            </>
          )}
        </>
      }
      {...(market
        ? {
            remark: (pest) => (
              <PestRemark pest={pest} rows={doseRows} market={market} m={m} locale={locale} />
            ),
          }
        : {})}
    />
  );
}
