import { Section } from "@/components/ui/page";
import type { TrailHead } from "@/lib/audit/queries/events";
import { getMessages } from "@/lib/i18n/server";

/** Where the trail stands, and how anybody with the server proves that nothing in it was touched. */
export async function VerifyNotice({ head }: { head: TrailHead | null }) {
  const words = (await getMessages()).audit.verify;
  const [chained, run, outside] = words.words;
  return (
    <Section title={words.title}>
      <div className="grid max-w-[80ch] gap-2">
        <p className="font-medium">{head ? words.head(head.seq, head.hash16) : words.empty}</p>
        <p>{chained}</p>
        <p>{run}</p>
        <Typed>{words.command}</Typed>
        <p>{outside}</p>
        {head && <Typed>{words.anchor(head.seq, head.hash16)}</Typed>}
      </div>
    </Section>
  );
}

function Typed({ children }: { children: string }) {
  return (
    <p>
      <code className="rounded bg-sunken px-2 py-1 text-sm break-all">{children}</code>
    </p>
  );
}
