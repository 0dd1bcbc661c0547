import { done, refuse, type Result } from "@/lib/core/result";
import type { LifeStage } from "@/lib/schedules/rules/pests";

export type AgreementStatus = "draft" | "in_force" | "ended" | "withdrawn";
export type AgreementPurpose = "phyto_export" | "ppe";
export type DoseMapSupplier = "centre" | "customer";

const cartonSides = ["cartonLengthMm", "cartonWidthMm", "cartonHeightMm"] as const;
type CartonSide = (typeof cartonSides)[number];

/** What both sides agree on; days are "YYYY-MM-DD". */
export type Terms = {
  purpose: AgreementPurpose;
  destination: string | null;
  minDoseGy: number | null;
  maxDoseGy: number | null;
  cartonLengthMm: number | null;
  cartonWidthMm: number | null;
  cartonHeightMm: number | null;
  storageMinC: number | null;
  storageMaxC: number | null;
  inForceFrom: string;
  inForceTo: string | null;
};

/** A pest to be stopped, as chosen; without stages, they are not known. */
export type ChosenPest = {
  pestId: string;
  lifeStages: readonly LifeStage[];
  /** The catalogue's row; null where there is none. `correctedAs`: the name under which it stands since. */
  known: { name: string; correctedAs: string | null } | null;
};

export type DraftFacts = Terms & {
  pests: readonly ChosenPest[];
  customerId: string;
  productId: string;
  /** Null where there is no such record. */
  customer: { code: string } | null;
  product: { kind: "fruit" | "ppe"; maxDoseGy: number | null } | null;
  /** What the code already stands for: it keeps customer and product through all versions. */
  earlier: { customerId: string; productId: string; openDraftNo: number | null } | null;
};

export type DraftRefusal =
  | { code: "agreements.customer-not-found"; field: "customerId" }
  | { code: "agreements.product-not-found"; field: "productId" }
  | { code: "agreements.code-of-another"; field: "code" }
  | { code: "agreements.draft-open"; field: "code"; versionNo: number }
  | { code: "agreements.purpose-of-other-goods"; field: "purpose" }
  | { code: "agreements.destination-missing"; field: "destination" }
  | { code: "agreements.dose-not-positive"; field: "minDoseGy" | "maxDoseGy" }
  | { code: "agreements.doses-not-ascending"; field: "maxDoseGy" }
  | { code: "agreements.above-product-limit"; field: "maxDoseGy"; limitGy: number }
  | { code: "agreements.carton-side-missing"; field: CartonSide }
  | { code: "agreements.temperatures-reversed"; field: "storageMaxC" }
  | { code: "agreements.term-reversed"; field: "inForceTo" }
  | PestChoiceRefusal;

export type PestChoiceRefusal =
  | { code: "agreements.pest-not-found"; field: string }
  | { code: "agreements.pest-corrected"; field: string; name: string; correctedAs: string }
  | { code: "agreements.pest-twice"; field: string; name: string }
  | { code: "agreements.pests-of-equipment"; field: string };

/** Each pest is known, current and named once; equipment has none. */
function checkPests({ pests, purpose }: DraftFacts): PestChoiceRefusal[] {
  return pests.flatMap(({ pestId, known }, place): PestChoiceRefusal[] => {
    const field = `pests.${place}.pestId`;
    if (known === null) return [{ code: "agreements.pest-not-found", field }];
    const { name, correctedAs } = known;
    const refusals: PestChoiceRefusal[] = [];
    if (purpose === "ppe") refusals.push({ code: "agreements.pests-of-equipment", field });
    if (correctedAs !== null) refusals.push({ code: "agreements.pest-corrected", field, name, correctedAs });
    if (pests.findIndex((other) => other.pestId === pestId) < place)
      refusals.push({ code: "agreements.pest-twice", field, name });
    return refusals;
  });
}

function checkDoses({ minDoseGy, maxDoseGy, product }: DraftFacts): DraftRefusal[] {
  const refusals: DraftRefusal[] = [];
  if (minDoseGy !== null && minDoseGy <= 0)
    refusals.push({ code: "agreements.dose-not-positive", field: "minDoseGy" });
  if (maxDoseGy !== null && maxDoseGy <= 0)
    refusals.push({ code: "agreements.dose-not-positive", field: "maxDoseGy" });
  if (minDoseGy !== null && maxDoseGy !== null && minDoseGy >= maxDoseGy)
    refusals.push({ code: "agreements.doses-not-ascending", field: "maxDoseGy" });
  const limitGy = product?.maxDoseGy ?? null;
  if (maxDoseGy !== null && limitGy !== null && maxDoseGy > limitGy)
    refusals.push({ code: "agreements.above-product-limit", field: "maxDoseGy", limitGy });
  return refusals;
}

/** All three sides of the carton, or none. */
function checkCarton(facts: DraftFacts): DraftRefusal[] {
  const missing = cartonSides.filter((side) => facts[side] === null);
  return missing.length === cartonSides.length
    ? []
    : missing.map((field) => ({ code: "agreements.carton-side-missing", field }));
}

/** Terms that contradict themselves are not worth two signatures. */
export function checkDraft(facts: DraftFacts): Result<Terms, DraftRefusal[]> {
  const { customer, product, earlier, purpose, destination, storageMinC, storageMaxC } = facts;
  const refusals: DraftRefusal[] = [];
  if (customer === null) refusals.push({ code: "agreements.customer-not-found", field: "customerId" });
  if (product === null) refusals.push({ code: "agreements.product-not-found", field: "productId" });
  if (earlier !== null && (earlier.customerId !== facts.customerId || earlier.productId !== facts.productId))
    refusals.push({ code: "agreements.code-of-another", field: "code" });
  else if (earlier !== null && earlier.openDraftNo !== null)
    refusals.push({ code: "agreements.draft-open", field: "code", versionNo: earlier.openDraftNo });
  if (product !== null && (product.kind === "ppe") !== (purpose === "ppe"))
    refusals.push({ code: "agreements.purpose-of-other-goods", field: "purpose" });
  if (purpose === "phyto_export" && destination === null)
    refusals.push({ code: "agreements.destination-missing", field: "destination" });
  refusals.push(...checkDoses(facts), ...checkCarton(facts));
  if (storageMinC !== null && storageMaxC !== null && storageMinC > storageMaxC)
    refusals.push({ code: "agreements.temperatures-reversed", field: "storageMaxC" });
  if (facts.inForceTo !== null && facts.inForceTo < facts.inForceFrom)
    refusals.push({ code: "agreements.term-reversed", field: "inForceTo" });
  refusals.push(...checkPests(facts));
  return refusals.length > 0 ? refuse(...refusals) : done(facts);
}

/** From the first day to the last, both counted; null runs on. */
export type Term = { from: string; to: string | null };

export function termOf(agreement: {
  inForceFrom: string;
  inForceTo: string | null;
  endedOn: string | null;
}): Term {
  return { from: agreement.inForceFrom, to: agreement.endedOn ?? agreement.inForceTo };
}

export function coversDay({ from, to }: Term, day: string): boolean {
  return from <= day && (to === null || day <= to);
}

export function overlaps(a: Term, b: Term): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

export type PaperSignatures = { customerSignedOn: string; centreSignedOn: string };

export type EnforcementFacts = PaperSignatures & {
  status: AgreementStatus;
  draftedById: string;
  term: Term;
  today: string;
  /** Agreements of the same customer, product and destination that are or were in force. */
  others: readonly { code: string; versionNo: number; term: Term }[];
};

export type EnforcementRefusal =
  | { code: "agreements.not-a-draft"; status: AgreementStatus }
  | { code: "agreements.own-draft" }
  | { code: "agreements.signed-in-future"; field: "customerSignedOn" | "centreSignedOn" }
  | { code: "agreements.signed-after-start"; field: "customerSignedOn" | "centreSignedOn"; day: string }
  | { code: "agreements.overlap"; agreementCode: string; versionNo: number; from: string; to: string | null };

/** A second person puts it in force, on a paper both sides signed before its first day; one agreement counts on any day. */
export function decideEnforcement(
  facts: EnforcementFacts,
  actorId: string,
): Result<Term, EnforcementRefusal[]> {
  const { status, draftedById, term, today, others } = facts;
  const refusals: EnforcementRefusal[] = [];
  if (status !== "draft") refusals.push({ code: "agreements.not-a-draft", status });
  if (draftedById === actorId) refusals.push({ code: "agreements.own-draft" });
  for (const field of ["customerSignedOn", "centreSignedOn"] as const) {
    if (facts[field] > today) refusals.push({ code: "agreements.signed-in-future", field });
    else if (facts[field] > term.from)
      refusals.push({ code: "agreements.signed-after-start", field, day: term.from });
  }
  for (const other of others.filter((one) => overlaps(one.term, term))) {
    const { code: agreementCode, versionNo } = other;
    refusals.push({ code: "agreements.overlap", agreementCode, versionNo, ...other.term });
  }
  return refusals.length > 0 ? refuse(...refusals) : done(term);
}

export type ClosingRefusal =
  | { code: "agreements.not-a-draft"; status: AgreementStatus }
  | { code: "agreements.not-in-force"; status: AgreementStatus }
  | { code: "agreements.end-in-past"; field: "endedOn" }
  | { code: "agreements.end-outside-term"; field: "endedOn"; from: string; to: string | null };

/** The last day lies ahead, or is today: lots treated before were treated under it. */
export function decideEnd(
  { status, term, today }: { status: AgreementStatus; term: Term; today: string },
  endedOn: string,
): Result<string, ClosingRefusal[]> {
  if (status !== "in_force") return refuse({ code: "agreements.not-in-force", status });
  const refusals: ClosingRefusal[] = [];
  if (endedOn < today) refusals.push({ code: "agreements.end-in-past", field: "endedOn" });
  if (!coversDay(term, endedOn))
    refusals.push({ code: "agreements.end-outside-term", field: "endedOn", ...term });
  return refusals.length > 0 ? refuse(...refusals) : done(endedOn);
}

export function decideWithdrawal(status: AgreementStatus): Result<"withdrawn", ClosingRefusal[]> {
  return status === "draft" ? done("withdrawn") : refuse({ code: "agreements.not-a-draft", status });
}

export type MissingRefusal = { code: "agreements.not-found" };
