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
  | { code: "certificates.told-before-review"; field: "toldAt"; since: Date }
  | { code: "certificates.told-before-superseded"; field: "toldAt"; since: Date };

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

/** Those who rely on the paper are told that it is doubted, or that another one stands in its place (process 4.3). */
export const isToldAbout = (state: CertificateState) => state === "under_review" || state === "superseded";

/** What is told counts from the moment there was something to tell. */
export function checkNotice(
  facts: Pick<StandingFacts, "state" | "since">,
  toldAt: Date,
  at: Date,
): Result<null, (StandingRefusal | TimeRefusal)[]> {
  const { state, since } = facts;
  const refusals: (StandingRefusal | TimeRefusal)[] = [];
  if (!isToldAbout(state)) refusals.push({ code: "certificates.wrong-state", state });
  else if (!isSince(toldAt, since)) {
    const code = state === "superseded" ? "told-before-superseded" : "told-before-review";
    refusals.push({ code: `certificates.${code}`, field: "toldAt", since });
  }
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

type Notice = StandingFacts["notices"][number];
export type Telling<N> = { party: NoticeParty; told: N[] };

/** Everybody who relies on the paper, and what each has been told since its state began. */
export function tellings<N extends Notice>({
  since,
  kind,
  notices,
}: Pick<StandingFacts, "since" | "kind"> & { notices: readonly N[] }): Telling<N>[] {
  const relying: NoticeParty[] = kind === "fruit" ? ["customer", "plant_quarantine"] : ["customer"];
  return relying.map((party) => ({
    party,
    told: notices.filter((notice) => notice.party === party && isSince(notice.toldAt, since)),
  }));
}

/** Which of them have not been told. */
function partiesToTell(facts: StandingFacts): NoticeParty[] {
  return tellings(facts).flatMap(({ party, told }) => (told.length === 0 ? [party] : []));
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
