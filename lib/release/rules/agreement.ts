import { coversDay, type Term } from "@/lib/agreements/rules";
import { atLeastGy } from "@/lib/core/units";
import type { CartonSize } from "@/lib/configurations/rules/carton";
import { type CheckResult, isInapplicable, judged } from "@/lib/release/rules/check";
import { type ReleaseFacts, treatmentDays } from "@/lib/release/rules/facts";
import type { JudgedSchedule } from "@/lib/release/rules/schedule";
import { joinTargets, type TargetPest } from "@/lib/schedules/rules/pests";
import { type Day, plain } from "@/lib/schedules/rules/rows";

export type AgreedCarton = { size: CartonSize | null; massG: number | null };

/** One version that is or was in force between the lot's customer and the centre about its product. */
export type AgreementFacts = {
  code: string;
  versionNo: number;
  destination: string | null;
  term: Term;
  minDoseGy: number | null;
  maxDoseGy: number | null;
  /** Size and net mass of a carton; what is null was not agreed. */
  carton: AgreedCarton;
  /** What the treatment is to stop; none where the agreement names no species. */
  pests: readonly TargetPest[];
};

type NamedAgreement = { code: string; versionNo: number; from: Day; to: Day | null };

/** A day on which nothing was agreed, and what comes nearest to an agreement. */
export type AgreementGap = {
  day: Day;
  event: "received" | "treated";
  problem: "none" | "another-market" | "expired" | "not-begun";
  nearest: (NamedAgreement & { destination: string | null }) | null;
};

export type AgreementFindings = {
  destination: string | null;
  inForce: NamedAgreement[];
  gaps: AgreementGap[];
  /** The specification promises less than the customer was promised; absent where it does not, and in decisions of before. */
  shortfall?: { specMinDoseGy: number; customerMinDoseGy: number };
};

const name = ({ code, versionNo, term }: AgreementFacts): NamedAgreement => ({ code, versionNo, ...term });

function isForMarket({ destination }: AgreementFacts, market: string | null): boolean {
  return plain(destination ?? "") === plain(market ?? "");
}

/** The agreement that counts on a day: of one customer, product and destination there is never more than one. */
export function agreementOn(
  agreements: readonly AgreementFacts[],
  market: string | null,
  day: Day,
): AgreementFacts | null {
  return agreements.find((one) => isForMarket(one, market) && coversDay(one.term, day)) ?? null;
}

function findGap(
  agreements: readonly AgreementFacts[],
  market: string | null,
  { day, event }: { day: Day; event: AgreementGap["event"] },
): AgreementGap {
  const gap = (problem: AgreementGap["problem"], nearest: AgreementFacts | undefined): AgreementGap => ({
    day,
    event,
    problem,
    nearest: nearest ? { ...name(nearest), destination: nearest.destination } : null,
  });
  const own = agreements.filter((one) => isForMarket(one, market));
  const ended = own
    .filter(({ term }) => term.to !== null && term.to < day)
    .toSorted((one, other) => (other.term.to ?? "").localeCompare(one.term.to ?? ""))[0];
  // None of this market's covers the day: what has not ended is still to come, and what covers it is another market's.
  const coming = own.toSorted((one, other) => one.term.from.localeCompare(other.term.from))[0];
  const elsewhere = agreements.find(({ term }) => coversDay(term, day));
  if (ended) return gap("expired", ended);
  if (coming) return gap("not-begun", coming);
  return elsewhere ? gap("another-market", elsewhere) : gap("none", undefined);
}

/** Where a schedule is judged, it takes the customer's minimum among its own; elsewhere the agreement alone asks for one. */
function findShortfall(
  { order, specification }: ReleaseFacts,
  schedule: JudgedSchedule,
): AgreementFindings["shortfall"] {
  const { customerMinDoseGy } = order;
  const specMinDoseGy = specification.minDoseGy;
  if (!isInapplicable(schedule.check) || customerMinDoseGy === null) return undefined;
  return atLeastGy(specMinDoseGy, customerMinDoseGy) ? undefined : { specMinDoseGy, customerMinDoseGy };
}

/**
 * Both sides had signed an agreement about these goods and this market on the day of receipt and on each of treatment
 * (process 1.2 step 1), and the specification promises the dose that it names (process 3.14).
 */
export function judgeAgreement(facts: ReleaseFacts, schedule: JudgedSchedule): CheckResult<"AGREEMENT"> {
  const { receivedOn, destination } = facts.lot;
  const days = [
    { day: receivedOn, event: "received" as const },
    ...treatmentDays(facts).map((day) => ({ day, event: "treated" as const })),
  ];
  const inForce = new Map<string, NamedAgreement>();
  const gaps: AgreementGap[] = [];
  for (const when of days) {
    const found = agreementOn(facts.agreements, destination, when.day);
    if (found) inForce.set(`${found.code} ${found.versionNo}`, name(found));
    else gaps.push(findGap(facts.agreements, destination, when));
  }
  const shortfall = findShortfall(facts, schedule);
  const findings = { destination, inForce: [...inForce.values()], gaps, ...(shortfall && { shortfall }) };
  return judged("AGREEMENT", findings, gaps.length > 0 || shortfall ? "hold" : null);
}

/** The strictest of what the customer asks for on the days of treatment; null where no agreement names a dose (process 3.14). */
export function customerDoses(
  agreements: readonly AgreementFacts[],
  market: string | null,
  days: readonly Day[],
): { customerMinDoseGy: number | null; customerMaxDoseGy: number | null } {
  const counting = days.flatMap((day) => agreementOn(agreements, market, day) ?? []);
  const minima = counting.flatMap(({ minDoseGy }) => minDoseGy ?? []);
  const maxima = counting.flatMap(({ maxDoseGy }) => maxDoseGy ?? []);
  return {
    customerMinDoseGy: minima.length > 0 ? Math.max(...minima) : null,
    customerMaxDoseGy: maxima.length > 0 ? Math.min(...maxima) : null,
  };
}

/** Every pest that the agreements of the days of treatment aim at, each once. */
export function targetPests(
  agreements: readonly AgreementFacts[],
  market: string | null,
  days: readonly Day[],
): TargetPest[] {
  return joinTargets(days.flatMap((day) => agreementOn(agreements, market, day)?.pests ?? []));
}

/** The carton that was agreed on the day the goods came, packed as they were; null where no agreement counted. */
export function agreedCarton(
  agreements: readonly AgreementFacts[],
  market: string | null,
  receivedOn: Day,
): AgreedCarton | null {
  return agreementOn(agreements, market, receivedOn)?.carton ?? null;
}
