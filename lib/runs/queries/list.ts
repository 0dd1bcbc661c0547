import "server-only";
import { database } from "@/lib/core/db";
import { cutPage, olderThan, type Page, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import type { Prisma } from "@/prisma/client/client";

export type RunRow = {
  id: string;
  code: string;
  irradiatorCode: string;
  state: "open" | "finished";
  startedAt: Date;
  finishedAt: Date | null;
  carriers: number;
  interruptions: number;
  synthetic: boolean;
};

/** Runs, latest first; found by their own code, or by a carrier or lot that passed through. */
export async function listRuns(
  _reader: Allowed<"runs.read">,
  { q = "", after }: { q?: string; after?: string },
): Promise<Page<RunRow>> {
  const cursor = readCursor(after);
  const contains = q.trim().toUpperCase().slice(0, 60);
  const found: Prisma.RunWhereInput = contains
    ? {
        OR: [
          { code: { contains } },
          {
            carriers: {
              some: { carrierLoad: { OR: [{ carrierCode: contains }, { lot: { code: { contains } } }] } },
            },
          },
        ],
      }
    : {};
  const older: Prisma.RunWhereInput = olderThan(cursor, (startedAt) => ({ startedAt }));
  const rows = await database().run.findMany({
    where: { AND: [found, older] },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: {
      id: true,
      code: true,
      state: true,
      startedAt: true,
      finishedAt: true,
      irradiator: { select: { code: true, synthetic: true } },
    },
  });
  // Counted of these runs alone: a count inside the list would be made over the whole table.
  const where = { runId: { in: rows.map(({ id }) => id) } };
  const [carriers, interruptions] = await Promise.all([
    database().runCarrier.groupBy({ by: ["runId"], where, _count: true }),
    database().interruption.groupBy({ by: ["runId"], where, _count: true }),
  ]);
  const countOf = (counted: readonly { runId: string; _count: number }[], id: string) =>
    counted.find(({ runId }) => runId === id)?._count ?? 0;
  const lines = rows.map(({ irradiator, ...run }) => ({
    ...run,
    irradiatorCode: irradiator.code,
    synthetic: irradiator.synthetic,
    carriers: countOf(carriers, run.id),
    interruptions: countOf(interruptions, run.id),
  }));
  return cutPage(lines, (run) => ({ at: run.startedAt, id: run.id }));
}
