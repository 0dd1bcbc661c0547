import NextForm from "next/form";
import { Fragment, type ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { SearchBox } from "@/components/ui/search-box";
import { getMessages } from "@/lib/i18n/server";

export type Column<Row> = {
  key: string;
  header: string;
  /** Stated once, in the header. */
  unit?: string;
  /** Numbers stand at the end. */
  align?: "start" | "end";
  cell: (row: Row) => ReactNode;
};

export type FilterChip = { label: string; href: string; active: boolean };

type DataTableProps<Row> = {
  /** What this list is; heard before the table is read. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The first cell becomes the way in; the whole row is its target. */
  rowHref?: (row: Row) => string;
  /** Shown instead of an empty table: what will be here and the first step. */
  empty: ReactNode;
  /** A box that sends `q`; `keep` carries the other parameters along. */
  search?: { path: string; query: string; keep?: Record<string, string>; focus?: boolean; hint?: string };
  filters?: readonly FilterChip[];
  /** Keyset pages: addresses of the neighbours, without ever counting the whole. */
  newer?: string | null;
  older?: string | null;
};

/** Every list: found by search, cut into pages, opened by row. */
export async function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, rowHref, empty, search, filters, newer, older } = props;
  const words = (await getMessages()).ui.table;
  const isSearching = search !== undefined && search.query !== "";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {(search || (filters && filters.length > 0)) && (
        <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
          {search && (
            <NextForm
              action={search.path}
              prefetch={false}
              role="search"
              className="flex w-full max-w-md gap-2"
            >
              {Object.entries(search.keep ?? {}).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} readOnly />
              ))}
              <SearchBox
                key={search.query}
                query={search.query}
                label={`${words.search}: ${caption}`}
                hint={search.hint ?? words.searchHint}
                focus={search.focus ?? false}
              />
            </NextForm>
          )}
          {filters && filters.length > 0 && <FilterChips chips={filters} label={words.filters} />}
        </div>
      )}
      {rows.length === 0 && isSearching ? (
        <div className="py-8 text-center">
          <p className="font-medium">{words.nothingFound(search.query)}</p>
          <p className="text-ink-2">{words.nothingFoundHint}</p>
        </div>
      ) : rows.length === 0 ? (
        empty
      ) : (
        <section
          tabIndex={0}
          aria-label={`${caption}. ${words.scrolls}`}
          className="-mx-4 overflow-x-auto px-4 md:mx-0 md:px-0 print:overflow-visible"
        >
          <table className="w-full border-collapse">
            <caption className="sr-only">{caption}</caption>
            <thead>
              <tr className="border-b border-line-strong text-left text-sm text-ink-2">
                {columns.map((column) => (
                  <th
                    key={column.key}
                    scope="col"
                    className={`px-2 py-2 align-bottom font-medium md:px-3 md:first:pl-2 print:px-2 ${end(column)}`}
                  >
                    <span
                      className={
                        column.header.length <= shortHeader ? "whitespace-nowrap" : "inline-block min-w-20"
                      }
                    >
                      {column.header}
                    </span>
                    {column.unit && <span className="font-normal"> ({column.unit})</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={rowKey(row)} className="relative border-b border-line hover:bg-hover">
                  {columns.map((column, position) => (
                    <Cell key={column.key} column={column} heads={position === 0}>
                      {position === 0 && rowHref ? (
                        <Link
                          href={rowHref(row)}
                          className="font-medium text-accent-text after:absolute after:inset-0 hover:underline"
                        >
                          {column.cell(row)}
                        </Link>
                      ) : (
                        column.cell(row)
                      )}
                    </Cell>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {(newer || older) && (
        <nav aria-label={words.pages} className="no-print flex justify-between">
          {newer ? (
            <LinkButton href={newer} rel="prev" tone="quiet">
              ← {words.newer}
            </LinkButton>
          ) : (
            <span />
          )}
          {older ? (
            <LinkButton href={older} rel="next" tone="quiet">
              {words.older} →
            </LinkButton>
          ) : (
            <span />
          )}
        </nav>
      )}
    </div>
  );
}

/** Up to so many letters a header stays on one line. */
const shortHeader = 10;
/** Up to so many letters a cell is a code, a name or a moment, which nobody wants broken. */
const shortText = 18;

function end<Row>(column: Column<Row>): string {
  return column.align === "end" ? "text-right" : "";
}

type CellProps<Row> = { column: Column<Row>; heads: boolean; children: ReactNode };

function Cell<Row>({ column, heads, children }: CellProps<Row>) {
  const room = column.align === "end" ? "text-right whitespace-nowrap" : roomFor(children);
  const look = `px-2 py-2 align-baseline md:px-3 md:first:pl-2 print:px-2 ${room}`;
  return heads ? (
    <th scope="row" className={`${look} text-left font-normal whitespace-nowrap`}>
      {children}
    </th>
  ) : (
    <td className={look}>{children}</td>
  );
}

/** Words need room to wrap in; what is short keeps no room that words beside it could use. */
function roomFor(content: ReactNode): string {
  if (typeof content !== "string") return "min-w-24";
  return content.length <= shortText ? "whitespace-nowrap" : "min-w-32";
}

/** Narrows a list; each chip is an address. */
export function FilterChips({ chips, label }: { chips: readonly FilterChip[]; label: string }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-1.5">
      {chips.map((chip) => (
        <Fragment key={chip.href}>
          <Link
            href={chip.href}
            aria-current={chip.active ? "true" : undefined}
            className={`inline-flex min-h-8 items-center rounded-full border px-3 text-sm ${chip.active ? "border-accent bg-accent-soft font-medium text-accent-text" : "border-line-strong text-ink-2 hover:bg-hover"}`}
          >
            {chip.label}
          </Link>
        </Fragment>
      ))}
    </nav>
  );
}
