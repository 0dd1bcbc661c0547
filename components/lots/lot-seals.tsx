import { CorrectSealButton } from "@/components/lots/officer-forms";
import { Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { LotSheet } from "@/lib/lots/queries/sheet";

type LotSealsProps = { lot: Pick<LotSheet, "id" | "seals" | "progress">; mayCorrect: boolean };

/** What plant quarantine sealed after treatment; a line that was replaced stays readable. */
export async function LotSeals({ lot, mayCorrect }: LotSealsProps) {
  if (lot.seals.length === 0) return null;
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.lots.officers.seal;
  const say = (value: number) => formatNumber(value, locale);
  const sealed = lot.progress.sealedCartons ?? 0;
  const cartonsLeft = lot.progress.cartonsOut - sealed;
  return (
    <Section id="seals" title={words.title} lead={words.all(say(sealed), say(lot.progress.cartonsOut))}>
      <DataTable
        caption={words.title}
        rows={lot.seals}
        rowKey={(seal) => seal.id}
        columns={[
          {
            key: "codes",
            header: words.columns.codes,
            cell: (seal) => (
              <span className={seal.corrected ? "text-ink-2 line-through" : "font-medium"}>
                {words.codes(seal.firstCode, seal.lastCode)}
              </span>
            ),
          },
          {
            key: "cartons",
            header: words.columns.cartons,
            align: "end",
            cell: (seal) => say(seal.cartons),
          },
          {
            key: "officer",
            header: words.columns.officer,
            cell: (seal) => `${seal.officerName}, ${seal.organisation}`,
          },
          { key: "sealedAt", header: words.columns.sealedAt, cell: (seal) => <Time at={seal.sealedAt} /> },
          {
            key: "correct",
            header: words.correct,
            align: "end",
            cell: (seal) => {
              if (seal.corrected) return words.replaced;
              return mayCorrect ? (
                <CorrectSealButton lotId={lot.id} cartonsLeft={cartonsLeft} seal={seal} />
              ) : null;
            },
          },
        ]}
        empty={null}
      />
    </Section>
  );
}
