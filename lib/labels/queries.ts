import "server-only";
import { readTogether } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import { knownKind, type LabelKind } from "@/lib/labels/rules";

export type PrintRow = {
  id: string;
  kind: LabelKind;
  codes: string[];
  /** Null of a first print. */
  reason: string | null;
  printedAt: Date;
  printedBy: string;
};

/** Every print of labels of a lot, newest first. */
export function listLabelPrints(_reader: Allowed<"lots.read">, lotId: string): Promise<PrintRow[]> {
  return readTogether(async (tx) => {
    const rows = await tx.labelPrint.findMany({
      where: { lotId },
      orderBy: [{ printedAt: "desc" }, { id: "desc" }],
      select: { id: true, kind: true, codes: true, reason: true, printedAt: true, printedById: true },
    });
    const people = await tx.person.findMany({
      where: { id: { in: rows.map(({ printedById }) => printedById) } },
      select: { id: true, name: true },
    });
    return rows.map(({ kind, printedById, ...row }) => ({
      ...row,
      kind: knownKind(kind),
      printedBy: people.find(({ id }) => id === printedById)?.name ?? "",
    }));
  });
}
