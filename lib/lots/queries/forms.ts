import "server-only";
import { database } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";

export type ReceiptChoices = {
  customers: { id: string; code: string; name: string }[];
  products: {
    id: string;
    code: string;
    nameVi: string;
    nameEn: string;
    kind: "fruit" | "ppe";
    countingUnit: string;
  }[];
  specs: { id: string; code: string; versionNo: number; productId: string; destination: string | null }[];
  rounds: { id: string; code: string; name: string; openedOn: Date }[];
};

const mostChoices = 500;

/** What a receipt can be made of: known customers and products, approved specifications, open rounds. */
export async function getReceiptChoices(_receiver: Allowed<"lots.receive">): Promise<ReceiptChoices> {
  const [customers, products, specs, rounds] = await Promise.all([
    database().customer.findMany({
      orderBy: { name: "asc" },
      take: mostChoices,
      select: { id: true, code: true, name: true },
    }),
    database().product.findMany({
      orderBy: { nameVi: "asc" },
      take: mostChoices,
      select: { id: true, code: true, nameVi: true, nameEn: true, kind: true, countingUnit: true },
    }),
    database().specification.findMany({
      where: { status: "approved" },
      orderBy: [{ code: "asc" }, { versionNo: "desc" }],
      take: mostChoices,
      select: { id: true, code: true, versionNo: true, productId: true, destination: true },
    }),
    database().freeRound.findMany({
      orderBy: [{ openedOn: "desc" }, { code: "asc" }],
      take: mostChoices,
      select: { id: true, code: true, name: true, openedOn: true },
    }),
  ]);
  return { customers, products, specs, rounds };
}

export type RoundRow = {
  id: string;
  code: string;
  name: string;
  beneficiary: string;
  beneficiaryNote: string | null;
  openedOn: Date;
  synthetic: boolean;
  lots: number;
};

/** Free rounds of the community service, latest first. */
export async function listRounds(_reader: Allowed<"lots.read">): Promise<RoundRow[]> {
  const rows = await database().freeRound.findMany({
    orderBy: [{ openedOn: "desc" }, { code: "desc" }],
    take: 200,
    select: {
      id: true,
      code: true,
      name: true,
      beneficiary: true,
      beneficiaryNote: true,
      openedOn: true,
      synthetic: true,
    },
  });
  const counted = await database().lot.groupBy({
    by: ["freeRoundId"],
    where: { freeRoundId: { in: rows.map(({ id }) => id) } },
    _count: true,
  });
  const lots = new Map(counted.map(({ freeRoundId, _count }) => [freeRoundId, _count]));
  return rows.map((round) => ({ ...round, lots: lots.get(round.id) ?? 0 }));
}
