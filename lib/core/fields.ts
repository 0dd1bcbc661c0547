import { z } from "zod";
import { fromCentreMinute, startOfCentreDay } from "@/lib/core/dates";
import type { CoreRefusal } from "@/lib/core/refusals";
import { isoDayTyped, isoMinuteTyped } from "@/lib/core/typed-date";
import { type NumberLimits, readNumber } from "@/lib/core/typed-number";

export type InputRefusal = CoreRefusal;

/** Control, format (zero-width, bidi) and unassigned characters never belong in a record; tab and newline may. */
const hidden = /[\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?![\t\n\r])\p{Cc}/u;

/** Letters and digits of other scripts: the centre's papers cannot print them, and some would turn a line around. */
const foreign =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}\p{N}]|[\u0660-\u0669]/u;

type Issue = { code: InputRefusal["code"]; min?: number; max?: number; scale?: number };

function say(context: z.core.$RefinementCtx, issue: Issue): typeof z.NEVER {
  context.addIssue({ code: "custom", message: issue.code, params: issue });
  return z.NEVER;
}

/** Text a person typed: NFC, trimmed, no hidden characters, letters that can be printed, at most `max` UTF-16 units. */
export function text(max: number, min = 1) {
  return z.string().transform((raw, context) => {
    if (!raw.isWellFormed() || hidden.test(raw)) return say(context, { code: "input.bad-characters" });
    const clean = raw.normalize("NFC").replace(/\r\n?/g, "\n").trim();
    if (clean.length === 0 && min > 0) return say(context, { code: "input.required" });
    if (foreign.test(clean)) return say(context, { code: "input.foreign-letters" });
    if (clean.length < min) return say(context, { code: "input.too-short", min });
    if (clean.length > max) return say(context, { code: "input.too-long", max });
    return clean;
  });
}

function isBlank(raw: unknown): boolean {
  return raw === undefined || raw === null || (typeof raw === "string" && raw.trim() === "");
}

/** An empty or absent box is null: unknown, never zero. */
export function optional<S extends z.ZodType>(inner: S) {
  return z.preprocess((raw) => (isBlank(raw) ? null : raw), inner.nullable());
}

export const optionalText = (max: number) => optional(text(max));

/** Codes that are printed and scanned: upper case, no accents, no spaces. */
export function code(max: number) {
  return z.string().transform((raw, context) => {
    const clean = raw.normalize("NFC").trim().toUpperCase();
    if (clean === "") return say(context, { code: "input.required" });
    if (clean.length > max) return say(context, { code: "input.too-long", max });
    if (!/^[A-Z0-9][A-Z0-9._/-]*$/.test(clean)) return say(context, { code: "input.bad-code" });
    return clean;
  });
}

/** A number as typed; numbers themselves come from seeds and tests, and keep a dot without being ambiguous. */
function typedNumber(limits: NumberLimits) {
  return z.union([z.string(), z.number()]).transform((raw, context) => {
    const read = readNumber(typeof raw === "number" ? String(raw).replace(".", ",") : raw, limits);
    if (read.ok) return read.value === 0 ? 0 : read.value;
    const [refusal] = read.error;
    return say(context, { ...refusal, code: refusal?.code ?? "input.not-a-number" });
  });
}

/** Digits only; "12,0" is not an integer and "" is not 0. */
export const integer = (min: number, max: number) => typedNumber({ min, max, scale: 0 });

/**
 * A decimal typed with comma or dot, at most `scale` places. Two marks, or a dot before exactly three digits
 * ("1.234" could be a thousand), are ambiguous and refused.
 */
export const decimal = (min: number, max: number, scale: number) => typedNumber({ min, max, scale });

/** Date and time on the centre's clock. */
export function instant() {
  return z.union([z.string(), z.date()]).transform((raw, context) => {
    if (raw instanceof Date) return raw;
    if (raw.trim() === "") return say(context, { code: "input.required" });
    const at = fromCentreMinute(isoMinuteTyped(raw) ?? raw.trim());
    return at && at.getUTCFullYear() > 1975 && at.getUTCFullYear() < 2200
      ? at
      : say(context, { code: "input.bad-date" });
  });
}

/** A calendar day, "2020-06-12" or "12/06/2020", as the UTC midnight a DATE column holds. */
export function day() {
  return z.string().transform((raw, context) => {
    const clean = raw.trim();
    if (clean === "") return say(context, { code: "input.required" });
    const iso = isoDayTyped(clean) ?? clean;
    const at = new Date(`${iso}T00:00:00Z`);
    const exists = /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(startOfCentreDay(iso).getTime());
    return exists && at.toISOString().startsWith(iso) ? at : say(context, { code: "input.bad-date" });
  });
}

export function choice<const C extends readonly [string, ...string[]]>(choices: C) {
  return z.string().transform((raw, context): C[number] => {
    if (raw === "") return say(context, { code: "input.required" });
    return choices.includes(raw) ? raw : say(context, { code: "input.not-a-choice" });
  });
}

/** A check box: absent is no. */
export function flag() {
  return z.preprocess((raw) => raw === true || raw === "on" || raw === "true", z.boolean());
}

export function id() {
  return z.string().transform((raw, context) => {
    if (raw === "") return say(context, { code: "input.required" });
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(raw)
      ? raw.toLowerCase()
      : say(context, { code: "input.bad-id" });
  });
}

/** Zod's issues as refusals at their fields; a missing box counts as empty. */
export function explainIssues(error: z.ZodError): InputRefusal[] {
  return error.issues.map((issue) => {
    const field = issue.path.join(".");
    if (issue.code === "custom" && typeof issue.params?.code === "string") {
      return { ...(issue.params as Issue), field } as InputRefusal;
    }
    const missing = issue.code === "invalid_type" || issue.code === "invalid_union";
    return { code: missing ? "input.required" : "input.invalid", field };
  });
}
