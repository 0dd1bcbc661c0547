"use client";

import { useRef } from "react";
import { useLocale, useMessages } from "@/components/locale";
import { typeIn } from "@/components/specs/type-in";
import { FieldFrame } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";
import { mappedFields } from "@/lib/configurations/rules/binding";
import type { BindableMap } from "@/lib/configurations/queries";
import { formatDay } from "@/lib/core/dates";

const ownFields = ["ratioMin", "ratioMax", "ratioSource"] as const;

/** While a map gives the figures they are not typed over; by hand they are. */
function lock(form: HTMLFormElement, locked: boolean) {
  for (const name of ownFields) {
    const box = form.elements.namedItem(name);
    if (box instanceof HTMLInputElement) box.readOnly = locked;
  }
}

/** Where the ratios come from: a map in the system, which fills in what it was measured with, or the hand. */
export function MapChoice({ maps }: { maps: readonly BindableMap[] }) {
  const words = useMessages().configurations;
  const comma = useLocale() === "vi";
  const field = useField("doseMapId", words.binding.label, true);
  const select = useRef<HTMLSelectElement>(null);
  const nameOf = ({ configuration }: BindableMap) => words.name(configuration.code, configuration.versionNo);

  function choose(id: string) {
    const form = select.current?.form;
    const map = maps.find((one) => one.id === id);
    if (!form) return;
    lock(form, map !== undefined);
    if (!map) return;
    for (const name of mappedFields) typeIn(form, name, map.configuration[name], comma);
    typeIn(form, "ratioMin", map.ratioMin, comma);
    typeIn(form, "ratioMax", map.ratioMax, comma);
    typeIn(form, "budget.dose-map-ratio", map.ratioSpreadPercent ?? "", comma);
    const source = words.binding.source(nameOf(map), formatDay(map.performedOn), map.replicateCount);
    typeIn(form, "ratioSource", source, comma);
  }

  return (
    <FieldFrame field={field} label={words.binding.label} hint={words.binding.hint} required={false}>
      <select
        {...field.aria}
        ref={select}
        defaultValue={field.entered ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
        className="control"
      >
        <option value="">{words.binding.byHand}</option>
        {maps.map((map) => (
          <option key={map.id} value={map.id}>
            {words.binding.option(nameOf(map), formatDay(map.performedOn), map.replicateCount)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
