import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/**
 * Pushes what is published to a database outside, where the publication then runs. Nothing outside can reach back.
 * Pushing twice changes nothing; what could not be pushed is pushed later.
 */
const table = `create schema if not exists publication;
create table if not exists publication.certificate (
  code text primary key, number text not null, revision integer not null, state text not null, since timestamptz(3) not null,
  superseded_by text, issued_at timestamptz(3) not null, content jsonb not null, trail_seq bigint not null,
  trail_hash16 text not null, changed_at timestamptz not null)`;

const columns =
  "code, number, revision, state, since, superseded_by, issued_at, content, trail_seq, trail_hash16, changed_at";

const upsert = `insert into publication.certificate as p (${columns})
  select ${columns} from jsonb_populate_recordset(null::publication.certificate, $1::jsonb)
  on conflict (code) do update set state = excluded.state, since = excluded.since, superseded_by = excluded.superseded_by,
    changed_at = excluded.changed_at where p.changed_at < excluded.changed_at`;

/** One round: everything that changed here since the newest change known there, a little of the past once more. */
export async function push(source, target, batch = 500) {
  const { rows: newest } = await target.query(
    "select coalesce(max(changed_at), '-infinity')::text as at from publication.certificate",
  );
  let pushed = 0;
  let from = newest[0].at;
  let after = "";
  for (;;) {
    const { rows } = await source.query(
      `select changed_at::text as at, code, to_jsonb(c)::text as row from publication.certificate c
       where (changed_at, code) > ($1::timestamptz${after ? "" : " - interval '10 minutes'"}, $2)
       order by changed_at, code limit ${batch}`,
      [from, after],
    );
    const last = rows.at(-1);
    if (!last) return pushed;
    const result = await target.query(upsert, [`[${rows.map(({ row }) => row).join(",")}]`]);
    pushed += result.rowCount ?? 0;
    from = last.at;
    after = last.code;
  }
}

async function connected(url, work) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
  });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

export const pushOnce = (sourceUrl, targetUrl) =>
  connected(targetUrl, async (target) => {
    await target.query(table);
    return connected(sourceUrl, (source) => push(source, target));
  });

const { PUBLICATION_SOURCE_URL: sourceUrl, PUBLICATION_PUSH_URL: targetUrl } = process.env;
if (process.argv[1]?.endsWith("publication-push.mjs") && sourceUrl && targetUrl) {
  let pauseMs = 5000;
  for (;;) {
    try {
      await pushOnce(sourceUrl, targetUrl);
      pauseMs = 5000;
    } catch {
      pauseMs = Math.min(pauseMs * 2, 300_000);
    }
    await wait(pauseMs);
  }
}
