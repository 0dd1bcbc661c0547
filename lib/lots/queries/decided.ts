import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import { event } from "@/lib/lots/queries/events";
import type { RawEvent } from "@/lib/lots/queries/timeline";

/** Decisions, what took them back, further treatment permitted, certificates. */
export async function readDecisionEvents(tx: Tx, lotId: string): Promise<RawEvent[]> {
  const decisions = await tx.releaseDecision.findMany({
    where: { lotId },
    select: {
      id: true,
      decidedAt: true,
      decidedById: true,
      outcome: true,
      disposition: true,
      reason: true,
      minDoseGy: true,
      maxDoseGy: true,
      withdrawal: { select: { id: true, withdrawnAt: true, withdrawnById: true, reason: true } },
    },
  });
  const permits = await tx.retreatmentPermit.findMany({
    where: { lotId },
    select: { id: true, permittedAt: true, permittedById: true, pass: true, reason: true },
  });
  const holds = await tx.lotHold.findMany({
    where: { lotId },
    select: {
      id: true,
      openedAt: true,
      openedById: true,
      reason: true,
      end: { select: { id: true, endedAt: true, endedById: true, reason: true } },
    },
  });
  const certificates = await tx.certificate.findMany({
    where: { lotId },
    select: { id: true, issuedAt: true, issuedById: true, number: true },
  });
  return [
    ...decisions.flatMap(
      ({ id, decidedAt, decidedById, withdrawal, minDoseGy, maxDoseGy, ...facts }): RawEvent[] => {
        const doses = {
          minDoseGy: minDoseGy && Number(minDoseGy),
          maxDoseGy: maxDoseGy && Number(maxDoseGy),
        };
        const decided = event(
          { id, at: decidedAt, personId: decidedById },
          { kind: "decided", ...facts, ...doses },
        );
        if (!withdrawal) return [decided];
        const { id: taken, withdrawnAt: at, withdrawnById: personId, reason } = withdrawal;
        return [decided, event({ id: taken, at, personId }, { kind: "withdrawn", reason })];
      },
    ),
    ...holds.flatMap(({ id, openedAt: at, openedById: personId, reason, end }): RawEvent[] => {
      const held = event({ id, at, personId }, { kind: "held", reason });
      if (!end) return [held];
      const ended = { id: end.id, at: end.endedAt, personId: end.endedById };
      return [held, event(ended, { kind: "hold-ended", reason: end.reason })];
    }),
    ...permits.map(({ id, permittedAt: at, permittedById: personId, ...facts }) =>
      event({ id, at, personId }, { kind: "retreatment", ...facts }),
    ),
    ...certificates.map(({ id, issuedAt: at, issuedById: personId, number }) =>
      event({ id, at, personId }, { kind: "certified", number }),
    ),
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
  return z
    .array(trailRow)
    .parse(rows)
    .map(({ id, at, person_id, command, reason }) =>
      event(
        { id, at, personId: person_id },
        { kind: command === "lots.amend-receipt" ? "amended" : "closed", reason: reason ?? "" },
      ),
    );
}

const typedRow = z.object({
  record_id: z.string(),
  at: z.date(),
  reason: z.string().nullable(),
  paper_sheet: z.string().nullable(),
});

export type Writing = { at: Date; sheet: { reason: string; paperSheet: string } | null };

/** When each record was written down, by the event that inserted it, and from which sheet of paper. */
export async function readWritingTimes(tx: Tx, recordIds: readonly string[]): Promise<Map<string, Writing>> {
  const rows = await tx.$queryRaw`
    SELECT c.record_id, e.at, l.reason, l.paper_sheet
      FROM audit.change c JOIN audit.event e ON e.id = c.event_id LEFT JOIN late_entry l ON l.event_id = c.event_id
     WHERE c.op = 'insert' AND c.record_id = ANY(${[...recordIds]}::text[])
       AND c.table_name IN ('public.lot', 'public.inspection', 'public.acknowledgement', 'public.dispatch', 'public.carrier_load',
         'public.run_carrier', 'public.run_carrier_exit', 'public.carrier_unload', 'public.dosimeter_reading',
         'public.interruption', 'public.interruption_end', 'public.source_movement',
         'public.inspection_call', 'public.inspection_call_end', 'public.quarantine_seal',
         'public.departure')`;
  return new Map(
    z
      .array(typedRow)
      .parse(rows)
      .map(({ record_id, at, reason, paper_sheet: paperSheet }) => [
        record_id,
        { at, sheet: reason !== null && paperSheet !== null ? { reason, paperSheet } : null },
      ]),
  );
}
