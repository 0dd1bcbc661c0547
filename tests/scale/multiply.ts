import type { Client } from "pg";

/** What is over and done: it brings everything that hangs on it, and signatures come along with their records. */
const roots: Record<string, string> = {
  lot: "t.stage = 'dispatched'",
  run: "t.finished_at is not null",
};
const companions = ["signature"];
const daysBetweenCopies = 5;

type Column = { table: string; name: string; type: string };
type Link = { table: string; column: string; to: string };
type Index = { table: string; columns: string[] };

async function catalogue(admin: Client): Promise<{ columns: Column[]; links: Link[]; unique: Index[] }> {
  const { rows: columns } = await admin.query<Column>(
    `select c.relname as table, a.attname as name, t.typname as type
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       join pg_type t on t.oid = a.atttypid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attgenerated = '' order by c.relname, a.attnum`,
  );
  const { rows: links } = await admin.query<Link>(
    `select c.relname as table, a.attname as column, r.relname as to
     from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class r on r.oid = f.confrelid
       join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey)
     where f.contype = 'f' and c.relnamespace = 'public'::regnamespace and a.atttypid = 'uuid'::regtype`,
  );
  const { rows: unique } = await admin.query<Index>(
    `select c.relname as table, array_agg(a.attname::text) as columns
     from pg_index i join pg_class c on c.oid = i.indrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
     where i.indisunique and c.relnamespace = 'public'::regnamespace group by i.indexrelid, c.relname`,
  );
  return { columns, links, unique };
}

/** Each table after those its rows point to. */
function whatHangsOn(links: Link[]): string[] {
  const found = new Set(Object.keys(roots));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const link of links) if (found.has(link.to)) found.add(link.table);
  }
  const ordered: string[] = [];
  const place = (table: string): void => {
    if (ordered.includes(table)) return;
    for (const link of links)
      if (link.table === table && link.to !== table && found.has(link.to)) place(link.to);
    ordered.push(table);
  };
  for (const table of found) place(table);
  return [...companions, ...ordered];
}

/**
 * Copies every lot and run of a database `copies` times, all in a few statements: each copy lies five days before the
 * one after it, has ids and codes of its own, and keeps every relation among its rows. It goes past triggers and keys,
 * so it is for a scratch database that nobody works in. Needs a superuser.
 */
export async function multiplyLots(admin: Client, copies: number): Promise<number> {
  const { columns, links, unique } = await catalogue(admin);
  const tables = whatHangsOn(links);
  const moves = ({ to }: Link) => tables.includes(to);
  const is = (list: Column[], table: string, name: string) =>
    list.find((one) => one.table === table && one.name === name);
  await admin.query("create temporary table chosen (id uuid primary key)");
  for (const table of tables) {
    const parents = links.filter(
      (link) => link.table === table && tables.includes(link.to) && link.to !== table,
    );
    const chosen = parents
      .filter(({ to }) => !companions.includes(to))
      .map(({ column }) => `(t.${column} is null or t.${column} in (select id from chosen))`);
    const only = [roots[table] ?? "true", ...chosen].join(" and ");
    if (is(columns, table, "id")?.type === "uuid")
      await admin.query(`insert into chosen select t.id from ${table} t where ${only}`);
    const moved = (name: string, type: string): string => {
      const own = name === "id" && type === "uuid";
      const link = links.find((one) => one.table === table && one.column === name);
      if (own || (link && moves(link))) return `md5(t.${name}::text || '-' || n)::uuid`;
      // A number that is unique among its parent's rows stays what it is: the parent is another one.
      const alone = unique.some(
        (index) =>
          index.table === table &&
          index.columns.includes(name) &&
          !links.some((one) => one.table === table && moves(one) && index.columns.includes(one.column)),
      );
      // Hexadecimal digits are letters of a code that must look random.
      if (name === "verification_code") return `upper(left(md5(t.${name} || '-' || n), 26))`;
      if (alone && type === "text") return `t.${name} || '-' || n`;
      if (alone && /^int[48]$/.test(type)) return `t.${name} + n * 10000`;
      if (/^(timestamp|date)/.test(type))
        return `(t.${name} - n * interval '${daysBetweenCopies} days')::${type}`;
      return `t.${name}`;
    };
    const mine = columns.filter((column) => column.table === table);
    const names = mine.map(({ name }) => `"${name}"`).join(", ");
    const values = mine.map(({ name, type }) => moved(name, type)).join(", ");
    await admin.query(`alter table ${table} disable trigger all`);
    await admin.query(
      `insert into ${table} (${names}) select ${values} from ${table} t cross join generate_series(1, ${copies}) n where ${only}`,
    );
    await admin.query(`alter table ${table} enable trigger all`);
  }
  await admin.query("analyze");
  const { rows } = await admin.query<{ count: string }>("select count(*) from lot");
  return Number(rows[0]?.count);
}
