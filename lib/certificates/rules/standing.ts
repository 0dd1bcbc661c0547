import type { CertificateState } from "@/lib/certificates/rules/state";
import { done, refuse, type Result } from "@/lib/core/result";
import { checkTime, type TimeRefusal } from "@/lib/lots/rules/time";

export type NoticeParty = "customer" | "plant_quarantine";

export type StandingRefusal =
  | { code: "certificates.not-found" }
  | { code: "certificates.wrong-state"; state: CertificateState }
  | { code: "certificates.release-withdrawn" }
  | { code: "certificates.proposed-already"; proposedBy: string }
  | { code: "certificates.nothing-proposed" }
  | { code: "certificates.own-proposal" }
  | { code: "certificates.not-told"; party: NoticeParty }
  | { code: "certificates.told-before-review"; field: "toldAt"; since: Date };

export type StandingFacts = {
  state: CertificateState;
  since: Date;
  /** Plant quarantine relies on the papers of fruit only. */
  kind: "fruit" | "ppe";
  withdrawn: boolean;
  openReview: { id: string } | null;
  openProposal: { id: string; proposedById: string; proposedBy: string } | null;
  notices: { party: NoticeParty; toldAt: Date }[];
};

const minuteMs = 60_000;
/** People type to the minute; telling in the minute in which the review began is not before it. */
const isSince = (told: Date, since: Date) =>
  told.getTime() >= Math.floor(since.getTime() / minuteMs) * minuteMs;

const isLive = (state: CertificateState) => state === "valid" || state === "under_review";

/** Only a valid certificate is put under review; one that is under review already stays there. */
export function checkReview({ state }: { state: CertificateState }): Result<null, StandingRefusal[]> {
  return state === "valid" ? done(null) : refuse({ code: "certificates.wrong-state", state });
}

/** A review ends well only while the release stands. */
export function checkReviewEnd(facts: StandingFacts): Result<{ reviewId: string }, StandingRefusal[]> {
  if (facts.state !== "under_review") return refuse({ code: "certificates.wrong-state", state: facts.state });
  if (facts.withdrawn || !facts.openReview) return refuse({ code: "certificates.release-withdrawn" });
  return done({ reviewId: facts.openReview.id });
}

/** Those who rely on the paper are told while it is under review. */
export function checkNotice(
  facts: Pick<StandingFacts, "state" | "since">,
  toldAt: Date,
  at: Date,
): Result<null, (StandingRefusal | TimeRefusal)[]> {
  const refusals: (StandingRefusal | TimeRefusal)[] = [];
  if (facts.state !== "under_review") refusals.push({ code: "certificates.wrong-state", state: facts.state });
  else if (!isSince(toldAt, facts.since))
    refusals.push({ code: "certificates.told-before-review", field: "toldAt", since: facts.since });
  refusals.push(...checkTime("toldAt", toldAt, at, []));
  return refusals.length > 0 ? refuse(...refusals) : done(null);
}

/** One proposal at a time; whoever proposes puts a valid certificate under review by the same act. */
export function checkProposal(facts: StandingFacts): Result<null, StandingRefusal[]> {
  if (!isLive(facts.state)) return refuse({ code: "certificates.wrong-state", state: facts.state });
  if (facts.openProposal)
    return refuse({ code: "certificates.proposed-already", proposedBy: facts.openProposal.proposedBy });
  return done(null);
}

/** Which of those who rely on the paper have not been told of this review. */
export function partiesToTell(facts: Pick<StandingFacts, "since" | "kind" | "notices">): NoticeParty[] {
  const needed: NoticeParty[] = facts.kind === "fruit" ? ["customer", "plant_quarantine"] : ["customer"];
  const told = facts.notices
    .filter((notice) => isSince(notice.toldAt, facts.since))
    .map((notice) => notice.party);
  return needed.filter((party) => !told.includes(party));
}

/** A second person, and only after customer and, for fruit, plant quarantine have been told. */
export function checkRevocation(
  facts: StandingFacts,
  personId: string,
): Result<{ proposalId: string }, StandingRefusal[]> {
  if (facts.state !== "under_review") return refuse({ code: "certificates.wrong-state", state: facts.state });
  if (!facts.openProposal) return refuse({ code: "certificates.nothing-proposed" });
  const refusals: StandingRefusal[] = partiesToTell(facts).map((party) => ({
    code: "certificates.not-told",
    party,
  }));
  if (facts.openProposal.proposedById === personId) refusals.unshift({ code: "certificates.own-proposal" });
  return refusals.length > 0 ? refuse(...refusals) : done({ proposalId: facts.openProposal.id });
}
