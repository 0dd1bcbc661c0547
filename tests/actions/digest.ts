import type { Client } from "pg";

/** One line per table: how many rows, and the sum of a 64-bit hash of each, whatever their order. */
export type Digest = Map<string, string>;

/** Rows of commands that are running or have just ended; the next command sweeps them away. */
const passing = new Set(["audit.open", "restricted.open"]);

/** What stands for a row. A row of the trail is bound to the hash it carries; when a session was last seen says nothing. */
const rowOf: Record<string, string> = {
  "public.session": "to_jsonb(t) - 'last_seen_at'",
  "audit.event": "(t.seq, t.prev, t.h)",
  "audit.change": "(t.ord, t.event_id, t.digest)",
  "restricted.event": "(t.seq, t.prev, t.h)",
  "restricted.change": "(t.ord, t.event_id, t.digest)",
};

async function tablesOf(admin: Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('public', 'audit', 'restricted') order by 1`,
  );
  return rows.map(({ name }) => name).filter((name) => !passing.has(name));
}

export async function digestOf(admin: Client): Promise<Digest> {
  const tables = await tablesOf(admin);
  const parts = tables.map((table) => {
    const hash = `sum(hashtextextended((${rowOf[table] ?? "t"})::text, 0))`;
    return `select '${table}' as name, count(*) || ' ' || coalesce(${hash}, 0) as said from ${table} t`;
  });
  const { rows } = await admin.query<{ name: string; said: string }>(parts.join(" union all "));
  return new Map(rows.map(({ name, said }) => [name, said]));
}

/** The tables that differ, in order. */
export function changedTables(before: Digest, after: Digest): string[] {
  return [...after.keys()].filter((table) => before.get(table) !== after.get(table)).toSorted();
}
