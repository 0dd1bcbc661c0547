import { CertificateStateBadge } from "@/components/certificates/state-badge";
import { StageBadge } from "@/components/lots/stage-badge";
import { StateBadge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/notice";
import { DataTable } from "@/components/ui/table";
import { formatNumber } from "@/lib/core/dates";
import type { AffectedLot } from "@/lib/dosimetry/queries/affected";
import type { Recomputed, Span } from "@/lib/dosimetry/rules/affected";
import { sayDose } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";

const tones = { inside: "good", outside: "bad", unknown: "hold" } as const;

type AffectedLotsProps = { lots: readonly AffectedLot[]; recalculated: boolean; older: string | null };

/** Each lot with what is on record and, where a replacement was chosen, what that would make of it. */
export async function AffectedLots({ lots, recalculated, older }: AffectedLotsProps) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.affected;
  const saySpan = (span: Span | null) =>
    span ? words.span(sayDose(span.lowGy, locale), sayDose(span.highGy, locale)) : m.lots.none;
  const sayVerdict = ({ standing, withoutDose }: Recomputed) => (
    <div className="grid justify-items-start gap-1">
      <StateBadge tone={tones[standing]}>{words.standings[standing]}</StateBadge>
      {withoutDose > 0 && (
        <span className="text-sm text-ink-2">{words.withoutDose(formatNumber(withoutDose, locale))}</span>
      )}
    </div>
  );
  return (
    <DataTable
      caption={words.title}
      rows={lots}
      rowKey={(lot) => lot.id}
      rowHref={(lot) => `/lots/${lot.id}#readings`}
      columns={[
        { key: "lot", header: words.lot, cell: (lot) => lot.code },
        ...(recalculated
          ? [
              {
                key: "verdict",
                header: words.verdict,
                cell: ({ recomputed }: AffectedLot) => recomputed && sayVerdict(recomputed),
              },
            ]
          : []),
        { key: "state", header: words.state, cell: (lot) => <StageBadge stage={lot.stage} /> },
        {
          key: "certificate",
          header: words.certificate,
          cell: ({ certificate }) =>
            certificate ? (
              <span className="grid justify-items-start gap-1">
                <Link href={`/certificates/${certificate.number}`} className="link relative z-10">
                  {certificate.number}
                </Link>
                <CertificateStateBadge state={certificate.state} />
              </span>
            ) : (
              m.lots.none
            ),
        },
        {
          key: "readings",
          header: words.readings,
          align: "end",
          cell: (lot) => formatNumber(lot.readings, locale),
        },
        { key: "before", header: words.before, align: "end", cell: (lot) => saySpan(lot.before) },
        ...(recalculated
          ? [
              {
                key: "after",
                header: words.after,
                align: "end" as const,
                cell: ({ recomputed }: AffectedLot) => saySpan(recomputed?.after ?? null),
              },
            ]
          : []),
        { key: "customer", header: words.customer, cell: (lot) => lot.customerName },
      ]}
      older={older}
      empty={<EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
    />
  );
}
