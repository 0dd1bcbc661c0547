import "server-only";
import type { Tx } from "@/lib/core/db";
import type { KnownPest } from "@/lib/pests/rules";

/** Every column of a pest that people read; the order of names is the order of lists. */
export const pestColumns = {
  id: true,
  scientificName: true,
  commonNameVi: true,
  commonNameEn: true,
  family: true,
  orderName: true,
  className: true,
  source: true,
} as const;

/** The catalogue as it stands: rows that nothing has corrected, by name. A few dozen. */
export function loadCatalogue(tx: Tx): Promise<KnownPest[]> {
  return tx.pest.findMany({
    where: { supersededBy: null },
    orderBy: { scientificName: "asc" },
    select: pestColumns,
  });
}
