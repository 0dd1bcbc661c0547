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

export type PlanRow<B> = {
  /** Null gathers what lies outside the gate's hours. */
  hour: number | null;
  /** Wanted in this hour and not yet answered. */
  wanted: B[];
  /** Promised for this hour. */
  promised: B[];
  promisedTonnes: number;
  promisedItems: number;
  /** Promised, but nobody knows the mass: the tonnes of the hour are a lower bound. */
  withoutMass: number;
};

function placeOf({ state, wantedAt, promisedAt }: PlannedBooking): Date | null {
  if (state === "requested") return wantedAt;
  return state === "accepted" ? promisedAt : null;
}

function rowOf<B extends PlannedBooking>(hour: number | null, bookings: readonly B[]): PlanRow<B> {
  const promised = bookings.filter(({ state }) => state === "accepted");
  return {
    hour,
    wanted: bookings.filter(({ state }) => state === "requested"),
    promised,
    promisedTonnes: promised.reduce((sum, { massKg }) => sum + (massKg ?? 0), 0) / 1000,
    promisedItems: promised.reduce((sum, { items }) => sum + (items ?? 0), 0),
    withoutMass: promised.filter(({ massKg }) => massKg === null).length,
  };
}

/** One centre day hour by hour; a truck outside the gate's hours has a row of its own rather than none. */
export function planDay<B extends PlannedBooking>(day: string, bookings: readonly B[]): PlanRow<B>[] {
  const placed = bookings.flatMap((booking) => {
    const at = placeOf(booking);
    return at !== null && centreDay(at) === day
      ? [{ booking, hour: Number(centreMinute(at).slice(11, 13)) }]
      : [];
  });
  const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, n) => firstHour + n);
  const inHour = (hour: number) => placed.filter((one) => one.hour === hour).map(({ booking }) => booking);
  const outside = placed
    .filter(({ hour }) => hour < firstHour || hour > lastHour)
    .map(({ booking }) => booking);
  const rows = hours.map((hour) => rowOf<B>(hour, inHour(hour)));
  return outside.length > 0 ? [...rows, rowOf<B>(null, outside)] : rows;
}
