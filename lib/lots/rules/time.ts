/** What happened just before, and therefore bounds a time from below. */
export type PriorStep =
  | "received"
  | "carrier-before"
  | "pass-before"
  | "loaded"
  | "run-started"
  | "source-moved"
  | "entered"
  | "left"
  | "interrupted"
  | "certified"
  | "called"
  | "unloaded"
  | "rejected"
  | "handed-over";

export type TimeRefusal =
  | { code: "time.in-future"; field: string; typed: Date; at: Date }
  | {
      code: "time.too-early";
      field: string;
      typed: Date;
      earliest: Date;
      after: PriorStep;
      subject: string | null;
    };

export type Bound = { after: PriorStep; at: Date; subject?: string };

/** The id of the form names no lot. */
export type LotUnknown = { code: "lots.not-found" };
export const lotUnknown: LotUnknown = { code: "lots.not-found" };

const minuteMs = 60_000;

function sameMinute(one: Date, other: Date): boolean {
  return Math.floor(one.getTime() / minuteMs) === Math.floor(other.getTime() / minuteMs);
}

/**
 * An empty box is now. People type to the minute: a time in the same minute as the step before is that step's time,
 * so that the order of what happened survives.
 */
export function settleTime(typed: Date | null, at: Date, bounds: readonly Bound[]): Date {
  if (typed === null) return at;
  const latest = bounds.reduce((bound, each) => Math.max(bound, each.at.getTime()), Number.NEGATIVE_INFINITY);
  return typed.getTime() < latest && sameMinute(typed, new Date(latest)) ? new Date(latest) : typed;
}

/** Not in the future, and not before anything that came first; every bound that is broken is named. */
export function checkTime(field: string, time: Date, at: Date, bounds: readonly Bound[]): TimeRefusal[] {
  const refusals: TimeRefusal[] = [];
  if (time > at) refusals.push({ code: "time.in-future", field, typed: time, at });
  for (const { after, at: earliest, subject = null } of bounds) {
    if (time < earliest)
      refusals.push({ code: "time.too-early", field, typed: time, earliest, after, subject });
  }
  return refusals;
}
