import { Link } from "@/components/ui/link";
import { DataTable } from "@/components/ui/table";
import type { BookingRow } from "@/lib/bookings/queries/booking";
import type { PlanRow } from "@/lib/bookings/rules/plan";
import { formatNumber } from "@/lib/core/dates";
import type { Locale, Messages } from "@/lib/i18n/messages";

type DayPlanProps = { rows: readonly PlanRow<BookingRow>[]; m: Messages; locale: Locale };

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

/** The gate's day hour by hour: who waits for an answer, who is promised, how much comes. */
export function DayPlan({ rows, m, locale }: DayPlanProps) {
  const words = m.bookings;
  const tonnesOf = ({ promised, promisedTonnes, withoutMass }: PlanRow<BookingRow>) => {
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
