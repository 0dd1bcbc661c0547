"use client";

import type { ReactNode } from "react";
import { useMessages } from "@/components/locale";
import { FieldFrame, FieldNotes, type FieldProps, Optional } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";

export type Choice = { value: string; label: string; disabled?: boolean };

type SelectFieldProps = FieldProps & {
  choices: readonly Choice[];
  defaultValue?: string;
  onChoose?: (value: string) => void;
};

/** One of many. Nothing is chosen beforehand unless it was chosen before. */
export function SelectField({
  name,
  label,
  hint,
  required = true,
  choices,
  defaultValue,
  onChoose,
}: SelectFieldProps) {
  const words = useMessages().ui.form;
  const field = useField(name, label, Boolean(hint));
  const initial = field.entered ?? defaultValue ?? "";
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <select
        key={initial}
        {...field.aria}
        required={required}
        defaultValue={initial}
        onChange={(event) => onChoose?.(event.currentTarget.value)}
        className="control"
      >
        <option value="">{words.choose}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

export type Tile = Choice & { detail?: ReactNode };

type RadioFieldProps = FieldProps & {
  choices: readonly Tile[];
  defaultValue?: string;
  columns?: 1 | 2 | 3 | 4;
  onChoose?: (value: string) => void;
};

/** One of few, as tiles a gloved finger can hit. */
export function RadioField(props: RadioFieldProps) {
  const { name, label, hint, required = true, choices, defaultValue, columns = 2, onChoose } = props;
  const field = useField(name, label, Boolean(hint));
  const initial = field.entered ?? defaultValue;
  const grid = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-3", 4: "grid-cols-2 sm:grid-cols-4" }[columns];
  const described = {
    "aria-describedby": field.aria["aria-describedby"],
    "aria-invalid": field.aria["aria-invalid"],
  };
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="mb-1.5 font-medium">
        {label}
        {!required && <Optional />}
      </legend>
      <div className={`grid gap-2 ${grid}`} key={initial ?? ""}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-(--control) cursor-pointer items-center gap-3 rounded-md border border-control-line bg-field px-3 py-1.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-not-allowed has-disabled:opacity-55"
          >
            <input
              {...described}
              type="radio"
              name={name}
              value={choice.value}
              disabled={choice.disabled}
              required={required}
              defaultChecked={initial === choice.value}
              onChange={() => onChoose?.(choice.value)}
              className="size-4.5 shrink-0 accent-accent outline-none"
            />
            <span className="min-w-0">
              {choice.label}
              {choice.detail && <span className="block text-sm font-normal text-ink-2">{choice.detail}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes field={field} hint={hint} />
    </fieldset>
  );
}
