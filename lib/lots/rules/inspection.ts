import { done, refuse, type Result } from "@/lib/core/result";
import { checkTime, type TimeRefusal } from "@/lib/lots/rules/time";
import type { LotStage } from "@/lib/release/rules/facts";

export const inspectionKinds = ["facility", "plant_quarantine", "joint"] as const;
export type InspectionKind = (typeof inspectionKinds)[number];

export const packagingFindings = ["pest_proof", "not_pest_proof"] as const;
export type PackagingFinding = (typeof packagingFindings)[number];

/** A word as it is stored, where it is one of these; from before it was asked it is null. */
export function knownWord<const W extends string>(words: readonly W[], word: string | null): W | null {
  return words.find((one) => one === word) ?? null;
}

const undecided: readonly LotStage[] = ["received", "loading", "in_process", "processed"];

export type InspectionFacts = {
  at: Date;
  lot: { stage: LotStage; kind: "fruit" | "ppe"; acceptedCartons: number; arrivedAt: Date };
  /** When the first carrier of the lot entered the room. */
  firstEnteredAt: Date | null;
  /** The market is known to ask for packaging that keeps pests out. */
  asksPackaging: boolean;
};

export type InspectionEntry = {
  inspectedAt: Date;
  sampleCartons: number;
  result: "pass" | "fail";
  findings: string | null;
  kind: InspectionKind;
  /** Who inspected for the importing country. */
  partner: string | null;
  packaging: PackagingFinding | null;
  /** Null: not counted. */
  livePests: number | null;
};

export type InspectionRefusal =
  | TimeRefusal
  | { code: "lots.decided"; stage: LotStage }
  | { code: "lots.inspection-of-fruit-only" }
  | { code: "lots.sample-exceeds-lot"; field: "sampleCartons"; acceptedCartons: number }
  | { code: "lots.findings-missing"; field: "findings" }
  | { code: "lots.partner-missing"; field: "partner" }
  | { code: "lots.packaging-not-checked"; field: "packaging" }
  | { code: "lots.passed-with-open-packaging"; field: "packaging" }
  | { code: "lots.inspected-after-treatment"; field: "inspectedAt"; firstEnteredAt: Date };

/** The inspection is before treatment: it may be typed late, but not have happened late. */
export function checkInspection(
  facts: InspectionFacts,
  entry: InspectionEntry,
): Result<InspectionEntry, InspectionRefusal[]> {
  const { lot, at, firstEnteredAt } = facts;
  const refusals: InspectionRefusal[] = [];
  if (!undecided.includes(lot.stage)) refusals.push({ code: "lots.decided", stage: lot.stage });
  if (lot.kind !== "fruit") refusals.push({ code: "lots.inspection-of-fruit-only" });
  if (entry.sampleCartons > lot.acceptedCartons)
    refusals.push({
      code: "lots.sample-exceeds-lot",
      field: "sampleCartons",
      acceptedCartons: lot.acceptedCartons,
    });
  // A live pest may be one that the treatment is for; which it was is said either way (process 1.2 step 3).
  if ((entry.result === "fail" || (entry.livePests ?? 0) > 0) && entry.findings === null)
    refusals.push({ code: "lots.findings-missing", field: "findings" });
  if (entry.kind === "joint" && entry.partner === null)
    refusals.push({ code: "lots.partner-missing", field: "partner" });
  if (facts.asksPackaging && entry.packaging === null)
    refusals.push({ code: "lots.packaging-not-checked", field: "packaging" });
  if (facts.asksPackaging && entry.packaging === "not_pest_proof" && entry.result === "pass")
    refusals.push({ code: "lots.passed-with-open-packaging", field: "packaging" });
  refusals.push(
    ...checkTime("inspectedAt", entry.inspectedAt, at, [{ after: "received", at: lot.arrivedAt }]),
  );
  if (firstEnteredAt !== null && entry.inspectedAt > firstEnteredAt)
    refusals.push({ code: "lots.inspected-after-treatment", field: "inspectedAt", firstEnteredAt });
  return refusals.length > 0 ? refuse(...refusals) : done(entry);
}

export type AcknowledgementRefusal =
  | TimeRefusal
  | { code: "lots.decided"; stage: LotStage }
  | { code: "lots.no-acknowledgement-needed" };

/** A customer may have signed before the lot came; after the decision it changes nothing any more. */
export function checkAcknowledgement(
  lot: { stage: LotStage; requiresAcknowledgement: boolean },
  { acknowledgedAt, at }: { acknowledgedAt: Date; at: Date },
): Result<true, AcknowledgementRefusal[]> {
  const refusals: AcknowledgementRefusal[] = [];
  if (!undecided.includes(lot.stage)) refusals.push({ code: "lots.decided", stage: lot.stage });
  if (!lot.requiresAcknowledgement) refusals.push({ code: "lots.no-acknowledgement-needed" });
  refusals.push(...checkTime("acknowledgedAt", acknowledgedAt, at, []));
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}
