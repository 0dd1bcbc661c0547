import { done, refuse, type Result } from "@/lib/core/result";
import { atLeastGy } from "@/lib/core/units";

export type StockMoveKind = "received" | "issued" | "discarded";

/** What is left of a batch is never typed: it is what came in less what went out. */
export function remainingOf(moves: readonly { kind: StockMoveKind; pieces: number }[]): number {
  return moves.reduce((left, { kind, pieces }) => left + (kind === "received" ? pieces : -pieces), 0);
}

export type InstrumentRefusal =
  | { code: "instruments.code-taken"; field: "code" }
  | { code: "instruments.type-not-found"; field: "typeId" }
  | { code: "instruments.batch-not-found" }
  | { code: "instruments.reader-not-found" }
  | { code: "instruments.range-reversed"; field: "doseMaxGy" }
  | { code: "instruments.window-reversed"; field: "readToMin" }
  | { code: "instruments.temperature-incomplete"; field: "temperatureCoefficient" }
  | { code: "instruments.thickness-reversed"; field: "thicknessMaxMm" }
  | { code: "instruments.stock-too-small"; field: "pieces"; left: number }
  | { code: "instruments.in-future"; field: "checkedAt" | "since" }
  | { code: "instruments.service-unchanged"; field: "inService" };

export type TypeFacts = {
  doseMinGy: number;
  doseMaxGy: number;
  temperatureKind: "additive" | "relative" | null;
  temperatureCoefficient: number | null;
  readFromMin: number | null;
  readToMin: number | null;
};

export function checkType(type: TypeFacts, codeTaken: boolean): Result<TypeFacts, InstrumentRefusal[]> {
  const refusals: InstrumentRefusal[] = [];
  if (codeTaken) refusals.push({ code: "instruments.code-taken", field: "code" });
  if (!(type.doseMinGy < type.doseMaxGy))
    refusals.push({ code: "instruments.range-reversed", field: "doseMaxGy" });
  if ((type.temperatureKind === null) !== (type.temperatureCoefficient === null))
    refusals.push({ code: "instruments.temperature-incomplete", field: "temperatureCoefficient" });
  if (type.readToMin !== null && type.readToMin <= (type.readFromMin ?? 0))
    refusals.push({ code: "instruments.window-reversed", field: "readToMin" });
  return refusals.length > 0 ? refuse(...refusals) : done(type);
}

export function checkBatch(batch: {
  thicknessMinMm: number | null;
  thicknessMaxMm: number | null;
  codeTaken: boolean;
  typeKnown: boolean;
}): Result<null, InstrumentRefusal[]> {
  const refusals: InstrumentRefusal[] = [];
  if (batch.codeTaken) refusals.push({ code: "instruments.code-taken", field: "code" });
  if (!batch.typeKnown) refusals.push({ code: "instruments.type-not-found", field: "typeId" });
  const { thicknessMinMm: thin, thicknessMaxMm: thick } = batch;
  if (thin !== null && thick !== null && thin > thick)
    refusals.push({ code: "instruments.thickness-reversed", field: "thicknessMaxMm" });
  return refusals.length > 0 ? refuse(...refusals) : done(null);
}

export function checkStockMove(
  left: number,
  move: { kind: StockMoveKind; pieces: number },
): Result<null, InstrumentRefusal[]> {
  return move.kind !== "received" && move.pieces > left
    ? refuse({ code: "instruments.stock-too-small", field: "pieces", left })
    : done(null);
}

/** A reader's check against its reference: both ends of the tolerance pass. */
export function judgeCheck({
  expected,
  tolerance,
  measured,
}: {
  expected: number;
  tolerance: number;
  measured: number;
}): boolean {
  return atLeastGy(measured, expected - tolerance) && atLeastGy(expected + tolerance, measured);
}

/** A period of service ends or begins; the same twice would say nothing. */
export function checkService(
  now: { inService: boolean },
  change: { inService: boolean; since: Date },
  at: Date,
): Result<null, InstrumentRefusal[]> {
  const refusals: InstrumentRefusal[] = [];
  if (now.inService === change.inService)
    refusals.push({ code: "instruments.service-unchanged", field: "inService" });
  if (change.since > at) refusals.push({ code: "instruments.in-future", field: "since" });
  return refusals.length > 0 ? refuse(...refusals) : done(null);
}

export type BandRefusal =
  | { code: "instruments.type-not-found" }
  | { code: "instruments.band-reversed"; field: "acceptedPercent" }
  | { code: "instruments.band-of-that-day"; field: "effectiveFrom" }
  | { code: "instruments.band-not-found" }
  | { code: "instruments.band-approved" }
  | { code: "instruments.own-band" };

export function checkBand(band: {
  typeKnown: boolean;
  sameDay: boolean;
  expectedPercent: number;
  acceptedPercent: number;
}): Result<null, BandRefusal[]> {
  const refusals: BandRefusal[] = [];
  if (!band.typeKnown) refusals.push({ code: "instruments.type-not-found" });
  if (band.expectedPercent > band.acceptedPercent)
    refusals.push({ code: "instruments.band-reversed", field: "acceptedPercent" });
  if (band.sameDay) refusals.push({ code: "instruments.band-of-that-day", field: "effectiveFrom" });
  return refusals.length > 0 ? refuse(...refusals) : done(null);
}

export function decideBand(
  band: { approvedById: string | null; proposedById: string },
  approverId: string,
): Result<null, BandRefusal[]> {
  const refusals: BandRefusal[] = [];
  if (band.approvedById !== null) refusals.push({ code: "instruments.band-approved" });
  if (band.proposedById === approverId) refusals.push({ code: "instruments.own-band" });
  return refusals.length > 0 ? refuse(...refusals) : done(null);
}
