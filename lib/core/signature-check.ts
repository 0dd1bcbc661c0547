import "server-only";
import { canonicalJson } from "@/lib/core/canonical";
import type { Tx } from "@/lib/core/db";
import { judgeSignature, type SignatureState, type SignedContent } from "@/lib/core/signature";

export type SignatureSheet = { printedName: string; signedAt: Date; meaning: string; state: SignatureState };

/** Reads a signature and judges it against its record as it is now; null when the record names none that exists. */
export async function readSignature(
  tx: Tx,
  content: SignedContent,
  {
    recordId,
    signatureId,
    restricted = false,
  }: { recordId: string; signatureId: string; restricted?: boolean },
): Promise<SignatureSheet | null> {
  const where = { id: signatureId };
  const row = restricted
    ? await tx.securitySignature.findUnique({ where })
    : await tx.signature.findUnique({ where });
  if (!row) return null;
  const key = await tx.signingKey.findUnique({ where: { id: row.keyId }, select: { publicPem: true } });
  const aboutThis = row.recordId === recordId && row.recordType === content.recordType;
  const current: unknown = JSON.parse(canonicalJson(await content.read(tx, recordId)));
  const state = key && aboutThis ? judgeSignature(row, key.publicPem, current) : "forged";
  return { printedName: row.printedName, signedAt: row.signedAt, meaning: row.meaning, state };
}
