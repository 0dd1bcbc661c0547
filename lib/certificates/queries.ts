import "server-only";
import type { CertificateContent } from "@/lib/certificates/rules";
import { certificateContent } from "@/lib/certificates/signed";
import { database, readTogether } from "@/lib/core/db";
import { cutPage, type Page, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { plainWords } from "@/lib/core/search";
import { readSignature, type SignatureSheet } from "@/lib/core/signature-check";
import type { Prisma } from "@/prisma/client/client";

export type CertificateSheet = {
  id: string;
  number: string;
  lotId: string;
  issuedAt: Date;
  content: CertificateContent;
  trailSeq: string;
  trailHash16: string;
  /** The release it rests on was taken back. */
  withdrawn: boolean;
  signature: SignatureSheet | null;
};

/** A certificate exactly as issued, found by its number. */
export function getCertificateSheet(
  _reader: Allowed<"certificates.read">,
  number: string,
): Promise<CertificateSheet | null> {
  return readTogether(async (tx) => {
    const row = await tx.certificate.findUnique({
      where: { number },
      select: {
        id: true,
        number: true,
        lotId: true,
        issuedAt: true,
        content: true,
        trailSeq: true,
        trailHash16: true,
        signatureId: true,
        decision: { select: { withdrawal: { select: { id: true } } } },
      },
    });
    if (!row) return null;
    const { decision, signatureId, ...sheet } = row;
    return {
      ...sheet,
      content: row.content as unknown as CertificateContent,
      trailSeq: row.trailSeq.toString(),
      withdrawn: decision.withdrawal !== null,
      signature: await readSignature(tx, certificateContent, { recordId: row.id, signatureId }),
    };
  });
}

export type CertificateLine = {
  id: string;
  number: string;
  lotCode: string;
  customerName: string;
  issuedAt: Date;
  withdrawn: boolean;
  synthetic: boolean;
};

/** Certificates, newest first; found by number, lot or customer. */
export async function listCertificates(
  _reader: Allowed<"certificates.read">,
  { q = "", after }: { q?: string; after?: string },
): Promise<Page<CertificateLine>> {
  const cursor = readCursor(after);
  const words = plainWords(q);
  const found: Prisma.CertificateWhereInput = words
    ? {
        OR: [
          { number: { contains: words.toUpperCase() } },
          { lot: { search: { contains: words } } },
          { lot: { customer: { search: { contains: words } } } },
        ],
      }
    : {};
  const older: Prisma.CertificateWhereInput = cursor
    ? { OR: [{ issuedAt: { lt: cursor.at } }, { issuedAt: cursor.at, id: { lt: cursor.id } }] }
    : {};
  const rows = await database().certificate.findMany({
    where: { AND: [found, older] },
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: {
      id: true,
      number: true,
      issuedAt: true,
      decision: { select: { withdrawal: { select: { id: true } } } },
      lot: { select: { code: true, synthetic: true, customer: { select: { name: true } } } },
    },
  });
  const lines = rows.map((row) => ({
    id: row.id,
    number: row.number,
    lotCode: row.lot.code,
    customerName: row.lot.customer.name,
    issuedAt: row.issuedAt,
    withdrawn: row.decision.withdrawal !== null,
    synthetic: row.lot.synthetic,
  }));
  return cutPage(lines, (line) => ({ at: line.issuedAt, id: line.id }));
}

export type CertificateHit = { number: string; lotCode: string; exact: boolean };

/** For the palette: by number only; lots and customers are found as themselves. */
export async function findCertificates(
  _reader: Allowed<"certificates.read">,
  typed: string,
  limit = 5,
): Promise<CertificateHit[]> {
  const number = typed.trim().toUpperCase();
  const rows = await database().certificate.findMany({
    where: { number: { contains: number } },
    orderBy: { number: "desc" },
    take: limit,
    select: { number: true, lot: { select: { code: true } } },
  });
  return rows.map((row) => ({ number: row.number, lotCode: row.lot.code, exact: row.number === number }));
}

/** Certificates issued for one lot, newest first. */
export async function listCertificatesOfLot(_reader: Allowed<"certificates.read">, lotId: string) {
  const rows = await database().certificate.findMany({
    where: { lotId },
    orderBy: { issuedAt: "desc" },
    select: {
      id: true,
      number: true,
      issuedAt: true,
      decision: { select: { withdrawal: { select: { id: true } } } },
    },
  });
  return rows.map(({ decision, ...row }) => ({ ...row, withdrawn: decision.withdrawal !== null }));
}
