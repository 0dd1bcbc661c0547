import "server-only";
import { dayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import type { TransitPosition, ValidationKind, ValidationStatus } from "@/lib/validations/rules";

/** What drafting another one must know. */
export async function loadDraftFacts(tx: Tx, configurationId: string, kind: ValidationKind) {
  const [configuration, versions] = [
    await tx.configuration.findUnique({
      where: { id: configurationId },
      select: { status: true, cartonsPerCarrier: true },
    }),
    await tx.configurationValidation.findMany({
      where: { configurationId, kind },
      orderBy: { versionNo: "desc" },
      select: { versionNo: true, status: true },
    }),
  ];
  return {
    configuration,
    nextNo: (versions[0]?.versionNo ?? 0) + 1,
    openDraftNo: versions.find(({ status }) => status === "draft")?.versionNo ?? null,
  };
}

export async function loadValidation(tx: Tx, id: string) {
  const found = await tx.configurationValidation.findUnique({
    where: { id },
    select: { configurationId: true, kind: true, status: true, draftedById: true, effectiveFrom: true },
  });
  if (!found) return null;
  const { configurationId, kind, effectiveFrom } = found;
  const sameDay = await tx.configurationValidation.findFirst({
    where: { configurationId, kind, effectiveFrom, status: "approved" },
    select: { versionNo: true },
  });
  return { ...found, sameDayNo: sameDay?.versionNo ?? null };
}

export type TransitDose = {
  id: string;
  configurationId: string;
  status: ValidationStatus;
  effectiveFrom: string;
  doseGy: number;
  positions: TransitPosition[];
};

/** Every approved transit dose of these configurations; which one holds is for the day to say. */
export async function loadTransitDoses(tx: Tx, configurationIds: readonly string[]): Promise<TransitDose[]> {
  if (configurationIds.length === 0) return [];
  const found = await tx.configurationValidation.findMany({
    where: { configurationId: { in: [...configurationIds] }, kind: "transit_dose", status: "approved" },
    select: {
      id: true,
      configurationId: true,
      status: true,
      effectiveFrom: true,
      doseGy: true,
      positions: { orderBy: { id: "asc" }, select: { position: true, doseGy: true } },
    },
  });
  return found.map(({ effectiveFrom, doseGy, positions, ...rest }) => ({
    ...rest,
    effectiveFrom: dayOf(effectiveFrom),
    doseGy: Number(doseGy),
    positions: positions.map(({ position, doseGy: dose }) => ({ position, doseGy: Number(dose) })),
  }));
}

/** Every approved statement that partial carriers of this configuration were mapped. */
export async function loadPartialLoads(tx: Tx, configurationId: string) {
  const found = await tx.configurationValidation.findMany({
    where: { configurationId, kind: "partial_load", status: "approved" },
    select: { status: true, effectiveFrom: true, minCartons: true },
  });
  return found.map(({ effectiveFrom, ...rest }) => ({ ...rest, effectiveFrom: dayOf(effectiveFrom) }));
}
