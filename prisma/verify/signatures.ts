import { createHash, createPublicKey, verify } from "node:crypto";
import type { Client } from "pg";
import { signedContentOf } from "@/lib/audit/signed";
import { canonicalJson } from "@/lib/core/canonical";
import type { Tx } from "@/lib/core/db";
import type { Finding } from "./chain";

export type SignatureRow = {
  id: string;
  person_id: string;
  printed_name: string;
  signed_at: Date;
  meaning: string;
  record_type: string;
  record_id: string;
  content: string;
  content_sha256: string;
  key_id: string;
  ed25519: Buffer;
};

/** The bytes a signature was made over, written a second time and independently of the code that signs. */
function signedBytes(row: SignatureRow): Buffer {
  return Buffer.from(
    canonicalJson({
      personId: row.person_id,
      printedName: row.printed_name,
      signedAt: row.signed_at,
      meaning: row.meaning,
      recordType: row.record_type,
      recordId: row.record_id,
      contentSha256: row.content_sha256,
    }),
  );
}

/** Null when the signature holds. */
export function judgeSignature(
  row: SignatureRow,
  publicPem: string | undefined,
): Pick<Finding, "fault" | "told"> | null {
  const name = `signature ${row.id} of ${row.printed_name} on ${row.record_type} ${row.record_id}`;
  if (publicPem === undefined)
    return {
      fault: "signature-unknown-key",
      told: `${name} names key ${row.key_id}, which nobody published`,
    };
  if (createHash("sha256").update(row.content).digest("hex") !== row.content_sha256) {
    return { fault: "signature-forged", told: `${name} covers other content than it holds` };
  }
  if (verify(null, signedBytes(row), createPublicKey(publicPem), row.ed25519)) return null;
  return { fault: "signature-forged", told: `${name} was not made by key ${row.key_id}` };
}

/** A key's name is the beginning of its own hash, so that a key cannot be exchanged under its name. */
async function readKeys(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; public_pem: string }>(
    "select id, public_pem from public.signing_key",
  );
  const genuine = rows.filter(({ id, public_pem }) =>
    createHash("sha256").update(public_pem).digest("hex").startsWith(id),
  );
  return new Map(genuine.map(({ id, public_pem }) => [id, public_pem]));
}

type RecordState = "valid" | "changed" | "unknown";

/** Whether the record a genuine signature names still says what was signed. */
async function compareRecord(records: Tx, row: SignatureRow): Promise<RecordState> {
  const content = signedContentOf(row.record_type);
  if (!content) return "unknown";
  let current: unknown;
  try {
    current = await content.read(records, row.record_id);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "P2025") return "unknown";
    throw error;
  }
  const present = createHash("sha256").update(canonicalJson(current)).digest("hex");
  return present === row.content_sha256 ? "valid" : "changed";
}

export type SignatureReport = {
  count: number;
  /** Genuine, but their records were changed by later commands: no tampering, yet they cover less than they did. */
  changed: string[];
  findings: Finding[];
};

const told: Record<"changed" | "unknown", string> = {
  changed: "covers a record that was changed after signing",
  unknown: "covers a record that is not there",
};

export async function checkSignatures(client: Client, records: Tx): Promise<SignatureReport> {
  const keys = await readKeys(client);
  const report: SignatureReport = { count: 0, changed: [], findings: [] };
  for (const [chain, table] of [
    ["open", "public.signature"],
    ["security", "restricted.signature"],
  ] as const) {
    const { rows } = await client.query<SignatureRow>(`select * from ${table} order by signed_at, id`);
    report.count += rows.length;
    for (const row of rows) {
      const found = judgeSignature(row, keys.get(row.key_id));
      const state = found ? null : await compareRecord(records, row);
      const name = `signature ${row.id} of ${row.printed_name} on ${row.record_type} ${row.record_id}`;
      if (found) report.findings.push({ chain, seq: null, ...found });
      if (state === "changed") report.changed.push(`${name} ${told.changed}`);
      if (state === "unknown")
        report.findings.push({
          chain,
          seq: null,
          fault: "signature-unknown-record",
          told: `${name} ${told.unknown}`,
        });
    }
  }
  return report;
}
