import { canonicalJson } from "@/lib/core/canonical";

type Bare =
  | "input.required"
  | "input.not-a-number"
  | "input.not-an-integer"
  | "input.decimal-ambiguous"
  | "input.bad-characters"
  | "input.foreign-letters"
  | "input.bad-date"
  | "input.not-a-choice"
  | "input.bad-code"
  | "input.bad-id"
  | "input.invalid"
  | "forbidden"
  | "session.expired"
  | "busy"
  | "key.reused"
  | "signature.wrong-password"
  | "unreachable"
  | "request.foreign-origin";

/** The form was rendered from an older version: what is saved now, per differing field. */
export type StaleRefusal = {
  code: "stale";
  field?: string;
  version?: number;
  differing?: { field: string; saved: string }[];
};

/** What the pipeline itself can answer to any form; every command may answer these besides its own. */
export type CoreRefusal =
  | { [Code in Bare]: { code: Code; field?: string } }[Bare]
  | { code: "input.too-short"; field?: string; min?: number }
  | { code: "input.too-long"; field?: string; max?: number }
  | { code: "input.too-small"; field?: string; min?: number }
  | { code: "input.too-big"; field?: string; max?: number }
  | { code: "input.too-many-decimals"; field?: string; scale?: number }
  | { code: "signature.locked"; field?: string; waitS: number }
  | { code: "unexpected"; field?: string; reference?: string }
  | StaleRefusal;

/**
 * Compares the version a form was rendered from with the record's present one.
 * A stale form is refused with every field whose saved value is not what the form holds.
 */
export function checkVersion(
  seenVersion: number,
  saved: { version: number } & Record<string, unknown>,
  typed: Record<string, unknown>,
): StaleRefusal[] {
  if (seenVersion === saved.version) return [];
  const differing = Object.keys(typed)
    .filter((field) => field in saved && say(saved[field]) !== say(typed[field]))
    .map((field) => ({ field, saved: say(saved[field]) }));
  return [{ code: "stale", version: saved.version, differing }];
}

function say(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : canonicalJson(value);
}
