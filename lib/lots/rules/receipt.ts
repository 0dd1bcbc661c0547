import { centreDay, centreYear, dayOf } from "@/lib/core/dates";
import { checkVersion, type StaleRefusal } from "@/lib/core/refusals";
import { done, refuse, type Result } from "@/lib/core/result";
import { gramsFromKg } from "@/lib/core/units";
import { checkTime, type TimeRefusal } from "@/lib/lots/rules/time";
import type { LotStage } from "@/lib/release/rules/facts";

/** How the packaging looked at the gate. */
export const packagingConditions = ["sound", "damaged", "wet"] as const;

export type PreviousIrradiation = "no" | "yes" | "unknown";

/** What the storekeeper wrote down at the gate; masses in kg as they were typed. */
export type ReceiptEntry = {
  destination: string | null;
  declaredCartons: number;
  receivedCartons: number;
  /** Turned back at the gate, not loaded. */
  rejectedCartons: number;
  items: number | null;
  massBasis: "weighed" | "declared" | null;
  massKg: number | null;
  cartonMassKg: number | null;
  discrepancyNote: string | null;
  discrepancyAcceptedBy: string | null;
  previouslyIrradiated: PreviousIrradiation;
  arrivedAt: Date;
  promisedAt: Date | null;
  durableUntil: Date | null;
};

/** What was found under the ids of the form; null where nothing was. */
export type ReceiptFacts = {
  at: Date;
  customer: { code: string } | null;
  product: { id: string; kind: "fruit" | "ppe"; countingUnit: string } | null;
  spec: { productId: string; destination: string | null; status: string } | null;
  /** Of the agreement that counts on the day of arrival; null where none does, or it names no mass. */
  agreedCartonMassG: number | null;
  /** undefined: no round was named. */
  round: { openedOn: Date } | null | undefined;
};

export type MassFacts = { massG: number | null; cartonMassG: number | null };

export type ReceiptRefusal =
  | TimeRefusal
  | { code: "lots.customer-unknown"; field: "customerId" }
  | { code: "lots.product-unknown"; field: "productId" }
  | { code: "lots.spec-unknown"; field: "specId" }
  | { code: "lots.spec-not-approved"; field: "specId" }
  | { code: "lots.spec-of-another-product"; field: "specId" }
  | {
      code: "lots.spec-for-another-market";
      field: "destination";
      specDestination: string | null;
      destination: string | null;
    }
  | { code: "lots.rejected-exceeds-received"; field: "rejectedCartons"; receivedCartons: number }
  | { code: "lots.nothing-accepted"; field: "rejectedCartons" }
  | {
      code: "lots.discrepancy-unexplained";
      field: "discrepancyNote";
      declaredCartons: number;
      receivedCartons: number;
    }
  | { code: "lots.discrepancy-not-accepted"; field: "discrepancyAcceptedBy" }
  | { code: "lots.items-missing"; field: "items"; countingUnit: string }
  | { code: "lots.items-not-counted"; field: "items" }
  | { code: "lots.mass-missing"; field: "massBasis" }
  /** Nobody could say after treatment whether the cartons were as dense as what was mapped. */
  | { code: "lots.carton-mass-unknown"; field: "massBasis" }
  | { code: "lots.mass-basis-missing"; field: "massBasis" }
  | { code: "lots.weighed-mass-missing"; field: "massKg" }
  | { code: "lots.mass-is-computed"; field: "massKg" }
  | { code: "lots.carton-mass-missing"; field: "cartonMassKg" }
  | { code: "lots.food-irradiated-before"; field: "previouslyIrradiated" }
  | { code: "lots.promised-before-arrival"; field: "promisedAt"; arrivedAt: Date }
  | { code: "lots.durability-over"; field: "durableUntil"; arrivedAt: Date }
  | { code: "lots.round-unknown"; field: "freeRoundId" }
  | { code: "lots.round-not-open-yet"; field: "freeRoundId"; openedOn: Date };

export function acceptedCartons(lot: { receivedCartons: number; rejectedCartons: number }): number {
  return lot.receivedCartons - lot.rejectedCartons;
}

/** Mass of one carton in grams: as declared, or the accepted goods' mass shared out; null where neither is known. */
export function cartonMassOf(lot: {
  cartonMassG: number | null;
  massG: bigint | null;
  receivedCartons: number;
  rejectedCartons: number;
}): number | null {
  if (lot.cartonMassG !== null) return lot.cartonMassG;
  const accepted = acceptedCartons(lot);
  return lot.massG === null || accepted === 0 ? null : Number(lot.massG) / accepted;
}

function checkChoices(
  { customer, product, spec, round }: ReceiptFacts,
  entry: ReceiptEntry,
): ReceiptRefusal[] {
  const refusals: ReceiptRefusal[] = [];
  if (customer === null) refusals.push({ code: "lots.customer-unknown", field: "customerId" });
  if (product === null) refusals.push({ code: "lots.product-unknown", field: "productId" });
  if (spec === null) refusals.push({ code: "lots.spec-unknown", field: "specId" });
  else {
    if (spec.status !== "approved") refusals.push({ code: "lots.spec-not-approved", field: "specId" });
    if (product !== null && spec.productId !== product.id)
      refusals.push({ code: "lots.spec-of-another-product", field: "specId" });
    if (spec.destination !== entry.destination) {
      const { destination: specDestination } = spec;
      const { destination } = entry;
      refusals.push({
        code: "lots.spec-for-another-market",
        field: "destination",
        specDestination,
        destination,
      });
    }
  }
  if (round === null) refusals.push({ code: "lots.round-unknown", field: "freeRoundId" });
  else if (round && centreDay(entry.arrivedAt) < dayOf(round.openedOn))
    refusals.push({ code: "lots.round-not-open-yet", field: "freeRoundId", openedOn: round.openedOn });
  return refusals;
}

function checkCounts(product: ReceiptFacts["product"], entry: ReceiptEntry): ReceiptRefusal[] {
  const refusals: ReceiptRefusal[] = [];
  const { declaredCartons, receivedCartons, rejectedCartons, items } = entry;
  if (rejectedCartons > receivedCartons)
    refusals.push({ code: "lots.rejected-exceeds-received", field: "rejectedCartons", receivedCartons });
  else if (rejectedCartons === receivedCartons)
    refusals.push({ code: "lots.nothing-accepted", field: "rejectedCartons" });
  if (declaredCartons !== receivedCartons) {
    if (entry.discrepancyNote === null)
      refusals.push({
        code: "lots.discrepancy-unexplained",
        field: "discrepancyNote",
        declaredCartons,
        receivedCartons,
      });
    if (entry.discrepancyAcceptedBy === null)
      refusals.push({ code: "lots.discrepancy-not-accepted", field: "discrepancyAcceptedBy" });
  }
  if (product === null) return refusals;
  if (product.countingUnit === "carton" && items !== null)
    refusals.push({ code: "lots.items-not-counted", field: "items" });
  if (product.countingUnit !== "carton" && items === null)
    refusals.push({ code: "lots.items-missing", field: "items", countingUnit: product.countingUnit });
  return refusals;
}

/** A figure of mass always says where it comes from; what is computed is not typed as well. */
function checkMass({ product, agreedCartonMassG }: ReceiptFacts, entry: ReceiptEntry): ReceiptRefusal[] {
  const { massBasis, massKg, cartonMassKg } = entry;
  if (massBasis === "weighed")
    return massKg === null ? [{ code: "lots.weighed-mass-missing", field: "massKg" }] : [];
  if (massBasis === "declared") {
    const refusals: ReceiptRefusal[] = [];
    if (cartonMassKg === null) refusals.push({ code: "lots.carton-mass-missing", field: "cartonMassKg" });
    if (massKg !== null) refusals.push({ code: "lots.mass-is-computed", field: "massKg" });
    return refusals;
  }
  if (massKg !== null || cartonMassKg !== null)
    return [{ code: "lots.mass-basis-missing", field: "massBasis" }];
  if (product?.kind === "fruit") return [{ code: "lots.mass-missing", field: "massBasis" }];
  return product && agreedCartonMassG === null
    ? [{ code: "lots.carton-mass-unknown", field: "massBasis" }]
    : [];
}

/** Mass of the accepted cartons, in whole grams: weighed, or accepted cartons × declared mass of one. */
export function computeMass(
  entry: Pick<ReceiptEntry, "massBasis" | "massKg" | "cartonMassKg" | "receivedCartons" | "rejectedCartons">,
): MassFacts {
  const cartonMassG = entry.cartonMassKg === null ? null : gramsFromKg(entry.cartonMassKg);
  if (entry.massBasis === "weighed" && entry.massKg !== null)
    return { massG: gramsFromKg(entry.massKg), cartonMassG };
  if (entry.massBasis === "declared" && cartonMassG !== null)
    return { massG: cartonMassG * acceptedCartons(entry), cartonMassG };
  return { massG: null, cartonMassG: null };
}

/** May this lot be taken in? Food irradiated before is refused at the gate (process 0, decision 10). */
export function checkReceipt(facts: ReceiptFacts, entry: ReceiptEntry): Result<MassFacts, ReceiptRefusal[]> {
  const refusals: ReceiptRefusal[] = [
    ...checkChoices(facts, entry),
    ...checkCounts(facts.product, entry),
    ...checkMass(facts, entry),
    ...checkTime("arrivedAt", entry.arrivedAt, facts.at, []),
  ];
  if (facts.product?.kind === "fruit" && entry.previouslyIrradiated === "yes")
    refusals.push({ code: "lots.food-irradiated-before", field: "previouslyIrradiated" });
  if (entry.promisedAt !== null && entry.promisedAt < entry.arrivedAt)
    refusals.push({ code: "lots.promised-before-arrival", field: "promisedAt", arrivedAt: entry.arrivedAt });
  const { arrivedAt, durableUntil } = entry;
  if (durableUntil !== null && dayOf(durableUntil) < centreDay(arrivedAt))
    refusals.push({ code: "lots.durability-over", field: "durableUntil", arrivedAt });
  return refusals.length > 0 ? refuse(...refusals) : done(computeMass(entry));
}

export type AmendmentRefusal =
  | ReceiptRefusal
  | StaleRefusal
  | { code: "lots.loading-begun"; stage: LotStage }
  | { code: "lots.arrival-in-another-year"; field: "arrivedAt"; lotCode: string };

/** The receipt as it stands, its boxes under the names of the form. */
export type SavedReceipt = {
  code: string;
  stage: LotStage;
  arrivedAt: Date;
  boxes: { version: number } & Record<string, unknown>;
};

/** A receipt is set right only while nothing of it stands on a carrier; the code keeps its year. */
export function checkReceiptAmendment(
  facts: ReceiptFacts,
  entry: ReceiptEntry,
  { saved, seenVersion, typed }: { saved: SavedReceipt; seenVersion: number; typed: Record<string, unknown> },
): Result<MassFacts, AmendmentRefusal[]> {
  const refusals: AmendmentRefusal[] = [...checkVersion(seenVersion, saved.boxes, typed)];
  if (saved.stage !== "received") refusals.push({ code: "lots.loading-begun", stage: saved.stage });
  if (centreYear(saved.arrivedAt) !== centreYear(entry.arrivedAt))
    refusals.push({ code: "lots.arrival-in-another-year", field: "arrivedAt", lotCode: saved.code });
  const verdict = checkReceipt(facts, entry);
  if (!verdict.ok) refusals.push(...verdict.error);
  return verdict.ok && refusals.length === 0 ? verdict : refuse(...refusals);
}
