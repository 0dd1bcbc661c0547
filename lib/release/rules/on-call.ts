import { done, refuse, type Result } from "@/lib/core/result";

export type DutyFacts = {
  at: Date;
  startsAt: Date;
  endsAt: Date;
  isReleaser: boolean;
  /** Whose duty lies in the same hours. */
  takenBy: { name: string; startsAt: Date; endsAt: Date } | null;
};

export type DutyRefusal =
  | { code: "on-call.not-a-releaser"; field: "personId" }
  | { code: "on-call.ends-before-it-starts"; field: "endsAt" }
  | { code: "on-call.over-already"; field: "endsAt" }
  | { code: "on-call.taken"; field: "startsAt"; name: string; startsAt: Date; endsAt: Date };

/** One releaser is on call at a time, so that everybody knows whom to call. */
export function checkDuty(facts: DutyFacts): Result<null, DutyRefusal[]> {
  const { at, startsAt, endsAt, isReleaser, takenBy } = facts;
  const refusals: DutyRefusal[] = [];
  if (!isReleaser) refusals.push({ code: "on-call.not-a-releaser", field: "personId" });
  if (endsAt <= startsAt) refusals.push({ code: "on-call.ends-before-it-starts", field: "endsAt" });
  else if (endsAt <= at) refusals.push({ code: "on-call.over-already", field: "endsAt" });
  if (takenBy) refusals.push({ code: "on-call.taken", field: "startsAt", ...takenBy });
  return refusals.length > 0 ? refuse(...refusals) : done(null);
}

export type DutyWithdrawalRefusal =
  | { code: "on-call.not-found" }
  | { code: "on-call.withdrawn-already" }
  | { code: "on-call.served-already" };

/** A duty that is over was served; what was not yet served can be given back. */
export function checkDutyWithdrawal(
  duty: { endsAt: Date; withdrawn: boolean } | null,
  at: Date,
): Result<null, DutyWithdrawalRefusal[]> {
  if (duty === null) return refuse({ code: "on-call.not-found" });
  if (duty.withdrawn) return refuse({ code: "on-call.withdrawn-already" });
  return duty.endsAt <= at ? refuse({ code: "on-call.served-already" }) : done(null);
}
