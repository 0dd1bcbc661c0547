import "server-only";
import { centreDay, dayOf } from "@/lib/core/dates";
import { database, readTogether } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { cutPage, olderThan, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { plainWords } from "@/lib/core/search";
import { readSignature } from "@/lib/core/signature-check";
import { mayOwn } from "@/lib/nonconformances/facts";
import { isOverdue, type NonconformanceState } from "@/lib/nonconformances/rules";
import { closingContent } from "@/lib/nonconformances/signed";
import type { CheckResult } from "@/lib/release/rules/check";
import type { Prisma } from "@/prisma/client/client";

export type NonconformanceFilter = {
  q?: string | undefined;
  only?: string | undefined;
  after?: string | undefined;
  at: Date;
};

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

const rowSelect = {
  id: true,
  code: true,
  found: true,
  concernsDose: true,
  ownerId: true,
  openedAt: true,
  dueOn: true,
  state: true,
  synthetic: true,
  lots: { select: { lot: { select: { id: true, code: true } } }, take: 3 },
} satisfies Prisma.NonconformanceSelect;

type Found = Prisma.NonconformanceGetPayload<{ select: typeof rowSelect }>;

export type NonconformanceRow = {
  id: string;
  code: string;
  found: string;
  concernsDose: boolean;
  owner: string;
  openedAt: Date;
  dueOn: string;
  overdue: boolean;
  state: NonconformanceState;
  synthetic: boolean;
  lots: { id: string; code: string }[];
};

async function withOwners(found: readonly Found[], today: string): Promise<NonconformanceRow[]> {
  const people = await database().person.findMany({
    where: { id: { in: [...new Set(found.map(({ ownerId }) => ownerId))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return found.map(({ ownerId, lots, dueOn: due, ...row }) => {
    const dueOn = dayOf(due);
    return {
      ...row,
      dueOn,
      owner: names.get(ownerId) ?? "",
      overdue: isOverdue({ state: row.state, dueOn }, today),
      lots: lots.map(({ lot }) => lot),
    };
  });
}

/** What is not closed comes in the order of its due days, the most overdue first; everything comes newest first. */
export async function listNonconformances(
  reader: Allowed<"nonconformances.read">,
  { q, only, after, at }: NonconformanceFilter,
) {
  const cursor = readCursor(after);
  const words = plainWords(q ?? "");
  const today = centreDay(at);
  const all = only === "all";
  // What is due is read the other way: the nearest day first.
  const later: Prisma.NonconformanceWhereInput = cursor
    ? { dueOn: { gte: cursor.at }, OR: [{ dueOn: { gt: cursor.at } }, { id: { gt: cursor.id } }] }
    : {};
  const from = all ? olderThan(cursor, (openedAt) => ({ openedAt })) : later;
  const contains = { search: { contains: words } };
  const found = await database().nonconformance.findMany({
    where: {
      ...(all ? {} : { state: { not: "closed" } }),
      ...(only === "overdue" ? { dueOn: { lt: midnight(today) } } : {}),
      ...(only === "mine" ? { ownerId: reader.personId } : {}),
      AND: [words ? { OR: [contains, { lots: { some: { lot: contains } } }] } : {}, from],
    },
    orderBy: all ? [{ openedAt: "desc" }, { id: "desc" }] : [{ dueOn: "asc" }, { id: "asc" }],
    take: pageSize + 1,
    select: rowSelect,
  });
  const rows = await withOwners(found, today);
  return cutPage(rows, (row) => ({ at: all ? row.openedAt : midnight(row.dueOn), id: row.id }));
}

const deskLength = 20;

/** On the desk of whoever owns it, the most overdue first. */
export async function listOwnNonconformances(
  owner: Allowed<"nonconformances.act">,
  at: Date,
): Promise<NonconformanceRow[]> {
  const found = await database().nonconformance.findMany({
    where: { ownerId: owner.personId, state: { in: ["open", "action"] } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: deskLength,
    select: rowSelect,
  });
  return withOwners(found, centreDay(at));
}

export async function listNonconformancesOfLot(
  _reader: Allowed<"nonconformances.read">,
  lotId: string,
  at: Date,
): Promise<NonconformanceRow[]> {
  const found = await database().nonconformance.findMany({
    where: { lots: { some: { lotId } } },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    take: pageSize,
    select: rowSelect,
  });
  return withOwners(found, centreDay(at));
}

export type Owner = { id: string; name: string; staffCode: string };

export function listOwners(_reader: Allowed<"nonconformances.read">): Promise<Owner[]> {
  return database().person.findMany({
    where: mayOwn,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, staffCode: true },
  });
}

export type NonconformanceSheet = NonNullable<Awaited<ReturnType<typeof getNonconformanceSheet>>>;

/** From what was found to what helped, with who and when, and the signature that closed it. */
export function getNonconformanceSheet(_reader: Allowed<"nonconformances.read">, id: string, at: Date) {
  if (!isId(id)) return Promise.resolve(null);
  return readTogether(async (tx) => {
    const stored = await tx.nonconformance.findUnique({
      where: { id },
      include: {
        lots: { select: { lot: { select: { id: true, code: true, stage: true } } } },
        checks: { orderBy: [{ checkedAt: "asc" }, { id: "asc" }] },
      },
    });
    if (!stored) return null;
    const { runId, certificateId, closingSignatureId, checks, lots, judgedCheck, ...rest } = stored;
    const run =
      runId && (await tx.run.findUnique({ where: { id: runId }, select: { id: true, code: true } }));
    const certificate =
      certificateId &&
      (await tx.certificate.findUnique({ where: { id: certificateId }, select: { number: true } }));
    const involved = [rest.openedById, rest.ownerId, rest.plannedById, ...checks.map((c) => c.checkedById)];
    const people = await tx.person.findMany({
      where: { id: { in: involved.filter((one) => one !== null) } },
      select: { id: true, name: true },
    });
    const nameOf = (personId: string | null) => people.find((one) => one.id === personId)?.name ?? "";
    const dueOn = dayOf(rest.dueOn);
    return {
      ...rest,
      dueOn,
      overdue: isOverdue({ state: rest.state, dueOn }, centreDay(at)),
      judgedCheck: judgedCheck as CheckResult | null,
      lots: lots.map(({ lot }) => lot).toSorted((one, other) => one.code.localeCompare(other.code)),
      run: run || null,
      certificateNumber: certificate ? certificate.number : null,
      openedBy: nameOf(rest.openedById),
      owner: nameOf(rest.ownerId),
      plannedBy: nameOf(rest.plannedById),
      checks: checks.map(({ checkedById, ...check }) => ({ ...check, checkedBy: nameOf(checkedById) })),
      signature: closingSignatureId
        ? await readSignature(tx, closingContent, { recordId: id, signatureId: closingSignatureId })
        : null,
    };
  });
}
