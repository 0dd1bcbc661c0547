/** The outcome of a rule or command: expected failure is a value, never an exception. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

/** One reason for saying no. Rules add the facts a person needs; dictionaries say it in words. */
export type Refusal = { code: string; field?: string };

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse<R extends Refusal>(...refusals: R[]): { ok: false; error: R[] } {
  return { ok: false, error: refusals };
}
