"use client";

import { type FormEvent, useRef, useState } from "react";
import { useLocale, useMessages } from "@/components/locale";
import { typeIn } from "@/components/specs/type-in";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/choice-field";
import { FieldGroup } from "@/components/ui/field";
import { NumberField } from "@/components/ui/number-field";
import { readNumber } from "@/lib/core/typed-number";
import { sayPercent } from "@/lib/i18n/say";
import type { LendableBudget } from "@/lib/specs/queries/budgets";
import { expandBudget, type SpecBudgetLine, specBudgetParts } from "@/lib/specs/rules/budget";

export type SavedBudget = { budget: readonly SpecBudgetLine[]; budgetCalibrationId: string | null };

type BudgetFieldsProps = { lendable: readonly LendableBudget[]; saved: SavedBudget | null };

const percentOf = (budget: readonly SpecBudgetLine[], part: string) =>
  budget.find((line) => line.part === part)?.percent ?? null;

/** The parts that are typed so far and can be read. */
function readBudget(form: HTMLFormElement): SpecBudgetLine[] {
  return specBudgetParts.flatMap((part) => {
    const box = form.elements.namedItem(`budget.${part}`);
    const read = readNumber(box instanceof HTMLInputElement ? box.value : "", { min: 0, scale: 4 });
    return read.ok && read.value > 0 ? [{ part, percent: read.value }] : [];
  });
}

/** What the uncertainty is put together from: a calibration's parts, and those of the process itself. */
export function BudgetFields({ lendable, saved }: BudgetFieldsProps) {
  const { specs, calibrations } = useMessages();
  const words = specs.budget;
  const locale = useLocale();
  const comma = locale === "vi";
  const [budget, setBudget] = useState<readonly SpecBudgetLine[]>(saved?.budget ?? []);
  const box = useRef<HTMLDivElement>(null);
  const expanded = expandBudget(budget);

  function take(id: string) {
    const form = box.current?.closest("form");
    const lent = lendable.find((one) => one.id === id);
    if (!form || !lent) return;
    for (const part of Object.keys(calibrations.parts))
      typeIn(form, `budget.${part}`, percentOf(lent.budget, part) ?? "", comma);
  }

  function useIt() {
    const form = box.current?.closest("form");
    // Up, so that nothing of the budget is lost.
    if (form && expanded !== null)
      typeIn(form, "expandedUncertainty", Math.ceil(expanded * 10_000 - 1e-9) / 10_000, comma);
  }

  return (
    <div
      ref={box}
      className="grid gap-4"
      onInput={(event: FormEvent<HTMLDivElement>) => {
        const form = event.currentTarget.closest("form");
        if (form) setBudget(readBudget(form));
      }}
    >
      <SelectField
        name="budgetCalibrationId"
        label={words.from}
        hint={words.fromHint}
        required={false}
        choices={lendable.map(({ id, code, batchCode }) => ({ value: id, label: `${code} · ${batchCode}` }))}
        defaultValue={saved?.budgetCalibrationId ?? ""}
        onChoose={take}
      />
      <FieldGroup legend={words.title} hint={words.lead} columns={2} required={false}>
        {specBudgetParts.map((part) => (
          <NumberField
            key={part}
            name={`budget.${part}`}
            label={words.parts[part]}
            unit="%"
            min={0.0001}
            max={100}
            scale={4}
            usual={{}}
            required={false}
            defaultValue={percentOf(saved?.budget ?? [], part) ?? ""}
          />
        ))}
      </FieldGroup>
      <div aria-live="polite" className="flex flex-wrap items-center gap-3">
        <p className="text-ink-2">
          {expanded === null ? words.none : words.comesTo(sayPercent(expanded, locale))}
        </p>
        {expanded !== null && (
          <Button tone="plain" small type="button" onClick={useIt}>
            {words.useIt}
          </Button>
        )}
      </div>
    </div>
  );
}
