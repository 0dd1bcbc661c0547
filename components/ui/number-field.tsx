"use client";

import { type ReactNode, useState } from "react";
import { useLocale, useMessages } from "@/components/locale";
import { enterMovesOn } from "@/components/ui/field";
import { FieldFrame, type FieldProps } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";
import { formatNumber } from "@/lib/core/dates";
import { type NumberLimits, readNumber } from "@/lib/core/typed-number";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayRefusal } from "@/lib/i18n/refusals";

type NumberFieldProps = FieldProps &
  NumberLimits & {
    unit?: string;
    defaultValue?: number | string | null;
    placeholder?: string;
    autoFocus?: boolean;
    scan?: boolean;
    /** Said instead of the limits, where those only keep nonsense out. */
    usual?: NumberLimits;
    /** What the number means, said while it is typed. */
    remark?: (value: number) => string | null;
    /** For limits that warn rather than forbid. */
    warn?: (value: number) => string | null;
  };

/** A number with its unit inside the box and its limits shown; checked while typing, decided by the server. */
export function NumberField(props: NumberFieldProps) {
  const {
    name,
    label,
    hint,
    required = true,
    unit,
    defaultValue,
    min,
    max,
    scale = 0,
    remark,
    warn,
    scan,
    usual,
    ...rest
  } = props;
  const messages = useMessages();
  const locale = useLocale();
  const limits = sayLimits(messages, locale, usual ?? { min, max }, unit);
  const field = useField(name, label, true);
  const [typing, setTyping] = useState({ text: "", attempt: -1 });

  // What is typed now outranks what was said about the last press.
  const isFresh = typing.attempt === field.attempt && typing.text.trim() !== "";
  const read = isFresh ? readNumber(typing.text, { min, max, scale }) : null;
  const problem = read && !read.ok && read.error[0] ? sayRefusal(messages, read.error[0]) : null;
  const warning = read?.ok && warn ? warn(read.value) : null;
  const said = read?.ok && remark ? remark(read.value) : null;
  const shown =
    field.entered ??
    (typeof defaultValue === "number" ? asTyped(defaultValue, locale) : (defaultValue ?? ""));

  return (
    <FieldFrame
      field={isFresh ? { ...field, reasons: [] } : field}
      label={label}
      required={required}
      hint={<NumberHint hint={hint} limits={limits} problem={problem} warning={warning} remark={said} />}
    >
      <div className="relative">
        <input
          {...field.aria}
          {...rest}
          inputMode={scale > 0 ? "decimal" : "numeric"}
          required={required}
          defaultValue={shown}
          onInput={(event) => setTyping({ text: event.currentTarget.value, attempt: field.attempt })}
          onKeyDown={scan ? enterMovesOn : undefined}
          {...(isFresh ? { "aria-invalid": problem !== null } : {})}
          className={`control text-right ${unit ? paddingFor(unit) : ""}`}
        />
        {unit && (
          <span
            className="pointer-events-none absolute inset-y-0 right-0 flex items-center pr-3 text-ink-2"
            aria-hidden="true"
          >
            {unit}
          </span>
        )}
      </div>
    </FieldFrame>
  );
}

type NumberHintProps = {
  hint: ReactNode;
  limits: string | null;
  problem: string | null;
  warning: string | null;
  remark: string | null;
};

function NumberHint({ hint, limits, problem, warning, remark }: NumberHintProps) {
  const tone = problem ? "text-bad" : warning ? "text-hold" : "text-ink";
  return (
    <span className="grid">
      {hint && <span>{hint}</span>}
      {limits && <span>{limits}</span>}
      <span aria-live="polite" className={tone}>
        {problem ?? warning ?? remark}
      </span>
    </span>
  );
}

function sayLimits(
  messages: Messages,
  locale: Locale,
  { min, max }: NumberLimits,
  unit?: string,
): string | null {
  const words = messages.ui.form;
  const say = (value: number) => formatNumber(value, locale);
  const suffix = unit ? ` ${unit}` : "";
  if (min !== undefined && max !== undefined) return words.between(say(min), say(max), suffix);
  if (min !== undefined) return words.atLeast(say(min), suffix);
  if (max !== undefined) return words.atMost(say(max), suffix);
  return null;
}

/** Without thousands marks, so that what the box shows can be typed back. */
function asTyped(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === "vi" ? "vi-VN" : "en-GB", {
    useGrouping: false,
    maximumFractionDigits: 9,
  }).format(value);
}

function paddingFor(unit: string): string {
  if (unit.length <= 3) return "pr-12";
  return unit.length <= 6 ? "pr-18" : "pr-28";
}
