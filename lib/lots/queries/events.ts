import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import type { EventFacts, RawEvent } from "@/lib/lots/queries/timeline";

type Timed = { id: string; at: Date; personId: string };

const event = <F extends EventFacts>({ id, at, personId }: Timed, facts: F): Timed & F => ({ id, at, personId, ...facts });

/** Receipt, inspection, acknowledgement and dispatch. */
export async function readGateEvents(tx: Tx, lotId: string): Promise<RawEvent[]> {
  const lot = await tx.lot.findUniqueOrThrow({
    where: { id: lotId },
    select: {
      id: true, arrivedAt: true, receivedById: true, declaredCartons: true, receivedCartons: true, rejectedCartons: true, vehicle: true,
      inspections: {
        select: {
          id: true, inspectedAt: true, recordedById: true, inspectorName: true, organisation: true,
          sampleCartons: true, result: true, findings: true,
        },
      },
      acknowledgements: {
        select: { id: true, acknowledgedAt: true, recordedById: true, customerSignatory: true, document: true },
      },
      dispatches: {
        select: {
          id: true, dispatchedAt: true, dispatchedById: true, vehicle: true, sealCode: true, consignee: true, cartons: true, note: true,
        },
      },
    },
  });
  const { id, arrivedAt, receivedById, inspections, acknowledgements, dispatches, ...receipt } = lot;
  return [
    event({ id, at: arrivedAt, personId: receivedById }, { kind: "received", ...receipt }),
    ...inspections.map(({ id: record, inspectedAt, recordedById, ...facts }) =>
      event({ id: record, at: inspectedAt, personId: recordedById }, { kind: "inspected", ...facts }),
    ),
    ...acknowledgements.map(({ id: record, acknowledgedAt, recordedById, ...facts }) =>
      event({ id: record, at: acknowledgedAt, personId: recordedById }, { kind: "acknowledged", ...facts }),
    ),
    ...dispatches.map(({ id: record, dispatchedAt, dispatchedById, ...facts }) =>
      event({ id: record, at: dispatchedAt, personId: dispatchedById }, { kind: "dispatched", ...facts }),
    ),
  ];
}

/** Carriers loaded, through the room, unloaded; and what their dosimeters read. */
export async function readCarrierEvents(tx: Tx, lotId: string): Promise<RawEvent[]> {
  const loads = await tx.carrierLoad.findMany({
    where: { lotId },
    orderBy: [{ pass: "asc" }, { ordinal: "asc" }],
    select: {
      id: true, pass: true, carrierCode: true, cartons: true, loadedAt: true, loadedById: true,
      placements: {
        select: {
          dosimeterCode: true,
          readings: { select: { id: true, readAt: true, readById: true, doseGy: true, reason: true } },
        },
      },
      runCarrier: {
        select: {
          id: true, enteredAt: true, enteredById: true,
          run: { select: { id: true, code: true } },
          exit: { select: { id: true, leftAt: true, recordedById: true } },
        },
      },
      unload: {
        select: { id: true, cartonsOut: true, damagedCartons: true, damageNote: true, unloadedAt: true, unloadedById: true },
      },
    },
  });
  return loads.flatMap(({ carrierCode, cartons, pass, placements, runCarrier, unload, ...load }): RawEvent[] => {
    const run = runCarrier && { runId: runCarrier.run.id, runCode: runCarrier.run.code, carrierCodes: [carrierCode] };
    const exit = runCarrier?.exit;
    const loaded = { carrierCode, cartons, dosimeters: placements.length };
    const readings = placements.flatMap(({ dosimeterCode, readings: all }) => all.map((reading) => ({ dosimeterCode, ...reading })));
    return [
      event({ id: load.id, at: load.loadedAt, personId: load.loadedById }, { kind: "loaded", pass, carriers: [loaded] }),
      ...(runCarrier && run
        ? [event({ id: runCarrier.id, at: runCarrier.enteredAt, personId: runCarrier.enteredById }, { kind: "entered", ...run })]
        : []),
      ...(exit && run ? [event({ id: exit.id, at: exit.leftAt, personId: exit.recordedById }, { kind: "left", ...run })] : []),
      ...(unload
        ? [event({ id: unload.id, at: unload.unloadedAt, personId: unload.unloadedById }, { kind: "unloaded", carriers: [{ carrierCode, ...unload }] })]
        : []),
      ...readings.map(({ id, readAt, readById, doseGy, dosimeterCode, reason }) =>
        event({ id, at: readAt, personId: readById }, { kind: "read", readings: [{ dosimeterCode, carrierCode, doseGy: Number(doseGy), reason }] }),
      ),
    ];
  });
}

/** Interruptions that found carriers of this lot in the room, and how the run went on. */
export async function readInterruptionEvents(tx: Tx, lotId: string): Promise<RawEvent[]> {
  const found = await tx.interruption.findMany({
    where: { carriers: { some: { runCarrier: { carrierLoad: { lotId } } } } },
    select: {
      id: true, startedAt: true, cause: true, recordedById: true,
      run: { select: { id: true, code: true } },
      end: { select: { id: true, endedAt: true, resumedHow: true, positionKnown: true, recordedById: true } },
      carriers: {
        where: { runCarrier: { carrierLoad: { lotId } } },
        select: { runCarrier: { select: { carrierLoad: { select: { carrierCode: true } } } } },
      },
    },
  });
  return found.flatMap(({ id, startedAt, cause, recordedById, run, end, carriers }): RawEvent[] => {
    const named = { runId: run.id, runCode: run.code };
    const carrierCodes = carriers.map(({ runCarrier }) => runCarrier.carrierLoad.carrierCode);
    const began = event({ id, at: startedAt, personId: recordedById }, { kind: "interrupted", ...named, cause, carrierCodes });
    if (!end) return [began];
    const { endedAt, recordedById: personId, id: endId, ...how } = end;
    return [began, event({ id: endId, at: endedAt, personId }, { kind: "resumed", ...named, ...how })];
  });
}

/** Decisions, what took them back, further treatment permitted, certificates. */
export async function readDecisionEvents(tx: Tx, lotId: string): Promise<RawEvent[]> {
  const decisions = await tx.releaseDecision.findMany({
    where: { lotId },
    select: {
      id: true, decidedAt: true, decidedById: true, outcome: true, disposition: true, reason: true, minDoseGy: true, maxDoseGy: true,
      withdrawal: { select: { id: true, withdrawnAt: true, withdrawnById: true, reason: true } },
    },
  });
  const permits = await tx.retreatmentPermit.findMany({
    where: { lotId },
    select: { id: true, permittedAt: true, permittedById: true, pass: true, reason: true },
  });
  const certificates = await tx.certificate.findMany({
    where: { lotId },
    select: { id: true, issuedAt: true, issuedById: true, number: true },
  });
  return [
    ...decisions.flatMap(({ id, decidedAt, decidedById, withdrawal, minDoseGy, maxDoseGy, ...facts }): RawEvent[] => {
      const doses = { minDoseGy: minDoseGy && Number(minDoseGy), maxDoseGy: maxDoseGy && Number(maxDoseGy) };
      const decided = event({ id, at: decidedAt, personId: decidedById }, { kind: "decided", ...facts, ...doses });
      if (!withdrawal) return [decided];
      const { id: taken, withdrawnAt: at, withdrawnById: personId, reason } = withdrawal;
      return [decided, event({ id: taken, at, personId }, { kind: "withdrawn", reason })];
    }),
    ...permits.map(({ id, permittedAt: at, permittedById: personId, ...facts }) =>
      event({ id, at, personId }, { kind: "retreatment", ...facts }),
    ),
    ...certificates.map(({ id, issuedAt: at, issuedById: personId, number }) => event({ id, at, personId }, { kind: "certified", number })),
  ];
}

const trailRow = z.object({
  id: z.string(),
  at: z.date(),
  person_id: z.string(),
  command: z.enum(["lots.amend-receipt", "lots.close-treatment"]),
  reason: z.string().nullable(),
});

/** What changed the lot itself without a record of its own: found in the trail. */
export async function readTrailEvents(tx: Tx, lotId: string): Promise<RawEvent[]> {
  const rows = await tx.$queryRaw`
    SELECT DISTINCT e.id::text AS id, e.at, e.person_id, e.command, e.payload::jsonb -> 'input' ->> 'reason' AS reason
      FROM audit.change c JOIN audit.event e ON e.id = c.event_id
     WHERE c.table_name = 'public.lot' AND c.record_id = ${lotId}
       AND e.command IN ('lots.amend-receipt', 'lots.close-treatment')`;
  return z.array(trailRow).parse(rows).map(({ id, at, person_id, command, reason }) =>
    event({ id, at, personId: person_id }, { kind: command === "lots.amend-receipt" ? "amended" : "closed", reason: reason ?? "" }),
  );
}

const typedRow = z.object({ record_id: z.string(), at: z.date() });

/** When each record was written down, by the event that inserted it. */
export async function readWritingTimes(tx: Tx, recordIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx.$queryRaw`
    SELECT c.record_id, e.at FROM audit.change c JOIN audit.event e ON e.id = c.event_id
     WHERE c.op = 'insert' AND c.record_id = ANY(${[...recordIds]}::text[])
       AND c.table_name IN ('public.lot', 'public.inspection', 'public.acknowledgement', 'public.dispatch', 'public.carrier_load',
         'public.run_carrier', 'public.run_carrier_exit', 'public.carrier_unload', 'public.dosimeter_reading',
         'public.interruption', 'public.interruption_end')`;
  return new Map(z.array(typedRow).parse(rows).map(({ record_id, at }) => [record_id, at]));
}
