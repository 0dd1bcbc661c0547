import "server-only";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { cutPage, olderThan, type Page, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { plainWords } from "@/lib/core/search";

export type CustomerRow = {
  id: string;
  code: string;
  name: string;
  address: string | null;
  phone: string | null;
  synthetic: boolean;
  createdAt: Date;
};

/** Newest first; the search box reads code, name and tax code without accents. */
export async function listCustomers(
  _reader: Allowed<"customers.read">,
  { q, after }: { q?: string | undefined; after?: string | undefined },
): Promise<Page<CustomerRow>> {
  const cursor = readCursor(after);
  const rows = await database().customer.findMany({
    where: {
      ...(q ? { search: { contains: plainWords(q) } } : {}),
      ...olderThan(cursor, (createdAt) => ({ createdAt })),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: {
      id: true,
      code: true,
      name: true,
      address: true,
      phone: true,
      synthetic: true,
      createdAt: true,
    },
  });
  return cutPage(rows, (row) => ({ at: row.createdAt, id: row.id }));
}

export type CustomerHit = { id: string; code: string; name: string; exact: boolean };

/** For the palette: the first few that match, the code itself first. */
export async function findCustomers(
  _reader: Allowed<"customers.read">,
  typed: string,
  limit = 5,
): Promise<CustomerHit[]> {
  const rows = await database().customer.findMany({
    where: { search: { contains: plainWords(typed) } },
    orderBy: { code: "asc" },
    take: limit,
    select: { id: true, code: true, name: true },
  });
  return rows.map((row) => ({ ...row, exact: row.code === typed.trim().toUpperCase() }));
}

export type CustomerSheet = NonNullable<Awaited<ReturnType<typeof getCustomerSheet>>>;

/** One customer with the latest lots they sent. */
export async function getCustomerSheet(_reader: Allowed<"customers.read">, id: string) {
  if (!isId(id)) return null;
  return database().customer.findUnique({
    where: { id },
    select: {
      id: true,
      code: true,
      name: true,
      address: true,
      contactName: true,
      phone: true,
      taxCode: true,
      note: true,
      synthetic: true,
      version: true,
      createdAt: true,
      lots: {
        orderBy: [{ arrivedAt: "desc" }, { id: "desc" }],
        take: 20,
        select: {
          id: true,
          code: true,
          stage: true,
          arrivedAt: true,
          product: { select: { nameVi: true, nameEn: true } },
        },
      },
    },
  });
}
