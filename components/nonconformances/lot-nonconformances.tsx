import { NonconformanceBadge } from "@/components/nonconformances/state-badge";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { sayDay } from "@/lib/i18n/say";
import { getMessages } from "@/lib/i18n/server";
import type { NonconformanceRow } from "@/lib/nonconformances/queries";

type LotNonconformancesProps = { rows: readonly NonconformanceRow[]; lotCode: string; mayOpen: boolean };

/** What was found wrong with a lot, and how far it was followed. */
export async function LotNonconformances({ rows, lotCode, mayOpen }: LotNonconformancesProps) {
  if (rows.length === 0 && !mayOpen) return null;
  const m = await getMessages();
  const words = m.nonconformances;
  return (
    <Section
      id="nonconformances"
      title={words.ofLot}
      actions={
        mayOpen && (
          <LinkButton href={`/nonconformances/new?lot=${encodeURIComponent(lotCode)}`}>
            {words.open}
          </LinkButton>
        )
      }
    >
      {rows.length > 0 && (
        <ul className="grid gap-3">
          {rows.map((row) => (
            <li key={row.id} className="grid gap-1">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Link className="link" href={`/nonconformances/${row.id}`}>
                  {row.code}
                </Link>
                <NonconformanceBadge state={row.state} overdue={row.overdue} m={m} />
                <span className="text-ink-2">
                  {row.owner} · {words.dueOn.toLowerCase()} {sayDay(row.dueOn)}
                </span>
              </p>
              <p className="line-clamp-2 max-w-[72ch]">{row.found}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
