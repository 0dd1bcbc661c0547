import { done, refuse, type Result } from "@/lib/core/result";
import type { Activity, Day } from "@/lib/source/rules/decay";

/** A confirmed total of the source, in force from its first day until the next one's. */
export type LoadingState = Activity & { id: string; stateNo: number; effectiveFrom: Day };

/** The loading state of a day; null before the first. Only confirmed states are asked. */
export function stateOn<S extends { effectiveFrom: Day }>(states: readonly S[], day: Day): S | null {
  return (
    states
      .filter(({ effectiveFrom }) => effectiveFrom <= day)
      .toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? 1 : -1))[0] ?? null
  );
}

export type StateRefusal =
  | { code: "source.irradiator-not-found"; field: "irradiatorId" }
  | { code: "source.state-not-found" }
  | { code: "source.entry-open"; stateNo: number }
  | { code: "source.from-in-future"; field: "effectiveFrom" }
  | { code: "source.from-not-after-last"; field: "effectiveFrom"; lastFrom: Day }
  | { code: "source.state-decided" }
  | { code: "source.own-entry" };

type Following = { effectiveFrom: Day; lastFrom: Day | null };

function checkOrder({ effectiveFrom, lastFrom }: Following): StateRefusal[] {
  return lastFrom !== null && effectiveFrom <= lastFrom
    ? [{ code: "source.from-not-after-last", field: "effectiveFrom", lastFrom }]
    : [];
}

/** A state is entered when the source stands so, not before, and follows the ones confirmed. */
export function checkEntry(
  facts: Following & { openNo: number | null; today: Day },
): Result<true, StateRefusal[]> {
  const refusals = checkOrder(facts);
  if (facts.openNo !== null) refusals.unshift({ code: "source.entry-open", stateNo: facts.openNo });
  if (facts.effectiveFrom > facts.today)
    refusals.push({ code: "source.from-in-future", field: "effectiveFrom" });
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}

type Entered = Following & { enteredById: string; decided: boolean };

/** A second person confirms what the first one entered. */
export function decideConfirmation(entry: Entered, personId: string): Result<true, StateRefusal[]> {
  const refusals: StateRefusal[] = entry.decided ? [{ code: "source.state-decided" }] : checkOrder(entry);
  if (entry.enteredById === personId) refusals.push({ code: "source.own-entry" });
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}

/** What nobody confirmed yet may be taken back; a confirmed state stays, and is followed by another. */
export function decideWithdrawal(entry: { decided: boolean }): Result<true, StateRefusal[]> {
  return entry.decided ? refuse({ code: "source.state-decided" }) : done(true);
}
