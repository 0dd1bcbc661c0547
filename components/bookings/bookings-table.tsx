import { BookingBadge } from "@/components/bookings/booking-badge";
import { EmptyState } from "@/components/ui/notice";
import { SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { BookingRow } from "@/lib/bookings/queries/booking";
import { formatNumber } from "@/lib/core/dates";
import type { Locale, Messages } from "@/lib/i18n/messages";

type BookingsTableProps = {
  caption: string;
  rows: readonly BookingRow[];
  empty: string;
  m: Messages;
  locale: Locale;
};

/** What is known of the amount, and nothing of what is not. */
export function amountOf(
  { massKg, items }: Pick<BookingRow, "massKg" | "items">,
  words: Messages["bookings"],
  locale: Locale,
): string {
  const parts = [
    massKg === null ? null : words.kg(formatNumber(massKg, locale)),
    items === null ? null : words.pieces(formatNumber(items, locale)),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

export function BookingsTable({ caption, rows, empty, m, locale }: BookingsTableProps) {
  const words = m.bookings;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/bookings/${row.id}`}
      columns={[
        { key: "code", header: words.code, cell: (row) => row.code },
        {
          key: "customer",
          header: words.customer,
          cell: (row) => (
            <span className="inline-flex flex-wrap items-center gap-x-2">
              {row.customer.name}
              {row.synthetic && <SyntheticMark />}
            </span>
          ),
        },
        {
          key: "product",
          header: words.product,
          cell: (row) => (locale === "vi" ? row.product.nameVi : row.product.nameEn),
        },
        { key: "amount", header: words.amount, align: "end", cell: (row) => amountOf(row, words, locale) },
        { key: "wanted", header: words.wantedAt, cell: (row) => <Time at={row.wantedAt} show="moment" /> },
        {
          key: "promised",
          header: words.promisedAt,
          cell: (row) => (row.promisedAt ? <Time at={row.promisedAt} show="moment" /> : "–"),
        },
        {
          key: "state",
          header: words.state,
          cell: (row) => <BookingBadge state={row.state} words={words.states} />,
        },
      ]}
      empty={<EmptyState title={empty} />}
    />
  );
}
