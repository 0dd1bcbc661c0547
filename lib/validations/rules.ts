import { done, refuse, type Result } from "@/lib/core/result";
import type { ConfigurationStatus } from "@/lib/configurations/rules/versions";

export type ValidationKind = "transit_dose" | "partial_load";
export type ValidationStatus = "draft" | "approved" | "withdrawn";

export type ValidationRefusal =
  | { code: "validations.configuration-unknown" }
  | { code: "validations.configuration-retired" }
  | { code: "validations.not-found" }
  | { code: "validations.draft-open"; versionNo: number }
  | { code: "validations.measured-in-future"; field: "measuredOn" }
  | { code: "validations.effective-before-measured"; field: "effectiveFrom" }
  | { code: "validations.no-position"; field: string }
  | { code: "validations.position-missing"; field: string }
  | { code: "validations.dose-missing"; field: string }
  | { code: "validations.position-twice"; field: string; position: string }
  | { code: "validations.cartons-not-partial"; field: "minCartons"; cartonsPerCarrier: number }
  | { code: "validations.not-a-draft"; status: ValidationStatus }
  | { code: "validations.own-draft" }
  | { code: "validations.same-day"; versionNo: number }
  | { code: "validations.withdrawn" };

/** Days are "YYYY-MM-DD". */
export type DraftFacts = {
  today: string;
  configuration: { status: ConfigurationStatus; cartonsPerCarrier: number } | null;
  openDraftNo: number | null;
};

type Evidence = { measuredOn: string; effectiveFrom: string };

function checkEvidence(facts: DraftFacts, entry: Evidence): ValidationRefusal[] {
  if (facts.configuration === null) return [{ code: "validations.configuration-unknown" }];
  const refusals: ValidationRefusal[] = [];
  if (facts.configuration.status === "retired") refusals.push({ code: "validations.configuration-retired" });
  if (facts.openDraftNo !== null)
    refusals.push({ code: "validations.draft-open", versionNo: facts.openDraftNo });
  if (entry.measuredOn > facts.today)
    refusals.push({ code: "validations.measured-in-future", field: "measuredOn" });
  if (entry.effectiveFrom < entry.measuredOn)
    refusals.push({ code: "validations.effective-before-measured", field: "effectiveFrom" });
  return refusals;
}

export type PositionEntry = { position: string | null; doseGy: number | null };
export type TransitPosition = { position: string; doseGy: number };

function checkPositions(rows: readonly PositionEntry[]): ValidationRefusal[] {
  const named = rows.map(({ position }) => position?.toLowerCase() ?? null);
  if (rows.every(({ position, doseGy }) => position === null && doseGy === null))
    return [{ code: "validations.no-position", field: "positions.0.position" }];
  return rows.flatMap(({ position, doseGy }, index): ValidationRefusal[] => {
    if (position === null)
      return doseGy === null
        ? []
        : [{ code: "validations.position-missing", field: `positions.${index}.position` }];
    if (doseGy === null) return [{ code: "validations.dose-missing", field: `positions.${index}.doseGy` }];
    return named.indexOf(position.toLowerCase()) < index
      ? [{ code: "validations.position-twice", field: `positions.${index}.position`, position }]
      : [];
  });
}

/** The transit dose of a carrier is that of its place; where its place is not said, the highest of all (process 3.10). */
export function checkTransitDose(
  facts: DraftFacts,
  entry: Evidence & { positions: readonly PositionEntry[] },
): Result<{ doseGy: number; positions: TransitPosition[] }, ValidationRefusal[]> {
  const refusals = [...checkEvidence(facts, entry), ...checkPositions(entry.positions)];
  if (refusals.length > 0) return refuse(...refusals);
  const positions = entry.positions.flatMap(({ position, doseGy }) =>
    position !== null && doseGy !== null ? [{ position, doseGy }] : [],
  );
  return done({ doseGy: Math.max(...positions.map(({ doseGy }) => doseGy)), positions });
}

/** Fewer cartons than the pattern's count only where that configuration was mapped with them (process 3.12). */
export function checkPartialLoad(
  facts: DraftFacts,
  entry: Evidence & { minCartons: number },
): Result<true, ValidationRefusal[]> {
  const refusals = checkEvidence(facts, entry);
  const cartonsPerCarrier = facts.configuration?.cartonsPerCarrier ?? null;
  if (cartonsPerCarrier !== null && entry.minCartons >= cartonsPerCarrier)
    refusals.push({ code: "validations.cartons-not-partial", field: "minCartons", cartonsPerCarrier });
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}

export type StoredValidation = {
  status: ValidationStatus;
  draftedById: string;
  /** The approved one that holds from the same day, if there is one. */
  sameDayNo: number | null;
};

/** A second person approves, and only one value begins on a day. */
export function decideApproval(
  stored: StoredValidation,
  approverId: string,
): Result<true, ValidationRefusal[]> {
  const refusals: ValidationRefusal[] = [];
  if (stored.status !== "draft") refusals.push({ code: "validations.not-a-draft", status: stored.status });
  else if (stored.sameDayNo !== null)
    refusals.push({ code: "validations.same-day", versionNo: stored.sameDayNo });
  if (stored.draftedById === approverId) refusals.push({ code: "validations.own-draft" });
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}

export function decideWithdrawal(status: ValidationStatus): Result<true, ValidationRefusal[]> {
  return status === "withdrawn" ? refuse({ code: "validations.withdrawn" }) : done(true);
}

/** The approved value that holds on a day: the one that began last. Null is unknown, never nought. */
export function inForceOn<V extends { status: ValidationStatus; effectiveFrom: string }>(
  validations: readonly V[],
  day: string,
): V | null {
  const begun = validations.filter(
    ({ status, effectiveFrom }) => status === "approved" && effectiveFrom <= day,
  );
  return begun.reduce<V | null>(
    (last, each) => (last === null || each.effectiveFrom > last.effectiveFrom ? each : last),
    null,
  );
}
