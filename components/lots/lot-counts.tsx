import { StateBadge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { type CountFacts, countHandOvers } from "@/lib/lots/rules/counts";

const tones = { open: "process", agrees: "good", differs: "bad" } as const;

/** Cartons at every hand-over, and where the count does not hold. */
export async function LotCounts({ facts }: { facts: CountFacts }) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.lots.counts;
  const say = (value: number) => formatNumber(value, locale);
  return (
    <Section id="counts" title={words.title} lead={words.lead}>
      <DataTable
        caption={words.title}
        rows={countHandOvers(facts)}
        rowKey={(row) => `${row.step} ${row.pass}`}
        columns={[
          {
            key: "step",
            header: words.step,
            cell: (row) =>
              row.pass !== null && row.pass > 1
                ? words.ofPass(words.steps[row.step], row.pass)
                : words.steps[row.step],
          },
          { key: "expected", header: words.expected, align: "end", cell: (row) => say(row.expected) },
          { key: "cartons", header: words.counted, align: "end", cell: (row) => say(row.cartons) },
          {
            key: "aside",
            header: words.setAside,
            align: "end",
            cell: (row) => (row.setAside > 0 ? say(row.setAside) : "–"),
          },
          {
            key: "state",
            header: words.state,
            cell: (row) => (
              <StateBadge tone={tones[row.state]}>
                {row.state === "differs"
                  ? words.differs(say(row.cartons + row.setAside - row.expected))
                  : words.states[row.state]}
              </StateBadge>
            ),
          },
        ]}
        empty={null}
      />
    </Section>
  );
}
