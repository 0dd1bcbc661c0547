"use client";

import { type ReactNode, useRef, useState } from "react";
import { useLocale, useMessages } from "@/components/locale";
import { Button } from "@/components/ui/button";
import { FieldFrame, type FieldProps } from "@/components/ui/field-frame";
import { useField, useFormReset } from "@/components/ui/form-context";
import { sayDay } from "@/components/ui/time-text";
import { centreMinute } from "@/lib/core/dates";

type DayFieldProps = FieldProps & { defaultValue?: string; min?: string; max?: string };

/** A calendar day; said again in full below, since browsers differ in how they show one. */
export function DayField({ name, label, hint, required = true, defaultValue, min, max }: DayFieldProps) {
  const locale = useLocale();
  const field = useField(name, true);
  const initial = field.entered ?? defaultValue ?? "";
  const input = useRef<HTMLInputElement>(null);
  const [day, setDay] = useState(initial);
  useFormReset(input, () => setDay(defaultValue ?? ""));
  return (
    <FieldFrame field={field} label={label} required={required} hint={<Said hint={hint} said={sayDay(day, locale)} />}>
      <input
        {...field.aria}
        ref={input}
        type="date"
        required={required}
        defaultValue={initial}
        min={min}
        max={max}
        onInput={(event) => setDay(event.currentTarget.value)}
        className="control max-w-60"
      />
    </FieldFrame>
  );
}

type DateTimeFieldProps = FieldProps & {
  /** "2021-01-05T08:30" on the centre's clock. */
  defaultValue?: string;
  /** Offers a button that fills in this minute. */
  offerNow?: boolean;
};

/** A minute on the centre's clock, whatever zone the browser is in. */
export function DateTimeField({ name, label, hint, required = true, defaultValue, offerNow }: DateTimeFieldProps) {
  const words = useMessages().ui.form;
  const locale = useLocale();
  const field = useField(name, true);
  const input = useRef<HTMLInputElement>(null);
  const initial = field.entered ?? defaultValue ?? "";
  const [minute, setMinute] = useState(initial);
  useFormReset(input, () => setMinute(defaultValue ?? ""));
  const day = sayDay(minute.slice(0, 10), locale);
  const said = day && minute.length >= 16 ? `${day}, ${minute.slice(11, 16)}` : day;

  function fillNow() {
    if (!input.current) return;
    input.current.value = centreMinute(new Date());
    input.current.dispatchEvent(new Event("input", { bubbles: true }));
  }

  return (
    <FieldFrame field={field} label={label} required={required} hint={<Said hint={hint ?? words.localTime} said={said} />}>
      <div className="flex gap-2">
        <input
          {...field.aria}
          ref={input}
          type="datetime-local"
          required={required}
          defaultValue={initial}
          onInput={(event) => setMinute(event.currentTarget.value)}
          className="control max-w-72"
        />
        {offerNow && <Button onClick={fillNow}>{words.now}</Button>}
      </div>
    </FieldFrame>
  );
}

function Said({ hint, said }: { hint: ReactNode; said: string | null }) {
  return (
    <span className="flex flex-wrap gap-x-2">
      {hint && <span>{hint}</span>}
      {said && <span className="text-ink">{said}</span>}
    </span>
  );
}
