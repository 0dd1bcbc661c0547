import "server-only";
import {
  checkRequest,
  decideAcceptance,
  decideAnswer,
  decideCancellation,
} from "@/lib/bookings/rules/booking";
import { acceptBookingInput, closeBookingInput, requestBookingInput } from "@/lib/bookings/schema";
import { defineCommand } from "@/lib/core/command";
import { centreYear } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done } from "@/lib/core/result";
import { gramsFromKg } from "@/lib/core/units";

/** Numbered within the year in which it was asked for. */
async function nextCode(tx: Tx, year: number): Promise<string> {
  const prefix = `B-${year}-`;
  const [last] = await tx.$queryRaw<{ ordinal: number }[]>`
    SELECT coalesce(max(substring(code from 8)::int), 0)::int AS ordinal FROM booking WHERE code LIKE ${`${prefix}%`}`;
  return `${prefix}${String((last?.ordinal ?? 0) + 1).padStart(4, "0")}`;
}

const readSaved = (tx: Tx, id: string) =>
  tx.booking.findUnique({ where: { id }, select: { version: true, state: true } });

export const requestBooking = defineCommand({
  name: "bookings.request",
  permission: "bookings.write",
  input: requestBookingInput,
  async run({ tx, actor, at }, input) {
    const { massKg, ...entry } = input;
    const verdict = checkRequest({
      ...input,
      at,
      customer: await tx.customer.findUnique({ where: { id: input.customerId }, select: { code: true } }),
      product: await tx.product.findUnique({
        where: { id: input.productId },
        select: { countingUnit: true },
      }),
    });
    if (!verdict.ok) return verdict;
    const id = newId();
    const code = await nextCode(tx, centreYear(at));
    const massG = massKg === null ? null : BigInt(gramsFromKg(massKg));
    const asked = { requestedById: actor.personId, requestedAt: at, synthetic: await isDemo(tx) };
    await tx.booking.create({ data: { id, code, ...entry, massG, ...asked } });
    return done({ id, code });
  },
});

export const acceptBooking = defineCommand({
  name: "bookings.accept",
  permission: "bookings.write",
  input: acceptBookingInput,
  async run({ tx, actor, at }, { bookingId, version, promisedAt }) {
    const verdict = decideAcceptance(await readSaved(tx, bookingId), version, { promisedAt, at });
    if (!verdict.ok) return verdict;
    const decided = { decidedById: actor.personId, decidedAt: at, version: { increment: 1 } };
    await tx.booking.update({
      where: { id: bookingId },
      data: { state: "accepted", promisedAt, ...decided },
    });
    return done({ id: bookingId });
  },
});

export const declineBooking = defineCommand({
  name: "bookings.decline",
  permission: "bookings.write",
  input: closeBookingInput,
  async run({ tx, actor, at }, { bookingId, version, cause }) {
    const verdict = decideAnswer(await readSaved(tx, bookingId), version);
    if (!verdict.ok) return verdict;
    const decided = { decidedById: actor.personId, decidedAt: at, version: { increment: 1 } };
    await tx.booking.update({ where: { id: bookingId }, data: { state: "declined", cause, ...decided } });
    return done({ id: bookingId });
  },
});

export const cancelBooking = defineCommand({
  name: "bookings.cancel",
  permission: "bookings.write",
  input: closeBookingInput,
  async run({ tx, actor, at }, { bookingId, version, cause }) {
    const verdict = decideCancellation(await readSaved(tx, bookingId), version);
    if (!verdict.ok) return verdict;
    const closed = { closedById: actor.personId, closedAt: at, version: { increment: 1 } };
    await tx.booking.update({ where: { id: bookingId }, data: { state: "cancelled", cause, ...closed } });
    return done({ id: bookingId });
  },
});
