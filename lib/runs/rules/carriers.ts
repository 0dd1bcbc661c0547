import { done, refuse, type Result } from "@/lib/core/result";
import { type Bound, checkTime, type TimeRefusal } from "@/lib/lots/rules/time";
import type { LotStage } from "@/lib/release/rules/facts";
import { type InterruptionFacts, lastMovement, type Passage, type RunFacts } from "@/lib/runs/rules/room";

/** A scanned carrier with what stands on it; a row left empty is none. */
export type ScannedCarrier = {
  carrierCode: string | null;
  load: {
    loadId: string;
    lotId: string;
    lotCode: string;
    stage: LotStage;
    loadedAt: Date;
    /** An inspector was asked for, and has not come. */
    awaitsInspector: boolean;
    /** The run it went into already. */
    run: { code: string } | null;
  } | null;
};

export type CarrierRefusal =
  | TimeRefusal
  | { code: "runs.finished"; runCode: string }
  | { code: "runs.no-carrier"; field: string }
  | { code: "runs.carrier-twice"; field: string; carrierCode: string };

export type EntryRefusal =
  | CarrierRefusal
  | { code: "runs.carrier-not-loaded"; field: string; carrierCode: string }
  | { code: "runs.carrier-entered-already"; field: string; carrierCode: string; runCode: string }
  | { code: "runs.lot-not-in-process"; field: string; lotCode: string; stage: LotStage }
  | { code: "runs.lot-awaits-inspector"; field: string; lotCode: string }
  | { code: "runs.source-down"; field: "enteredAt"; since: Date | null };

export type EntryVerdict = {
  sequence: number;
  loadId: string;
  lotId: string;
  stage: LotStage;
  /** Interruptions already recorded during which this carrier, typed late, stood in the room. */
  interruptionIds: string[];
}[];

const fieldOf = (index: number) => `carriers.${index}.carrierCode`;

function checkScans(codes: readonly (string | null)[]): CarrierRefusal[] {
  if (codes.every((code) => code === null)) return [{ code: "runs.no-carrier", field: fieldOf(0) }];
  return codes.flatMap((carrierCode, index): CarrierRefusal[] =>
    carrierCode !== null && codes.indexOf(carrierCode) < index
      ? [{ code: "runs.carrier-twice", field: fieldOf(index), carrierCode }]
      : [],
  );
}

function checkScanned({ carrierCode, load }: ScannedCarrier, index: number): EntryRefusal[] {
  if (carrierCode === null) return [];
  const field = fieldOf(index);
  if (load === null) return [{ code: "runs.carrier-not-loaded", field, carrierCode }];
  if (load.run !== null)
    return [{ code: "runs.carrier-entered-already", field, carrierCode, runCode: load.run.code }];
  const { stage, lotCode } = load;
  if (load.awaitsInspector) return [{ code: "runs.lot-awaits-inspector", field, lotCode }];
  return stage === "loading" || stage === "in_process"
    ? []
    : [{ code: "runs.lot-not-in-process", field, lotCode, stage }];
}

export function entryBounds(run: RunFacts, carriers: readonly ScannedCarrier[]): Bound[] {
  const loads = carriers.flatMap(({ carrierCode, load }) =>
    load && carrierCode ? [{ after: "loaded" as const, at: load.loadedAt, subject: carrierCode }] : [],
  );
  return [{ after: "run-started", at: run.startedAt }, ...loads];
}

function standingDuring(interruptions: readonly InterruptionFacts[], enteredAt: Date): string[] {
  return interruptions
    .filter(({ startedAt }) => startedAt >= enteredAt)
    .map(({ interruptionId }) => interruptionId);
}

/** Carriers go in, in the order scanned, while the source is up; each loaded carrier passes once. */
export function checkEntry(
  run: RunFacts,
  carriers: readonly ScannedCarrier[],
  { enteredAt, at }: { enteredAt: Date; at: Date },
): Result<EntryVerdict, EntryRefusal[]> {
  const refusals: EntryRefusal[] = [];
  if (run.state === "finished") refusals.push({ code: "runs.finished", runCode: run.code });
  refusals.push(...checkScans(carriers.map(({ carrierCode }) => carrierCode)));
  refusals.push(...carriers.flatMap(checkScanned));
  const tooEarly = checkTime("enteredAt", enteredAt, at, entryBounds(run, carriers));
  refusals.push(...tooEarly);
  const movement = lastMovement(run.movements, enteredAt);
  if (tooEarly.length === 0 && run.state === "open" && movement?.direction !== "up")
    refusals.push({ code: "runs.source-down", field: "enteredAt", since: movement?.at ?? null });
  if (refusals.length > 0) return refuse(...refusals);
  const interruptionIds = standingDuring(run.interruptions, enteredAt);
  const loads = carriers.flatMap(({ carrierCode, load }) =>
    carrierCode !== null && load !== null ? [load] : [],
  );
  return done(
    loads.map(({ loadId, lotId, stage }, index) => ({
      sequence: run.passages.length + index + 1,
      loadId,
      lotId,
      stage,
      interruptionIds,
    })),
  );
}

export type ExitRefusal =
  | CarrierRefusal
  | { code: "runs.carrier-not-inside"; field: string; carrierCode: string };

export function exitBounds(run: RunFacts, carrierCodes: readonly (string | null)[]): Bound[] {
  return insideBy(run, carrierCodes).flatMap((passage) => {
    const { runCarrierId, carrierCode: subject } = passage;
    const stood = run.interruptions.filter(({ runCarrierIds }) => runCarrierIds.includes(runCarrierId));
    return [
      { after: "entered" as const, at: passage.enteredAt, subject },
      ...stood.map(({ startedAt }) => ({ after: "interrupted" as const, at: startedAt, subject })),
    ];
  });
}

function insideBy(run: RunFacts, carrierCodes: readonly (string | null)[]): Passage[] {
  return run.passages.filter(
    ({ carrierCode, leftAt }) => leftAt === null && carrierCodes.includes(carrierCode),
  );
}

/** Carriers come out; while the source is down too, since a jammed one is taken out by hand. */
export function checkExit(
  run: RunFacts,
  carrierCodes: readonly (string | null)[],
  { leftAt, at }: { leftAt: Date; at: Date },
): Result<{ runCarrierIds: string[] }, ExitRefusal[]> {
  const inside = insideBy(run, carrierCodes);
  const refusals: ExitRefusal[] = [];
  if (run.state === "finished") refusals.push({ code: "runs.finished", runCode: run.code });
  refusals.push(...checkScans(carrierCodes));
  carrierCodes.forEach((carrierCode, index) => {
    if (carrierCode !== null && !inside.some((passage) => passage.carrierCode === carrierCode))
      refusals.push({ code: "runs.carrier-not-inside", field: fieldOf(index), carrierCode });
  });
  refusals.push(...checkTime("leftAt", leftAt, at, exitBounds(run, carrierCodes)));
  if (refusals.length > 0) return refuse(...refusals);
  const inOrder = carrierCodes.flatMap((code) => inside.filter(({ carrierCode }) => carrierCode === code));
  return done({ runCarrierIds: inOrder.map(({ runCarrierId }) => runCarrierId) });
}
