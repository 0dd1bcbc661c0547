import type { BookingState } from "@/lib/bookings/rules/booking";
import { centreDay, centreMinute } from "@/lib/core/dates";

/** The gate's hours: from six in the morning until ten at night. */
export const firstHour = 6;
export const lastHour = 21;

export type PlannedBooking = {
  state: BookingState;
  massKg: number | null;
  items: number | null;
  wantedAt: Date;
  promisedAt: Date | null;
};

export type PlanRow<B, V> = {
  /** Null gathers what lies outside the gate's hours. */
  hour: number | null;
  /** Wanted in this hour and not yet answered. */
  wanted: B[];
  /** Promised for this hour. */
  promised: B[];
  /** Inspectors for whom a lot waits, expected in this hour. */
  visits: V[];
  promisedTonnes: number;
  promisedItems: number;
  /** Promised, but nobody knows the mass: the tonnes of the hour are a lower bound. */
  withoutMass: number;
};

function placeOf({ state, wantedAt, promisedAt }: PlannedBooking): Date | null {
  if (state === "requested") return wantedAt;
  return state === "accepted" ? promisedAt : null;
}

function rowOf<B extends PlannedBooking, V>(
  hour: number | null,
  bookings: readonly B[],
  visits: V[],
): PlanRow<B, V> {
  const promised = bookings.filter(({ state }) => state === "accepted");
  return {
    hour,
    wanted: bookings.filter(({ state }) => state === "requested"),
    promised,
    visits,
    promisedTonnes: promised.reduce((sum, { massKg }) => sum + (massKg ?? 0), 0) / 1000,
    promisedItems: promised.reduce((sum, { items }) => sum + (items ?? 0), 0),
    withoutMass: promised.filter(({ massKg }) => massKg === null).length,
  };
}

const hourOf = (at: Date) => Number(centreMinute(at).slice(11, 13));

/** One centre day hour by hour; a truck outside the gate's hours has a row of its own rather than none. */
export function planDay<B extends PlannedBooking, V extends { expectedAt: Date }>(
  day: string,
  bookings: readonly B[],
  expected: readonly V[] = [],
): PlanRow<B, V>[] {
  const placed = bookings.flatMap((booking) => {
    const at = placeOf(booking);
    return at !== null && centreDay(at) === day ? [{ booking, hour: hourOf(at) }] : [];
  });
  const visits = expected
    .filter(({ expectedAt }) => centreDay(expectedAt) === day)
    .map((visit) => ({ visit, hour: hourOf(visit.expectedAt) }));
  const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, n) => firstHour + n);
  const rowIn = (name: number | null, isIn: (hour: number) => boolean) =>
    rowOf<B, V>(
      name,
      placed.filter(({ hour }) => isIn(hour)).map(({ booking }) => booking),
      visits.filter(({ hour }) => isIn(hour)).map(({ visit }) => visit),
    );
  const isOutside = (hour: number) => hour < firstHour || hour > lastHour;
  const rows = hours.map((hour) => rowIn(hour, (other) => other === hour));
  return [...placed, ...visits].some(({ hour }) => isOutside(hour))
    ? [...rows, rowIn(null, isOutside)]
    : rows;
}
