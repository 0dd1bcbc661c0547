import "server-only";
import { type AgreementStatus, type Term, termOf } from "@/lib/agreements/rules";
import type { Tx } from "@/lib/core/db";

/** A DATE column holds a day as UTC midnight. */
export const dayText = (at: Date): string => at.toISOString().slice(0, 10);

const termColumns = { inForceFrom: true, inForceTo: true, endedOn: true } as const;

type TermColumns = { inForceFrom: Date; inForceTo: Date | null; endedOn: Date | null };

export function readTerm({ inForceFrom, inForceTo, endedOn }: TermColumns): Term {
  return termOf({
    inForceFrom: dayText(inForceFrom),
    inForceTo: inForceTo && dayText(inForceTo),
    endedOn: endedOn && dayText(endedOn),
  });
}

export type StoredAgreement = {
  status: AgreementStatus;
  draftedById: string;
  customerId: string;
  productId: string;
  term: Term;
};

export async function loadAgreement(tx: Tx, id: string): Promise<StoredAgreement | null> {
  const stored = await tx.agreement.findUnique({
    where: { id },
    select: { status: true, draftedById: true, customerId: true, productId: true, ...termColumns },
  });
  if (!stored) return null;
  const { status, draftedById, customerId, productId } = stored;
  return { status, draftedById, customerId, productId, term: readTerm(stored) };
}

/** What counts or counted between this customer and the centre for this product. */
export async function loadTerms(
  tx: Tx,
  { customerId, productId }: { customerId: string; productId: string },
) {
  const rows = await tx.agreement.findMany({
    where: { customerId, productId, status: { in: ["in_force", "ended"] } },
    select: { code: true, versionNo: true, ...termColumns },
  });
  return rows.map((row) => ({ code: row.code, versionNo: row.versionNo, term: readTerm(row) }));
}

/** What a code already stands for, and its next version number. */
export async function loadEarlierVersions(tx: Tx, code: string) {
  const versions = await tx.agreement.findMany({
    where: { code },
    orderBy: { versionNo: "desc" },
    select: { versionNo: true, status: true, customerId: true, productId: true },
  });
  const latest = versions[0];
  const openDraftNo = versions.find(({ status }) => status === "draft")?.versionNo ?? null;
  return {
    nextNo: (latest?.versionNo ?? 0) + 1,
    earlier: latest ? { customerId: latest.customerId, productId: latest.productId, openDraftNo } : null,
  };
}
