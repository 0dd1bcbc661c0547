import "server-only";
import { startOfCentreDay } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import type { Allowed } from "@/lib/core/permissions";
import { kgFromGrams } from "@/lib/core/units";

const dayMs = 86_400_000;

const columns = {
  id: true,
  code: true,
  massG: true,
  items: true,
  wantedAt: true,
  promisedAt: true,
  truck: true,
  inspectorName: true,
  state: true,
  synthetic: true,
  customer: { select: { id: true, name: true } },
  product: { select: { id: true, nameVi: true, nameEn: true } },
} as const;

function withMass<B extends { massG: bigint | null }>({ massG, ...booking }: B) {
  return { ...booking, massKg: massG === null ? null : kgFromGrams(Number(massG)) };
}

export type BookingRow = Awaited<ReturnType<typeof listBookingsOfDay>>[number];

/** Whatever was wanted or promised for a centre day, in the order of the clock. */
export async function listBookingsOfDay(_reader: Allowed<"bookings.read">, day: string) {
  const from = startOfCentreDay(day);
  const within = { gte: from, lt: new Date(from.getTime() + dayMs) };
  const rows = await database().booking.findMany({
    where: { OR: [{ wantedAt: within }, { promisedAt: within }] },
    orderBy: [{ wantedAt: "asc" }, { id: "asc" }],
    select: columns,
  });
  return rows.map(withMass);
}

/** Requests nobody answered, the most urgent first, whatever their day. */
export async function listUnansweredBookings(_reader: Allowed<"bookings.read">) {
  const rows = await database().booking.findMany({
    where: { state: "requested" },
    orderBy: [{ wantedAt: "asc" }, { id: "asc" }],
    take: 50,
    select: columns,
  });
  return rows.map(withMass);
}

/** One booking with who asked, who answered and who cancelled. */
export async function getBookingSheet(_reader: Allowed<"bookings.read">, id: string) {
  if (!isId(id)) return null;
  const booking = await database().booking.findUnique({
    where: { id },
    select: {
      ...columns,
      note: true,
      cause: true,
      version: true,
      requestedById: true,
      requestedAt: true,
      decidedById: true,
      decidedAt: true,
      closedById: true,
      closedAt: true,
    },
  });
  if (!booking) return null;
  const personIds = [booking.requestedById, booking.decidedById, booking.closedById].filter(
    (one) => one !== null,
  );
  const people = await database().person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  const nameOf = (personId: string | null) => (personId === null ? null : (names.get(personId) ?? ""));
  return {
    ...withMass(booking),
    requestedByName: nameOf(booking.requestedById),
    decidedByName: nameOf(booking.decidedById),
    closedByName: nameOf(booking.closedById),
  };
}

export type BookingChoices = Awaited<ReturnType<typeof getBookingChoices>>;

/** For whom and of what a booking or a complaint can be written. */
export async function getBookingChoices(_writer: Allowed<"bookings.write">) {
  const [customers, products] = await Promise.all([
    database().customer.findMany({ orderBy: { name: "asc" }, select: { id: true, code: true, name: true } }),
    database().product.findMany({
      orderBy: { nameVi: "asc" },
      select: { id: true, code: true, nameVi: true, nameEn: true, countingUnit: true },
    }),
  ]);
  return { customers, products };
}
