import { getMessages } from "@/lib/i18n/server";

/** On every page of the noun: who reads it, and what is never written in it. */
export async function SealedNotice() {
  const words = (await getMessages()).security;
  return <p className="max-w-[80ch] border-l-2 border-line-strong pl-3 text-sm text-ink-2">{words.sealed}</p>;
}
