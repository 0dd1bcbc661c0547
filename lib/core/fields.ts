import { z } from "zod";
import { fromCentreMinute, startOfCentreDay } from "@/lib/core/dates";
import type { CoreRefusal } from "@/lib/core/refusals";

export type InputRefusal = CoreRefusal;

/** Control, format (zero-width, bidi) and unassigned characters never belong in a record; tab and newline may. */
const hidden = /[\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?![\t\n\r])\p{Cc}/u;

type Issue = { code: InputRefusal["code"]; min?: number; max?: number; scale?: number };

function say(context: z.core.$RefinementCtx, issue: Issue): typeof z.NEVER {
  context.addIssue({ code: "custom", message: issue.code, params: issue });
  return z.NEVER;
}

/** Text a person typed: NFC, trimmed, no hidden characters, at most `max` UTF-16 units. */
export function text(max: number, min = 1) {
  return z.string().transform((raw, context) => {
    if (!raw.isWellFormed() || hidden.test(raw)) return say(context, { code: "input.bad-characters" });
    const clean = raw.normalize("NFC").replace(/\r\n?/g, "\n").trim();
    if (clean.length === 0 && min > 0) return say(context, { code: "input.required" });
    if (clean.length < min) return say(context, { code: "input.too-short", min });
    if (clean.length > max) return say(context, { code: "input.too-long", max });
    return clean;
  });
}

function blankToNull<S extends z.ZodType>(inner: S) {
  const isBlank = (raw: unknown) => raw === undefined || raw === null || (typeof raw === "string" && raw.trim() === "");
  return z.preprocess((raw) => (isBlank(raw) ? null : raw), z.union([z.null(), inner]));
}

/** An empty box is null: unknown, never zero. */
export function optional<S extends z.ZodType>(inner: S) {
  return z.unknown().transform((raw, context): z.output<S> | null => {
    const parsed = blankToNull(z.unknown()).parse(raw);
    if (parsed === null) return null;
    const result = inner.safeParse(parsed);
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.addIssue({ ...issue, path: [...issue.path] } as never);
    return null;
  });
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

/** Digits only; "12,0" is not an integer and "" is not 0. */
export function integer(min: number, max: number) {
  return z.union([z.string(), z.number()]).transform((raw, context) => {
    const clean = String(raw).trim();
    if (clean === "") return say(context, { code: "input.required" });
    if (!/^[+-]?\d+$/.test(clean)) {
      return say(context, { code: /^[+-]?\d+[.,]\d+$/.test(clean) ? "input.not-an-integer" : "input.not-a-number" });
    }
    const value = Number(clean);
    if (value < min) return say(context, { code: "input.too-small", min });
    if (value > max) return say(context, { code: "input.too-big", max });
    return value;
  });
}

/**
 * A decimal typed with comma or dot, at most `scale` places. Both marks at once, or a mark before exactly three
 * digits where it could be a thousands mark ("1.234"), is ambiguous unless the scale makes it plainly decimal ("0,412").
 */
export function decimal(min: number, max: number, scale: number) {
  return z.union([z.string(), z.number()]).transform((raw, context) => {
    const clean = String(raw).trim();
    if (clean === "") return say(context, { code: "input.required" });
    if (/^[+-]?[\d.,]+$/.test(clean) && (clean.match(/[.,]/g)?.length ?? 0) > 1) {
      return say(context, { code: "input.decimal-ambiguous" });
    }
    const match = /^([+-]?\d+)(?:([.,])(\d+))?$/.exec(clean);
    if (!match) return say(context, { code: "input.not-a-number" });
    const [, whole = "", mark, fraction = ""] = match;
    const couldBeThousands = mark === "." && fraction.length === 3 && typeof raw === "string" && !/^[+-]?0+$/.test(whole);
    if (couldBeThousands) return say(context, { code: "input.decimal-ambiguous" });
    if (fraction.replace(/0+$/, "").length > scale) return say(context, { code: "input.too-many-decimals", scale });
    const value = Number(`${whole}.${fraction || "0"}`);
    if (value < min) return say(context, { code: "input.too-small", min });
    if (value > max) return say(context, { code: "input.too-big", max });
    return value;
  });
}

/** Date and time on the centre's clock. */
export function instant() {
  return z.union([z.string(), z.date()]).transform((raw, context) => {
    if (raw instanceof Date) return raw;
    if (raw.trim() === "") return say(context, { code: "input.required" });
    const at = fromCentreMinute(raw.trim());
    return at && at.getUTCFullYear() > 1975 && at.getUTCFullYear() < 2200 ? at : say(context, { code: "input.bad-date" });
  });
}

/** A calendar day, "2020-06-12" or "12/06/2020", as the UTC midnight a DATE column holds. */
export function day() {
  return z.string().transform((raw, context) => {
    const clean = raw.trim();
    if (clean === "") return say(context, { code: "input.required" });
    const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(clean);
    const iso = vietnamese
      ? `${vietnamese[3]}-${vietnamese[2]?.padStart(2, "0")}-${vietnamese[1]?.padStart(2, "0")}`
      : clean;
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
  return z.union([z.boolean(), z.string(), z.undefined()]).transform((raw) => raw === true || raw === "on" || raw === "true");
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
