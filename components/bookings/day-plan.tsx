import { Link } from "@/components/ui/link";
import { DataTable } from "@/components/ui/table";
import type { BookingRow } from "@/lib/bookings/queries/booking";
import type { PlanRow } from "@/lib/bookings/rules/plan";
import type { ExpectedVisit } from "@/lib/quarantine/queries";
import { centreMinute, formatNumber } from "@/lib/core/dates";
import type { Locale, Messages } from "@/lib/i18n/messages";

type Row = PlanRow<BookingRow, ExpectedVisit>;
type DayPlanProps = { rows: readonly Row[]; m: Messages; locale: Locale };

function Trucks({ bookings }: { bookings: readonly BookingRow[] }) {
  if (bookings.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {bookings.map(({ id, code, customer, truck }) => (
        <li key={id}>
          <Link className="link" href={`/bookings/${id}`}>
            {code}
          </Link>{" "}
          {customer.name}
          {truck && <span className="text-ink-2"> · {truck}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Whom the customer announced with a lorry of this hour, and whom a lot at the centre waits for. */
function Inspectors({ row, m }: { row: Row; m: Messages }) {
  const announced = [...row.wanted, ...row.promised].filter(({ inspectorName }) => inspectorName !== null);
  if (announced.length === 0 && row.visits.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {row.visits.map(({ organisation, expectedAt, lot }) => (
        <li key={lot.id}>
          <span className="tabular-nums">{centreMinute(expectedAt).slice(11)}</span> {organisation}{" "}
          <Link className="link whitespace-nowrap" href={`/lots/${lot.id}`}>
            {lot.code}
          </Link>{" "}
          <span className="text-hold">{m.bookings.lotWaits}</span>
        </li>
      ))}
      {announced.map(({ id, code, inspectorName }) => (
        <li key={id}>
          {inspectorName} <span className="text-ink-2">· {code}</span>
        </li>
      ))}
    </ul>
  );
}

/** The gate's day hour by hour: who waits for an answer, who is promised, how much comes. */
export function DayPlan({ rows, m, locale }: DayPlanProps) {
  const words = m.bookings;
  const tonnesOf = ({ promised, promisedTonnes, withoutMass }: Row) => {
    if (promised.length === withoutMass) return null;
    const tonnes = formatNumber(promisedTonnes, locale, 3);
    return withoutMass > 0 ? words.atLeast(tonnes) : tonnes;
  };
  return (
    <DataTable
      caption={words.plan}
      rows={rows}
      rowKey={(row) => String(row.hour)}
      columns={[
        {
          key: "hour",
          header: words.hour,
          cell: (row) => (row.hour === null ? words.outside : words.hourOf(row.hour)),
        },
        { key: "wanted", header: words.wantedColumn, cell: (row) => <Trucks bookings={row.wanted} /> },
        { key: "promised", header: words.promisedColumn, cell: (row) => <Trucks bookings={row.promised} /> },
        {
          key: "inspectors",
          header: words.inspectorsColumn,
          cell: (row) => <Inspectors row={row} m={m} />,
        },
        { key: "tonnes", header: words.tonnes, unit: "t", align: "end", cell: tonnesOf },
        {
          key: "items",
          header: words.itemsColumn,
          align: "end",
          cell: (row) => (row.promisedItems > 0 ? formatNumber(row.promisedItems, locale) : null),
        },
      ]}
      empty={null}
    />
  );
}
