import { done, refuse, type Result } from "@/lib/core/result";
import type { TransitPosition } from "@/lib/validations/rules";

/**
 * Dose after interruptions: D = rate × t + (n + 1) × transit (process 3.10). `plannedGy` holds the exposure and the one
 * movement up and down that every run has; each interruption adds one more.
 */
export function doseWithInterruptions({
  plannedGy,
  addedGy,
}: {
  plannedGy: number;
  /** What each interruption added. */
  addedGy: readonly number[];
}): number {
  return addedGy.reduce((sum, each) => sum + each, plannedGy);
}

export type ReviewDecision = "goes_on" | "hold";

/** The approved transit dose of a carrier's configuration on the day of the interruption. */
export type TransitInForce = { id: string; doseGy: number; positions: readonly TransitPosition[] };

export type StoodCarrier = {
  interruptionCarrierId: string;
  carrierCode: string;
  transit: TransitInForce | null;
};

export type ReviewFacts = {
  end: { positionKnown: boolean } | null;
  operatorIds: readonly string[];
  carriers: readonly StoodCarrier[];
};

export type ReviewEntry = {
  decision: ReviewDecision;
  carriers: readonly { interruptionCarrierId: string; position: string | null }[];
};

export type ReviewRefusal =
  | { code: "interruptions.not-found" }
  | { code: "interruptions.not-ended" }
  | { code: "interruptions.own-run" }
  | { code: "interruptions.place-lost"; field: "decision" }
  | { code: "interruptions.carriers-changed" }
  | { code: "interruptions.position-not-measured"; field: string; carrierCode: string; position: string };

export type ReviewedCarrier = {
  interruptionCarrierId: string;
  validationId: string | null;
  position: string | null;
  addedDoseGy: number | null;
};

/** The dose at the carrier's place, or where its place is not said the highest of all; null where none is known. */
function addedTo(transit: TransitInForce | null, position: string | null): number | null {
  if (transit === null) return null;
  if (position === null) return transit.doseGy;
  return transit.positions.find((place) => place.position === position)?.doseGy ?? null;
}

/** Cause, effect and decision by somebody who operated nothing of the run, over every carrier that stood in the room. */
export function checkReview(
  facts: ReviewFacts | null,
  entry: ReviewEntry,
  reviewerId: string,
): Result<ReviewedCarrier[], ReviewRefusal[]> {
  if (facts === null) return refuse({ code: "interruptions.not-found" });
  const refusals: ReviewRefusal[] = [];
  if (facts.end === null) refusals.push({ code: "interruptions.not-ended" });
  if (facts.operatorIds.includes(reviewerId)) refusals.push({ code: "interruptions.own-run" });
  const placeLost = facts.end !== null && !facts.end.positionKnown && facts.carriers.length > 0;
  if (placeLost && entry.decision === "goes_on")
    refusals.push({ code: "interruptions.place-lost", field: "decision" });
  const typed = new Map(entry.carriers.map((row, index) => [row.interruptionCarrierId, { ...row, index }]));
  const strangers = entry.carriers.some(
    ({ interruptionCarrierId }) =>
      !facts.carriers.some((carrier) => carrier.interruptionCarrierId === interruptionCarrierId),
  );
  if (strangers || typed.size !== facts.carriers.length)
    refusals.push({ code: "interruptions.carriers-changed" });
  const reviewed = facts.carriers.map(({ interruptionCarrierId, carrierCode, transit }) => {
    const row = typed.get(interruptionCarrierId);
    const position = row?.position ?? null;
    const addedDoseGy = addedTo(transit, position);
    if (row && position !== null && addedDoseGy === null)
      refusals.push({
        code: "interruptions.position-not-measured",
        field: `carriers.${row.index}.position`,
        carrierCode,
        position,
      });
    return { interruptionCarrierId, validationId: transit?.id ?? null, position, addedDoseGy };
  });
  return refusals.length > 0 ? refuse(...refusals) : done(reviewed);
}
