import "server-only";
import type { Tx } from "@/lib/core/db";
import { inspectionKinds, knownWord, packagingFindings } from "@/lib/lots/rules/inspection";
import type { EventFacts, RawEvent } from "@/lib/lots/queries/timeline";

type Timed = { id: string; at: Date; personId: string };

export const event = <F extends EventFacts>({ id, at, personId }: Timed, facts: F): Timed & F => ({
  id,
  at,
  personId,
  ...facts,
});

/** Receipt, inspection, acknowledgement and dispatch. */
export async function readGateEvents(tx: Tx, lotId: string): Promise<RawEvent[]> {
  const lot = await tx.lot.findUniqueOrThrow({
    where: { id: lotId },
    select: {
      id: true,
      arrivedAt: true,
      receivedById: true,
      declaredCartons: true,
      receivedCartons: true,
      rejectedCartons: true,
      vehicle: true,
      inspections: {
        select: {
          id: true,
          inspectedAt: true,
          recordedById: true,
          inspectorName: true,
          organisation: true,
          sampleCartons: true,
          result: true,
          findings: true,
          kind: true,
          officerCode: true,
          partner: true,
          livePests: true,
          packaging: true,
        },
      },
      moves: {
        select: {
          id: true,
          movedAt: true,
          movedById: true,
          cartons: true,
          reason: true,
          from: { select: { code: true } },
          to: { select: { code: true } },
        },
      },
      acknowledgements: {
        select: {
          id: true,
          acknowledgedAt: true,
          recordedById: true,
          customerSignatory: true,
          document: true,
        },
      },
      dispatches: {
        select: {
          id: true,
          dispatchedAt: true,
          dispatchedById: true,
          vehicle: true,
          sealCode: true,
          consignee: true,
          cartons: true,
          note: true,
        },
      },
    },
  });
  const { id, arrivedAt, receivedById, inspections, acknowledgements, moves, dispatches, ...receipt } = lot;
  return [
    event({ id, at: arrivedAt, personId: receivedById }, { kind: "received", ...receipt }),
    ...inspections.map(({ id: record, inspectedAt, recordedById, kind, packaging, ...facts }) =>
      event(
        { id: record, at: inspectedAt, personId: recordedById },
        {
          kind: "inspected",
          ...facts,
          whose: knownWord(inspectionKinds, kind),
          packaging: knownWord(packagingFindings, packaging),
        },
      ),
    ),
    ...moves.map(({ id: record, movedAt, movedById, from, to, ...facts }) =>
      event(
        { id: record, at: movedAt, personId: movedById },
        { kind: "moved", ...facts, from: from?.code ?? null, to: to.code },
      ),
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
      id: true,
      pass: true,
      carrierCode: true,
      cartons: true,
      loadedAt: true,
      loadedById: true,
      placements: {
        select: {
          dosimeterCode: true,
          readings: { select: { id: true, readAt: true, readById: true, doseGy: true, reason: true } },
        },
      },
      runCarrier: {
        select: {
          id: true,
          enteredAt: true,
          enteredById: true,
          run: { select: { id: true, code: true } },
          exit: { select: { id: true, leftAt: true, recordedById: true } },
        },
      },
      unload: {
        select: {
          id: true,
          cartonsOut: true,
          damagedCartons: true,
          damageNote: true,
          unloadedAt: true,
          unloadedById: true,
        },
      },
    },
  });
  return loads.flatMap(
    ({ carrierCode, cartons, pass, placements, runCarrier, unload, ...load }): RawEvent[] => {
      const run = runCarrier && {
        runId: runCarrier.run.id,
        runCode: runCarrier.run.code,
        carrierCodes: [carrierCode],
      };
      const exit = runCarrier?.exit;
      const loaded = { carrierCode, cartons, dosimeters: placements.length };
      const readings = placements.flatMap(({ dosimeterCode, readings: all }) =>
        all.map((reading) => ({ dosimeterCode, ...reading })),
      );
      return [
        event(
          { id: load.id, at: load.loadedAt, personId: load.loadedById },
          { kind: "loaded", pass, carriers: [loaded] },
        ),
        ...(runCarrier && run
          ? [
              event(
                { id: runCarrier.id, at: runCarrier.enteredAt, personId: runCarrier.enteredById },
                { kind: "entered", ...run },
              ),
            ]
          : []),
        ...(exit && run
          ? [event({ id: exit.id, at: exit.leftAt, personId: exit.recordedById }, { kind: "left", ...run })]
          : []),
        ...(unload
          ? [
              event(
                { id: unload.id, at: unload.unloadedAt, personId: unload.unloadedById },
                { kind: "unloaded", carriers: [{ carrierCode, ...unload }] },
              ),
            ]
          : []),
        ...readings.map(({ id, readAt, readById, doseGy, dosimeterCode, reason }) =>
          event(
            { id, at: readAt, personId: readById },
            { kind: "read", readings: [{ dosimeterCode, carrierCode, doseGy: Number(doseGy), reason }] },
          ),
        ),
      ];
    },
  );
}

/** Interruptions that found carriers of this lot in the room, and how the run went on. */
export async function readInterruptionEvents(tx: Tx, lotId: string): Promise<RawEvent[]> {
  const found = await tx.interruption.findMany({
    where: { carriers: { some: { runCarrier: { carrierLoad: { lotId } } } } },
    select: {
      id: true,
      startedAt: true,
      cause: true,
      recordedById: true,
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
    const began = event(
      { id, at: startedAt, personId: recordedById },
      { kind: "interrupted", ...named, cause, carrierCodes },
    );
    if (!end) return [began];
    const { endedAt, recordedById: personId, id: endId, ...how } = end;
    return [began, event({ id: endId, at: endedAt, personId }, { kind: "resumed", ...named, ...how })];
  });
}
