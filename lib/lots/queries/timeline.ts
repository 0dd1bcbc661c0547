import "server-only";
import { certificateContent } from "@/lib/certificates/signed";
import type { Tx } from "@/lib/core/db";
import type { SignedContent } from "@/lib/core/signature";
import { readSignature, type SignatureSheet } from "@/lib/core/signature-check";
import type { InspectionKind, PackagingFinding } from "@/lib/lots/rules/inspection";
import type { CallKind } from "@/lib/lots/rules/inspector";
import { isLate } from "@/lib/lots/rules/late";
import {
  readDecisionEvents,
  readTrailEvents,
  readWritingTimes,
  type Writing,
} from "@/lib/lots/queries/decided";
import { readDepartureEvents } from "@/lib/lots/queries/departures";
import { readOfficerEvents } from "@/lib/lots/queries/officers";
import { readCarrierEvents, readGateEvents, readInterruptionEvents } from "@/lib/lots/queries/events";
import { decisionContent, holdEndContent, retreatmentContent, withdrawalContent } from "@/lib/release/signed";

export type LoadedCarrier = { carrierCode: string; cartons: number; dosimeters: number };
export type UnloadedCarrier = {
  carrierCode: string;
  cartonsOut: number;
  damagedCartons: number;
  damageNote: string | null;
};
export type ReadDosimeter = {
  dosimeterCode: string;
  carrierCode: string;
  doseGy: number;
  reason: string | null;
};
type Recipient = { recipient: string; vehicle: string; takenOverBy: string };
type OfRun = { runId: string; runCode: string };

/** What happened, with the facts its sentence needs. */
export type EventFacts =
  | {
      kind: "received";
      declaredCartons: number;
      receivedCartons: number;
      rejectedCartons: number;
      vehicle: string | null;
    }
  | { kind: "amended" | "closed" | "withdrawn" | "held" | "hold-ended"; reason: string }
  | {
      kind: "inspected";
      result: "pass" | "fail";
      inspectorName: string;
      organisation: string;
      sampleCartons: number;
      findings: string | null;
      whose: InspectionKind | null;
      officerCode: string | null;
      partner: string | null;
      livePests: number | null;
      packaging: PackagingFinding | null;
    }
  | {
      kind: "called";
      whom: CallKind;
      organisation: string;
      notified: string | null;
      reference: string | null;
      expectedAt: Date | null;
    }
  | { kind: "could-not-come" | "called-off"; reason: string }
  | {
      kind: "sealed";
      officerName: string;
      organisation: string;
      firstCode: string;
      lastCode: string | null;
      cartons: number;
      note: string | null;
      reason: string | null;
    }
  | { kind: "acknowledged"; customerSignatory: string; document: string }
  | { kind: "moved"; cartons: number; from: string | null; to: string; reason: string | null }
  | { kind: "loaded"; pass: number; carriers: LoadedCarrier[] }
  | ({ kind: "entered" | "left"; carrierCodes: string[] } & OfRun)
  | ({ kind: "interrupted"; cause: string; carrierCodes: string[] } & OfRun)
  | ({ kind: "resumed"; resumedHow: string; positionKnown: boolean } & OfRun)
  | { kind: "unloaded"; carriers: UnloadedCarrier[] }
  | { kind: "read"; readings: ReadDosimeter[] }
  | {
      kind: "decided";
      outcome: "released" | "rejected";
      disposition: string | null;
      reason: string | null;
      minDoseGy: number | null;
      maxDoseGy: number | null;
    }
  | { kind: "retreatment"; pass: number; reason: string }
  | { kind: "certified"; number: string }
  | {
      kind: "dispatched";
      vehicle: string;
      sealCode: string | null;
      consignee: string;
      cartons: number;
      note: string | null;
    }
  | ({ kind: "returned"; cartons: number; document: string } & Recipient)
  | { kind: "destroyed"; cartons: number; document: string; method: string; witness: string };

export type RawEvent = { id: string; at: Date; personId: string } & EventFacts;

export type LotEvent = {
  id: string;
  at: Date;
  who: string;
  recordedAt: Date | null;
  /** The paper it was written on first, and why. */
  sheet: Writing["sheet"];
  signature: SignatureSheet | null;
} & EventFacts;

/** The same act by the same person, carrier after carrier, is one line of the story. */
function joined(earlier: RawEvent, later: RawEvent): RawEvent | null {
  if (earlier.personId !== later.personId) return null;
  if (earlier.kind === "loaded" && later.kind === "loaded" && earlier.pass === later.pass)
    return { ...earlier, carriers: [...earlier.carriers, ...later.carriers] };
  if (earlier.kind === "unloaded" && later.kind === "unloaded")
    return { ...earlier, carriers: [...earlier.carriers, ...later.carriers] };
  if (earlier.kind === "read" && later.kind === "read")
    return { ...earlier, readings: [...earlier.readings, ...later.readings] };
  const bothEntered = earlier.kind === "entered" && later.kind === "entered";
  const bothLeft = earlier.kind === "left" && later.kind === "left";
  if ((bothEntered || bothLeft) && earlier.runId === later.runId)
    return { ...earlier, carrierCodes: [...earlier.carrierCodes, ...later.carrierCodes] };
  return null;
}

function joinNeighbours(events: readonly RawEvent[]): RawEvent[] {
  const story: RawEvent[] = [];
  for (const event of events) {
    const last = story.at(-1);
    const together = last ? joined(last, event) : null;
    if (together) story[story.length - 1] = together;
    else story.push(event);
  }
  return story;
}

const signedContents: Partial<Record<EventFacts["kind"], SignedContent>> = {
  decided: decisionContent,
  withdrawn: withdrawalContent,
  "hold-ended": holdEndContent,
  retreatment: retreatmentContent,
  certified: certificateContent,
};

/** Signed records are few: each signature is checked as the story is told. */
async function readSignatures(tx: Tx, events: readonly RawEvent[]): Promise<Map<string, SignatureSheet>> {
  const signed = events.filter(({ kind }) => signedContents[kind]);
  const rows = await tx.signature.findMany({
    where: { recordId: { in: signed.map(({ id }) => id) } },
    select: { id: true, recordId: true },
  });
  const found = new Map<string, SignatureSheet>();
  for (const { id, kind } of signed) {
    const content = signedContents[kind];
    const row = rows.find(({ recordId }) => recordId === id);
    const sheet =
      content && row ? await readSignature(tx, content, { recordId: id, signatureId: row.id }) : null;
    if (sheet) found.set(id, sheet);
  }
  return found;
}

const minuteMs = 60_000;

/** People type to the minute: within it, what was written down first happened first. */
function happenedBy(at: Date, writtenAt: Date): number {
  const time = at.getTime();
  if (time % minuteMs !== 0) return time;
  return Math.max(time, Math.min(writtenAt.getTime(), time + minuteMs - 1));
}

/** Everything that happened to a lot, oldest first, with who and when, and when it was typed if that was later. */
export async function readTimeline(tx: Tx, lotId: string): Promise<LotEvent[]> {
  const read = [
    ...(await readGateEvents(tx, lotId)),
    ...(await readOfficerEvents(tx, lotId)),
    ...(await readCarrierEvents(tx, lotId)),
    ...(await readInterruptionEvents(tx, lotId)),
    ...(await readDecisionEvents(tx, lotId)),
    ...(await readDepartureEvents(tx, lotId)),
    ...(await readTrailEvents(tx, lotId)),
  ];
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(read.map(({ personId }) => personId))] } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const writtenAt = await readWritingTimes(
    tx,
    read.map(({ id }) => id),
  );
  const order = ({ id, at }: RawEvent) => happenedBy(at, writtenAt.get(id)?.at ?? at);
  const inTime = read.toSorted((one, other) => order(one) - order(other));
  const signatures = await readSignatures(tx, read);
  return joinNeighbours(inTime).map(({ personId, ...event }) => {
    const written = writtenAt.get(event.id);
    const late = written !== undefined && (written.sheet !== null || isLate(event.at, written.at));
    return {
      ...event,
      who: nameOf.get(personId) ?? "",
      recordedAt: late ? written.at : null,
      sheet: written?.sheet ?? null,
      signature: signatures.get(event.id) ?? null,
    };
  });
}
