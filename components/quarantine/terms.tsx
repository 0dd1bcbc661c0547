import { StateTermButton } from "@/components/quarantine/term-form";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { formatDay } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import type { TermRow } from "@/lib/quarantine/queries";

/** What the centre asks on top of the markets, latest first. */
export async function Terms({ terms, mayState }: { terms: readonly TermRow[]; mayState: boolean }) {
  const m = await getMessages();
  const words = m.quarantine;
  return (
    <Section id="terms" title={words.terms} lead={words.termsLead} actions={mayState && <StateTermButton />}>
      <DataTable
        caption={words.terms}
        rows={terms}
        rowKey={(term) => term.id}
        columns={[
          { key: "from", header: words.inForceFrom, cell: (term) => formatDay(term.inForceFrom) },
          {
            key: "market",
            header: words.destination,
            cell: (term) =>
              term.destination ? m.schedules.destination(term.destination) : words.everyMarket,
          },
          {
            key: "kind",
            header: words.kind,
            cell: (term) => (term.kind ? m.lots.officers.kinds[term.kind] : words.noKind),
          },
          {
            key: "seal",
            header: words.seal,
            cell: (term) => (term.sealRequired ? words.sealNeeded : words.sealFree),
          },
          { key: "source", header: words.source, cell: (term) => term.source },
        ]}
        empty={<EmptyState title={words.noTerms}>{words.noTermsWords}</EmptyState>}
      />
    </Section>
  );
}
