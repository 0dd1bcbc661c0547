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

/** Cuts a list that was read one row longer than a page. */
export function cutPage<Row>(rowsPlusOne: Row[], cursorOf: (row: Row) => Cursor, size = pageSize): Page<Row> {
  const rows = rowsPlusOne.slice(0, size);
  const last = rows.at(-1);
  return { rows, older: last && rowsPlusOne.length > size ? writeCursor(cursorOf(last)) : null };
}
