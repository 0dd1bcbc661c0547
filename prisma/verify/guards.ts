import type { Client } from "pg";
import type { Finding } from "./chain";

type Missing = { table_name: string; trigger: string };

/** Every trigger that keeps the trail must be there and switched on; a table once captured stays captured. */
const missingSql = `
  with expected as (
    select table_name, trigger from audit.table_class,
      unnest(array['zz_trail_guard', 'zz_trail_capture', 'zz_trail_truncate']) as trigger
    where class not in ('exception', 'trail')
    union all
    select table_name, trigger from unnest(array[
      'audit.event', 'audit.change', 'audit.head', 'restricted.event', 'restricted.change', 'restricted.detail', 'restricted.head'
    ]) as table_name, unnest(array['no_rewrite', 'no_truncate']) as trigger
    union all values ('audit.head', 'step'), ('restricted.head', 'step'), ('audit.open', 'seal'), ('restricted.open', 'seal')
    union all
    select distinct table_name, 'zz_trail_capture' from (select table_name from audit.change union select table_name from restricted.change) as captured
    where to_regclass(table_name) is not null
  )
  select distinct e.table_name, e.trigger from expected e
  left join pg_trigger t on t.tgrelid = to_regclass(e.table_name) and t.tgname = e.trigger and t.tgenabled = 'A'
  where t.oid is null order by e.table_name, e.trigger`;

export async function checkGuards(client: Client): Promise<Finding[]> {
  const { rows } = await client.query<Missing>(missingSql);
  return rows.map(({ table_name, trigger }) => ({
    chain: table_name.startsWith("restricted.") ? "security" : "open",
    seq: null,
    fault: "unguarded",
    told: `${table_name} has lost its trigger ${trigger}, or it is switched off`,
  }));
}
