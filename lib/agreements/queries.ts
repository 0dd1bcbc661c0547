import "server-only";
import { dayOf } from "@/lib/core/dates";
import { readTerm } from "@/lib/agreements/facts";
import { agreedPests, readStages } from "@/lib/agreements/facts/pests";
import type { AgreementPurpose, AgreementStatus, DoseMapSupplier } from "@/lib/agreements/rules";
import { agreementContent } from "@/lib/agreements/signed";
import { readCarton } from "@/lib/configurations/rules/carton";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { cutPage, olderThan, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { plainWords } from "@/lib/core/search";
import { kgFromGrams } from "@/lib/core/units";
import { readSignature } from "@/lib/core/signature-check";

export type AgreementFilter = {
  q?: string | undefined;
  status?: string | undefined;
  after?: string | undefined;
};

const statuses: readonly string[] = ["draft", "in_force", "ended", "withdrawn"] satisfies AgreementStatus[];
const isStatus = (typed: string | undefined): typed is AgreementStatus => statuses.includes(typed ?? "");

/** Newest first; the search box reads code, customer and product without accents. */
export async function listAgreements(
  _reader: Allowed<"agreements.read">,
  { q, status, after }: AgreementFilter,
) {
  const cursor = readCursor(after);
  const words = plainWords(q ?? "");
  const search = { search: { contains: words } };
  const rows = await database().agreement.findMany({
    where: {
      ...(isStatus(status) ? { status } : {}),
      AND: [
        words
          ? {
              OR: [
                { code: { contains: words, mode: "insensitive" } },
                { customer: search },
                { product: search },
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
      inForceFrom: true,
      inForceTo: true,
      endedOn: true,
      synthetic: true,
      draftedAt: true,
      customer: { select: { name: true } },
      product: { select: { nameVi: true, nameEn: true } },
    },
  });
  return cutPage(rows, (row) => ({ at: row.draftedAt, id: row.id }));
}

export type AgreementSheet = NonNullable<Awaited<ReturnType<typeof getAgreementSheet>>>;

/** One version: its terms, who wrote it, the signature that put it in force, and its other versions. */
export async function getAgreementSheet(_reader: Allowed<"agreements.read">, id: string) {
  if (!isId(id)) return null;
  const tx = database();
  const stored = await tx.agreement.findUnique({
    where: { id },
    include: {
      customer: { select: { code: true, name: true } },
      product: { select: { code: true, nameVi: true, nameEn: true, commodity: true, maxDoseGy: true } },
      pests: {
        ...agreedPests,
        select: {
          ...agreedPests.select,
          pest: {
            select: {
              ...agreedPests.select.pest.select,
              supersededBy: { select: { id: true, scientificName: true } },
            },
          },
        },
      },
    },
  });
  if (!stored) return null;
  const personIds = [stored.draftedById, stored.closedById].filter((one) => one !== null);
  const [people, versions, signature] = await Promise.all([
    tx.person.findMany({ where: { id: { in: personIds } }, select: { id: true, name: true } }),
    tx.agreement.findMany({
      where: { code: stored.code },
      orderBy: { versionNo: "desc" },
      select: { id: true, versionNo: true, status: true, draftedAt: true },
    }),
    stored.approvalSignatureId === null
      ? null
      : readSignature(tx, agreementContent, { recordId: id, signatureId: stored.approvalSignatureId }),
  ]);
  const names = new Map(people.map((person) => [person.id, person.name]));
  const number = (value: { toString(): string } | null) => (value === null ? null : Number(value));
  const purpose: AgreementPurpose = stored.purpose === "ppe" ? "ppe" : "phyto_export";
  const doseMapSuppliedBy: DoseMapSupplier = stored.doseMapSuppliedBy === "customer" ? "customer" : "centre";
  return {
    ...stored,
    product: { ...stored.product, maxDoseGy: number(stored.product.maxDoseGy) },
    pests: stored.pests.map((agreed) => ({ ...agreed, lifeStages: readStages(agreed.lifeStages) })),
    purpose,
    doseMapSuppliedBy,
    minDoseGy: number(stored.minDoseGy),
    maxDoseGy: number(stored.maxDoseGy),
    carton: readCarton(stored),
    cartonMassKg: stored.cartonMassG === null ? null : kgFromGrams(stored.cartonMassG),
    storageMinC: number(stored.storageMinC),
    storageMaxC: number(stored.storageMaxC),
    fromDay: dayOf(stored.inForceFrom),
    toDay: stored.inForceTo && dayOf(stored.inForceTo),
    lastDay: readTerm(stored).to,
    draftedByName: names.get(stored.draftedById) ?? "",
    closedByName: stored.closedById === null ? null : (names.get(stored.closedById) ?? ""),
    signature,
    versions,
  };
}

/** The latest versions that name a pest of the catalogue. */
export function listAgreementsAbout(_reader: Allowed<"agreements.read">, pestId: string) {
  return database().agreement.findMany({
    where: { pests: { some: { pestId } } },
    orderBy: [{ draftedAt: "desc" }, { id: "desc" }],
    take: pageSize,
    select: { id: true, code: true, versionNo: true, status: true, destination: true },
  });
}

export type Parties = Awaited<ReturnType<typeof listParties>>;

/** With whom, and about what, an agreement can be written. */
export async function listParties(_drafter: Allowed<"agreements.draft">) {
  const [customers, products] = await Promise.all([
    database().customer.findMany({ orderBy: { name: "asc" }, select: { id: true, code: true, name: true } }),
    database().product.findMany({
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
    }),
  ]);
  return {
    customers,
    products: products.map((product) => ({
      ...product,
      maxDoseGy: product.maxDoseGy === null ? null : Number(product.maxDoseGy),
    })),
  };
}

/** The terms a new version begins from; days and signatures are its own. */
export function toEarlier(sheet: AgreementSheet) {
  const { code, customerId, productId, purpose, destination, packaging, loadingPattern, targetPests } = sheet;
  const { minDoseGy, maxDoseGy, storageMinC, storageMaxC, storageMaxHours, countingUnit } = sheet;
  const { cartonLengthMm, cartonWidthMm, cartonHeightMm, cartonMassKg } = sheet;
  const { doseMapSuppliedBy, nonconformingHandling, mayRelease, pricePerKgDong, note } = sheet;
  return {
    code,
    customerId,
    productId,
    purpose,
    destination,
    packaging,
    loadingPattern,
    cartonLengthMm,
    cartonWidthMm,
    cartonHeightMm,
    cartonMassKg,
    targetPests,
    pests: sheet.pests.map(({ pestId, lifeStages, pest }) => ({
      // A row that was corrected since is offered as it stands now.
      pestId: pest.supersededBy?.id ?? pestId,
      lifeStages,
    })),
    minDoseGy,
    maxDoseGy,
    storageMinC,
    storageMaxC,
    storageMaxHours,
    countingUnit,
    doseMapSuppliedBy,
    nonconformingHandling,
    mayRelease,
    pricePerKgDong,
    note,
  };
}

export type EarlierAgreement = ReturnType<typeof toEarlier>;
