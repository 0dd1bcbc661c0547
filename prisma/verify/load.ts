import type { Client } from "pg";
import {
  type Anchor,
  type ChainName,
  type ChangeRow,
  checkAnchor,
  checkEvent,
  checkHead,
  type EventRow,
  type Finding,
  genesis,
  type Link,
} from "./chain";

const batchSize = 5_000;

export const schemaOf = (chain: ChainName): "audit" | "restricted" =>
  chain === "open" ? "audit" : "restricted";

type StoredEvent = {
  seq: string;
  payload: string;
  prev: string;
  h: string;
  id: string;
  hidden: string | null;
  salt: Buffer | null;
};
type StoredChange = {
  event_id: string;
  table_name: string;
  op: string;
  record_id: string;
  digest: string;
  content: string | null;
  salt: Buffer | null;
};

export type ChainReport = {
  chain: ChainName;
  events: number;
  changes: number;
  last: Link;
  findings: Finding[];
};

const eventSql = (chain: ChainName): string =>
  chain === "open"
    ? `select seq, payload, encode(prev, 'hex') as prev, encode(h, 'hex') as h, id, null as hidden, null::bytea as salt
       from audit.event order by seq`
    : `select e.seq, e.payload, encode(e.prev, 'hex') as prev, encode(e.h, 'hex') as h, e.id, d.content as hidden, d.salt
       from restricted.event e left join restricted.detail d on d.event_id = e.id and d.ord = 0 order by e.seq`;

const changeSql = (chain: ChainName): string =>
  chain === "open"
    ? `select event_id, table_name, op, record_id, encode(digest, 'hex') as digest, content, null::bytea as salt
       from audit.change where event_id = any ($1::uuid[]) order by ord`
    : `select c.event_id, c.table_name, c.op, c.record_id, encode(c.digest, 'hex') as digest, d.content, d.salt
       from restricted.change c left join restricted.detail d using (event_id, ord)
       where c.event_id = any ($1::uuid[]) order by c.ord`;

async function loadChanges(
  client: Client,
  chain: ChainName,
  ids: string[],
): Promise<Map<string, ChangeRow[]>> {
  const { rows } = await client.query<StoredChange>(changeSql(chain), [ids]);
  const byEvent = new Map<string, ChangeRow[]>();
  for (const row of rows) {
    const change = {
      table: row.table_name,
      op: row.op,
      record: row.record_id,
      digest: row.digest,
      content: row.content,
      salt: row.salt,
    };
    const others = byEvent.get(row.event_id);
    if (others) others.push(change);
    else byEvent.set(row.event_id, [change]);
  }
  return byEvent;
}

/** Streams the chain, so that a million events need no more memory than a few thousand. */
async function* readEvents(client: Client, chain: ChainName): AsyncGenerator<EventRow> {
  await client.query(`declare chain_events no scroll cursor for ${eventSql(chain)}`);
  for (;;) {
    const { rows } = await client.query<StoredEvent>(`fetch ${batchSize} from chain_events`);
    if (rows.length === 0) break;
    const changes = await loadChanges(
      client,
      chain,
      rows.map((row) => row.id),
    );
    for (const { seq, payload, prev, h, id, hidden, salt } of rows) {
      yield {
        seq: Number(seq),
        payload,
        prev,
        h,
        changes: changes.get(id) ?? [],
        hidden: chain === "open" ? null : { content: hidden, salt },
      };
    }
  }
  await client.query("close chain_events");
}

async function readHead(client: Client, chain: ChainName): Promise<Link | null> {
  const { rows } = await client.query<{ seq: string; h: string }>(
    `select seq, encode(h, 'hex') as h from ${schemaOf(chain)}.head`,
  );
  return rows[0] ? { seq: Number(rows[0].seq), h: rows[0].h } : null;
}

async function findOrphans(client: Client, chain: ChainName): Promise<Finding[]> {
  const schema = schemaOf(chain);
  const { rows } = await client.query<{
    op: string;
    table_name: string;
    record_id: string;
    event_id: string;
  }>(
    `select c.op, c.table_name, c.record_id, c.event_id from ${schema}.change c
     where not exists (select from ${schema}.event e where e.id = c.event_id) order by c.ord limit 100`,
  );
  return rows.map((row) => ({
    chain,
    seq: null,
    fault: "change-added",
    told: `${row.op} on ${row.table_name} ${row.record_id} belongs to no event (${row.event_id})`,
  }));
}

export async function verifyChain(
  client: Client,
  chain: ChainName,
  anchors: readonly Anchor[],
): Promise<ChainReport> {
  const own = anchors.filter((anchor) => anchor.chain === chain);
  const wanted = new Set(own.map((anchor) => anchor.seq));
  const hashes = new Map<number, string>([[0, genesis.h]]);
  const findings: Finding[] = [];
  let last = genesis;
  let events = 0;
  let changes = 0;
  for await (const event of readEvents(client, chain)) {
    findings.push(...checkEvent(chain, last, event));
    if (wanted.has(event.seq)) hashes.set(event.seq, event.h);
    last = { seq: event.seq, h: event.h };
    events += 1;
    changes += event.changes.length;
  }
  findings.push(...checkHead(chain, last, await readHead(client, chain)));
  for (const anchor of own) findings.push(...checkAnchor(anchor, last, hashes.get(anchor.seq)));
  findings.push(...(await findOrphans(client, chain)));
  return { chain, events, changes, last, findings };
}
