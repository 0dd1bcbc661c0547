import "server-only";
import { centreDay, dayOf } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { cutPage, olderThan, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { readSignature } from "@/lib/core/signature-check";
import { readScope, readTerm, termColumns } from "@/lib/licences/facts";
import { needRenewal, standingOf } from "@/lib/licences/rules";
import { licenceContent } from "@/lib/licences/signed";

const listed = {
  id: true,
  code: true,
  versionNo: true,
  scope: true,
  name: true,
  number: true,
  issuer: true,
  destination: true,
  commodity: true,
  status: true,
  synthetic: true,
  proposedAt: true,
  ...termColumns,
} as const;

export type LicenceFilter = {
  q?: string | undefined;
  scope?: string | undefined;
  after?: string | undefined;
};

/** Newest first, each judged on this day. */
export async function listLicences(_reader: Allowed<"licences.read">, filter: LicenceFilter, at: Date) {
  const cursor = readCursor(filter.after);
  const words = filter.q?.trim() ?? "";
  const holds = { contains: words, mode: "insensitive" as const };
  const rows = await database().licence.findMany({
    where: {
      ...(filter.scope === "facility" || filter.scope === "market" ? { scope: filter.scope } : {}),
      AND: [
        words ? { OR: [{ code: holds }, { name: holds }, { number: holds }, { issuer: holds }] } : {},
        olderThan(cursor, (proposedAt) => ({ proposedAt })),
      ],
    },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: listed,
  });
  const today = centreDay(at);
  const page = cutPage(rows, (row) => ({ at: row.proposedAt, id: row.id }));
  return {
    ...page,
    rows: page.rows.map((row) => {
      const term = readTerm(row);
      return {
        ...row,
        scope: readScope(row.scope),
        term,
        standing: standingOf({ status: row.status, term }, today),
      };
    }),
  };
}

export type LicenceSheet = NonNullable<Awaited<ReturnType<typeof getLicenceSheet>>>;

/** One version: the paper, who proposed it, the signature that put it in force, and its other versions. */
export async function getLicenceSheet(_reader: Allowed<"licences.read">, id: string, at: Date) {
  if (!isId(id)) return null;
  const tx = database();
  const stored = await tx.licence.findUnique({ where: { id } });
  if (!stored) return null;
  const personIds = [stored.proposedById, stored.closedById].filter((one) => one !== null);
  const [people, versions, signature] = await Promise.all([
    tx.person.findMany({ where: { id: { in: personIds } }, select: { id: true, name: true } }),
    tx.licence.findMany({
      where: { code: stored.code },
      orderBy: { versionNo: "desc" },
      select: { id: true, versionNo: true, status: true, number: true, ...termColumns },
    }),
    stored.approvalSignatureId === null
      ? null
      : readSignature(tx, licenceContent, { recordId: id, signatureId: stored.approvalSignatureId }),
  ]);
  const names = new Map(people.map((person) => [person.id, person.name]));
  const today = centreDay(at);
  const judged = <Row extends (typeof versions)[number]>(row: Row) => {
    const term = readTerm(row);
    return { ...row, term, standing: standingOf({ status: row.status, term }, today) };
  };
  return {
    ...judged(stored),
    scope: readScope(stored.scope),
    fromDay: dayOf(stored.validFrom),
    toDay: stored.validTo && dayOf(stored.validTo),
    proposedByName: names.get(stored.proposedById) ?? "",
    closedByName: stored.closedById === null ? null : (names.get(stored.closedById) ?? ""),
    signature,
    versions: versions.map(judged),
  };
}

/** What runs out within the warning time, or ran out, and has no successor: the soonest first. */
export async function listToRenew(_reader: Allowed<"licences.read">, at: Date) {
  const rows = await database().licence.findMany({
    where: { status: { in: ["in_force", "ended"] } },
    select: listed,
  });
  const today = centreDay(at);
  return needRenewal(
    rows.map((row) => ({ ...row, term: readTerm(row) })),
    today,
  )
    .map(({ id, code, name, number, term, status }) => ({
      id,
      code,
      name,
      number,
      lastDay: term.to ?? "",
      standing: standingOf({ status, term }, today),
    }))
    .toSorted((one, other) => one.lastDay.localeCompare(other.lastDay));
}

export type LicenceToRenew = Awaited<ReturnType<typeof listToRenew>>[number];

/** Proposals of others that wait for this person's signature. */
export function listLicencesToApprove(approver: Allowed<"licences.approve">) {
  return database().licence.findMany({
    where: { status: "proposed", proposedById: { not: approver.personId } },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    take: 20,
    select: { id: true, code: true, versionNo: true },
  });
}

/** What a renewal begins from; days, number and signatures are its own. */
export function toEarlier(sheet: LicenceSheet) {
  const { code, scope, name, issuer, destination, commodity, programme } = sheet;
  return { code, scope, name, issuer, destination, commodity, programme };
}

export type EarlierLicence = ReturnType<typeof toEarlier>;
