import "server-only";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { cutPage, olderThan, type Page, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { readSignature } from "@/lib/core/signature-check";
import { namesOf } from "@/lib/dosimetry/queries/instruments";
import type { CalibrationStatus } from "@/lib/dosimetry/rules/calibration";
import { type BudgetLine, combineUncertainty, compareDoses } from "@/lib/dosimetry/rules/uncertainty";
import { calibrationContent } from "@/lib/dosimetry/signed";

export type CalibrationRow = {
  id: string;
  code: string;
  status: CalibrationStatus;
  batchCode: string;
  readerCode: string;
  validFrom: Date;
  validTo: Date;
  expandedPercent: number;
  synthetic: boolean;
};

/** Newest first; the search box reads the codes of calibration, batch and reader. */
export async function listCalibrations(
  _reader: Allowed<"dosimetry.read">,
  { q, after }: { q?: string; after?: string | undefined },
): Promise<Page<CalibrationRow>> {
  const cursor = readCursor(after);
  const typed = { contains: (q ?? "").trim().slice(0, 100), mode: "insensitive" } as const;
  const found = await database().calibration.findMany({
    where: {
      AND: [
        typed.contains
          ? { OR: [{ code: typed }, { batch: { code: typed } }, { reader: { code: typed } }] }
          : {},
        olderThan(cursor, (draftedAt) => ({ draftedAt })),
      ],
    },
    orderBy: [{ draftedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: {
      id: true,
      code: true,
      status: true,
      validFrom: true,
      validTo: true,
      budget: true,
      synthetic: true,
      draftedAt: true,
      batch: { select: { code: true } },
      reader: { select: { code: true } },
    },
  });
  const rows = found.map(({ batch, reader, budget, ...row }) => ({
    ...row,
    batchCode: batch.code,
    readerCode: reader.code,
    expandedPercent: expandedOf(budget),
  }));
  return cutPage(rows, (row) => ({ at: row.draftedAt, id: row.id }));
}

export const budgetLines = (budget: unknown) => budget as BudgetLine[];

/** U of a budget in percent, k = 2. */
export function expandedOf(budget: unknown): number {
  return combineUncertainty(budgetLines(budget).map(({ percent }) => percent)).expanded;
}

export type CalibrationSheet = NonNullable<Awaited<ReturnType<typeof getCalibrationSheet>>>;

/** One calibration: curve, dates, budget, where it is traced to, its approval and its comparisons. */
export async function getCalibrationSheet(_reader: Allowed<"dosimetry.read">, id: string) {
  if (!isId(id)) return null;
  const tx = database();
  const found = await tx.calibration.findUnique({
    where: { id },
    include: {
      batch: { select: { code: true, type: { select: { id: true, code: true, name: true } } } },
      reader: { select: { id: true, code: true, name: true } },
      comparisons: { orderBy: [{ comparedOn: "desc" }, { id: "desc" }], take: 50 },
    },
  });
  if (!found) return null;
  const { comparisons, budget, calibratedC, ...row } = found;
  const names = await namesOf(tx, [
    row.draftedById,
    row.withdrawnById,
    ...comparisons.map(({ recordedById }) => recordedById),
  ]);
  const signature = row.approvalSignatureId
    ? await readSignature(tx, calibrationContent, { recordId: id, signatureId: row.approvalSignatureId })
    : null;
  return {
    ...row,
    calibratedC: calibratedC === null ? null : Number(calibratedC),
    budget: budgetLines(budget),
    ...combineUncertainty(budgetLines(budget).map(({ percent }) => percent)),
    draftedBy: names.get(row.draftedById) ?? "",
    withdrawnBy: row.withdrawnById === null ? null : (names.get(row.withdrawnById) ?? ""),
    signature,
    comparisons: comparisons.map((comparison) => {
      const doses = {
        siteGy: Number(comparison.siteGy),
        siteUGy: Number(comparison.siteUGy),
        referenceGy: Number(comparison.referenceGy),
        referenceUGy: Number(comparison.referenceUGy),
      };
      const { id: comparisonId, laboratory, laboratoryCertificate, comparedOn, note } = comparison;
      const by = names.get(comparison.recordedById) ?? "";
      const facts = { id: comparisonId, laboratory, laboratoryCertificate, comparedOn, note, by };
      return { ...facts, ...doses, ...compareDoses(doses) };
    }),
  };
}

/** What a draft may be written for. */
export async function listCalibrationParts(_keeper: Allowed<"dosimetry.keep">) {
  const [batches, readers] = await Promise.all([
    database().dosimeterBatch.findMany({
      orderBy: [{ registeredAt: "desc" }],
      take: 200,
      select: { id: true, code: true, type: { select: { name: true } } },
    }),
    database().doseReader.findMany({
      orderBy: { code: "asc" },
      take: 100,
      select: { id: true, code: true, name: true },
    }),
  ]);
  return { batches, readers };
}
