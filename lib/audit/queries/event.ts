import "server-only";
import { z } from "zod";
import {
  type AuditOutcome,
  compareRow,
  type FieldChange,
  outcomeOf,
  type RecordOperation,
  whyOf,
} from "@/lib/audit/rules";
import { signedContentOf } from "@/lib/audit/signed";
import { readTogether, type Tx } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import type { Allowed } from "@/lib/core/permissions";
import { readSignature, type SignatureSheet } from "@/lib/core/signature-check";

const eventRow = z.object({
  id: z.string(),
  at: z.date(),
  recorded_at: z.date(),
  command: z.string(),
  outcome: z.string(),
  person_name: z.string().nullable(),
  station: z.string().nullable(),
  reason: z.string().nullable(),
  payload: z.string(),
  prev: z.string(),
  h: z.string(),
  hash_fits: z.boolean(),
});

const changeRow = z.object({
  table_name: z.string(),
  op: z.enum(["insert", "update", "delete"]),
  record_id: z.string(),
  content: z.string(),
  name: z.string().nullable(),
});

const contentShape = z.object({
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});

export type ChangeSheet = {
  table: string;
  operation: RecordOperation;
  recordId: string;
  name: string | null;
  fields: FieldChange[];
  unchanged: number;
};

export type EventSheet = {
  seq: number;
  id: string;
  at: Date;
  recordedAt: Date;
  command: string;
  outcome: string;
  kind: AuditOutcome;
  personName: string | null;
  station: string | null;
  why: string | null;
  changes: ChangeSheet[];
  changeCount: number;
  /** Names behind the ids of persons that stand in the changes. */
  people: Record<string, string>;
  signatures: SignatureSheet[];
  hash: string;
  previousHash: string;
  /** The stored bytes still hash to the stored hash. */
  hashFits: boolean;
  isLast: boolean;
};

/** An import can change thousands of rows at once; a page shows the first of them and says how many there are. */
const shownChanges = 100;

/** One event of the open chain with everything it changed, or null where there is none of that number. */
export function getEventSheet(_reader: Allowed<"audit.read">, seq: number): Promise<EventSheet | null> {
  return readTogether(async (tx) => {
    const raw = await tx.$queryRaw`
      SELECT e.id::text, e.at, e.recorded_at, e.command, e.outcome, e.person_name, e.reason, e.payload,
             encode(e.prev, 'hex') AS prev, encode(e.h, 'hex') AS h,
             e.h = sha256(e.prev || convert_to(e.payload, 'UTF8')) AS hash_fits, s.code || ' ' || s.name AS station
        FROM audit.event e LEFT JOIN station s ON s.id::text = e.station_id
       WHERE e.seq = ${seq}`;
    const row = z.array(eventRow).parse(raw)[0];
    if (!row) return null;
    const { changes, changeCount } = await readChanges(tx, row.id);
    const payload: unknown = JSON.parse(row.payload);
    return {
      seq,
      id: row.id,
      at: row.at,
      recordedAt: row.recorded_at,
      command: row.command,
      outcome: row.outcome,
      kind: outcomeOf(row.outcome),
      personName: row.person_name,
      station: row.station,
      why: typeof payload === "object" && payload !== null ? whyOf(payload) : null,
      changes,
      changeCount,
      people: await namePeople(tx, changes),
      signatures: await readSignatures(tx, changes),
      hash: row.h,
      previousHash: row.prev,
      hashFits: row.hash_fits,
      isLast: await isHead(tx, seq),
    };
  });
}

async function readChanges(tx: Tx, eventId: string) {
  const raw = await tx.$queryRaw`
    SELECT c.table_name, c.op, c.record_id, c.content,
           coalesce(known_name(c.content::jsonb -> 'after'), known_name(c.content::jsonb -> 'before')) AS name
      FROM audit.change c WHERE c.event_id = ${eventId}::uuid ORDER BY c.ord LIMIT ${shownChanges}`;
  const changes = z
    .array(changeRow)
    .parse(raw)
    .map((row): ChangeSheet => {
      const { changed, unchanged } = compareRow(contentShape.parse(JSON.parse(row.content)));
      return {
        table: row.table_name,
        operation: row.op,
        recordId: row.record_id,
        name: row.name,
        fields: changed,
        unchanged,
      };
    });
  const counted =
    await tx.$queryRaw`SELECT count(*)::int AS n FROM audit.change WHERE event_id = ${eventId}::uuid`;
  return { changes, changeCount: z.array(z.object({ n: z.number() })).parse(counted)[0]?.n ?? 0 };
}

/** Who stands behind the ids in columns that name persons. */
async function namePeople(tx: Tx, changes: readonly ChangeSheet[]): Promise<Record<string, string>> {
  const named = changes.flatMap((change) =>
    change.fields
      .filter(({ field }) => field === "person_id" || field.endsWith("_by_id"))
      .flatMap(({ before, after }) => [before, after]),
  );
  const ids = [
    ...new Set(named.filter((value): value is string => typeof value === "string" && isId(value))),
  ];
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return Object.fromEntries(people.map(({ id, name }) => [id, name]));
}

/** The signatures made in this event, judged against their records as they are now. */
async function readSignatures(tx: Tx, changes: readonly ChangeSheet[]): Promise<SignatureSheet[]> {
  const sheets: SignatureSheet[] = [];
  for (const { recordId: signatureId } of changes.filter((change) => change.table === "public.signature")) {
    const row = await tx.signature.findUnique({
      where: { id: signatureId },
      select: { recordType: true, recordId: true },
    });
    const content = row && signedContentOf(row.recordType);
    const sheet =
      row && content && (await readSignature(tx, content, { recordId: row.recordId, signatureId }));
    if (sheet) sheets.push(sheet);
  }
  return sheets;
}

async function isHead(tx: Tx, seq: number): Promise<boolean> {
  const raw = await tx.$queryRaw`SELECT seq FROM audit.position()`;
  return z.array(z.object({ seq: z.preprocess(Number, z.number()) })).parse(raw)[0]?.seq === seq;
}
