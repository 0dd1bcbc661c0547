import "server-only";
import { centreDay } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import type { ConfigFacts } from "@/lib/release/rules/config";
import { dayOf, loadStates } from "@/lib/source/facts/states";
import type { Prisma } from "@/prisma/client/client";

const specSelect = {
  code: true,
  versionNo: true,
  status: true,
  doseMap: {
    select: {
      performedOn: true,
      configuration: {
        select: {
          code: true,
          versionNo: true,
          status: true,
          closedAt: true,
          cartonLengthMm: true,
          cartonWidthMm: true,
          cartonHeightMm: true,
          densityMinKgM3: true,
          densityMaxKgM3: true,
        },
      },
    },
  },
} satisfies Prisma.SpecificationSelect;

type FoundSpec = Prisma.SpecificationGetPayload<{ select: typeof specSelect }>;

function mapOf({ doseMap }: FoundSpec): ConfigFacts["map"] {
  if (!doseMap) return null;
  const { code, versionNo, status, closedAt, ...size } = doseMap.configuration;
  return {
    performedOn: dayOf(doseMap.performedOn),
    configuration: {
      code,
      versionNo,
      status,
      retiredOn: closedAt && centreDay(closedAt),
      cartonVolumeMm3: size.cartonLengthMm * size.cartonWidthMm * size.cartonHeightMm,
      densityMinKgM3: Number(size.densityMinKgM3),
      densityMaxKgM3: Number(size.densityMaxKgM3),
    },
  };
}

type Weighed = { cartonMassG: number | null; massG: bigint | null; receivedCartons: number };

function cartonMassOf({ cartonMassG, massG, receivedCartons }: Weighed): number | null {
  if (cartonMassG !== null) return cartonMassG;
  return massG === null || receivedCartons === 0 ? null : Number(massG) / receivedCartons;
}

/** What the validated process of a lot was, and which source each of its runs was made with. */
export async function loadProcessFacts(tx: Tx, lotId: string): Promise<{ config: ConfigFacts }> {
  const [lot, runs] = await Promise.all([
    tx.lot.findUniqueOrThrow({
      where: { id: lotId },
      select: { cartonMassG: true, massG: true, receivedCartons: true, spec: { select: specSelect } },
    }),
    tx.run.findMany({
      where: { carriers: { some: { carrierLoad: { lotId } } } },
      orderBy: { startedAt: "asc" },
      select: { code: true, irradiatorId: true, finishedAt: true },
    }),
  ]);
  const states = await loadStates(tx, [...new Set(runs.map(({ irradiatorId }) => irradiatorId))]);
  return {
    config: {
      specification: { code: lot.spec.code, versionNo: lot.spec.versionNo, status: lot.spec.status },
      map: mapOf(lot.spec),
      cartonMassG: cartonMassOf(lot),
      runs: runs.map(({ code, irradiatorId, finishedAt }) => ({
        code,
        treatedOn: finishedAt && centreDay(finishedAt),
        states: states.filter((state) => state.irradiatorId === irradiatorId),
      })),
    },
  };
}
