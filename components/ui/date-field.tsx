"use client";

import { CalendarDays } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { useLocale, useMessages } from "@/components/locale";
import { Button } from "@/components/ui/button";
import { FieldFrame, type FieldProps } from "@/components/ui/field-frame";
import { useField, useFormReset } from "@/components/ui/form-context";
import { sayDay } from "@/components/ui/time-text";
import { centreMinute } from "@/lib/core/dates";
import { dayAsTyped, isoDayTyped, isoMinuteTyped, minuteAsTyped } from "@/lib/core/typed-date";

type DayFieldProps = FieldProps & {
  /** "2021-01-05" */
  defaultValue?: string;
};

/** A calendar day, typed day first whatever language the browser speaks, and said again in full below. */
export function DayField(props: DayFieldProps) {
  return <DateBox {...props} kind="day" />;
}

type DateTimeFieldProps = FieldProps & {
  /** "2021-01-05T08:30" on the centre's clock. */
  defaultValue?: string;
  /** Offers a button that fills in this minute. */
  offerNow?: boolean;
};

/** A minute on the centre's clock, whatever zone the browser is in. */
export function DateTimeField(props: DateTimeFieldProps) {
  return <DateBox {...props} kind="minute" />;
}

const readers = { day: isoDayTyped, minute: isoMinuteTyped };
const writers = { day: dayAsTyped, minute: minuteAsTyped };

type DateBoxProps = DateTimeFieldProps & { kind: "day" | "minute" };

function DateBox({ name, label, hint, required = true, defaultValue, offerNow, kind }: DateBoxProps) {
  const words = useMessages().ui.form;
  const locale = useLocale();
  const field = useField(name, label, true);
  const box = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const first = defaultValue ? (tidy(defaultValue, kind) ?? defaultValue) : "";
  const initial = field.entered ?? first;
  const [typed, setTyped] = useState(initial);
  useFormReset(box, () => setTyped(first));

  const iso = readers[kind](typed);
  const day = iso && sayDay(iso.slice(0, 10), locale);
  const said = day && (kind === "minute" ? `${day}, ${iso.slice(11)}` : day);

  function fill(text: string) {
    if (!box.current) return;
    box.current.value = text;
    box.current.dispatchEvent(new Event("input", { bubbles: true }));
    box.current.focus();
  }

  function fillPicked(pickedDay: string) {
    if (!pickedDay) return;
    const time = iso?.slice(11, 16);
    fill(`${dayAsTyped(pickedDay)}${kind === "minute" ? ` ${time ?? ""}` : ""}`);
  }

  return (
    <FieldFrame
      field={field}
      label={label}
      required={required}
      hint={<Said hint={hint} said={said} kind={kind} />}
    >
      <div className="flex flex-wrap gap-2">
        <div className={`relative grow ${kind === "day" ? "max-w-48 basis-40" : "max-w-68 basis-66"}`}>
          <input
            {...field.aria}
            ref={box}
            required={required}
            defaultValue={initial}
            placeholder={kind === "day" ? words.dayShape : words.minuteShape}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onBlur={(event) => {
              const tidied = tidy(event.currentTarget.value, kind);
              if (tidied) event.currentTarget.value = tidied;
            }}
            className="control pr-11"
          />
          <button
            type="button"
            aria-label={`${words.pickDay}: ${label}`}
            onClick={() => picker.current?.showPicker()}
            className="absolute inset-y-0 right-0 grid w-(--control) place-items-center rounded-md text-ink-2 hover:text-ink"
          >
            <CalendarDays size={18} aria-hidden="true" />
          </button>
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            onChange={(event) => fillPicked(event.currentTarget.value)}
            className="pointer-events-none absolute right-0 bottom-0 size-px opacity-0"
          />
        </div>
        {offerNow && (
          <Button className="shrink-0" onClick={() => fill(minuteAsTyped(centreMinute(new Date())))}>
            {words.now}
          </Button>
        )}
      </div>
    </FieldFrame>
  );
}

function tidy(typed: string, kind: "day" | "minute"): string | null {
  const iso = readers[kind](typed);
  return iso && writers[kind](iso);
}

function Said({ hint, said, kind }: { hint: ReactNode; said: string | null; kind: "day" | "minute" }) {
  const words = useMessages().ui.form;
  return (
    <span className="grid">
      {hint && <span>{hint}</span>}
      <span aria-live="polite">{said ?? (kind === "minute" ? words.minuteHint : words.dayHint)}</span>
    </span>
  );
}
