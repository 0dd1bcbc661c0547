"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useMessages } from "@/components/locale";
import { FieldFrame, type FieldProps } from "@/components/ui/field-frame";
import { useField, useFormReset } from "@/components/ui/form-context";
import { plainText, plainWords } from "@/lib/core/search";

export type SearchableChoice = {
  value: string;
  label: string;
  detail?: string;
  /** Other names by which it is found. */
  also?: string;
};

type SearchChoiceProps = FieldProps & {
  choices: readonly SearchableChoice[];
  defaultValue?: string;
  onChoose?: (value: string) => void;
};

const mostShown = 12;

function matching(choices: readonly SearchableChoice[], typed: string): SearchableChoice[] {
  const words = plainWords(typed);
  return choices.filter(({ label, detail = "", also = "" }) =>
    plainText(`${label} ${detail} ${also}`).includes(words),
  );
}

/** One of a long list, found by a part of its name without accents; what is typed stays until something is chosen. */
export function SearchChoice(props: SearchChoiceProps) {
  const { name, label, hint, required = true, choices, defaultValue = "", onChoose } = props;
  const words = useMessages().ui.form;
  const field = useField(name, label, true);
  const { name: _name, ...aria } = field.aria;
  const listId = useId();
  const labelOf = (value: string) => choices.find((choice) => choice.value === value)?.label ?? "";
  const initial = field.entered ?? defaultValue;
  const [chosen, setChosen] = useState(initial);
  const [typed, setTyped] = useState(labelOf(initial));
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const hidden = useRef<HTMLInputElement>(null);
  useFormReset(hidden, () => {
    setChosen(defaultValue);
    setTyped(labelOf(defaultValue));
  });

  // A chosen value is a box that nobody typed in: whoever listens to the form hears of it here.
  const told = useRef(chosen);
  useEffect(() => {
    if (told.current === chosen) return;
    told.current = chosen;
    hidden.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [chosen]);

  // Words that name nothing of the list are no empty box, and the box says so itself.
  const isUnmatched = chosen === "" && typed.trim() !== "" && !open;
  const found = chosen === "" ? matching(choices, typed) : [...choices];
  const options = found.slice(0, mostShown);
  const at = Math.min(active, Math.max(0, options.length - 1));

  function choose(choice: SearchableChoice) {
    setChosen(choice.value);
    setTyped(choice.label);
    setOpen(false);
    onChoose?.(choice.value);
  }

  function type(text: string) {
    setTyped(text);
    setOpen(true);
    setActive(0);
    if (chosen === "") return;
    setChosen("");
    onChoose?.("");
  }

  function leave() {
    setOpen(false);
    const [only, second] = chosen === "" && typed.trim() !== "" ? matching(choices, typed) : [];
    if (only && !second) choose(only);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = options[at];
    if (step !== undefined) {
      event.preventDefault();
      if (open && options.length > 0) setActive((at + step + options.length) % options.length);
      setOpen(true);
    } else if (event.key === "Enter" && open && option && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(option);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    }
  }

  return (
    <FieldFrame
      field={isUnmatched ? { ...field, reasons: [] } : field}
      label={label}
      required={required}
      hint={
        <span className="grid">
          {hint && <span>{hint}</span>}
          <span aria-live="polite" className={isUnmatched ? "text-bad" : ""}>
            {open && (options.length === 0 ? words.noneFound : words.foundOf(options.length, found.length))}
            {isUnmatched && words.notChosen}
          </span>
        </span>
      }
    >
      <div className="relative">
        <input ref={hidden} type="hidden" name={name} value={chosen} readOnly />
        <input
          {...aria}
          {...(isUnmatched ? { "aria-invalid": true } : {})}
          role="combobox"
          aria-expanded={open}
          aria-autocomplete="list"
          aria-controls={listId}
          {...(open && options.length > 0 ? { "aria-activedescendant": `${listId}-${at}` } : {})}
          required={required}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => setOpen(true)}
          onBlur={leave}
          onKeyDown={onKeyDown}
          className="control"
        />
        {open && options.length > 0 && (
          <Options listId={listId} label={label} options={options} at={at} chosen={chosen} choose={choose} />
        )}
      </div>
    </FieldFrame>
  );
}

type OptionsProps = {
  listId: string;
  label: string;
  options: readonly SearchableChoice[];
  at: number;
  chosen: string;
  choose: (choice: SearchableChoice) => void;
};

function Options({ listId, label, options, at, chosen, choose }: OptionsProps) {
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={label}
      className="absolute inset-x-0 top-full z-10 mt-1 max-h-80 overflow-y-auto rounded-md border border-line-strong bg-raised p-1 shadow-xl"
    >
      {options.map((option, position) => (
        <div
          key={option.value}
          id={`${listId}-${position}`}
          role="option"
          tabIndex={-1}
          aria-selected={option.value === chosen}
          // The box keeps the focus: leaving it closes the list before a click arrives.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(option)}
          onKeyDown={() => undefined}
          className={`flex min-h-(--control) cursor-pointer flex-wrap items-center justify-between gap-x-4 rounded px-3 py-1 hover:bg-hover ${position === at ? "bg-accent-soft" : ""}`}
        >
          <span className="min-w-0">{option.label}</span>
          {option.detail && <span className="text-sm text-ink-2">{option.detail}</span>}
        </div>
      ))}
    </div>
  );
}
