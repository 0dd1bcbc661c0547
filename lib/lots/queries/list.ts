import "server-only";
import { z } from "zod";
import { database } from "@/lib/core/db";
import { cutPage, olderThan, type Page, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { plainWords } from "@/lib/core/search";
import { readProgress } from "@/lib/lots/queries/progress";
import { openSteps, type Step } from "@/lib/lots/rules/steps";
import type { LotStage } from "@/lib/release/rules/facts";
import type { Prisma } from "@/prisma/client/client";

const columns = {
  id: true,
  code: true,
  stage: true,
  pass: true,
  arrivedAt: true,
  promisedAt: true,
  destination: true,
  receivedCartons: true,
  rejectedCartons: true,
  items: true,
  massG: true,
  synthetic: true,
  customer: { select: { name: true } },
  product: {
    select: { nameVi: true, nameEn: true, kind: true, countingUnit: true, requiresAcknowledgement: true },
  },
  freeRound: { select: { code: true } },
} satisfies Prisma.LotSelect;

type Found = Prisma.LotGetPayload<{ select: typeof columns }>;

export type LotRow = {
  id: string;
  code: string;
  stage: LotStage;
  arrivedAt: Date;
  promisedAt: Date | null;
  destination: string | null;
  cartons: number;
  items: number | null;
  countingUnit: string;
  massG: number | null;
  synthetic: boolean;
  customerName: string;
  productVi: string;
  productEn: string;
  freeRoundCode: string | null;
  awaitsInspector: boolean;
  /** What can be done next, the most pressing first. */
  steps: Step[];
};

async function withSteps(found: readonly Found[]): Promise<LotRow[]> {
  const progress = await readProgress(
    database(),
    found.map(({ id }) => id),
  );
  return found.map(
    ({ customer, product, freeRound, receivedCartons, rejectedCartons, massG, pass: _pass, ...lot }) => {
      const far = progress.get(lot.id);
      const { kind, requiresAcknowledgement } = product;
      return {
        ...lot,
        cartons: receivedCartons - rejectedCartons,
        massG: massG === null ? null : Number(massG),
        customerName: customer.name,
        productVi: product.nameVi,
        productEn: product.nameEn,
        countingUnit: product.countingUnit,
        freeRoundCode: freeRound?.code ?? null,
        awaitsInspector: far?.awaitsInspector ?? false,
        steps: far ? openSteps({ stage: lot.stage, kind, requiresAcknowledgement, progress: far }) : [],
      };
    },
  );
}

/** Customers and products are few and are found first: one table alone can then use its indexes. */
export async function lotsMatching(q: string): Promise<Prisma.LotWhereInput> {
  const contains = plainWords(q);
  if (contains === "") return {};
  const named = { where: { search: { contains } }, select: { id: true } } as const;
  const [customers, products] = await Promise.all([
    database().customer.findMany(named),
    database().product.findMany(named),
  ]);
  return {
    OR: [
      { search: { contains } },
      ...(customers.length > 0 ? [{ customerId: { in: customers.map(({ id }) => id) } }] : []),
      ...(products.length > 0 ? [{ productId: { in: products.map(({ id }) => id) } }] : []),
    ],
  };
}

export type LotFilter = { q?: string; stages?: readonly LotStage[]; after?: string };

/** Latest arrival first; found by lot, customer's lot, grower, packhouse, customer or product, without accents. */
export async function listLots(
  _reader: Allowed<"lots.read">,
  { q = "", stages, after }: LotFilter,
): Promise<Page<LotRow>> {
  const cursor = readCursor(after);
  const older: Prisma.LotWhereInput = olderThan(cursor, (arrivedAt) => ({ arrivedAt }));
  const found = await database().lot.findMany({
    where: { AND: [await lotsMatching(q), older, ...(stages ? [{ stage: { in: [...stages] } }] : [])] },
    orderBy: [{ arrivedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: columns,
  });
  return cutPage(await withSteps(found), (lot) => ({ at: lot.arrivedAt, id: lot.id }));
}

const unfinished: LotStage[] = ["received", "loading", "in_process", "processed", "released", "certified"];
const deskLength = 200;

/** Rejected lots of which something still stands here. */
async function readRejectedInHouse(): Promise<string[]> {
  const rows = await database().$queryRaw`SELECT lot_id::text FROM rejected_goods WHERE cartons > 0`;
  return z
    .array(z.object({ lot_id: z.string() }))
    .parse(rows)
    .map(({ lot_id }) => lot_id);
}

/** Lots that wait for somebody, the one promised first at the top; rejected ones until their goods have left. */
export async function listUnfinishedLots(_reader: Allowed<"lots.read">): Promise<LotRow[]> {
  const found = await database().lot.findMany({
    where: { OR: [{ stage: { in: unfinished } }, { id: { in: await readRejectedInHouse() } }] },
    orderBy: [{ promisedAt: { sort: "asc", nulls: "last" } }, { arrivedAt: "asc" }, { id: "asc" }],
    take: deskLength,
    select: columns,
  });
  return withSteps(found);
}

export type LotHit = {
  id: string;
  code: string;
  customerName: string;
  productVi: string;
  productEn: string;
  exact: boolean;
};

/** For scanners and the palette: the lot of exactly this code first, then what contains the words. */
export async function findLots(_reader: Allowed<"lots.read">, typed: string, limit = 8): Promise<LotHit[]> {
  const code = typed.trim().toUpperCase();
  if (code.length < 2) return [];
  const found = await database().lot.findMany({
    where: { OR: [{ code }, await lotsMatching(typed)] },
    orderBy: [{ arrivedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      code: true,
      customer: { select: { name: true } },
      product: { select: { nameVi: true, nameEn: true } },
    },
  });
  return found
    .map(({ customer, product, ...lot }) => ({
      ...lot,
      customerName: customer.name,
      productVi: product.nameVi,
      productEn: product.nameEn,
      exact: lot.code === code,
    }))
    .toSorted((one, other) => Number(other.exact) - Number(one.exact));
}

/** What a scanner sent: the lot of this code, or null. */
export async function findLotByCode(
  _reader: Allowed<"lots.read">,
  code: string,
): Promise<{ id: string } | null> {
  return database().lot.findUnique({ where: { code: code.trim().toUpperCase() }, select: { id: true } });
}
