import "server-only";
import { loadTargetsOf } from "@/lib/agreements/facts/pests";
import { centreDay } from "@/lib/core/dates";
import { database, type Tx } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { cutPage, olderThan, type Page, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { plainWords } from "@/lib/core/search";
import { kCiFromBq } from "@/lib/core/units";
import { readSignature } from "@/lib/core/signature-check";
import { loadScheduleRows } from "@/lib/schedules/facts";
import { planDose } from "@/lib/schedules/rules/plan";
import { loadSpecification } from "@/lib/specs/facts";
import { checkUncertainty, expandBudget } from "@/lib/specs/rules/budget";
import { checkSpecification, computeMonitorWindow, type SpecStatus } from "@/lib/specs/rules";
import { specificationContent } from "@/lib/specs/signed";

export type SpecificationRow = {
  id: string;
  code: string;
  versionNo: number;
  status: SpecStatus;
  destination: string | null;
  minDoseGy: number;
  maxDoseGy: number;
  windowLoGy: number;
  windowHiGy: number;
  synthetic: boolean;
  draftedAt: Date;
  product: { nameVi: string; nameEn: string };
};

export type SpecificationFilter = {
  q?: string | undefined;
  status?: string | undefined;
  after?: string | undefined;
};

const statuses: readonly string[] = ["draft", "approved", "withdrawn", "retired"] satisfies SpecStatus[];
const isStatus = (text: string | undefined): text is SpecStatus => statuses.includes(text ?? "");

/** Newest first; the search box reads the code and the product, without accents. */
export async function listSpecifications(
  _reader: Allowed<"specs.read">,
  { q, status, after }: SpecificationFilter,
): Promise<Page<SpecificationRow>> {
  const cursor = readCursor(after);
  const words = plainWords(q ?? "");
  const found = await database().specification.findMany({
    where: {
      ...(isStatus(status) ? { status } : {}),
      AND: [
        words
          ? {
              OR: [
                { code: { contains: words, mode: "insensitive" } },
                { product: { search: { contains: words } } },
              ],
            }
          : {},
        olderThan(cursor, (draftedAt) => ({ draftedAt })),
      ],
    },
    orderBy: [{ draftedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: {
      id: true,
      code: true,
      versionNo: true,
      status: true,
      destination: true,
      minDoseGy: true,
      maxDoseGy: true,
      windowLoGy: true,
      windowHiGy: true,
      synthetic: true,
      draftedAt: true,
      product: { select: { nameVi: true, nameEn: true } },
    },
  });
  const rows = found.map((row) => ({
    ...row,
    minDoseGy: Number(row.minDoseGy),
    maxDoseGy: Number(row.maxDoseGy),
    windowLoGy: Number(row.windowLoGy),
    windowHiGy: Number(row.windowHiGy),
  }));
  return cutPage(rows, (row) => ({ at: row.draftedAt, id: row.id }));
}

async function namesOf(tx: Tx, ids: (string | null)[]): Promise<Map<string, string>> {
  const known = ids.filter((id) => id !== null);
  const people = await tx.person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

export type SpecificationSheet = NonNullable<Awaited<ReturnType<typeof getSpecificationSheet>>>;

/** One version: its figures, what the rules say of it today, who wrote and who approved it, and its other versions. */
export async function getSpecificationSheet(_reader: Allowed<"specs.read">, id: string, at: Date) {
  if (!isId(id)) return null;
  const tx = database();
  const spec = await tx.specification.findUnique({
    where: { id },
    select: {
      id: true,
      versionNo: true,
      productId: true,
      pathName: true,
      carrierType: true,
      loadingPattern: true,
      cartonsPerCarrier: true,
      cartonLengthMm: true,
      cartonWidthMm: true,
      cartonHeightMm: true,
      densityMinKgM3: true,
      densityMaxKgM3: true,
      monitorPosition: true,
      dosimeterEveryNCarriers: true,
      ratioSource: true,
      doseMapId: true,
      doseMap: { select: { configuration: { select: { id: true, code: true, versionNo: true } } } },
      cycleTimeS: true,
      cycleTimeOn: true,
      cycleTimeActivityBq: true,
      cycleTimeDoseGy: true,
      targetDoseGy: true,
      maxInterruptions: true,
      budgetCalibration: { select: { id: true, code: true } },
      note: true,
      synthetic: true,
      draftedAt: true,
      approvalSignatureId: true,
      closedById: true,
      closedAt: true,
      closedReason: true,
      code: true,
      draftedById: true,
      product: { select: { code: true, nameVi: true, nameEn: true, commodity: true } },
    },
  });
  const facts = await loadSpecification(tx, id);
  if (!spec || !facts) return null;
  const [names, versions, signature, scheduleRows] = await Promise.all([
    namesOf(tx, [spec.draftedById, spec.closedById]),
    tx.specification.findMany({
      where: { code: spec.code },
      orderBy: { versionNo: "desc" },
      select: { id: true, versionNo: true, status: true, draftedAt: true, approvedAt: true },
    }),
    spec.approvalSignatureId === null
      ? null
      : readSignature(tx, specificationContent, { recordId: id, signatureId: spec.approvalSignatureId }),
    loadScheduleRows(tx),
  ]);
  const today = centreDay(at);
  const targets = await loadTargetsOf(tx, { ...facts, productId: spec.productId }, today);
  const checked = checkSpecification(facts);
  const closedAt = spec.closedAt?.getTime();
  const isExport = facts.purpose === "phyto_export" && facts.destination !== null;
  return {
    ...spec,
    ...facts,
    product: { ...facts.product, ...spec.product },
    densityMinKgM3: spec.densityMinKgM3 === null ? null : Number(spec.densityMinKgM3),
    densityMaxKgM3: spec.densityMaxKgM3 === null ? null : Number(spec.densityMaxKgM3),
    cycleTimeS: spec.cycleTimeS === null ? null : Number(spec.cycleTimeS),
    cycleTimeActivityKCi:
      spec.cycleTimeActivityBq === null ? null : kCiFromBq(Number(spec.cycleTimeActivityBq)),
    cycleTimeDoseGy: spec.cycleTimeDoseGy === null ? null : Number(spec.cycleTimeDoseGy),
    targetDoseGy: spec.targetDoseGy === null ? null : Number(spec.targetDoseGy),
    window: computeMonitorWindow(facts),
    flags: checked.ok ? checked.value.flags : [],
    /** Why it could not be approved today. */
    obstacles: [...(checked.ok ? [] : checked.error), ...checkUncertainty(facts)],
    budgetExpanded: expandBudget(facts.budget),
    /** What the schedules ask of such goods treated today, whoever sends them; null where nothing is exported. */
    plan: isExport
      ? planDose(
          {
            origin: "VN",
            destination: facts.destination ?? "",
            commodity: spec.product.commodity,
            pests: targets,
            treatedOn: today,
            customerMinDoseGy: null,
            customerMaxDoseGy: null,
            productMaxDoseGy: facts.product.maxDoseGy,
          },
          scheduleRows,
        )
      : null,
    draftedByName: names.get(spec.draftedById) ?? "",
    closedByName: spec.closedById === null ? null : (names.get(spec.closedById) ?? ""),
    /** The version whose approval retired this one. */
    replacedBy:
      versions.find((other) => closedAt !== undefined && other.approvedAt?.getTime() === closedAt) ?? null,
    signature,
    versions,
  };
}

/** What a new draft is written for: every product by name, with its limit. */
export async function listDraftableProducts(_drafter: Allowed<"specs.draft">) {
  const products = await database().product.findMany({
    orderBy: { nameVi: "asc" },
    select: {
      id: true,
      code: true,
      nameVi: true,
      nameEn: true,
      kind: true,
      commodity: true,
      maxDoseGy: true,
    },
  });
  return products.map((product) => ({
    ...product,
    maxDoseGy: product.maxDoseGy === null ? null : Number(product.maxDoseGy),
  }));
}

export type DraftableProduct = Awaited<ReturnType<typeof listDraftableProducts>>[number];
