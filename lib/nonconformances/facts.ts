import "server-only";
import type { Tx } from "@/lib/core/db";
import { type Role, roles } from "@/lib/core/policy/roles";
import { nonconformancesPolicy } from "@/lib/core/policy/nonconformances";
import type { SavedNonconformance } from "@/lib/nonconformances/rules";
import type { Prisma } from "@/prisma/client/client";

const actors: Role[] = roles.filter((role) =>
  (nonconformancesPolicy["nonconformances.act"].roles as readonly Role[]).includes(role),
);

/** Who can act on one: people at work with a role that may. */
export const mayOwn = {
  status: "active",
  grants: { some: { state: "active", role: { in: actors } } },
} satisfies Prisma.PersonWhereInput;

export async function isOwnerKnown(tx: Tx, personId: string): Promise<boolean> {
  const owner = await tx.person.findFirst({ where: { id: personId, ...mayOwn }, select: { id: true } });
  return owner !== null;
}

export async function loadNonconformance(tx: Tx, id: string): Promise<SavedNonconformance | null> {
  const saved = await tx.nonconformance.findUnique({
    where: { id },
    select: { version: true, state: true, ownerId: true, plannedById: true },
  });
  if (!saved) return null;
  const owner = await tx.person.findUniqueOrThrow({ where: { id: saved.ownerId }, select: { name: true } });
  return { ...saved, ownerName: owner.name };
}

export type NamedThings = {
  lots: { id: string; code: string }[];
  runId: string | null;
  certificateId: string | null;
};

/** The lots typed, those that went through the run, and the one the certificate speaks of. */
export async function loadNamedThings(
  tx: Tx,
  named: { lotCodes: readonly string[]; runCode: string | null; certificateNumber: string | null },
): Promise<NamedThings> {
  const { runCode, certificateNumber } = named;
  const lot = { select: { id: true, code: true } };
  const typed = await tx.lot.findMany({ where: { code: { in: [...named.lotCodes] } }, ...lot });
  const run =
    runCode === null ? null : await tx.run.findUnique({ where: { code: runCode }, select: { id: true } });
  const treated = run
    ? await tx.lot.findMany({ where: { carrierLoads: { some: { runCarrier: { runId: run.id } } } }, ...lot })
    : [];
  const certificate =
    certificateNumber === null
      ? null
      : await tx.certificate.findUnique({
          where: { number: certificateNumber },
          select: { id: true, lot },
        });
  const inOrder = named.lotCodes.flatMap((code) => typed.filter((each) => each.code === code));
  const all = [...inOrder, ...treated, ...(certificate ? [certificate.lot] : [])];
  return {
    lots: [...new Map(all.map((each) => [each.id, each])).values()],
    runId: run?.id ?? null,
    certificateId: certificate?.id ?? null,
  };
}
