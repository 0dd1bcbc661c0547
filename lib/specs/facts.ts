import "server-only";
import type { Tx } from "@/lib/core/db";
import type { SpecBudgetLine, TakenRefusal, UncertaintyFacts } from "@/lib/specs/rules/budget";
import type { ProductFacts, SpecificationFacts, SpecStatus } from "@/lib/specs/rules";

/** What a specification asks of its product on this day; null when there is no such product. */
export async function loadProductFacts(tx: Tx, productId: string): Promise<ProductFacts | null> {
  const product = await tx.product.findUnique({
    where: { id: productId },
    select: { kind: true, requiresAcknowledgement: true, maxDoseGy: true },
  });
  return product && { ...product, maxDoseGy: product.maxDoseGy === null ? null : Number(product.maxDoseGy) };
}

/** Only a calibration that a second person approved lends its budget. */
export async function checkTaken(tx: Tx, calibrationId: string | null): Promise<TakenRefusal[]> {
  if (calibrationId === null) return [];
  const found = await tx.calibration.findUnique({ where: { id: calibrationId }, select: { status: true } });
  return found?.status === "approved"
    ? []
    : [{ code: "specs.budget-calibration-unknown", field: "budgetCalibrationId" }];
}

/** As stored by the command that wrote it. */
const readBudget = (stored: unknown): SpecBudgetLine[] => (stored ?? []) as SpecBudgetLine[];

export type StoredSpecification = SpecificationFacts &
  UncertaintyFacts & {
    code: string;
    status: SpecStatus;
    draftedById: string;
  };

/** One stored version with the product as it is now. */
export async function loadSpecification(tx: Tx, id: string): Promise<StoredSpecification | null> {
  const spec = await tx.specification.findUnique({
    where: { id },
    select: {
      code: true,
      status: true,
      draftedById: true,
      productId: true,
      purpose: true,
      destination: true,
      minDoseGy: true,
      maxDoseGy: true,
      ratioMin: true,
      ratioMax: true,
      expandedUncertainty: true,
      budget: true,
      guardAgreedBy: true,
      guardDocument: true,
      guardAgreedOn: true,
    },
  });
  const product = spec && (await loadProductFacts(tx, spec.productId));
  if (!spec || !product) return null;
  return {
    code: spec.code,
    status: spec.status,
    draftedById: spec.draftedById,
    product,
    purpose: spec.purpose === "ppe" ? "ppe" : "phyto_export",
    destination: spec.destination,
    minDoseGy: Number(spec.minDoseGy),
    maxDoseGy: Number(spec.maxDoseGy),
    ratioMin: Number(spec.ratioMin),
    ratioMax: Number(spec.ratioMax),
    expandedUncertainty: Number(spec.expandedUncertainty),
    budget: readBudget(spec.budget),
    guardAgreedBy: spec.guardAgreedBy,
    guardDocument: spec.guardDocument,
    guardAgreedOn: spec.guardAgreedOn,
  };
}

/** What a code already stands for, and its next version number. */
export async function loadEarlierVersions(tx: Tx, code: string) {
  const versions = await tx.specification.findMany({
    where: { code },
    orderBy: { versionNo: "desc" },
    select: { versionNo: true, status: true, productId: true, product: { select: { code: true } } },
  });
  const latest = versions[0];
  const openDraftNo = versions.find(({ status }) => status === "draft")?.versionNo ?? null;
  return {
    nextNo: (latest?.versionNo ?? 0) + 1,
    earlier: latest ? { productId: latest.productId, productCode: latest.product.code, openDraftNo } : null,
  };
}
