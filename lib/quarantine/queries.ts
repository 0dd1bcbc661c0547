import "server-only";
import { startOfCentreDay } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import { inspectionKinds, knownWord } from "@/lib/lots/rules/inspection";
import { callKinds } from "@/lib/lots/rules/inspector";

const dayMs = 86_400_000;
const mostShown = 200;

const waitingSelect = {
  kind: true,
  organisation: true,
  notified: true,
  reference: true,
  calledAt: true,
  expectedAt: true,
  lot: {
    select: {
      id: true,
      code: true,
      synthetic: true,
      destination: true,
      customer: { select: { name: true } },
      product: { select: { nameVi: true, nameEn: true } },
    },
  },
} as const;

export type WaitingLot = Awaited<ReturnType<typeof listWaitingLots>>[number];

/** Every lot that waits for an inspector, whoever is expected first at the top. */
export async function listWaitingLots(_reader: Allowed<"lots.read">) {
  const rows = await database().inspectionCall.findMany({
    where: { end: null },
    orderBy: [{ expectedAt: { sort: "asc", nulls: "last" } }, { calledAt: "asc" }, { id: "asc" }],
    take: mostShown,
    select: waitingSelect,
  });
  return rows.map(({ kind, ...call }) => ({ ...call, kind: knownWord(callKinds, kind) }));
}

export type ExpectedVisit = Awaited<ReturnType<typeof listExpectedVisits>>[number];

/** Whoever is expected on a centre day, in the order of the clock, with the lot that waits for them. */
export async function listExpectedVisits(_reader: Allowed<"bookings.read">, day: string) {
  const from = startOfCentreDay(day);
  const rows = await database().inspectionCall.findMany({
    where: { end: null, expectedAt: { gte: from, lt: new Date(from.getTime() + dayMs) } },
    orderBy: [{ expectedAt: "asc" }, { id: "asc" }],
    select: { organisation: true, expectedAt: true, lot: { select: { id: true, code: true } } },
  });
  return rows.flatMap(({ expectedAt, ...visit }) => (expectedAt ? [{ ...visit, expectedAt }] : []));
}

/** Which inspector the customer announced with the lorry of that product and day; null where nobody did. */
export async function findBookedInspector(
  _caller: Allowed<"lots.call-inspector">,
  lot: { customerId: string; productId: string },
  day: string,
): Promise<{ code: string; inspectorName: string } | null> {
  const from = startOfCentreDay(day);
  const within = { gte: from, lt: new Date(from.getTime() + dayMs) };
  const found = await database().booking.findFirst({
    where: {
      customerId: lot.customerId,
      productId: lot.productId,
      state: { in: ["requested", "accepted"] },
      inspectorName: { not: null },
      OR: [{ wantedAt: within }, { promisedAt: within }],
    },
    orderBy: [{ wantedAt: "asc" }, { id: "asc" }],
    select: { code: true, inspectorName: true },
  });
  return found?.inspectorName ? { code: found.code, inspectorName: found.inspectorName } : null;
}

export type TermRow = Awaited<ReturnType<typeof listTerms>>[number];

/** What the centre asks of inspections and seals, latest first. */
export async function listTerms(_reader: Allowed<"lots.read">) {
  const rows = await database().inspectionTerm.findMany({
    orderBy: [{ inForceFrom: "desc" }, { statedAt: "desc" }, { id: "desc" }],
    take: mostShown,
    select: {
      id: true,
      destination: true,
      kind: true,
      sealRequired: true,
      inForceFrom: true,
      source: true,
    },
  });
  return rows.map(({ kind, ...term }) => ({ ...term, kind: knownWord(inspectionKinds, kind) }));
}
