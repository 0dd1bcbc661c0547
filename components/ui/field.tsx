"use client";

import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useMessages } from "@/components/locale";
import {
  FieldFrame,
  FieldNotes,
  type FieldProps,
  Optional,
  OptionalGroup,
} from "@/components/ui/field-frame";
import { useField, useFormReset } from "@/components/ui/form-context";
import { identifierLength, isEchoOfScan, readScan } from "@/components/ui/scan";

type TextFieldProps = FieldProps & {
  defaultValue?: string;
  maxLength?: number;
  placeholder?: string;
  autoFocus?: boolean;
  type?: "text" | "email" | "tel";
};

/** One line of words. */
export function TextField({ name, label, hint, required = true, defaultValue, ...rest }: TextFieldProps) {
  const field = useField(name, label, Boolean(hint));
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <input
        {...field.aria}
        {...rest}
        required={required}
        defaultValue={field.entered ?? defaultValue ?? ""}
        className="control"
      />
    </FieldFrame>
  );
}

type TextAreaFieldProps = FieldProps & { defaultValue?: string; maxLength?: number; rows?: number };

/** Several lines of words; counts when there is a limit. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { name, label, hint, required = true, defaultValue, maxLength, rows = 3 } = props;
  const words = useMessages().ui.form;
  const field = useField(name, label, Boolean(hint) || maxLength !== undefined);
  const initial = field.entered ?? defaultValue ?? "";
  const area = useRef<HTMLTextAreaElement>(null);
  const [length, setLength] = useState(initial.length);
  useFormReset(area, () => setLength(defaultValue?.length ?? 0));
  const count =
    maxLength !== undefined && length > maxLength / 2 ? words.characters(length, maxLength) : null;
  return (
    <FieldFrame
      field={field}
      label={label}
      required={required}
      hint={hint || count ? <Pair left={hint} right={count} /> : undefined}
    >
      <textarea
        {...field.aria}
        ref={area}
        required={required}
        rows={rows}
        defaultValue={initial}
        onInput={(event) => setLength(event.currentTarget.value.length)}
        className="control py-2"
      />
    </FieldFrame>
  );
}

function Pair({ left, right }: { left: ReactNode; right: ReactNode }) {
  return (
    <span className="flex justify-between gap-4">
      <span>{left}</span>
      <span>{right}</span>
    </span>
  );
}

type CodeFieldProps = FieldProps & {
  defaultValue?: string;
  maxLength?: number;
  placeholder?: string;
  autoFocus?: boolean;
};

/** A printed or scanned code: capitals, no spell checker; what a scanner adds is taken off, and Enter goes on. */
export function CodeField({
  name,
  label,
  hint,
  required = true,
  defaultValue,
  maxLength,
  ...rest
}: CodeFieldProps) {
  const words = useMessages().ui.form;
  const field = useField(name, label, true);
  const box = useRef<HTMLInputElement>(null);
  const [altered, setAltered] = useState(false);
  useFormReset(box, () => setAltered(false));
  function onInput(input: HTMLInputElement) {
    const scan = readScan(input.value);
    // Only what the scanner added is taken off: a hand that types keeps its cursor.
    if (scan.code.length + 3 <= input.value.length && input.value.startsWith("]")) input.value = scan.code;
    setAltered(scan.altered);
  }
  return (
    <FieldFrame
      field={field}
      label={label}
      required={required}
      hint={
        <span className="grid">
          {hint && <span>{hint}</span>}
          <span aria-live="polite" className="text-bad">
            {altered ? words.altered : null}
          </span>
        </span>
      }
    >
      <input
        {...field.aria}
        {...rest}
        ref={box}
        required={required}
        // The identifier that a scanner may put in front is not part of the code.
        maxLength={maxLength === undefined ? undefined : maxLength + identifierLength}
        defaultValue={field.entered ?? defaultValue ?? ""}
        onInput={(event) => onInput(event.currentTarget)}
        onKeyDown={enterMovesOn}
        {...(altered ? { "aria-invalid": true } : {})}
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        lang="en"
        className="control tracking-wide uppercase placeholder:tracking-normal placeholder:normal-case"
      />
    </FieldFrame>
  );
}

/** Enter goes to the next box in the order of work; after the last one, to the button. */
export function enterMovesOn(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  if (isEchoOfScan(event.timeStamp)) return;
  const controls = Array.from(event.currentTarget.form?.elements ?? []).filter(isReachable);
  const next = controls[controls.indexOf(event.currentTarget) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

function isReachable(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement) || element.matches(":disabled, fieldset, [type=hidden]"))
    return false;
  return !(element instanceof HTMLButtonElement) || element.type === "submit";
}

type CheckFieldProps = Omit<FieldProps, "required"> & { defaultChecked?: boolean; value?: string };

/** One yes; absent is no. */
export function CheckField({ name, label, hint, defaultChecked, value = "on" }: CheckFieldProps) {
  const field = useField(name, label, Boolean(hint));
  const entered = field.attempt > 0 && field.entered !== undefined ? true : undefined;
  return (
    <div className="grid gap-1">
      <label className="flex min-h-(--control) cursor-pointer items-center gap-3 rounded-md border border-transparent has-focus-visible:border-focus">
        <input
          {...field.aria}
          type="checkbox"
          value={value}
          defaultChecked={entered ?? defaultChecked ?? false}
          className="size-5 shrink-0 accent-accent"
        />
        <span>{label}</span>
      </label>
      <FieldNotes field={field} hint={hint} />
    </div>
  );
}

type GroupProps = {
  legend: string;
  hint?: ReactNode;
  columns?: 1 | 2 | 3;
  /** False says it once for the group, and no field of it says it again. */
  required?: boolean;
  children: ReactNode;
};

/** Fields that belong together under one heading. */
export function FieldGroup({ legend, hint, columns = 1, required = true, children }: GroupProps) {
  const grid = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-2 lg:grid-cols-3" }[columns];
  return (
    <fieldset className="min-w-0">
      <legend className="mb-3 font-semibold">
        {legend}
        {!required && <Optional />}
      </legend>
      {hint && <p className="-mt-2 mb-3 text-sm text-ink-2">{hint}</p>}
      <div className={`grid items-start gap-x-4 gap-y-5 ${grid}`}>
        <OptionalGroup value={!required}>{children}</OptionalGroup>
      </div>
    </fieldset>
  );
}
