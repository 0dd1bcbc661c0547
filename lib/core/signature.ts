import "server-only";
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { canonicalJson } from "@/lib/core/canonical";
import { database, type Tx } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { sha256Hex } from "@/lib/core/secrets";

/** What a signature over one kind of record covers; read from the database, so that signing and checking agree. */
export type SignedContent = { recordType: string; read(tx: Tx, recordId: string): Promise<unknown> };

export type SignatureRow = {
  personId: string;
  printedName: string;
  signedAt: Date;
  meaning: string;
  recordType: string;
  recordId: string;
  content: string;
  contentSha256: string;
  keyId: string;
  ed25519: Uint8Array<ArrayBuffer>;
};

export type SignatureState = "valid" | "changed" | "forged";

let loaded: { key: KeyObject; publicPem: string; id: string } | null = null;

function signingKey() {
  if (!loaded) {
    const file = env().SIGNING_KEY_FILE;
    if (!file) throw new Error("SIGNING_KEY_FILE is not set: nothing can be signed");
    const key = createPrivateKey(readFileSync(file));
    const publicPem = createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
    loaded = { key, publicPem, id: sha256Hex(publicPem).slice(0, 16) };
  }
  return loaded;
}

function statement(row: Omit<SignatureRow, "content" | "ed25519" | "keyId">): Buffer {
  return Buffer.from(
    canonicalJson({
      personId: row.personId,
      printedName: row.printedName,
      signedAt: row.signedAt,
      meaning: row.meaning,
      recordType: row.recordType,
      recordId: row.recordId,
      contentSha256: row.contentSha256,
    }),
  );
}

/** Seals who, when, why and over what; the row stores the bytes it was computed from. */
export function makeSignature(
  signer: { personId: string; name: string },
  what: { meaning: string; recordType: string; recordId: string; content: unknown },
  signedAt: Date,
): SignatureRow {
  const content = canonicalJson(what.content);
  const { key, id } = signingKey();
  const unsigned = {
    personId: signer.personId,
    printedName: signer.name,
    signedAt,
    meaning: what.meaning,
    recordType: what.recordType,
    recordId: what.recordId,
    contentSha256: sha256Hex(content),
  };
  return { ...unsigned, content, keyId: id, ed25519: new Uint8Array(sign(null, statement(unsigned), key)) };
}

/** forged: the row contradicts itself or its key. changed: the record is no longer what was signed. */
export function judgeSignature(row: SignatureRow, publicPem: string, current: unknown): SignatureState {
  const genuine =
    sha256Hex(row.content) === row.contentSha256 &&
    verify(null, statement(row), createPublicKey(publicPem), row.ed25519);
  if (!genuine) return "forged";
  return sha256Hex(canonicalJson(current)) === row.contentSha256 ? "valid" : "changed";
}

const published = new WeakSet<ReturnType<typeof database>>();

/** The public half of today's key, stored once outside any command, so that any later reader can check. */
export async function publishSigningKey(): Promise<void> {
  const home = database();
  if (published.has(home)) return;
  const { id, publicPem } = signingKey();
  await home.signingKey.createMany({
    data: [{ id, publicPem, createdAt: new Date() }],
    skipDuplicates: true,
  });
  published.add(home);
}
