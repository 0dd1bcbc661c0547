import "server-only";
import { loadAgreementFacts } from "@/lib/agreements/facts";
import { centreDay, dayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { latestReview, readReview } from "@/lib/interruptions/facts";
import { loadLicenceFacts } from "@/lib/licences/facts";
import type { Prisma } from "@/prisma/client/client";
import { agreedCarton, customerDoses, targetPests } from "@/lib/release/rules/agreement";
import { loadInspectionFacts } from "@/lib/quarantine/facts";
import { type ReleaseFacts, type RunFacts, treatmentDays } from "@/lib/release/rules/facts";
import { loadOpenHolds } from "@/lib/release/facts/holds";
import { loadProcessFacts } from "@/lib/source/facts/lot";
import { neighbourSelect, readMixed } from "@/lib/runs/facts";
import { loadDosimetryFacts } from "@/lib/dosimetry/facts/lot";
import { loadScheduleRows } from "@/lib/schedules/facts";
import { readZoneLog } from "@/lib/storage/facts";
import { loadStorageLimits } from "@/lib/storage/facts/limits";

const loadSelect = {
  id: true,
  pass: true,
  ordinal: true,
  carrierCode: true,
  cartons: true,
  loadedById: true,
  unload: { select: { cartonsOut: true, damagedCartons: true, unloadedById: true } },
  runCarrier: { select: { id: true, runId: true, exit: { select: { leftAt: true } } } },
  placements: {
    select: {
      id: true,
      dosimeterCode: true,
      position: true,
      placedById: true,
      readings: { select: { id: true, doseGy: true, readById: true, supersedesId: true } },
    },
  },
} satisfies Prisma.CarrierLoadSelect;

const lotSelect = {
  stage: true,
  pass: true,
  receivedCartons: true,
  rejectedCartons: true,
  previouslyIrradiated: true,
  destination: true,
  arrivedAt: true,
  customerId: true,
  productId: true,
  product: { select: { kind: true, commodity: true, maxDoseGy: true, requiresAcknowledgement: true } },
  spec: {
    select: {
      destination: true,
      monitorPosition: true,
      dosimeterEveryNCarriers: true,
      minDoseGy: true,
      maxDoseGy: true,
      ratioMin: true,
      ratioMax: true,
      expandedUncertainty: true,
      maxInterruptions: true,
    },
  },
  acknowledgements: {
    select: { customerSignatory: true, document: true },
    orderBy: { acknowledgedAt: "desc" },
    take: 1,
  },
  retreatments: {
    select: { pass: true, agency: true, agreementDocument: true, agreedOn: true },
    orderBy: { pass: "asc" },
  },
  carrierLoads: { select: loadSelect, orderBy: [{ pass: "asc" }, { ordinal: "asc" }] },
} satisfies Prisma.LotSelect;

/** Everything the release rules must know of one lot, all passes and all readings; null when there is no such lot. */
export async function loadReleaseFacts(
  tx: Tx,
  lotId: string,
  asOf: Date = new Date(),
): Promise<ReleaseFacts | null> {
  const lot = await tx.lot.findUnique({ where: { id: lotId }, select: lotSelect });
  if (!lot) return null;
  const { product, spec, carrierLoads: loads } = lot;
  const runIds = [...new Set(loads.flatMap((load) => (load.runCarrier ? [load.runCarrier.runId] : [])))];
  const carrierOf = new Map(
    loads.flatMap((load) =>
      load.runCarrier ? [[load.runCarrier.id, { loadId: load.id, carrierCode: load.carrierCode }]] : [],
    ),
  );
  const runs = await loadRunFacts(tx, runIds, carrierOf);
  const agreements = await loadAgreementFacts(tx, lot);
  const treatedOn = treatmentDays({ runs });
  const steps = await readZoneLog(tx, lotId);
  return {
    lot: {
      stage: lot.stage,
      pass: lot.pass,
      receivedCartons: lot.receivedCartons,
      rejectedCartons: lot.rejectedCartons,
      previouslyIrradiated: lot.previouslyIrradiated,
      destination: lot.destination,
      receivedOn: centreDay(lot.arrivedAt),
    },
    product: { ...product, maxDoseGy: product.maxDoseGy === null ? null : Number(product.maxDoseGy) },
    specification: {
      destination: spec.destination,
      monitorPosition: spec.monitorPosition,
      dosimeterEveryNCarriers: spec.dosimeterEveryNCarriers,
      minDoseGy: Number(spec.minDoseGy),
      maxDoseGy: Number(spec.maxDoseGy),
      ratioMin: Number(spec.ratioMin),
      ratioMax: Number(spec.ratioMax),
      expandedUncertainty: Number(spec.expandedUncertainty),
    },
    maxInterruptions: spec.maxInterruptions,
    order: {
      origin: "VN",
      pests: targetPests(agreements, lot.destination, treatedOn),
      ...customerDoses(agreements, lot.destination, treatedOn),
    },
    ...(await loadInspectionFacts(tx, lotId, lot)),
    acknowledgement: lot.acknowledgements[0] ?? null,
    loads: loads.map(({ id, runCarrier, placements: _placements, ...load }) => ({
      ...load,
      loadId: id,
      run: runCarrier ? { runId: runCarrier.runId, left: runCarrier.exit !== null } : null,
    })),
    runs,
    dosimeters: loads.flatMap((load) =>
      load.placements.map(({ id, readings: _readings, ...placed }) => ({
        ...placed,
        placementId: id,
        loadId: load.id,
      })),
    ),
    readings: loads.flatMap((load) =>
      load.placements.flatMap((placed) =>
        placed.readings.map((reading) => ({
          ...reading,
          placementId: placed.id,
          doseGy: reading.doseGy && Number(reading.doseGy),
        })),
      ),
    ),
    ...(await loadDosimetryFacts(tx, lotId)),
    scheduleRows: product.kind === "fruit" ? await loadScheduleRows(tx) : [],
    agreements,
    agreedCarton: agreedCarton(agreements, lot.destination, centreDay(lot.arrivedAt)),
    ...(await loadProcessFacts(tx, lotId)),
    permits: lot.retreatments.map(({ pass, agency, agreementDocument: document, agreedOn }) => ({
      pass,
      agreement:
        agency !== null && document !== null && agreedOn !== null
          ? { agency, document, agreedOn: dayOf(agreedOn) }
          : null,
    })),
    holds: await loadOpenHolds(tx, lotId),
    storage: steps,
    storageLimits: await loadStorageLimits(tx, lot, { steps, asOf }),
    licences: await loadLicenceFacts(tx, lot.destination),
  };
}

type OwnCarriers = Map<string, { loadId: string; carrierCode: string }>;

/** carrierOf: run-carrier id → carrier, of this lot only; others' carriers in the room are not its business. */
async function loadRunFacts(tx: Tx, runIds: string[], carrierOf: OwnCarriers): Promise<RunFacts[]> {
  const runs = await tx.run.findMany({
    where: { id: { in: runIds } },
    orderBy: { startedAt: "asc" },
    select: {
      id: true,
      code: true,
      state: true,
      finishedAt: true,
      startedById: true,
      finishedById: true,
      carriers: {
        orderBy: { sequence: "asc" },
        select: {
          ...neighbourSelect,
          enteredById: true,
          exit: { select: { leftAt: true, recordedById: true } },
        },
      },
      movements: {
        select: { direction: true, at: true, recordedById: true },
        orderBy: [{ at: "asc" }, { id: "asc" }],
      },
      interruptions: {
        orderBy: { startedAt: "asc" },
        select: {
          startedAt: true,
          cause: true,
          recordedById: true,
          end: { select: { positionKnown: true, recordedById: true } },
          carriers: { select: { runCarrierId: true } },
          reviews: latestReview,
        },
      },
    },
  });
  return runs.map((run) => ({
    runId: run.id,
    code: run.code,
    finished: run.state === "finished",
    treatedOn: run.finishedAt ? centreDay(run.finishedAt) : null,
    operatorIds: [
      ...new Set(
        [
          run.startedById,
          run.finishedById,
          ...run.carriers
            .filter(({ id }) => carrierOf.has(id))
            .flatMap((c) => [c.enteredById, c.exit?.recordedById]),
          ...run.movements.map((movement) => movement.recordedById),
          ...run.interruptions.flatMap((stop) => [stop.recordedById, stop.end?.recordedById]),
        ].filter((id): id is string => typeof id === "string"),
      ),
    ],
    movements: run.movements.map(({ direction, at }) => ({ direction, at })),
    mixedNeighbours: readMixed(run.carriers, carrierOf),
    interruptions: run.interruptions.map((stop) => ({
      startedAt: stop.startedAt,
      cause: stop.cause,
      end: stop.end ? { positionKnown: stop.end.positionKnown } : null,
      carrierCodes: stop.carriers.flatMap(
        ({ runCarrierId }) => carrierOf.get(runCarrierId)?.carrierCode ?? [],
      ),
      review: readReview(stop.reviews, carrierOf),
    })),
  }));
}
