"use client";

import NextForm from "next/form";
import { useContext } from "react";
import { useMessages } from "@/components/locale";
import { PestFields, type SavedPest } from "@/components/pests/pest-fields";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-field";
import { DayField } from "@/components/ui/date-field";
import { FieldGroup } from "@/components/ui/field";
import { FormTalkContext } from "@/components/ui/form-context";
import { NumberField } from "@/components/ui/number-field";
import type { Refusal } from "@/lib/core/result";
import { sayRefusal } from "@/lib/i18n/refusals";
import type { KnownPest } from "@/lib/pests/rules";
import { commoditiesOf } from "@/lib/products/rules";

export type AskedBoxes = {
  destination: string;
  commodity: string;
  day: string;
  customerMinDoseGy: string;
  customerMaxDoseGy: string;
  productMaxDoseGy: string;
};

type PlanFormProps = {
  destinations: readonly string[];
  pests: readonly KnownPest[];
  asked: AskedBoxes;
  askedPests: readonly SavedPest[];
  /** What could not be read, each said under its box. */
  refusals: readonly Refusal[];
};

/** Everything asked stands in the address, so that an answer can be passed on. */
export function PlanForm({ destinations, pests, asked, askedPests, refusals }: PlanFormProps) {
  const m = useMessages();
  const words = m.schedules.plan;
  const nothing = useContext(FormTalkContext);
  const talk = {
    ...nothing,
    reasonsFor: (name: string) =>
      refusals.filter(({ field }) => field === name).map((refusal) => sayRefusal(m, refusal)),
  };
  const dose = { unit: "Gy", scale: 3, required: false } as const;
  return (
    <NextForm
      action="/schedules/dose"
      prefetch={false}
      role="search"
      aria-label={words.title}
      className="no-print grid gap-5"
      noValidate
    >
      <FormTalkContext value={talk}>
        <div className="grid items-start gap-x-4 gap-y-5 sm:grid-cols-3">
          <SelectField
            name="destination"
            label={m.schedules.destinationLabel}
            choices={destinations.map((code) => ({
              value: code,
              label: `${m.schedules.destination(code)} (${code})`,
            }))}
            defaultValue={asked.destination}
          />
          <SelectField
            name="commodity"
            label={m.schedules.commodity}
            choices={commoditiesOf.fruit.map((value) => ({ value, label: m.products.commodities[value] }))}
            defaultValue={asked.commodity}
          />
          <DayField name="day" label={words.day} defaultValue={asked.day} />
        </div>
        <PestFields pests={pests} saved={askedPests} />
        <FieldGroup legend={words.own} columns={3} required={false}>
          <NumberField
            name="customerMinDoseGy"
            label={words.customerMin}
            defaultValue={asked.customerMinDoseGy}
            {...dose}
          />
          <NumberField
            name="customerMaxDoseGy"
            label={words.customerMax}
            defaultValue={asked.customerMaxDoseGy}
            {...dose}
          />
          <NumberField
            name="productMaxDoseGy"
            label={words.productMax}
            defaultValue={asked.productMaxDoseGy}
            {...dose}
          />
        </FieldGroup>
      </FormTalkContext>
      <div>
        <Button type="submit" tone="primary">
          {words.ask}
        </Button>
      </div>
    </NextForm>
  );
}
