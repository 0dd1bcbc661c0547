import { checkVersion, type StaleRefusal } from "@/lib/core/refusals";
import { done, refuse, type Result } from "@/lib/core/result";

export type BookingState = "requested" | "accepted" | "declined" | "cancelled";

export type RequestFacts = {
  at: Date;
  wantedAt: Date;
  massKg: number | null;
  items: number | null;
  customer: { code: string } | null;
  /** How the product is counted: cartons are weighed, pieces and sets are counted. */
  product: { countingUnit: string } | null;
};

export type RequestRefusal =
  | { code: "bookings.customer-not-found"; field: "customerId" }
  | { code: "bookings.product-not-found"; field: "productId" }
  | { code: "bookings.mass-missing"; field: "massKg" }
  | { code: "bookings.items-missing"; field: "items" }
  | { code: "bookings.wanted-in-past"; field: "wantedAt" };

/** Without an amount nobody can plan an hour. */
export function checkRequest(facts: RequestFacts): Result<RequestFacts, RequestRefusal[]> {
  const { at, wantedAt, massKg, items, customer, product } = facts;
  const refusals: RequestRefusal[] = [];
  if (customer === null) refusals.push({ code: "bookings.customer-not-found", field: "customerId" });
  if (product === null) refusals.push({ code: "bookings.product-not-found", field: "productId" });
  if (product?.countingUnit === "carton" && massKg === null)
    refusals.push({ code: "bookings.mass-missing", field: "massKg" });
  if (product !== null && product.countingUnit !== "carton" && items === null)
    refusals.push({ code: "bookings.items-missing", field: "items" });
  if (wantedAt < at) refusals.push({ code: "bookings.wanted-in-past", field: "wantedAt" });
  return refusals.length > 0 ? refuse(...refusals) : done(facts);
}

export type SavedBooking = { version: number; state: BookingState };

export type AnswerRefusal =
  | { code: "bookings.not-found" }
  | { code: "bookings.not-requested"; state: BookingState }
  | { code: "bookings.promised-in-past"; field: "promisedAt" }
  | { code: "bookings.closed"; state: BookingState }
  | StaleRefusal;

/** An answer is given once, to what the answering person saw. */
export function decideAnswer(
  saved: SavedBooking | null,
  seen: number,
): Result<SavedBooking, AnswerRefusal[]> {
  if (saved === null) return refuse({ code: "bookings.not-found" });
  if (saved.state !== "requested") return refuse({ code: "bookings.not-requested", state: saved.state });
  const stale = checkVersion(seen, saved, {});
  return stale.length > 0 ? refuse(...stale) : done(saved);
}

export function decideAcceptance(
  saved: SavedBooking | null,
  seen: number,
  { promisedAt, at }: { promisedAt: Date; at: Date },
): Result<Date, AnswerRefusal[]> {
  const refusals: AnswerRefusal[] = [];
  const answer = decideAnswer(saved, seen);
  if (!answer.ok) refusals.push(...answer.error);
  if (promisedAt < at) refusals.push({ code: "bookings.promised-in-past", field: "promisedAt" });
  return refusals.length > 0 ? refuse(...refusals) : done(promisedAt);
}

/** Asked for or promised, it can still be cancelled; what is declined or cancelled stays so. */
export function decideCancellation(
  saved: SavedBooking | null,
  seen: number,
): Result<SavedBooking, AnswerRefusal[]> {
  if (saved === null) return refuse({ code: "bookings.not-found" });
  if (saved.state !== "requested" && saved.state !== "accepted")
    return refuse({ code: "bookings.closed", state: saved.state });
  const stale = checkVersion(seen, saved, {});
  return stale.length > 0 ? refuse(...stale) : done(saved);
}
