import "server-only";
import { dayOf } from "@/lib/core/dates";
import type { MapAgeLimit } from "@/lib/configurations/rules/age";
import { type DerivedMap, deriveMap, type MapPoint } from "@/lib/configurations/rules/map";
import type { ConfigurationStatus } from "@/lib/configurations/rules/versions";
import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/prisma/client/client";

/** What deciding about a version needs; null when there is none of this id. */
export function loadConfiguration(tx: Tx, id: string) {
  return tx.configuration.findUnique({
    where: { id },
    select: { code: true, versionNo: true, status: true, draftedById: true, monitorPosition: true },
  });
}

export async function loadEarlierConfigurations(tx: Tx, code: string) {
  const versions = await tx.configuration.findMany({
    where: { code },
    orderBy: { versionNo: "desc" },
    select: { versionNo: true, status: true },
  });
  return {
    nextNo: (versions[0]?.versionNo ?? 0) + 1,
    openDraftNo: versions.find(({ status }) => status === "draft")?.versionNo ?? null,
  };
}

export type StoredMap = {
  id: string;
  monitorOutsideLoad: boolean;
  configuration: {
    id: string;
    code: string;
    versionNo: number;
    status: ConfigurationStatus;
    pathName: string;
    carrierType: string;
    loadingPattern: string;
    cartonsPerCarrier: number;
    cartonLengthMm: number;
    cartonWidthMm: number;
    cartonHeightMm: number;
    densityMinKgM3: number;
    densityMaxKgM3: number;
    monitorPosition: string;
  };
  points: MapPoint[];
  derived: DerivedMap;
};

const mapSelect = {
  id: true,
  monitorOutsideLoad: true,
  configuration: {
    select: {
      id: true,
      code: true,
      versionNo: true,
      status: true,
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
    },
  },
  points: {
    select: { xMm: true, yMm: true, zMm: true, label: true, replicate: true, doseGy: true, isMonitor: true },
    orderBy: [{ zMm: "asc" }, { yMm: "asc" }, { xMm: "asc" }, { replicate: "asc" }],
  },
} satisfies Prisma.DoseMapSelect;

/** Maps as they were written, with what the rules derive from them now. */
export async function loadMaps(
  tx: Tx,
  where: { id: string } | { configurationId: string } | { configuration: { status: ConfigurationStatus } },
): Promise<StoredMap[]> {
  const stored = await tx.doseMap.findMany({
    where,
    select: mapSelect,
    orderBy: [{ performedOn: "desc" }, { id: "desc" }],
  });
  return stored.map(({ points: rows, configuration, ...map }) => {
    const points = rows.map((point) => ({
      ...point,
      xMm: Number(point.xMm),
      yMm: Number(point.yMm),
      zMm: Number(point.zMm),
      doseGy: Number(point.doseGy),
    }));
    const derived = deriveMap({ points, monitorOutsideLoad: map.monitorOutsideLoad });
    if (!derived.ok) throw new Error(`dose map ${map.id} is no map: ${derived.error[0]?.code}`);
    return {
      ...map,
      configuration: {
        ...configuration,
        densityMinKgM3: Number(configuration.densityMinKgM3),
        densityMaxKgM3: Number(configuration.densityMaxKgM3),
      },
      points,
      derived: derived.value,
    };
  });
}

/** What the centre has stated of the age of dose maps, what is in force last first. */
export async function loadMapAgeLimits(tx: Tx): Promise<MapAgeLimit[]> {
  const rows = await tx.mapAgeLimit.findMany({
    orderBy: [{ inForceFrom: "desc" }, { statedAt: "desc" }, { id: "desc" }],
    select: { maxDays: true, inForceFrom: true, source: true },
  });
  return rows.map(({ inForceFrom, ...limit }) => ({ ...limit, inForceFrom: dayOf(inForceFrom) }));
}
