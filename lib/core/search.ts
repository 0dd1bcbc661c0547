/** What a person typed into a search box, as the database's `plain()` spells it: lower case, no accents, đ as d. */
export function plainWords(typed: string): string {
  return typed
    .slice(0, 100)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/[\p{C}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
