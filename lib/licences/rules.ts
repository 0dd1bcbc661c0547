import { coversDay, type Term } from "@/lib/agreements/rules";
import { done, refuse, type Result } from "@/lib/core/result";

export const licenceScopes = ["facility", "market"] as const;
/** The centre's own licence, or a country's approval of this centre for its market. */
export type LicenceScope = (typeof licenceScopes)[number];
export const licenceStatuses = ["proposed", "in_force", "ended", "withdrawn"] as const;
export type LicenceStatus = (typeof licenceStatuses)[number];

/** What the paper is about; a code keeps it through all versions. */
export type LicenceSubject = {
  scope: LicenceScope;
  destination: string | null;
  commodity: string | null;
};

export type ProposalFacts = LicenceSubject & {
  programme: string | null;
  validFrom: string;
  validTo: string | null;
  /** What the code already stands for. */
  earlier: (LicenceSubject & { openProposalNo: number | null }) | null;
};

export type ProposalRefusal =
  | { code: "licences.destination-missing"; field: "destination" }
  | { code: "licences.facility-has-no-market"; field: "destination" | "commodity" | "programme" }
  | { code: "licences.code-of-another"; field: "code" }
  | { code: "licences.proposal-open"; field: "code"; versionNo: number }
  | { code: "licences.term-reversed"; field: "validTo" };

function isSameSubject(one: LicenceSubject, other: LicenceSubject): boolean {
  return (
    one.scope === other.scope && one.destination === other.destination && one.commodity === other.commodity
  );
}

export function checkProposal(facts: ProposalFacts): Result<ProposalFacts, ProposalRefusal[]> {
  const { scope, destination, validFrom, validTo, earlier } = facts;
  const refusals: ProposalRefusal[] = [];
  if (scope === "market" && destination === null)
    refusals.push({ code: "licences.destination-missing", field: "destination" });
  if (scope === "facility")
    for (const field of ["destination", "commodity", "programme"] as const)
      if (facts[field] !== null) refusals.push({ code: "licences.facility-has-no-market", field });
  if (earlier !== null && !isSameSubject(earlier, facts))
    refusals.push({ code: "licences.code-of-another", field: "code" });
  else if (earlier !== null && earlier.openProposalNo !== null)
    refusals.push({ code: "licences.proposal-open", field: "code", versionNo: earlier.openProposalNo });
  if (validTo !== null && validTo < validFrom)
    refusals.push({ code: "licences.term-reversed", field: "validTo" });
  return refusals.length > 0 ? refuse(...refusals) : done(facts);
}

export type StepRefusal =
  | { code: "licences.not-a-proposal"; status: LicenceStatus }
  | { code: "licences.own-proposal" }
  | { code: "licences.not-in-force"; status: LicenceStatus }
  | { code: "licences.end-outside-term"; field: "endedOn"; from: string; to: string | null };

/** A licence decides on every lot, so a second person compares the row with the paper and signs it. */
export function decideApproval(
  { status, proposedById }: { status: LicenceStatus; proposedById: string },
  actorId: string,
): Result<"in_force", StepRefusal[]> {
  const refusals: StepRefusal[] = [];
  if (status !== "proposed") refusals.push({ code: "licences.not-a-proposal", status });
  if (proposedById === actorId) refusals.push({ code: "licences.own-proposal" });
  return refusals.length > 0 ? refuse(...refusals) : done("in_force");
}

/** Revoked or suspended: an authority may say so after the day it names. */
export function decideEnd(
  { status, term }: { status: LicenceStatus; term: Term },
  endedOn: string,
): Result<string, StepRefusal[]> {
  if (status !== "in_force") return refuse({ code: "licences.not-in-force", status });
  if (!coversDay(term, endedOn))
    return refuse({ code: "licences.end-outside-term", field: "endedOn", ...term });
  return done(endedOn);
}

export function decideWithdrawal(status: LicenceStatus): Result<"withdrawn", StepRefusal[]> {
  return status === "proposed" ? done("withdrawn") : refuse({ code: "licences.not-a-proposal", status });
}

export type MissingRefusal = { code: "licences.not-found" };

export type Standing =
  | "proposed"
  | "withdrawn"
  | "upcoming"
  | "in-force"
  | "ends-soon"
  | "expired"
  | "revoked";

/** How long before its last day a licence begins to be asked for: the centre's own choice, no rule. */
export const warningDays = 90;

const dayMs = 86_400_000;
const midnight = (day: string) => new Date(`${day}T00:00:00Z`).getTime();

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / dayMs);
}

/** What a row is worth on a day; its last day still counts. */
export function standingOf({ status, term }: { status: LicenceStatus; term: Term }, today: string): Standing {
  if (status === "proposed" || status === "withdrawn") return status;
  if (term.from > today) return "upcoming";
  if (term.to === null) return "in-force";
  if (term.to < today) return status === "ended" ? "revoked" : "expired";
  return daysBetween(today, term.to) <= warningDays ? "ends-soon" : "in-force";
}

export type RunningLicence = { id: string; code: string; status: LicenceStatus; term: Term };

/** What runs out, or ran out unnoticed, and has no successor: whatever somebody ended has been noticed. */
export function needRenewal<L extends RunningLicence>(licences: readonly L[], today: string): L[] {
  const counting = licences.filter(({ status }) => status === "in_force" || status === "ended");
  return counting.filter(({ code, status, term, id }) => {
    const standing = standingOf({ status, term }, today);
    if (status === "ended" || term.to === null) return false;
    if (standing !== "ends-soon" && standing !== "expired") return false;
    const last = term.to;
    return !counting.some(
      (other) => other.id !== id && other.code === code && (other.term.to === null || other.term.to > last),
    );
  });
}
