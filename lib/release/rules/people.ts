import { type CheckResult, type Duty, judged, unjudged } from "@/lib/release/rules/check";
import type { ReleaseFacts } from "@/lib/release/rules/facts";

/** Gamma rays weaken the filter of an N95 mask: the customer must have acknowledged it in writing (process 2.5). */
export function judgeAcknowledgement({
  product,
  acknowledgement,
}: ReleaseFacts): CheckResult<"N95_ACKNOWLEDGEMENT"> {
  if (!product.requiresAcknowledgement) return unjudged("N95_ACKNOWLEDGEMENT", "no-acknowledgement-needed");
  if (acknowledgement === null)
    return judged("N95_ACKNOWLEDGEMENT", { customerSignatory: null, document: null }, "hold");
  const { customerSignatory, document } = acknowledgement;
  return judged("N95_ACKNOWLEDGEMENT", { customerSignatory, document }, null);
}

/** What a person did to this lot in any pass that keeps them from deciding on it. */
export function dutiesOf(facts: ReleaseFacts, personId: string): { duty: Duty; reference: string }[] {
  const { runs, loads, dosimeters, readings } = facts;
  const codeOf = new Map(dosimeters.map(({ placementId, dosimeterCode }) => [placementId, dosimeterCode]));
  const done: { duty: Duty; reference: string }[] = [
    ...runs
      .filter(({ operatorIds }) => operatorIds.includes(personId))
      .map(({ code }) => ({ duty: "ran" as const, reference: code })),
    ...loads
      .filter(({ loadedById }) => loadedById === personId)
      .map(({ carrierCode }) => ({ duty: "loaded" as const, reference: carrierCode })),
    ...dosimeters
      .filter(({ placedById }) => placedById === personId)
      .map(({ dosimeterCode }) => ({ duty: "placed-dosimeter" as const, reference: dosimeterCode })),
    ...loads
      .filter(({ unload }) => unload?.unloadedById === personId)
      .map(({ carrierCode }) => ({ duty: "unloaded" as const, reference: carrierCode })),
    ...readings
      .filter(({ readById }) => readById === personId)
      .map(({ placementId }) => ({
        duty: "read-dosimeter" as const,
        reference: codeOf.get(placementId) ?? placementId,
      })),
  ];
  const seen = new Set<string>();
  return done.filter(({ duty, reference }) => {
    const key = `${duty} ${reference}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Whoever decides neither ran the lot nor read its dosimeters; a mere reader of the page is not judged. */
export function judgeSeparation(
  facts: ReleaseFacts,
  deciderId: string | null,
): CheckResult<"SEPARATION_OF_DUTIES"> {
  if (deciderId === null) return unjudged("SEPARATION_OF_DUTIES", "no-decider-yet");
  const conflicts = dutiesOf(facts, deciderId);
  return judged("SEPARATION_OF_DUTIES", { conflicts }, conflicts.length > 0 ? "block" : null);
}
