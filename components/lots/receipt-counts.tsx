"use client";

import { useLocale, useMessages } from "@/components/locale";
import type { SavedReceipt } from "@/components/lots/receipt-fields";
import { countOf } from "@/components/ui/use-typed";
import { RadioField } from "@/components/ui/choice-field";
import { FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { formatNumber } from "@/lib/core/dates";
import { readNumber } from "@/lib/core/typed-number";
import { kgFromGrams } from "@/lib/core/units";
import { acceptedCartons, computeMass } from "@/lib/lots/rules/receipt";

type Typed = Record<string, string>;

function typedCounts(typed: Typed): {
  declared: number | null;
  received: number | null;
  accepted: number | null;
} {
  const received = countOf(typed.receivedCartons);
  const rejected = countOf(typed.rejectedCartons);
  const accepted =
    received === null || rejected === null
      ? null
      : acceptedCartons({ receivedCartons: received, rejectedCartons: rejected });
  return { declared: countOf(typed.declaredCartons), received, accepted };
}

type CountProps = { typed: Typed; countingUnit: string | null; saved?: SavedReceipt };

/** Declared, counted, turned back; a difference opens the boxes that explain it. */
export function CountFields({ typed, countingUnit, saved }: CountProps) {
  const { lots } = useMessages();
  const words = lots.receipt;
  const locale = useLocale();
  const say = (count: number) => formatNumber(count, locale);
  const { declared, received, accepted } = typedCounts(typed);
  const differs = declared !== null && received !== null && declared !== received;
  const explained = differs || saved?.discrepancyNote != null;
  return (
    <FieldGroup legend={words.counts}>
      <div className="grid gap-4 sm:grid-cols-3">
        <NumberField
          name="declaredCartons"
          label={words.declaredCartons}
          min={1}
          max={100_000}
          defaultValue={saved?.declaredCartons ?? null}
          scan
        />
        <NumberField
          name="receivedCartons"
          label={words.receivedCartons}
          min={1}
          max={100_000}
          defaultValue={saved?.receivedCartons ?? null}
          scan
        />
        <NumberField
          name="rejectedCartons"
          label={words.rejectedCartons}
          min={0}
          max={100_000}
          defaultValue={saved?.rejectedCartons ?? 0}
          scan
        />
      </div>
      <p aria-live="polite" className="min-h-6 text-lg font-medium">
        {accepted !== null && accepted > 0 ? words.accepted(say(accepted)) : null}
      </p>
      {explained && (
        <div className="grid gap-4">
          {differs && <Notice tone="hold">{words.differs(say(declared), say(received))}</Notice>}
          <TextAreaField
            name="discrepancyNote"
            label={words.discrepancyNote}
            required={differs}
            maxLength={500}
            rows={2}
            defaultValue={saved?.discrepancyNote ?? ""}
          />
          <TextField
            name="discrepancyAcceptedBy"
            label={words.discrepancyAcceptedBy}
            required={differs}
            maxLength={120}
            defaultValue={saved?.discrepancyAcceptedBy ?? ""}
          />
        </div>
      )}
      {countingUnit !== null && countingUnit !== "carton" && (
        <NumberField
          name="items"
          label={words.items(lots.units[countingUnit] ?? countingUnit)}
          unit={lots.units[countingUnit] ?? countingUnit}
          min={1}
          max={100_000_000}
          defaultValue={saved?.items ?? null}
          scan
        />
      )}
    </FieldGroup>
  );
}

type MassProps = { typed: Typed; optional: boolean; saved?: SavedReceipt };

/** Mass always says where it comes from; the computed one is shown while typing. */
export function MassFields({ typed, optional, saved }: MassProps) {
  const words = useMessages().lots.receipt;
  const locale = useLocale();
  const basis = typed.massBasis ?? "";
  const computed = computedKg(typed);
  return (
    <FieldGroup legend={words.mass} required={!optional}>
      <RadioField
        name="massBasis"
        label={words.massBasis}
        required={!optional}
        columns={3}
        defaultValue={saved?.massBasis ?? ""}
        choices={[
          { value: "weighed", label: words.weighed },
          { value: "declared", label: words.declared, detail: words.declaredHint },
          ...(optional ? [{ value: "", label: words.massUnknown, detail: words.massUnknownHint }] : []),
        ]}
      />
      {basis === "weighed" && (
        <NumberField
          name="massKg"
          label={words.massKg}
          unit="kg"
          min={0.001}
          max={1_000_000}
          scale={3}
          defaultValue={saved?.massKg ?? null}
          scan
        />
      )}
      {basis === "declared" && (
        <div className="grid gap-1.5">
          <NumberField
            name="cartonMassKg"
            label={words.cartonMassKg}
            unit="kg"
            min={0.001}
            max={1_000}
            scale={3}
            defaultValue={saved?.cartonMassKg ?? null}
            scan
          />
          <p aria-live="polite" className="min-h-6 text-lg font-medium">
            {computed !== null ? words.computed(formatNumber(computed, locale)) : null}
          </p>
        </div>
      )}
    </FieldGroup>
  );
}

function computedKg(typed: Typed): number | null {
  const read = readNumber(typed.cartonMassKg ?? "", { min: 0.001, max: 1_000, scale: 3 });
  const { received, accepted } = typedCounts(typed);
  if (!read.ok || received === null || accepted === null || accepted <= 0) return null;
  const { massG } = computeMass({
    massBasis: "declared",
    massKg: null,
    cartonMassKg: read.value,
    receivedCartons: accepted,
    rejectedCartons: 0,
  });
  return massG === null ? null : kgFromGrams(massG);
}
