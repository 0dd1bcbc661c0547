import { Time } from "@/components/ui/time";
import { formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { PrintRow } from "@/lib/labels/queries";

/** Who printed which labels, and when; a second time with its reason. */
export async function PrintHistory({ prints }: { prints: readonly PrintRow[] }) {
  const [words, locale] = [(await getMessages()).labels, await getLocale()];
  return (
    <section className="grid gap-2">
      <h2 className="font-medium">{words.history}</h2>
      {prints.length === 0 && <p className="text-ink-2">{words.neverPrinted}</p>}
      <ul className="grid gap-1 text-sm">
        {prints.map(({ id, codes, reason, printedAt, printedBy }) => (
          <li key={id} className="flex flex-wrap gap-x-4">
            <Time at={printedAt} />
            <span className="text-ink-2">{printedBy}</span>
            <span>
              {words.printedCodes(codes[0] ?? "", codes.at(-1) ?? "", formatNumber(codes.length, locale))}
            </span>
            {reason && <span className="text-hold">{words.reprinted(reason)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
