"use client";

import { type ComponentProps, useRef, useState } from "react";
import { useMessages } from "@/components/locale";
import { FieldFrame } from "@/components/ui/field-frame";
import { useField, useFormReset } from "@/components/ui/form-context";

type FileBoxProps = Omit<ComponentProps<"input">, "type" | "onChange" | "className" | "ref"> & {
  onTake?: (file: File | undefined) => void;
};

/** A box for one file in the reader's language: the browser's own button speaks the browser's. */
export function FileBox({ onTake, ...input }: FileBoxProps) {
  const words = useMessages().ui.form;
  const box = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<string | null>(null);
  useFormReset(box, () => setTaken(null));
  return (
    <div className="relative flex min-h-(--control) items-center gap-3 rounded-md border border-control-line bg-field pr-2.5 text-(length:--control-text) hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-focus has-aria-invalid:border-bad">
      <span
        aria-hidden="true"
        className="self-stretch rounded-l-md border-r border-control-line bg-sunken px-3.5 leading-(--control) font-medium"
      >
        {words.chooseFile}
      </span>
      <span aria-hidden="true" className={`min-w-0 truncate ${taken === null ? "text-ink-2" : ""}`}>
        {taken ?? words.noFile}
      </span>
      <input
        {...input}
        ref={box}
        type="file"
        onChange={({ currentTarget: { files } }) => {
          setTaken(files?.[0]?.name ?? null);
          onTake?.(files?.[0]);
        }}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
    </div>
  );
}

type FileFieldProps = { name: string; label: string; accept: string };

/** One file, sent with its form. */
export function FileField({ name, label, accept }: FileFieldProps) {
  const field = useField(name, label, false);
  return (
    <FieldFrame field={field} label={label} required>
      <FileBox accept={accept} {...field.aria} />
    </FieldFrame>
  );
}
