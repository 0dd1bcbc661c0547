"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, useContext, useRef, useState } from "react";
import { useMessages } from "@/components/locale";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field-frame";
import { FormTalkContext, useField, useFormReset } from "@/components/ui/form-context";

type ScanListProps = {
  /** The list's name: scans become "carriers.0.carrierCode". */
  name: string;
  field: string;
  label: string;
  hint: string;
  /** Those the record knows of, to touch instead of scanning. */
  offered: { code: string; detail: string }[];
};

/** Scan after scan: Enter puts the code on the list and keeps the box ready; what stays in the box counts too. */
export function ScanList({ name, field, label, hint, offered }: ScanListProps) {
  const words = useMessages().runs;
  const { dropReasons } = useContext(FormTalkContext);
  const box = useRef<HTMLInputElement>(null);
  const [codes, setCodes] = useState<string[]>([]);
  const [typed, setTyped] = useState("");
  const at = (position: number) => `${name}.${position}.${field}`;
  const last = useField(at(codes.length), label, true);
  useFormReset(box, () => {
    setCodes([]);
    setTyped("");
  });

  function put(code: string) {
    const clean = code.trim().toUpperCase();
    if (clean !== "" && !codes.includes(clean)) setCodes([...codes, clean]);
    setTyped("");
    box.current?.focus();
  }

  function drop(code: string) {
    dropReasons(`${name}.`);
    setCodes(codes.filter((other) => other !== code));
    box.current?.focus();
  }

  function toggle(code: string) {
    if (codes.includes(code)) drop(code);
    else put(code);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || typed.trim() === "") return;
    event.preventDefault();
    put(typed);
  }

  return (
    <div className="grid gap-3">
      {offered.length > 0 && (
        <div className="grid max-h-80 grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-2 overflow-y-auto p-0.5">
          {offered.map(({ code, detail }) => (
            <Button
              key={code}
              aria-pressed={codes.includes(code)}
              className="flex-col items-start! gap-0! py-1.5 aria-pressed:border-accent aria-pressed:bg-accent-soft"
              onClick={() => toggle(code)}
            >
              <span className="font-medium">{code}</span>
              <span className="text-sm text-ink-2">{detail}</span>
            </Button>
          ))}
        </div>
      )}
      {codes.length > 0 && (
        <ol aria-label={words.picked} className="grid gap-2">
          {codes.map((code, position) => (
            <Scanned
              key={code}
              name={at(position)}
              code={code}
              position={position}
              remove={() => drop(code)}
            />
          ))}
        </ol>
      )}
      <div className="grid gap-1.5">
        <label htmlFor={last.id} className="font-medium">
          {label}
        </label>
        <input
          {...last.aria}
          ref={box}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          maxLength={20}
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          className="control tracking-wide uppercase"
        />
        <FieldNotes field={last} hint={hint} />
      </div>
    </div>
  );
}

type ScannedProps = { name: string; code: string; position: number; remove: () => void };

function Scanned({ name, code, position, remove }: ScannedProps) {
  const words = useMessages().runs;
  const field = useField(name, code, false);
  return (
    <li className="grid gap-1">
      <span className="flex min-h-(--control) items-center justify-between gap-3 rounded-md bg-accent-soft pl-3">
        <span>
          <span className="mr-2 text-ink-2">{position + 1}.</span>
          <span className="font-medium">{code}</span>
        </span>
        <input {...field.aria} type="hidden" value={code} readOnly />
        <Button tone="quiet" aria-label={words.remove(code)} onClick={remove}>
          <X size={18} aria-hidden="true" />
        </Button>
      </span>
      <FieldNotes field={field} />
    </li>
  );
}
