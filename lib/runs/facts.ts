import "server-only";
import { bulkDensityKgM3, readCarton, volumeMm3 } from "@/lib/configurations/rules/carton";
import { cartonMassOf } from "@/lib/lots/rules/receipt";
import type { Tx } from "@/lib/core/db";
import { mixedNeighbours, type Neighbour } from "@/lib/runs/rules/neighbours";
import type { Prisma } from "@/prisma/client/client";
import type { Movement, RunFacts } from "@/lib/runs/rules/room";

export type RunRecord = RunFacts & { runId: string; irradiatorId: string };

/** The movements of an irradiator's source, oldest first; of two at one moment the one written first. */
export async function readMovements(tx: Tx, irradiatorId: string): Promise<Movement[]> {
  const latest = await tx.sourceMovement.findMany({
    where: { irradiatorId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 200,
    select: { direction: true, at: true },
  });
  return latest.toReversed();
}

export async function readRun(tx: Tx, runId: string): Promise<RunRecord | null> {
  const run = await tx.run.findUnique({
    where: { id: runId },
    select: {
      id: true,
      code: true,
      state: true,
      startedAt: true,
      irradiatorId: true,
      carriers: {
        orderBy: { sequence: "asc" },
        select: {
          id: true,
          enteredAt: true,
          carrierLoad: { select: { carrierCode: true } },
          exit: { select: { leftAt: true } },
        },
      },
      interruptions: {
        orderBy: { startedAt: "asc" },
        select: {
          id: true,
          startedAt: true,
          end: { select: { endedAt: true } },
          carriers: { select: { runCarrierId: true } },
        },
      },
    },
  });
  if (!run) return null;
  return {
    runId: run.id,
    code: run.code,
    state: run.state,
    startedAt: run.startedAt,
    irradiatorId: run.irradiatorId,
    movements: await readMovements(tx, run.irradiatorId),
    passages: run.carriers.map(({ id, enteredAt, carrierLoad, exit }) => ({
      runCarrierId: id,
      carrierCode: carrierLoad.carrierCode,
      enteredAt,
      leftAt: exit?.leftAt ?? null,
    })),
    interruptions: run.interruptions.map(({ id, startedAt, end, carriers }) => ({
      interruptionId: id,
      startedAt,
      endedAt: end?.endedAt ?? null,
      runCarrierIds: carriers.map(({ runCarrierId }) => runCarrierId),
    })),
  };
}

/** One passage with all that its neighbours feel of it. */
export const neighbourSelect = {
  id: true,
  sequence: true,
  enteredAt: true,
  exit: { select: { leftAt: true } },
  carrierLoad: {
    select: {
      carrierCode: true,
      lot: {
        select: {
          id: true,
          code: true,
          massG: true,
          cartonMassG: true,
          receivedCartons: true,
          rejectedCartons: true,
          specId: true,
          product: { select: { kind: true } },
          spec: {
            select: {
              cartonLengthMm: true,
              cartonWidthMm: true,
              cartonHeightMm: true,
              densityMinKgM3: true,
              densityMaxKgM3: true,
              doseMap: {
                select: {
                  configuration: {
                    select: {
                      cartonLengthMm: true,
                      cartonWidthMm: true,
                      cartonHeightMm: true,
                      densityMinKgM3: true,
                      densityMaxKgM3: true,
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.RunCarrierSelect;

type NeighbourRow = Prisma.RunCarrierGetPayload<{ select: typeof neighbourSelect }>;

export function asNeighbour({ id, sequence, enteredAt, exit, carrierLoad }: NeighbourRow): Neighbour {
  const { lot, carrierCode } = carrierLoad;
  const { doseMap, ...own } = lot.spec;
  const as = doseMap?.configuration ?? own;
  const carton = readCarton(as);
  const cartonMassG = cartonMassOf(lot);
  const { densityMinKgM3: min, densityMaxKgM3: max } = as;
  return {
    runCarrierId: id,
    carrierCode,
    lotId: lot.id,
    lotCode: lot.code,
    sequence,
    enteredAt,
    leftAt: exit?.leftAt ?? null,
    standing: {
      specId: lot.specId,
      kind: lot.product.kind,
      densityKgM3:
        cartonMassG === null || carton === null ? null : bulkDensityKgM3(cartonMassG, volumeMm3(carton)),
      limitsKgM3: min !== null && max !== null ? { min: Number(min), max: Number(max) } : null,
    },
  };
}

type Own = ReadonlyMap<string, { carrierCode: string }>;

/** What carriers of one lot stood beside without being mapped beside it; `own` is run-carrier id → carrier. */
export function readMixed(passages: readonly NeighbourRow[], own: Own) {
  return [...mixedNeighbours(passages.map(asNeighbour))].flatMap(([runCarrierId, mixed]) => {
    const carrierCode = own.get(runCarrierId)?.carrierCode;
    return carrierCode === undefined
      ? []
      : mixed.map(({ neighbour, why }) => ({
          carrierCode,
          neighbourCode: neighbour.carrierCode,
          neighbourLotCode: neighbour.lotCode,
          why,
        }));
  });
}
