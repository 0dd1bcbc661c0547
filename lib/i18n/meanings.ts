import type { Messages } from "@/lib/i18n/messages";

/** What a signature means, in the reader's language; each noun says its own. An unknown meaning is shown as stored. */
export function sayMeaning(messages: Messages, meaning: string): string {
  for (const section of Object.values(messages)) {
    if (!("meanings" in section)) continue;
    const words = section.meanings as Record<string, string | undefined>;
    if (words[meaning]) return words[meaning];
  }
  return meaning;
}
