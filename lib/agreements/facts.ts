import "server-only";
import { dayOf } from "@/lib/core/dates";
import { agreedPests, readTarget } from "@/lib/agreements/facts/pests";
import { type AgreementStatus, type Term, termOf } from "@/lib/agreements/rules";
import { readCarton } from "@/lib/configurations/rules/carton";
import type { Tx } from "@/lib/core/db";
import type { AgreementFacts } from "@/lib/release/rules/agreement";

const termColumns = { inForceFrom: true, inForceTo: true, endedOn: true } as const;

type TermColumns = { inForceFrom: Date; inForceTo: Date | null; endedOn: Date | null };

export function readTerm({ inForceFrom, inForceTo, endedOn }: TermColumns): Term {
  return termOf({
    inForceFrom: dayOf(inForceFrom),
    inForceTo: inForceTo && dayOf(inForceTo),
    endedOn: endedOn && dayOf(endedOn),
  });
}

export type StoredAgreement = {
  status: AgreementStatus;
  draftedById: string;
  customerId: string;
  productId: string;
  destination: string | null;
  term: Term;
};

export async function loadAgreement(tx: Tx, id: string): Promise<StoredAgreement | null> {
  const stored = await tx.agreement.findUnique({
    where: { id },
    select: {
      status: true,
      draftedById: true,
      customerId: true,
      productId: true,
      destination: true,
      ...termColumns,
    },
  });
  if (!stored) return null;
  const { inForceFrom: _from, inForceTo: _to, endedOn: _ended, ...kept } = stored;
  return { ...kept, term: readTerm(stored) };
}

/** What counts or counted between this customer and the centre for this product and market. */
export async function loadTerms(
  tx: Tx,
  pair: Pick<StoredAgreement, "customerId" | "productId" | "destination">,
) {
  const { customerId, productId, destination } = pair;
  const rows = await tx.agreement.findMany({
    where: { customerId, productId, destination, status: { in: ["in_force", "ended"] } },
    select: { code: true, versionNo: true, ...termColumns },
  });
  return rows.map((row) => ({ code: row.code, versionNo: row.versionNo, term: readTerm(row) }));
}

/** The same of every market, with what the customer asks for and what pests it aims at, as a release judges it. */
export async function loadAgreementFacts(
  tx: Tx,
  { customerId, productId }: { customerId: string; productId: string },
): Promise<AgreementFacts[]> {
  const rows = await tx.agreement.findMany({
    where: { customerId, productId, status: { in: ["in_force", "ended"] } },
    orderBy: [{ code: "asc" }, { versionNo: "asc" }],
    select: {
      code: true,
      versionNo: true,
      destination: true,
      minDoseGy: true,
      maxDoseGy: true,
      cartonLengthMm: true,
      cartonWidthMm: true,
      cartonHeightMm: true,
      cartonMassG: true,
      pests: agreedPests,
      ...termColumns,
    },
  });
  return rows.map(({ inForceFrom, inForceTo, endedOn, pests, code, versionNo, destination, ...row }) => ({
    code,
    versionNo,
    destination,
    carton: { size: readCarton(row), massG: row.cartonMassG },
    pests: pests.map(readTarget),
    minDoseGy: row.minDoseGy === null ? null : Number(row.minDoseGy),
    maxDoseGy: row.maxDoseGy === null ? null : Number(row.maxDoseGy),
    term: readTerm({ inForceFrom, inForceTo, endedOn }),
  }));
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
