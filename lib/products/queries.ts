import "server-only";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { cutPage, olderThan, type Page, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { plainWords } from "@/lib/core/search";

const columns = {
  id: true,
  code: true,
  nameVi: true,
  nameEn: true,
  kind: true,
  commodity: true,
  countingUnit: true,
  maxDoseGy: true,
  maxDoseSource: true,
  requiresAcknowledgement: true,
  synthetic: true,
  version: true,
  createdAt: true,
} as const;

const inGy = (dose: { toString(): string } | null) => (dose === null ? null : Number(dose));

/** Newest first; the search box reads code and both names without accents. */
export async function listProducts(
  _reader: Allowed<"products.read">,
  { q, after }: { q?: string | undefined; after?: string | undefined },
) {
  const cursor = readCursor(after);
  const found = await database().product.findMany({
    where: {
      ...(q ? { search: { contains: plainWords(q) } } : {}),
      ...olderThan(cursor, (createdAt) => ({ createdAt })),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: columns,
  });
  const rows = found.map((row) => ({ ...row, maxDoseGy: inGy(row.maxDoseGy) }));
  const page: Page<(typeof rows)[number]> = cutPage(rows, (row) => ({ at: row.createdAt, id: row.id }));
  return page;
}

export type ProductSheet = NonNullable<Awaited<ReturnType<typeof getProductSheet>>>;

/** One product with every specification written for it, newest version first. */
export async function getProductSheet(_reader: Allowed<"products.read">, id: string) {
  if (!isId(id)) return null;
  const product = await database().product.findUnique({
    where: { id },
    select: {
      ...columns,
      specs: {
        orderBy: [{ code: "asc" }, { versionNo: "desc" }],
        select: {
          id: true,
          code: true,
          versionNo: true,
          status: true,
          destination: true,
          minDoseGy: true,
          maxDoseGy: true,
        },
      },
      lots: { take: 1, select: { id: true } },
    },
  });
  if (!product) return null;
  const { lots, specs, ...rest } = product;
  return {
    ...rest,
    maxDoseGy: inGy(rest.maxDoseGy),
    specs: specs.map((spec) => ({
      ...spec,
      minDoseGy: Number(spec.minDoseGy),
      maxDoseGy: Number(spec.maxDoseGy),
    })),
    /** Kind, commodity and unit are fixed once something rests on them. */
    isUsed: lots.length + specs.length > 0,
  };
}
