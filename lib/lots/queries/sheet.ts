import "server-only";
import { historyOf } from "@/lib/certificates/facts/standing";
import { type CertificateState, judgeState } from "@/lib/certificates/rules/state";
import { readTogether } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import type { Allowed } from "@/lib/core/permissions";
import { kgFromGrams } from "@/lib/core/units";
import { type DepartureSheet, readDepartures } from "@/lib/lots/queries/departures";
import { type FoundLot, readLot } from "@/lib/lots/queries/row";
import { readProgress } from "@/lib/lots/queries/progress";
import { type LotEvent, readTimeline } from "@/lib/lots/queries/timeline";
import { readTerm } from "@/lib/quarantine/facts";
import type { InspectionTerm } from "@/lib/quarantine/rules";
import { type LotProgress, openSteps, type Step } from "@/lib/lots/rules/steps";

export type LoadSheet = {
  id: string;
  pass: number;
  ordinal: number;
  carrierCode: string;
  cartons: number;
  loadedAt: Date;
  dosimeters: { id: string; batchCode: string; dosimeterCode: string; position: string }[];
  passage: { runId: string; runCode: string; enteredAt: Date; leftAt: Date | null } | null;
  unload: {
    cartonsOut: number;
    damagedCartons: number;
    damageNote: string | null;
    temperatureC: number | null;
    unloadedAt: Date;
  } | null;
};

const celsiusOf = (read: { toString(): string } | null) => (read === null ? null : Number(read));

function loadSheets(loads: FoundLot["carrierLoads"]): LoadSheet[] {
  return loads.map(({ placements, runCarrier, unload, ...load }) => ({
    ...load,
    unload: unload && { ...unload, temperatureC: celsiusOf(unload.temperatureC) },
    dosimeters: placements,
    passage: runCarrier && {
      runId: runCarrier.run.id,
      runCode: runCarrier.run.code,
      enteredAt: runCarrier.enteredAt,
      leftAt: runCarrier.exit?.leftAt ?? null,
    },
  }));
}

export type LotSheet = Omit<
  FoundLot,
  "massG" | "cartonMassG" | "productTemperatureC" | "spec" | "carrierLoads" | "certificates" | "dispatches"
> & {
  productTemperatureC: number | null;
  dispatches: (Omit<FoundLot["dispatches"][number], "temperatureC"> & { temperatureC: number | null })[];
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
    const { massG, cartonMassG, spec, carrierLoads, certificates, dispatches, ...rest } = lot;
    const { kind, requiresAcknowledgement } = lot.product;
    return {
      ...rest,
      productTemperatureC: celsiusOf(lot.productTemperatureC),
      dispatches: dispatches.map((one) => ({ ...one, temperatureC: celsiusOf(one.temperatureC) })),
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
