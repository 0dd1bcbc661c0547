/** Any text as the database's `plain()` spells it: lower case, no accents, đ as d. */
export function plainText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/[\p{C}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** What a person typed into a search box, cut where nobody types on, in the same spelling. */
export const plainWords = (typed: string): string => plainText(typed.slice(0, 100));
