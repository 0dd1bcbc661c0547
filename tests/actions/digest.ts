import type { Client } from "pg";

/** One line per table: how many rows, and the sum of a 64-bit hash of each, whatever their order. */
export type Digest = Map<string, string>;

/** What says nothing about what was done: rows of running commands, and when a session was last seen. */
const passing = new Set(["audit.open", "restricted.open"]);
const ignored: Record<string, string[]> = { "public.session": ["last_seen_at"] };

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
    const without = (ignored[table] ?? []).map((column) => ` - '${column}'`).join("");
    const row = without ? `(to_jsonb(t)${without})::text` : "t::text";
    return `select '${table}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(${row}, 0)), 0) as said from ${table} t`;
  });
  const { rows } = await admin.query<{ name: string; said: string }>(parts.join(" union all "));
  return new Map(rows.map(({ name, said }) => [name, said]));
}

/** The tables that differ, in order. */
export function changedTables(before: Digest, after: Digest): string[] {
  return [...after.keys()].filter((table) => before.get(table) !== after.get(table)).toSorted();
}
