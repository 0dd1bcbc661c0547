import "server-only";
import { loadMapAgeLimits, loadMaps, type StoredMap } from "@/lib/configurations/facts";
import { type DerivedMap, roundRatios } from "@/lib/configurations/rules/map";
import type { ConfigurationStatus } from "@/lib/configurations/rules/versions";
import { configurationContent } from "@/lib/configurations/signed";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { cutPage, olderThan, type Page, pageSize, readCursor } from "@/lib/core/keyset";
import type { Allowed } from "@/lib/core/permissions";
import { readSignature } from "@/lib/core/signature-check";

export type ConfigurationRow = {
  id: string;
  code: string;
  versionNo: number;
  status: ConfigurationStatus;
  pathName: string;
  carrierType: string;
  loadingPattern: string;
  synthetic: boolean;
  draftedAt: Date;
};

/** Newest first; the search box reads code, path and carrier. */
export async function listConfigurations(
  _reader: Allowed<"configurations.read">,
  { q, after }: { q?: string; after?: string | undefined },
): Promise<Page<ConfigurationRow>> {
  const cursor = readCursor(after);
  const typed = { contains: (q ?? "").trim().slice(0, 100), mode: "insensitive" } as const;
  const found = await database().configuration.findMany({
    where: {
      AND: [
        typed.contains ? { OR: [{ code: typed }, { pathName: typed }, { carrierType: typed }] } : {},
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
      pathName: true,
      carrierType: true,
      loadingPattern: true,
      synthetic: true,
      draftedAt: true,
    },
  });
  return cutPage(found, (row) => ({ at: row.draftedAt, id: row.id }));
}

async function nameOf(id: string | null): Promise<string | null> {
  if (id === null) return null;
  const person = await database().person.findUnique({ where: { id }, select: { name: true } });
  return person?.name ?? null;
}

/** One version with its maps, its signature and the other versions of its code. */
export async function getConfigurationSheet(_reader: Allowed<"configurations.read">, id: string) {
  if (!isId(id)) return null;
  const tx = database();
  const found = await tx.configuration.findUnique({
    where: { id },
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
      note: true,
      synthetic: true,
      draftedById: true,
      draftedAt: true,
      approvalSignatureId: true,
      closedById: true,
      closedAt: true,
      closedReason: true,
      doseMaps: {
        orderBy: [{ performedOn: "desc" }, { id: "desc" }],
        select: {
          id: true,
          performedOn: true,
          replicateCount: true,
          instrumentCode: true,
          performedBy: true,
        },
      },
    },
  });
  if (!found) return null;
  const { doseMaps: headers, ...configuration } = found;
  const [draftedByName, closedByName, versions, signature, maps] = await Promise.all([
    nameOf(found.draftedById),
    nameOf(found.closedById),
    tx.configuration.findMany({
      where: { code: found.code },
      orderBy: { versionNo: "desc" },
      select: { id: true, versionNo: true, status: true, draftedAt: true },
    }),
    found.approvalSignatureId === null
      ? null
      : readSignature(tx, configurationContent, { recordId: id, signatureId: found.approvalSignatureId }),
    loadMaps(tx, { configurationId: id }),
  ]);
  return {
    ...configuration,
    densityMinKgM3: Number(found.densityMinKgM3),
    densityMaxKgM3: Number(found.densityMaxKgM3),
    draftedByName,
    closedByName,
    versions,
    signature,
    maps: headers.map((header) => ({ ...header, ratios: ratiosOf(maps, header.id) })),
  };
}

function ratiosOf(maps: readonly StoredMap[], id: string) {
  const derived = maps.find((map) => map.id === id)?.derived;
  return derived ? { ratioMin: derived.ratioMin.mean, ratioMax: derived.ratioMax.mean } : null;
}

/** One map with everything derived from it, and the specifications that rest on it. */
export async function getMapSheet(_reader: Allowed<"configurations.read">, mapId: string) {
  if (!isId(mapId)) return null;
  const tx = database();
  const [map] = await loadMaps(tx, { id: mapId });
  const header = await tx.doseMap.findUnique({
    where: { id: mapId },
    select: {
      performedOn: true,
      replicateCount: true,
      sourceActivity: true,
      instrumentCode: true,
      performedBy: true,
      note: true,
      synthetic: true,
      recordedAt: true,
      recordedById: true,
      specifications: { select: { id: true, code: true, versionNo: true }, orderBy: { draftedAt: "desc" } },
    },
  });
  if (!map || !header) return null;
  return { ...map, ...header, recordedByName: await nameOf(header.recordedById) };
}

/** What a specification can be drafted from: every map of an approved configuration, with its ratios as stored there. */
export async function listBindableMaps(_reader: Allowed<"configurations.read">) {
  const tx = database();
  const maps = await loadMaps(tx, { configuration: { status: "approved" } });
  const days = await tx.doseMap.findMany({
    where: { id: { in: maps.map(({ id }) => id) } },
    select: { id: true, performedOn: true, replicateCount: true },
  });
  return maps.flatMap(({ id, configuration, derived }) => {
    const header = days.find((day) => day.id === id);
    const ratios = roundRatios(derived.ratioMin.mean, derived.ratioMax.mean);
    return header
      ? [{ ...header, configuration, ...ratios, ratioSpreadPercent: spreadPercent(derived) }]
      : [];
  });
}

/** The wider of the two ratios' spreads (k = 1), to the fourth decimal and up; null where replicates are too few. */
function spreadPercent({ ratioMin, ratioMax }: DerivedMap): number | null {
  const widest = Math.max(ratioMin.relativeS ?? 0, ratioMax.relativeS ?? 0);
  return widest > 0 ? Math.ceil(widest * 1_000_000 - 1e-9) / 10_000 : null;
}

/** What the centre has stated of the age of dose maps. */
export function listMapAgeLimits(_reader: Allowed<"configurations.read">) {
  return loadMapAgeLimits(database());
}

export type BindableMap = Awaited<ReturnType<typeof listBindableMaps>>[number];
