import "server-only";
import { z } from "zod";
import { type AuditOutcome, outcomeOf, type RecordAddress, whyOf } from "@/lib/audit/rules";
import type { AuditFilter } from "@/lib/audit/schema";
import { dayOf, startOfCentreDay } from "@/lib/core/dates";
import { database, type Tx } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { pageSize } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";

const eventRow = z.object({
  seq: z.preprocess(Number, z.number()),
  at: z.date(),
  command: z.string(),
  outcome: z.string(),
  person_name: z.string().nullable(),
  reason: z.string().nullable(),
  input: z.unknown(),
  tables: z.array(z.string()).nullable(),
  names: z.array(z.string()).nullable(),
  changes: z.number(),
});

export type EventRow = {
  seq: number;
  at: Date;
  command: string;
  /** As the trail holds it, and the kind of end it was. */
  outcome: string;
  kind: AuditOutcome;
  personName: string | null;
  why: string | null;
  /** The kinds of record it changed, and the first few by the name people know them by. */
  tables: string[];
  names: string[];
  changes: number;
};

export type EventPage = { rows: EventRow[]; older: number | null };

export type EventQuery = Omit<AuditFilter, "lot"> & { record: RecordAddress | null; before: number | null };

const farAway = 9_000_000_000_000_000;

/** The open chain, newest first, by number. The security chain is never read here. */
export async function listEvents(_reader: Allowed<"audit.read">, query: EventQuery): Promise<EventPage> {
  const tx = database();
  const seqs = query.record ? await seqsOfRecord(tx, query.record) : null;
  const before = query.before ?? farAway;
  const from = query.from && startOfCentreDay(dayOf(query.from));
  const to = query.to && new Date(startOfCentreDay(dayOf(query.to)).getTime() + 86_400_000);
  const raw = await tx.$queryRaw`
    SELECT e.seq, e.at, e.command, e.outcome, e.person_name, e.reason, e.payload::jsonb -> 'input' AS input,
           c.tables, c.names, coalesce(c.changes, 0)::int AS changes
      FROM (
        SELECT * FROM audit.event
         WHERE seq < ${before}
           AND (${seqs}::bigint[] IS NULL OR seq = ANY (${seqs}::bigint[]))
           AND (${query.command}::text IS NULL OR command = ${query.command}::text)
           AND (${query.person}::text IS NULL OR person_id = ${query.person}::text)
           AND (${from}::timestamptz IS NULL OR at >= ${from}::timestamptz)
           AND (${to}::timestamptz IS NULL OR at < ${to}::timestamptz)
         ORDER BY seq DESC LIMIT ${pageSize + 1}
      ) e
      LEFT JOIN LATERAL (
        SELECT array_agg(DISTINCT x.table_name) AS tables, count(*) AS changes,
               (array_agg(DISTINCT x.name) FILTER (WHERE x.name IS NOT NULL))[1:4] AS names
          FROM (
            SELECT h.table_name, coalesce(known_name(h.after), l.code, t.code) AS name
              FROM (SELECT table_name, content::jsonb -> 'after' AS after FROM audit.change
                     WHERE event_id = e.id ORDER BY ord LIMIT 200) h
              LEFT JOIN run_carrier r ON r.id = (h.after ->> 'run_carrier_id')::uuid
              LEFT JOIN carrier_load b ON b.id = coalesce((h.after ->> 'carrier_load_id')::uuid, r.carrier_load_id)
              LEFT JOIN lot l ON l.id = coalesce((h.after ->> 'lot_id')::uuid, b.lot_id)
              LEFT JOIN check_template t ON t.id = (h.after ->> 'template_id')::uuid
          ) x
      ) c ON true
     ORDER BY e.seq DESC`;
  const rows = z.array(eventRow).parse(raw);
  const shown = rows.slice(0, pageSize).map(
    (row): EventRow => ({
      seq: row.seq,
      at: row.at,
      command: row.command,
      outcome: row.outcome,
      kind: outcomeOf(row.outcome),
      personName: row.person_name,
      why: whyOf(row),
      tables: row.tables ?? [],
      names: row.names ?? [],
      changes: row.changes,
    }),
  );
  return { rows: shown, older: rows.length > pageSize ? (shown.at(-1)?.seq ?? null) : null };
}

/** One record's own numbers are few, so they are gathered first; a lot brings along every row that belongs to it. */
async function seqsOfRecord(tx: Tx, record: RecordAddress): Promise<bigint[]> {
  const isLot = record.table === "lot";
  if (isLot && !isId(record.id)) return [];
  const raw = isLot
    ? await tx.$queryRaw`
        SELECT DISTINCT e.seq FROM lot_record r
          JOIN audit.change c ON c.table_name = r.table_name AND c.record_id = r.record_id
          JOIN audit.event e ON e.id = c.event_id
         WHERE r.lot_id = ${record.id}::uuid`
    : await tx.$queryRaw`
        SELECT DISTINCT e.seq FROM audit.change c JOIN audit.event e ON e.id = c.event_id
         WHERE c.table_name = ${`public.${record.table}`} AND c.record_id = ${record.id}`;
  return z
    .array(z.object({ seq: z.bigint() }))
    .parse(raw)
    .map((row) => row.seq);
}

export type TrailHead = { seq: number; hash16: string };

/** The position worth writing down outside; null while nothing was ever recorded. */
export async function getTrailHead(_reader: Allowed<"audit.read">): Promise<TrailHead | null> {
  const raw = await database().$queryRaw`SELECT seq, hash16 FROM audit.position()`;
  const row = z.array(z.object({ seq: z.preprocess(Number, z.number()), hash16: z.string() })).parse(raw)[0];
  return row && row.seq > 0 ? row : null;
}

export type FilterChoices = { people: { id: string; name: string }[]; commands: string[] };

/** Whom and what the trail can be asked about. */
export async function listFilterChoices(_reader: Allowed<"audit.read">): Promise<FilterChoices> {
  const people = await database().person.findMany({
    orderBy: [{ staffCode: "asc" }],
    take: 500,
    select: { id: true, name: true, staffCode: true },
  });
  // One probe of the index per distinct command, however long the trail is.
  const raw = await database().$queryRaw`
    WITH RECURSIVE distinct_command AS (
      (SELECT command FROM audit.event ORDER BY command LIMIT 1)
      UNION ALL
      SELECT (SELECT e.command FROM audit.event e WHERE e.command > d.command ORDER BY e.command LIMIT 1)
        FROM distinct_command d WHERE d.command IS NOT NULL
    ) SELECT command FROM distinct_command WHERE command IS NOT NULL`;
  return {
    people: people.map(({ id, name, staffCode }) => ({ id, name: `${staffCode} ${name}` })),
    commands: z
      .array(z.object({ command: z.string() }))
      .parse(raw)
      .map((row) => row.command),
  };
}

/** The name people know a record by, for the head of a filtered list; its address where it has none. */
export async function nameRecord(_reader: Allowed<"audit.read">, record: RecordAddress): Promise<string> {
  const raw = await database().$queryRaw`
    SELECT known_name(c.content::jsonb -> 'after') AS name FROM audit.change c
     WHERE c.table_name = ${`public.${record.table}`} AND c.record_id = ${record.id} ORDER BY c.ord DESC LIMIT 1`;
  return z.array(z.object({ name: z.string().nullable() })).parse(raw)[0]?.name ?? record.id;
}

/** A lot as it is typed or scanned into the filter. */
export async function findLotByCode(_reader: Allowed<"audit.read">, typed: string): Promise<string | null> {
  const code = typed.toUpperCase();
  return (await database().lot.findUnique({ where: { code }, select: { id: true } }))?.id ?? null;
}
