/** A place in a list ordered by time, newest first; ids break ties. */
export type Cursor = { at: Date; id: string };

export type Page<Row> = { rows: Row[]; older: string | null };

export const pageSize = 50;

export function writeCursor({ at, id }: Cursor): string {
  return `${at.toISOString()}~${id}`;
}

/** Whatever is not a cursor is the first page: links are typed and cut by people. */
export function readCursor(text: string | undefined): Cursor | null {
  const [moment, id] = (text ?? "").split("~");
  const at = new Date(moment ?? "");
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id ?? "");
  return Number.isNaN(at.getTime()) || !isId ? null : { at, id: id as string };
}

type Range = { lte: Date } | { lt: Date };
type Older<Bound> = { AND: [Bound, { OR: [Bound, { id: { lt: string } }] }] };

/**
 * What stands after the cursor in a list by one column, newest first. The bound alone cuts the index: of two ways joined
 * by "or" the database would read every newer row before the page.
 */
export function olderThan<Bound>(
  cursor: Cursor | null,
  bound: (range: Range) => Bound,
): Older<Bound> | Record<never, never> {
  if (cursor === null) return {};
  const { at, id } = cursor;
  return { AND: [bound({ lte: at }), { OR: [bound({ lt: at }), { id: { lt: id } }] }] };
}

/** Cuts a list that was read one row longer than a page. */
export function cutPage<Row>(rowsPlusOne: Row[], cursorOf: (row: Row) => Cursor, size = pageSize): Page<Row> {
  const rows = rowsPlusOne.slice(0, size);
  const last = rows.at(-1);
  return { rows, older: last && rowsPlusOne.length > size ? writeCursor(cursorOf(last)) : null };
}
