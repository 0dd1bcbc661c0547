import "server-only";
import { dayOf } from "@/lib/core/dates";
import type { Term } from "@/lib/agreements/rules";
import type { Tx } from "@/lib/core/db";
import type { LicenceScope, LicenceStatus, LicenceSubject } from "@/lib/licences/rules";
import type { LicenceFacts } from "@/lib/release/rules/licence";

export const termColumns = { validFrom: true, validTo: true, endedOn: true } as const;

export function readTerm(row: { validFrom: Date; validTo: Date | null; endedOn: Date | null }): Term {
  const last = row.endedOn ?? row.validTo;
  return { from: dayOf(row.validFrom), to: last && dayOf(last) };
}

export const readScope = (scope: string): LicenceScope => (scope === "facility" ? "facility" : "market");

export type StoredLicence = { status: LicenceStatus; proposedById: string; term: Term };

export async function loadLicence(tx: Tx, id: string): Promise<StoredLicence | null> {
  const stored = await tx.licence.findUnique({
    where: { id },
    select: { status: true, proposedById: true, ...termColumns },
  });
  return stored && { status: stored.status, proposedById: stored.proposedById, term: readTerm(stored) };
}

/** What a code already stands for, and its next version number. */
export async function loadEarlierVersions(tx: Tx, code: string) {
  const versions = await tx.licence.findMany({
    where: { code },
    orderBy: { versionNo: "desc" },
    select: { versionNo: true, status: true, scope: true, destination: true, commodity: true },
  });
  const latest = versions[0];
  const openProposalNo = versions.find(({ status }) => status === "proposed")?.versionNo ?? null;
  const subject: LicenceSubject | null = latest
    ? { scope: readScope(latest.scope), destination: latest.destination, commodity: latest.commodity }
    : null;
  return { nextNo: (latest?.versionNo ?? 0) + 1, earlier: subject && { ...subject, openProposalNo } };
}

/** The centre's own licences and this market's approvals that are or were in force, as a release judges them. */
export async function loadLicenceFacts(tx: Tx, destination: string | null): Promise<LicenceFacts[]> {
  const rows = await tx.licence.findMany({
    where: {
      status: { in: ["in_force", "ended"] },
      OR: [{ scope: "facility" }, ...(destination === null ? [] : [{ scope: "market", destination }])],
    },
    orderBy: [{ code: "asc" }, { versionNo: "asc" }],
    select: {
      code: true,
      versionNo: true,
      scope: true,
      number: true,
      destination: true,
      commodity: true,
      synthetic: true,
      ...termColumns,
    },
  });
  return rows.map(({ validFrom, validTo, endedOn, ...row }) => ({
    ...row,
    scope: readScope(row.scope),
    term: readTerm({ validFrom, validTo, endedOn }),
    revoked: endedOn !== null,
  }));
}
