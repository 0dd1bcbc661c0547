import "server-only";
import type { Tx } from "@/lib/core/db";
import { cartonCodes, cartonRange, type LabelKind } from "@/lib/labels/rules";
import { acceptedCartons } from "@/lib/lots/rules/receipt";

type Asked = { lotId: string; kind: LabelKind; from: number | null; to: number | null };

/** The codes on the labels of a lot that a page would show now; null for a lot nobody knows. */
export async function readLabelCodes(tx: Tx, { lotId, kind, from, to }: Asked): Promise<string[] | null> {
  const lot = await tx.lot.findUnique({
    where: { id: lotId },
    select: { code: true, pass: true, receivedCartons: true, rejectedCartons: true },
  });
  if (!lot) return null;
  if (kind === "carton") return cartonCodes(lot.code, cartonRange({ from, to }, acceptedCartons(lot)));
  const loads = await tx.carrierLoad.findMany({
    where: { lotId, pass: lot.pass },
    orderBy: { ordinal: "asc" },
    select: {
      carrierCode: true,
      placements: { orderBy: { dosimeterCode: "asc" }, select: { dosimeterCode: true } },
    },
  });
  return kind === "carrier"
    ? loads.map(({ carrierCode }) => carrierCode)
    : loads.flatMap(({ placements }) => placements.map(({ dosimeterCode }) => dosimeterCode));
}

/** Every label of this kind that was printed for the lot before. */
export async function readPrintedCodes(tx: Tx, lotId: string, kind: LabelKind): Promise<Set<string>> {
  const prints = await tx.labelPrint.findMany({ where: { lotId, kind }, select: { codes: true } });
  return new Set(prints.flatMap(({ codes }) => codes));
}
