type Words = { vi: string; en: string };

export type Visit = {
  /** Who may see it; null is a stranger. */
  who: string | null;
  path: string;
  heading: Words;
};

export type Pages = {
  /** Where the demo keeps an address: `{name}` in a path is filled from the query of that name. */
  lookups?: Record<string, string>;
  /** The pages of a noun, by their folder in app/; one that shows itself differently is visited more than once. */
  pages: Record<string, Visit[]>;
};

export const visit = (who: string | null, path: string, vi: string, en: string): Visit[] => [
  { who, path, heading: { vi, en } },
];
