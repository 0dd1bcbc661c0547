"use client";

import { useMessages } from "@/components/locale";
import { DayField } from "@/components/ui/date-field";
import { FieldGroup } from "@/components/ui/field";
import { NumberField } from "@/components/ui/number-field";

export type Cycle = {
  cycleTimeS: number | null;
  /** "2020-06-12" */
  cycleTimeOn: string | null;
  cycleTimeActivityKCi: number | null;
  cycleTimeDoseGy: number | null;
  targetDoseGy: number | null;
};

/** The cycle of the qualified run with what it was qualified by, from which every later day is calculated. */
export function CycleFields({ saved }: { saved: Cycle | null }) {
  const messages = useMessages();
  const words = messages.source.cycle;
  const dose = { unit: "Gy", min: 0.001, scale: 3, required: false } as const;
  return (
    <FieldGroup legend={words.legend} hint={words.hint} columns={2} required={false}>
      <NumberField
        name="cycleTimeS"
        label={messages.specs.cycleTime}
        unit="s"
        min={1}
        scale={1}
        required={false}
        defaultValue={saved?.cycleTimeS ?? ""}
      />
      <DayField
        name="cycleTimeOn"
        label={words.on}
        required={false}
        {...(saved?.cycleTimeOn ? { defaultValue: saved.cycleTimeOn } : {})}
      />
      <NumberField
        name="cycleTimeActivityKCi"
        label={words.activity}
        unit="kCi"
        min={0.001}
        scale={3}
        required={false}
        defaultValue={saved?.cycleTimeActivityKCi ?? ""}
      />
      <NumberField
        name="cycleTimeDoseGy"
        label={words.dose}
        {...dose}
        defaultValue={saved?.cycleTimeDoseGy ?? ""}
      />
      <NumberField
        name="targetDoseGy"
        label={words.target}
        hint={words.targetHint}
        {...dose}
        defaultValue={saved?.targetDoseGy ?? ""}
      />
    </FieldGroup>
  );
}
