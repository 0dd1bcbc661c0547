"use client";

import { type ReactNode, useId, useRef, useState } from "react";
import { FieldFrame } from "@/components/ui/field-frame";
import { FileBox } from "@/components/ui/file-field";
import { useField } from "@/components/ui/form-context";

type PastedTableFieldProps = {
  name: string;
  label: string;
  hint: string;
  rows: number;
  fileLabel: string;
  /** Said when a file is no text. */
  fileBad: string;
  /** What the text so far comes to; not asked while the box is empty. */
  children: (text: string) => ReactNode;
};

/** A table that is pasted, typed or taken from a file, and read while it is still only text. */
export function PastedTableField(props: PastedTableFieldProps) {
  const { name, label, hint, rows, fileLabel, fileBad, children } = props;
  const field = useField(name, label, true);
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(field.entered ?? "");
  const [fileFailed, setFileFailed] = useState(false);
  const fileId = useId();

  async function take(file: File | undefined) {
    if (!file || !area.current) return;
    try {
      const decoder = new TextDecoder("utf-8", { fatal: true });
      area.current.value = decoder.decode(await file.arrayBuffer());
      setText(area.current.value);
      setFileFailed(false);
    } catch {
      setFileFailed(true);
    }
  }

  return (
    <div className="grid gap-3">
      <div className="grid gap-1.5">
        <label htmlFor={fileId} className="font-medium">
          {fileLabel}
        </label>
        <FileBox
          id={fileId}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onTake={(file) => void take(file)}
        />
        {fileFailed && <p className="text-sm text-bad">{fileBad}</p>}
      </div>
      <FieldFrame field={field} label={label} hint={hint} required>
        <textarea
          {...field.aria}
          ref={area}
          rows={rows}
          required
          spellCheck={false}
          defaultValue={field.entered ?? ""}
          onInput={(event) => setText(event.currentTarget.value)}
          className="control py-2 font-mono text-sm"
        />
      </FieldFrame>
      <div aria-live="polite">{text.trim() === "" ? null : children(text)}</div>
    </div>
  );
}
