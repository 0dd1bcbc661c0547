import "server-only";
import { historyOf, historySelect } from "@/lib/certificates/facts/standing";
import { type CertificateState, judgeState } from "@/lib/certificates/rules/state";
import { readTogether, type Tx } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import type { Allowed } from "@/lib/core/permissions";
import { kgFromGrams } from "@/lib/core/units";
import { type DepartureSheet, readDepartures } from "@/lib/lots/queries/departures";
import { readProgress } from "@/lib/lots/queries/progress";
import { type LotEvent, readTimeline } from "@/lib/lots/queries/timeline";
import { readTerm } from "@/lib/quarantine/facts";
import type { InspectionTerm } from "@/lib/quarantine/rules";
import { type LotProgress, openSteps, type Step } from "@/lib/lots/rules/steps";

function readLot(tx: Tx, id: string) {
  return tx.lot.findUnique({
    where: { id },
    select: {
      id: true,
      code: true,
      stage: true,
      pass: true,
      destination: true,
      customerLotCode: true,
      growerCode: true,
      packhouseCode: true,
      declaredCartons: true,
      receivedCartons: true,
      rejectedCartons: true,
      items: true,
      massG: true,
      massBasis: true,
      cartonMassG: true,
      discrepancyNote: true,
      discrepancyAcceptedBy: true,
      previouslyIrradiated: true,
      vehicle: true,
      arrivedAt: true,
      promisedAt: true,
      synthetic: true,
      version: true,
      customerId: true,
      productId: true,
      specId: true,
      freeRoundId: true,
      receivedById: true,
      customer: { select: { code: true, name: true, address: true } },
      product: {
        select: {
          code: true,
          nameVi: true,
          nameEn: true,
          kind: true,
          commodity: true,
          countingUnit: true,
          requiresAcknowledgement: true,
        },
      },
      spec: {
        select: {
          code: true,
          versionNo: true,
          cartonsPerCarrier: true,
          loadingPattern: true,
          carrierType: true,
          monitorPosition: true,
          dosimeterEveryNCarriers: true,
          cycleTimeS: true,
        },
      },
      freeRound: { select: { code: true, name: true } },
      inspections: {
        orderBy: [{ inspectedAt: "desc" }, { id: "desc" }],
        select: {
          id: true,
          inspectorName: true,
          organisation: true,
          inspectedAt: true,
          sampleCartons: true,
          result: true,
          findings: true,
          kind: true,
          partner: true,
        },
      },
      inspectionCalls: {
        where: { end: null },
        take: 1,
        select: { kind: true, organisation: true, notified: true, calledAt: true, expectedAt: true },
      },
      seals: {
        orderBy: [{ sealedAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          pass: true,
          officerName: true,
          organisation: true,
          firstCode: true,
          lastCode: true,
          cartons: true,
          sealedAt: true,
          note: true,
          corrected: { select: { id: true } },
        },
      },
      acknowledgements: {
        orderBy: [{ acknowledgedAt: "desc" }, { id: "desc" }],
        select: { id: true, customerSignatory: true, document: true, acknowledgedAt: true },
      },
      carrierLoads: {
        orderBy: [{ pass: "asc" }, { ordinal: "asc" }],
        select: {
          id: true,
          pass: true,
          ordinal: true,
          carrierCode: true,
          cartons: true,
          loadedAt: true,
          placements: {
            orderBy: { dosimeterCode: "asc" },
            select: { id: true, batchCode: true, dosimeterCode: true, position: true },
          },
          runCarrier: {
            select: {
              enteredAt: true,
              run: { select: { id: true, code: true } },
              exit: { select: { leftAt: true } },
            },
          },
          unload: { select: { cartonsOut: true, damagedCartons: true, damageNote: true, unloadedAt: true } },
        },
      },
      dispatches: {
        orderBy: { dispatchedAt: "desc" },
        select: {
          vehicle: true,
          sealCode: true,
          consignee: true,
          cartons: true,
          dispatchedAt: true,
          distributionLimits: true,
          note: true,
        },
      },
      certificates: {
        orderBy: { issuedAt: "asc" },
        select: { ...historySelect, id: true, number: true },
      },
    },
  });
}

type FoundLot = NonNullable<Awaited<ReturnType<typeof readLot>>>;

export type LoadSheet = {
  id: string;
  pass: number;
  ordinal: number;
  carrierCode: string;
  cartons: number;
  loadedAt: Date;
  dosimeters: { id: string; batchCode: string; dosimeterCode: string; position: string }[];
  passage: { runId: string; runCode: string; enteredAt: Date; leftAt: Date | null } | null;
  unload: { cartonsOut: number; damagedCartons: number; damageNote: string | null; unloadedAt: Date } | null;
};

function loadSheets(loads: FoundLot["carrierLoads"]): LoadSheet[] {
  return loads.map(({ placements, runCarrier, ...load }) => ({
    ...load,
    dosimeters: placements,
    passage: runCarrier && {
      runId: runCarrier.run.id,
      runCode: runCarrier.run.code,
      enteredAt: runCarrier.enteredAt,
      leftAt: runCarrier.exit?.leftAt ?? null,
    },
  }));
}

export type LotSheet = Omit<FoundLot, "massG" | "cartonMassG" | "spec" | "carrierLoads" | "certificates"> & {
  massKg: number | null;
  cartonMassKg: number | null;
  spec: Omit<FoundLot["spec"], "cycleTimeS"> & { cycleTimeS: number | null };
  loads: LoadSheet[];
  certificates: { id: string; number: string; issuedAt: Date; state: CertificateState }[];
  /** What of a rejected lot has left. */
  departures: DepartureSheet[];
  progress: LotProgress;
  steps: Step[];
  /** What the centre asks of inspections and seals of goods to this market. */
  term: InspectionTerm | null;
  timeline: LotEvent[];
};

/** The whole story of one lot at one moment: what it is, what comes next, and everything that happened to it. */
export function getLotSheet(_reader: Allowed<"lots.read">, lotId: string): Promise<LotSheet | null> {
  if (!isId(lotId)) return Promise.resolve(null);
  return readTogether(async (tx) => {
    const lot = await readLot(tx, lotId);
    if (!lot) return null;
    const progress = (await readProgress(tx, [lotId])).get(lotId);
    if (!progress) return null;
    const { massG, cartonMassG, spec, carrierLoads, certificates, ...rest } = lot;
    const { kind, requiresAcknowledgement } = lot.product;
    return {
      ...rest,
      massKg: massG === null ? null : kgFromGrams(Number(massG)),
      cartonMassKg: cartonMassG === null ? null : kgFromGrams(cartonMassG),
      spec: { ...spec, cycleTimeS: spec.cycleTimeS === null ? null : Number(spec.cycleTimeS) },
      loads: loadSheets(carrierLoads),
      certificates: certificates.map((certificate) => ({
        id: certificate.id,
        number: certificate.number,
        issuedAt: certificate.issuedAt,
        state: judgeState(historyOf(certificate)).state,
      })),
      departures: await readDepartures(tx, lotId),
      progress,
      steps: openSteps({ stage: lot.stage, kind, requiresAcknowledgement, progress }),
      term: kind === "fruit" ? await readTerm(tx, lot) : null,
      timeline: await readTimeline(tx, lotId),
    };
  });
}
