/** One record the palette can open. `exact`: its code is what was typed or scanned. */
export type PaletteHit = { kind: string; label: string; detail?: string; href: string; exact?: boolean };

export type PaletteAnswer = { hits: readonly PaletteHit[] };

export async function searchRecords(
  path: string,
  query: string,
  signal: AbortSignal,
): Promise<readonly PaletteHit[]> {
  const answer = await fetch(`${path}?q=${encodeURIComponent(query)}`, { signal, cache: "no-store" });
  if (!answer.ok) throw new Error(`search answered ${answer.status}`);
  const { hits } = (await answer.json()) as PaletteAnswer;
  return hits;
}
