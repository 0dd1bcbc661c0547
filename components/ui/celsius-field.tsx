"use client";

import { NumberField } from "@/components/ui/number-field";

type CelsiusFieldProps = {
  name: string;
  label: string;
  required?: boolean;
  max?: number;
  defaultValue?: number | "";
  scan?: boolean;
};

/** A temperature to a tenth of a degree; most may be left empty. */
export function CelsiusField({ required = false, max = 60, ...field }: CelsiusFieldProps) {
  return <NumberField {...field} unit="°C" min={-60} max={max} scale={1} required={required} />;
}
