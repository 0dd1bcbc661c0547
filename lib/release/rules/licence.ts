import { coversDay, type Term } from "@/lib/agreements/rules";
import type { LicenceScope } from "@/lib/licences/rules";
import { type CheckResult, judged } from "@/lib/release/rules/check";
import { type ReleaseFacts, treatmentDays } from "@/lib/release/rules/facts";
import { type Day, plain } from "@/lib/schedules/rules/rows";

/** One version that is or was in force; `revoked` where its last day is not the paper's own. */
export type LicenceFacts = {
  code: string;
  versionNo: number;
  scope: LicenceScope;
  number: string;
  destination: string | null;
  /** Null speaks of every commodity of that market. */
  commodity: string | null;
  term: Term;
  revoked: boolean;
  synthetic: boolean;
};

type NamedLicence = {
  code: string;
  versionNo: number;
  scope: LicenceScope;
  number: string;
  from: Day;
  to: Day | null;
};

/** A day of treatment without the paper it needed, and what comes nearest to one. */
export type LicenceGap = {
  day: Day;
  scope: LicenceScope;
  problem: "none" | "expired" | "revoked" | "not-begun";
  nearest: NamedLicence | null;
};

export type LicenceFindings = {
  /** The market whose approval is needed; null where the goods are not exported fruit. */
  market: string | null;
  commodity: string;
  treatedOn: Day[];
  inForce: NamedLicence[];
  gaps: LicenceGap[];
  synthetic: boolean;
};

const name = ({ code, versionNo, scope, number, term }: LicenceFacts): NamedLicence => ({
  code,
  versionNo,
  scope,
  number,
  ...term,
});

function findGap(papers: readonly LicenceFacts[], scope: LicenceScope, day: Day): LicenceGap {
  const ended = papers
    .filter(({ term }) => term.to !== null && term.to < day)
    .toSorted((one, other) => (other.term.to ?? "").localeCompare(one.term.to ?? ""))[0];
  if (ended) return { day, scope, problem: ended.revoked ? "revoked" : "expired", nearest: name(ended) };
  const coming = papers.toSorted((one, other) => one.term.from.localeCompare(other.term.from))[0];
  return coming
    ? { day, scope, problem: "not-begun", nearest: name(coming) }
    : { day, scope, problem: "none", nearest: null };
}

/** Protective equipment and goods that stay in the country are treated under the centre's own licence alone. */
function marketOf({ product, lot, order }: ReleaseFacts): string | null {
  if (product.kind !== "fruit" || lot.destination === null) return null;
  return plain(lot.destination) === plain(order.origin) ? null : lot.destination;
}

/** On every day of treatment the centre held its licence, and the market had approved the centre for these goods (process 4.1). */
export function judgeLicence(facts: ReleaseFacts): CheckResult<"LICENCE"> {
  const market = marketOf(facts);
  const { commodity } = facts.product;
  const treatedOn = treatmentDays(facts);
  const own = facts.licences.filter(({ scope }) => scope === "facility");
  const approvals = facts.licences.filter(
    (one) =>
      one.scope === "market" &&
      plain(one.destination ?? "") === plain(market ?? "") &&
      (one.commodity === null || plain(one.commodity) === plain(commodity)),
  );
  const needed = [own, ...(market === null ? [] : [approvals])];
  const inForce = new Map<string, LicenceFacts>();
  const gaps: LicenceGap[] = [];
  for (const day of treatedOn)
    for (const [place, papers] of needed.entries()) {
      const found = papers.find(({ term }) => coversDay(term, day));
      if (found) inForce.set(`${found.code} ${found.versionNo}`, found);
      else gaps.push(findGap(papers, place === 0 ? "facility" : "market", day));
    }
  const counted = [...inForce.values()];
  const findings = {
    market,
    commodity,
    treatedOn,
    inForce: counted.map(name),
    gaps,
    synthetic: counted.some(({ synthetic }) => synthetic),
  };
  return judged("LICENCE", findings, gaps.length > 0 || treatedOn.length === 0 ? "hold" : null);
}
