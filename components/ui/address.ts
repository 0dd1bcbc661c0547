export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One word of an address; a name given twice counts once, a missing one is empty. */
export function oneOf(param: string | string[] | undefined): string {
  const first = Array.isArray(param) ? param[0] : param;
  return (first ?? "").slice(0, 200);
}

/** An address with only the parameters that say something. */
export function addressOf(path: string, params: Record<string, string | null | undefined>): string {
  const said = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path;
}
