import "server-only";
import { centreDay } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import type { StoodCarrier, TransitInForce } from "@/lib/interruptions/rules";
import { loadTransitDoses } from "@/lib/validations/facts";
import { inForceOn, type ValidationStatus } from "@/lib/validations/rules";

const stopSelect = {
  id: true,
  startedAt: true,
  recordedById: true,
  end: { select: { positionKnown: true, recordedById: true } },
  run: {
    select: {
      startedById: true,
      finishedById: true,
      movements: { select: { recordedById: true } },
      carriers: { select: { enteredById: true, exit: { select: { recordedById: true } } } },
      interruptions: { select: { recordedById: true, end: { select: { recordedById: true } } } },
    },
  },
  carriers: {
    orderBy: { runCarrier: { sequence: "asc" as const } },
    select: {
      id: true,
      runCarrier: {
        select: {
          carrierLoad: {
            select: {
              carrierCode: true,
              lot: {
                select: {
                  id: true,
                  code: true,
                  spec: { select: { doseMap: { select: { configurationId: true } } } },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;

export type StoredStop = {
  id: string;
  end: { positionKnown: boolean } | null;
  operatorIds: string[];
  carriers: (StoodCarrier & { lotId: string; lotCode: string; transit: TransitInForce | null })[];
};

/** Interruptions with everybody who operated their run, and the transit dose each carrier's configuration had that day. */
export async function loadStops(tx: Tx, where: { id: string } | { runId: string }): Promise<StoredStop[]> {
  const stops = await tx.interruption.findMany({ where, orderBy: { startedAt: "asc" }, select: stopSelect });
  const configurationIds = stops.flatMap(({ carriers }) =>
    carriers.flatMap(({ runCarrier }) => runCarrier.carrierLoad.lot.spec.doseMap?.configurationId ?? []),
  );
  const doses = await loadTransitDoses(tx, [...new Set(configurationIds)]);
  return stops.map(({ id, startedAt, recordedById, end, run, carriers }) => ({
    id,
    end: end && { positionKnown: end.positionKnown },
    operatorIds: [
      recordedById,
      end?.recordedById,
      run.startedById,
      run.finishedById,
      ...run.movements.map((movement) => movement.recordedById),
      ...run.carriers.flatMap((carrier) => [carrier.enteredById, carrier.exit?.recordedById]),
      ...run.interruptions.flatMap((stop) => [stop.recordedById, stop.end?.recordedById]),
    ].filter((personId): personId is string => typeof personId === "string"),
    carriers: carriers.map(({ id: interruptionCarrierId, runCarrier: { carrierLoad } }) => {
      const configurationId = carrierLoad.lot.spec.doseMap?.configurationId ?? null;
      const own = doses.filter((dose) => dose.configurationId === configurationId);
      return {
        interruptionCarrierId,
        carrierCode: carrierLoad.carrierCode,
        lotId: carrierLoad.lot.id,
        lotCode: carrierLoad.lot.code,
        transit: inForceOn(own, centreDay(startedAt)),
      };
    }),
  }));
}

/** The review that counts: the latest. */
export const latestReview = {
  orderBy: [{ reviewedAt: "desc" as const }, { id: "desc" as const }],
  take: 1,
  select: {
    decision: true,
    carriers: {
      select: {
        addedDoseGy: true,
        validation: { select: { status: true } },
        interruptionCarrier: { select: { runCarrierId: true } },
      },
    },
  },
};

type ReviewRow = {
  decision: "goes_on" | "hold";
  carriers: {
    addedDoseGy: unknown;
    validation: { status: ValidationStatus } | null;
    interruptionCarrier: { runCarrierId: string };
  }[];
};

/** What a review says of one lot's carriers. A transit dose withdrawn since is no longer known. */
export function readReview(
  reviews: readonly ReviewRow[],
  carrierOf: ReadonlyMap<string, { loadId: string }>,
) {
  const [review] = reviews;
  if (!review) return null;
  return {
    decision: review.decision,
    added: review.carriers.flatMap(({ addedDoseGy, validation, interruptionCarrier }) => {
      const own = carrierOf.get(interruptionCarrier.runCarrierId);
      const doseGy = validation?.status === "approved" ? Number(addedDoseGy) : null;
      return own ? [{ loadId: own.loadId, doseGy }] : [];
    }),
  };
}
