"use client";

import { X } from "lucide-react";
import { type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { useMessages } from "@/components/locale";
import { Button } from "@/components/ui/button";
import { FormTalkContext, useFormReset } from "@/components/ui/form-context";

type RepeatProps = {
  /** The list's name: rows become "readings.0.doseGy". */
  name: string;
  legend: string;
  hint?: ReactNode;
  /**
   * One row's fields; `at` makes the full name of a field in this row. `id` stays with the row while others come and
   * go: the first `initial` rows are 0, 1, …
   */
  row: (at: (field: string) => string, position: number, id: number) => ReactNode;
  initial?: number;
  min?: number;
  max?: number;
  addLabel?: string;
};

/** As many rows as there are things; rows keep what was typed when others go. */
export function Repeat(props: RepeatProps) {
  const { name, legend, hint, row, initial = 1, min = 1, max = 60, addLabel } = props;
  const words = useMessages().ui.form;
  const { dropReasons } = useContext(FormTalkContext);
  const box = useRef<HTMLFieldSetElement>(null);
  const nextId = useRef(initial);
  const grown = useRef(false);
  const shrunk = useRef(false);
  const [rows, setRows] = useState(() => firstRows(initial));

  useFormReset(box, () => setRows(Array.from({ length: initial }, () => nextId.current++)));

  useEffect(() => {
    // Boxes that are gone cannot say so themselves.
    if (shrunk.current) box.current?.dispatchEvent(new Event("input", { bubbles: true }));
    shrunk.current = false;
    if (!grown.current) return;
    grown.current = false;
    const added = box.current?.querySelectorAll("[data-row]").item(rows.length - 1);
    added?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
  }, [rows]);

  function add() {
    grown.current = true;
    setRows((current) => [...current, nextId.current++]);
  }

  function remove(id: number) {
    shrunk.current = true;
    dropReasons(`${name}.`);
    setRows((current) => current.filter((other) => other !== id));
    box.current?.querySelector<HTMLElement>("[data-add]")?.focus();
  }

  return (
    <fieldset ref={box} className="grid min-w-0 gap-3">
      <legend className="mb-2 font-semibold">{legend}</legend>
      {hint && <p className="-mt-1.5 text-sm text-ink-2">{hint}</p>}
      {rows.map((id, position) => (
        <div
          key={id}
          data-row
          role="group"
          aria-label={words.row(position + 1)}
          className="grid gap-3 border-b border-line pb-3 sm:grid-cols-[2rem_minmax(0,1fr)_auto]"
        >
          <span className="pt-1 text-ink-2 sm:pt-8 sm:text-right" aria-hidden="true">
            {position + 1}
          </span>
          <div className="grid grid-flow-row gap-3 sm:auto-cols-fr sm:grid-flow-col">
            {row((field) => `${name}.${position}.${field}`, position, id)}
          </div>
          {rows.length > min && (
            <Button
              tone="quiet"
              className="self-start px-2.5 sm:mt-7"
              aria-label={words.removeRow(String(position + 1))}
              onClick={() => remove(id)}
            >
              <X size={18} aria-hidden="true" />
            </Button>
          )}
        </div>
      ))}
      {rows.length < max && (
        <div>
          <Button data-add onClick={add}>
            + {addLabel ?? words.addRow}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function firstRows(count: number): number[] {
  return Array.from({ length: count }, (_, position) => position);
}
