"use client";

import { type FormEvent, useState } from "react";
import { useLocale, useMessages } from "@/components/locale";
import { FieldGroup, TextField } from "@/components/ui/field";
import { NumberField } from "@/components/ui/number-field";
import { WindowPanel } from "@/components/specs/window-panel";
import { readNumber } from "@/lib/core/typed-number";
import { sayPercent } from "@/lib/i18n/say";
import type { WindowFacts } from "@/lib/specs/rules";

const figures = ["minDoseGy", "maxDoseGy", "ratioMin", "ratioMax", "expandedUncertainty"] as const;

/** What is typed so far, once the five figures make sense together; null until then. */
function readFacts(form: HTMLFormElement): WindowFacts | null {
  const typed = new FormData(form);
  const read = figures.map((name) => {
    const box = typed.get(name);
    return readNumber(typeof box === "string" ? box : "", { min: 0, scale: 6 });
  });
  const [minDoseGy, maxDoseGy, ratioMin, ratioMax, expandedUncertainty] = read.map((one) =>
    one.ok ? one.value : Number.NaN,
  ) as [number, number, number, number, number];
  const makesSense =
    minDoseGy > 0 &&
    maxDoseGy > minDoseGy &&
    ratioMin > 0 &&
    ratioMax > ratioMin &&
    expandedUncertainty < 0.5;
  return makesSense ? { minDoseGy, maxDoseGy, ratioMin, ratioMax, expandedUncertainty } : null;
}

type FigureFieldsProps = { saved: (WindowFacts & { ratioSource: string }) | null };

/** Limits, ratios and uncertainty, with the window they leave computed at every key. */
export function FigureFields({ saved }: FigureFieldsProps) {
  const words = useMessages().specs;
  const locale = useLocale();
  const [facts, setFacts] = useState<WindowFacts | null>(saved);

  function onInput(event: FormEvent<HTMLDivElement>) {
    const form = event.currentTarget.closest("form");
    if (form) setFacts(readFacts(form));
  }

  return (
    <div onInput={onInput} className="grid gap-6">
      <FieldGroup legend={words.limits} columns={2}>
        <NumberField
          name="minDoseGy"
          label={words.minDose}
          unit="Gy"
          scale={3}
          defaultValue={saved?.minDoseGy ?? ""}
        />
        <NumberField
          name="maxDoseGy"
          label={words.maxDose}
          unit="Gy"
          scale={3}
          defaultValue={saved?.maxDoseGy ?? ""}
        />
      </FieldGroup>
      <FieldGroup legend={words.map} hint={words.mapLead} columns={2}>
        <NumberField
          name="ratioMin"
          label={words.ratioMin}
          hint={words.ratioMinHint}
          scale={6}
          defaultValue={saved?.ratioMin ?? ""}
        />
        <NumberField
          name="ratioMax"
          label={words.ratioMax}
          hint={words.ratioMaxHint}
          scale={6}
          defaultValue={saved?.ratioMax ?? ""}
        />
        <NumberField
          name="expandedUncertainty"
          label={words.uncertainty}
          hint={words.uncertaintyHint}
          scale={6}
          defaultValue={saved?.expandedUncertainty ?? ""}
          remark={(value) => words.uncertaintyIs(sayPercent(value, locale))}
        />
        <TextField
          name="ratioSource"
          label={words.ratioSource}
          hint={words.ratioSourceHint}
          maxLength={300}
          defaultValue={saved?.ratioSource ?? ""}
        />
      </FieldGroup>
      <section aria-live="polite" className="grid gap-2">
        <h2 className="text-lg">{words.window.title}</h2>
        <p className="text-sm text-ink-2">{words.window.lead}</p>
        <WindowPanel facts={facts} words={words.window} locale={locale} />
      </section>
    </div>
  );
}
