import "server-only";
import { historyOf, historySelect } from "@/lib/certificates/facts/standing";
import type { CertificateContent } from "@/lib/certificates/rules";
import { type CertificateState, judgeState } from "@/lib/certificates/rules/state";
import { certificateContent } from "@/lib/certificates/signed";
import { database, readTogether } from "@/lib/core/db";
import { cutPage, olderThan, type Page, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { plainWords } from "@/lib/core/search";
import { readSignature, type SignatureSheet } from "@/lib/core/signature-check";
import { lotsMatching } from "@/lib/lots/queries/list";
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
  state: CertificateState;
  revision: number;
  code: string | null;
  supersedes: { number: string; reason: string } | null;
  supersededBy: string | null;
  issuedBy: string;
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
        ...historySelect,
        id: true,
        number: true,
        lotId: true,
        content: true,
        trailSeq: true,
        trailHash16: true,
        signatureId: true,
        issuedById: true,
        revision: true,
        verificationCode: true,
        supersedeReason: true,
        supersedes: { select: { number: true } },
      },
    });
    if (!row) return null;
    const history = historyOf(row);
    const issuer = await tx.person.findUniqueOrThrow({
      where: { id: row.issuedById },
      select: { name: true },
    });
    return {
      id: row.id,
      number: row.number,
      lotId: row.lotId,
      issuedAt: row.issuedAt,
      content: row.content as unknown as CertificateContent,
      trailSeq: row.trailSeq.toString(),
      trailHash16: row.trailHash16,
      withdrawn: history.withdrawnAt !== null,
      state: judgeState(history).state,
      revision: row.revision,
      code: row.verificationCode,
      supersedes: row.supersedes && { number: row.supersedes.number, reason: row.supersedeReason ?? "" },
      supersededBy: history.supersededBy?.number ?? null,
      issuedBy: issuer.name,
      signature: await readSignature(tx, certificateContent, {
        recordId: row.id,
        signatureId: row.signatureId,
      }),
    };
  });
}

export type CertificateLine = {
  id: string;
  number: string;
  lotCode: string;
  customerName: string;
  issuedAt: Date;
  state: CertificateState;
  synthetic: boolean;
};

const fewLots = 500;

/** Words that few lots know are looked up there first; words that many know are met soon when walking the list. */
async function certificatesMatching(q: string): Promise<Prisma.CertificateWhereInput> {
  const words = plainWords(q);
  if (words === "") return {};
  const where = await lotsMatching(q);
  const lots = await database().lot.findMany({ where, take: fewLots + 1, select: { id: true } });
  const lot = lots.length > fewLots ? { lot: where } : { lotId: { in: lots.map(({ id }) => id) } };
  return { OR: [{ number: { contains: words.toUpperCase() } }, lot] };
}

/** Certificates, newest first; found by number, lot, customer or product. */
export async function listCertificates(
  _reader: Allowed<"certificates.read">,
  { q = "", after }: { q?: string; after?: string },
): Promise<Page<CertificateLine>> {
  const cursor = readCursor(after);
  const older: Prisma.CertificateWhereInput = olderThan(cursor, (issuedAt) => ({ issuedAt }));
  const rows = await database().certificate.findMany({
    where: { AND: [await certificatesMatching(q), older] },
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: {
      ...historySelect,
      id: true,
      number: true,
      lot: { select: { code: true, synthetic: true, customer: { select: { name: true } } } },
    },
  });
  const lines = rows.map((row) => ({
    id: row.id,
    number: row.number,
    lotCode: row.lot.code,
    customerName: row.lot.customer.name,
    issuedAt: row.issuedAt,
    state: judgeState(historyOf(row)).state,
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
