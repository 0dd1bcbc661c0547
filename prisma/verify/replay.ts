import type { Client } from "pg";
import type { Finding } from "./chain";

type Classed = { table_name: string; key_columns: string[]; secret: string[] };
type Column = { name: string; spelled_default: string | null; generated: boolean };
type Difference = {
  record_id: string;
  seq: string | null;
  recorded: boolean;
  present: boolean;
  changed: string[] | null;
  unknown: string[] | null;
};

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The spelling the capture trigger uses, said again here: a verifier does not ask the function it checks. */
const spellingSettings = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local search_path = pg_catalog`;

const hashed = (column: string): string =>
  `case when t.${quoteName(column)} is null then 'null'::jsonb else jsonb_build_object('sha256',
     encode(sha256(convert_to(to_jsonb(t.${quoteName(column)}) #>> '{}', 'UTF8')), 'hex')) end`;

function currentRow(secret: readonly string[]): string {
  if (secret.length === 0) return "to_jsonb(t)";
  return `to_jsonb(t) || jsonb_build_object(${secret.map((column) => `${quoteText(column)}, ${hashed(column)}`).join(", ")})`;
}

/** A column added by a later migration is not in older events; it must then hold nothing but its default. */
function knownDefaults(columns: readonly Column[]): string {
  const spelled = columns.flatMap(({ name, spelled_default, generated }) =>
    spelled_default !== null && !generated && !spelled_default.startsWith("nextval(")
      ? [`${quoteText(name)}, to_jsonb(${spelled_default})`]
      : [],
  );
  return spelled.length === 0 ? "'{}'::jsonb" : `jsonb_build_object(${spelled.join(", ")})`;
}

function differenceSql({ table_name, key_columns, secret }: Classed, columns: readonly Column[]): string {
  const [schema = "", table = ""] = table_name.split(".");
  const chain = schema === "restricted" ? "restricted" : "audit";
  const content = chain === "audit" ? "c.content" : "d.content";
  const detail = chain === "audit" ? "" : "left join restricted.detail d using (event_id, ord)";
  const key = key_columns.map((column) => `(to_jsonb(t) ->> ${quoteText(column)})`).join(" || '/' || ");
  const generated = columns.filter((column) => column.generated).map((column) => quoteText(column.name));
  return `
    with recorded as (
      select distinct on (c.record_id) c.record_id, c.op, c.event_id, ${content}::jsonb -> 'after' as row
      from ${chain}.change c ${detail} where c.table_name = $1 order by c.record_id, c.ord desc
    ), current as (
      select ${key} as record_id, ${currentRow(secret)} as row from ${quoteName(schema)}.${quoteName(table)} t
    ), paired as (
      select record_id, r.event_id, r.op is not null and r.op <> 'delete' as recorded, c.row is not null as present, r.row as was, c.row as now
      from recorded r full join current c using (record_id)
    )
    select p.record_id, e.seq, p.recorded, p.present, d.changed, d.unknown
    from paired p left join ${chain}.event e on e.id = p.event_id
    left join lateral (
      select array_agg(key order by key) filter (where a.value is not null) as changed,
             array_agg(key order by key) filter (where a.value is null and b.value <> 'null'::jsonb
               and b.value is distinct from ${knownDefaults(columns)} -> key
               and key <> all (array[${generated.join(", ")}]::text[])) as unknown
      from jsonb_each(p.was) a full join jsonb_each(p.now) b using (key)
      where b.value is not null and a.value::text is distinct from b.value::text
    ) d on p.recorded and p.present
    where p.recorded <> p.present or d.changed is not null or d.unknown is not null
    order by e.seq, p.record_id limit 100`;
}

async function readColumns(client: Client, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select a.attname as name, pg_get_expr(d.adbin, d.adrelid) as spelled_default, a.attgenerated <> '' as generated
     from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
    [table],
  );
  return rows;
}

function tell(table: string, { record_id, seq, recorded, present, changed, unknown }: Difference): Finding {
  const chain = table.startsWith("restricted.") ? "security" : "open";
  const row = `${table} ${record_id}`;
  const at = seq === null ? null : Number(seq);
  if (!present)
    return { chain, seq: at, fault: "row-removed", told: `${row} was written by this event and is gone` };
  if (!recorded)
    return { chain, seq: at, fault: "row-unrecorded", told: `${row} is in the table, no event wrote it` };
  const columns = [...(changed ?? []), ...(unknown ?? [])].join(", ");
  return {
    chain,
    seq: at,
    fault: "row-altered",
    told: `${row} no longer says what this event wrote: ${columns}`,
  };
}

/** Rebuilds every regulated row from the trail and compares it with the row that is there now. */
export async function replayTables(client: Client): Promise<{ rows: number; findings: Finding[] }> {
  await client.query(spellingSettings);
  const { rows: tables } = await client.query<Classed>(
    `select table_name, key_columns, secret from audit.table_class where class not in ('exception', 'trail') order by table_name`,
  );
  const findings: Finding[] = [];
  let rows = 0;
  for (const classed of tables) {
    const columns = await readColumns(client, classed.table_name);
    const found = await client.query<Difference>(differenceSql(classed, columns), [classed.table_name]);
    findings.push(...found.rows.map((difference) => tell(classed.table_name, difference)));
    const counted = await client.query<{ n: string }>(
      `select count(*) as n from ${classed.table_name.split(".").map(quoteName).join(".")}`,
    );
    rows += Number(counted.rows[0]?.n ?? 0);
  }
  return { rows, findings };
}
