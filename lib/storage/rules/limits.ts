import { done, refuse, type Result } from "@/lib/core/result";
import { inTime, type StorageStep } from "@/lib/storage/rules/zones";

/** Before: from the gate to the carrier. After: from the carrier to the lorry. Whole: all the time at the centre. */
export type Phase = "before" | "after" | "whole";

/** One thing that was agreed; null is not agreed. */
export type StorageBound = {
  phase: Phase;
  maxHours: number | null;
  minC: number | null;
  maxC: number | null;
  source: string;
};

export type LimitEntry = {
  beforeMaxHours: number | null;
  afterMaxHours: number | null;
  beforeMinC: number | null;
  beforeMaxC: number | null;
  afterMinC: number | null;
  afterMaxC: number | null;
  noLimit: boolean;
};

export type LimitRefusal =
  | { code: "storage.limit-says-nothing"; field: "beforeMaxHours" }
  | { code: "storage.limit-and-none"; field: "noLimit" }
  | { code: "storage.range-reversed"; field: "beforeMaxC" | "afterMaxC" }
  | { code: "storage.product-unknown" };

/** Numbers, or the word that there are none: never both, never neither. */
export function checkLimit(entry: LimitEntry): Result<LimitEntry, LimitRefusal[]> {
  const { noLimit, beforeMinC, beforeMaxC, afterMinC, afterMaxC, beforeMaxHours, afterMaxHours } = entry;
  const numbers = [beforeMaxHours, afterMaxHours, beforeMinC, beforeMaxC, afterMinC, afterMaxC];
  const said = numbers.some((number) => number !== null);
  const refusals: LimitRefusal[] = [];
  if (!noLimit && !said) refusals.push({ code: "storage.limit-says-nothing", field: "beforeMaxHours" });
  if (noLimit && said) refusals.push({ code: "storage.limit-and-none", field: "noLimit" });
  if (beforeMinC !== null && beforeMaxC !== null && beforeMinC > beforeMaxC)
    refusals.push({ code: "storage.range-reversed", field: "beforeMaxC" });
  if (afterMinC !== null && afterMaxC !== null && afterMinC > afterMaxC)
    refusals.push({ code: "storage.range-reversed", field: "afterMaxC" });
  return refusals.length > 0 ? refuse(...refusals) : done(entry);
}

export function boundsOf(limit: LimitEntry & { source: string }): StorageBound[] {
  const { source } = limit;
  const bounds: StorageBound[] = [
    {
      phase: "before",
      maxHours: limit.beforeMaxHours,
      minC: limit.beforeMinC,
      maxC: limit.beforeMaxC,
      source,
    },
    { phase: "after", maxHours: limit.afterMaxHours, minC: limit.afterMinC, maxC: limit.afterMaxC, source },
  ];
  return bounds.filter(({ maxHours, minC, maxC }) => maxHours !== null || minC !== null || maxC !== null);
}

const hourMs = 3_600_000;

/** The centre's own rule: a room is read twice a day, so what was read last speaks for half a day. */
const READING_HOLDS_HOURS = 12;

/** When cartons of a lot stood at a place, from the first that came to the last that went. */
export type Stay = { placeId: string; place: string; treated: boolean; from: Date; to: Date };

export function staysOf(steps: readonly StorageStep[], until: Date): Stay[] {
  const stays = new Map<string, Stay & { cartons: number }>();
  const dispatched = steps.find(({ kind }) => kind === "dispatched");
  const end = dispatched?.at ?? until;
  for (const { from, to, treated, at, cartons } of inTime(steps)) {
    if (from) {
      const stay = stays.get(`${from.id} ${treated}`);
      if (stay) {
        stay.cartons -= cartons;
        if (stay.cartons <= 0) stay.to = at;
      }
    }
    if (to) {
      const key = `${to.id} ${treated}`;
      const known = stays.get(key);
      if (known) Object.assign(known, { cartons: known.cartons + cartons, to: end });
      else stays.set(key, { placeId: to.id, place: to.code, treated, from: at, to: end, cartons });
    }
  }
  return [...stays.values()].map(({ cartons: _cartons, ...stay }) => stay);
}

/** From when on a temperature of that place speaks for the stay. */
export function readableFrom({ from }: Stay): Date {
  return new Date(from.getTime() - READING_HOLDS_HOURS * hourMs);
}

/** A while in which nothing was read, longer than a reading speaks for. */
export type ReadingGap = { from: Date; to: Date; hours: number };

/** Between the readings that speak for a stay, oldest first; the first of them may be from before it. */
export function readingGaps(stay: Stay, readAt: readonly Date[]): ReadingGap[] {
  const [first] = readAt;
  const times = [...(first && first < stay.from ? [] : [stay.from]), ...readAt, stay.to];
  return times.slice(1).flatMap((to, index) => {
    const from = times[index] ?? to;
    const hours = (to.getTime() - from.getTime()) / hourMs;
    return hours > READING_HOLDS_HOURS ? [{ from, to, hours }] : [];
  });
}

/** Hours spent in each phase; null where it has not begun. A phase that goes on is counted up to now. */
export function hoursOf(steps: readonly StorageStep[], until: Date): Record<Phase, number | null> {
  const ordered = inTime(steps);
  const [arrived] = ordered.filter(({ kind }) => kind === "received");
  const loaded = ordered.filter(({ kind, treated }) => kind === "loaded" && !treated);
  const unloaded = ordered.filter(({ kind }) => kind === "unloaded");
  const gone = ordered.find(({ kind }) => kind === "dispatched")?.at ?? until;
  const cartonsLoaded = loaded.reduce((sum, { cartons }) => sum + cartons, 0);
  const allLoaded = arrived !== undefined && cartonsLoaded >= arrived.cartons;
  const between = (from: Date | undefined, to: Date) =>
    from === undefined ? null : (to.getTime() - from.getTime()) / hourMs;
  return {
    before: between(arrived?.at, allLoaded ? (loaded.at(-1)?.at ?? gone) : (unloaded[0]?.at ?? gone)),
    after: between(unloaded[0]?.at, gone),
    whole: between(arrived?.at, gone),
  };
}
