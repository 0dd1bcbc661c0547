import "server-only";
import { historySelect } from "@/lib/certificates/facts/standing";
import type { Tx } from "@/lib/core/db";
import { receiptSelect } from "@/lib/lots/facts";

/** What the page of a lot shows of its own rows. */
export function readLot(tx: Tx, id: string) {
  return tx.lot.findUnique({
    where: { id },
    select: {
      id: true,
      ...receiptSelect,
      code: true,
      stage: true,
      pass: true,
      synthetic: true,
      version: true,
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
          purpose: true,
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
          unload: {
            select: {
              cartonsOut: true,
              damagedCartons: true,
              damageNote: true,
              temperatureC: true,
              unloadedAt: true,
            },
          },
        },
      },
      dispatches: {
        orderBy: { dispatchedAt: "desc" },
        select: {
          vehicle: true,
          sealCode: true,
          consignee: true,
          cartons: true,
          phytosanitaryCertificate: true,
          transportDocument: true,
          temperatureC: true,
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

export type FoundLot = NonNullable<Awaited<ReturnType<typeof readLot>>>;
