import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { sayDay } from "@/lib/i18n/say";
import { getMessages } from "@/lib/i18n/server";
import type { RoundSheet } from "@/lib/reports/queries/season";

/** The free rounds of a year with their lots, and for whom they were, in the words that were published. */
export async function RoundList({ rounds }: { rounds: readonly RoundSheet[] }) {
  const m = await getMessages();
  const words = m.reports.rounds;
  const notes = [...new Set(rounds.flatMap((round) => round.beneficiaryNote ?? []))];
  return (
    <Section title={words.title}>
      {notes.map((note) => (
        <div key={note} className="mb-3">
          <Notice tone="hold" title={words.note}>
            {note}
          </Notice>
        </div>
      ))}
      <DataTable
        caption={words.title}
        rows={rounds}
        rowKey={(round) => round.id}
        columns={[
          { key: "code", header: words.code, cell: (round) => `${round.code} · ${round.name}` },
          { key: "opened", header: words.opened, cell: (round) => sayDay(round.openedOn) },
          { key: "beneficiary", header: words.beneficiary, cell: (round) => round.beneficiary },
          {
            key: "lots",
            header: words.lots,
            cell: (round) => (
              <span className="flex flex-wrap gap-x-3">
                {round.lots.map((lot) => (
                  <Link key={lot.id} href={`/lots/${lot.id}`} className="link whitespace-nowrap">
                    {lot.code}
                  </Link>
                ))}
              </span>
            ),
          },
          {
            key: "mark",
            header: m.reports.figure.columns.mark,
            cell: (round) => round.synthetic && <SyntheticMark />,
          },
        ]}
        empty={null}
      />
    </Section>
  );
}
