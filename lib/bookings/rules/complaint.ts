import { checkVersion, type StaleRefusal } from "@/lib/core/refusals";
import { done, refuse, type Result } from "@/lib/core/result";

export type ComplaintFacts = {
  at: Date;
  customerId: string;
  customer: { code: string } | null;
  receivedAt: Date;
  /** Centre days, "YYYY-MM-DD". */
  receivedOn: string;
  dueOn: string;
  lotCode: string | null;
  /** The lot of that code; null where there is none. */
  lot: { customerId: string } | null;
};

export type ComplaintRefusal =
  | { code: "complaints.customer-not-found"; field: "customerId" }
  | { code: "complaints.lot-not-found"; field: "lotCode"; lotCode: string }
  | { code: "complaints.lot-of-another"; field: "lotCode"; lotCode: string }
  | { code: "complaints.received-in-future"; field: "receivedAt" }
  | { code: "complaints.due-before-receipt"; field: "dueOn" };

export function checkComplaint(facts: ComplaintFacts): Result<ComplaintFacts, ComplaintRefusal[]> {
  const { at, customerId, customer, receivedAt, receivedOn, dueOn, lotCode, lot } = facts;
  const refusals: ComplaintRefusal[] = [];
  if (customer === null) refusals.push({ code: "complaints.customer-not-found", field: "customerId" });
  if (lotCode !== null && lot === null)
    refusals.push({ code: "complaints.lot-not-found", field: "lotCode", lotCode });
  if (lotCode !== null && lot !== null && lot.customerId !== customerId)
    refusals.push({ code: "complaints.lot-of-another", field: "lotCode", lotCode });
  if (receivedAt > at) refusals.push({ code: "complaints.received-in-future", field: "receivedAt" });
  if (dueOn < receivedOn) refusals.push({ code: "complaints.due-before-receipt", field: "dueOn" });
  return refusals.length > 0 ? refuse(...refusals) : done(facts);
}

/** The due day itself is still in time. */
export function isOverdue(
  { dueOn, answeredAt }: { dueOn: string; answeredAt: Date | null },
  today: string,
): boolean {
  return answeredAt === null && dueOn < today;
}

export type ReplyRefusal = { code: "complaints.not-found" } | { code: "complaints.answered" } | StaleRefusal;

/** An answer went out to the customer: it is given once. */
export function decideReply(
  saved: { version: number; answeredAt: Date | null } | null,
  seen: number,
): Result<true, ReplyRefusal[]> {
  if (saved === null) return refuse({ code: "complaints.not-found" });
  if (saved.answeredAt !== null) return refuse({ code: "complaints.answered" });
  const stale = checkVersion(seen, saved, {});
  return stale.length > 0 ? refuse(...stale) : done(true);
}
