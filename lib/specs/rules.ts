import { type Result, done, refuse } from "@/lib/core/result";
import { atLeastGy, atMostGy } from "@/lib/core/units";

/** Lowest and highest dose in the load, each as a multiple of the dose at the monitor position (process 3.7). */
export type DoseRatios = { ratioMin: number; ratioMax: number };

export type DoseLimits = { minDoseGy: number; maxDoseGy: number };

/** Relative expanded uncertainty (k = 2) of a monitor reading with its ratio: 0.05 is 5 %. */
export type WindowFacts = DoseLimits & DoseRatios & { expandedUncertainty: number };

export type MonitorWindow = {
  lowGy: number;
  highGy: number;
  feasible: boolean;
  /** Dose uniformity ratio of the load, and the largest one these limits could bear. */
  dur: number;
  largestDur: number;
};

/** Monitor readings inside [lowGy, highGy] prove both limits with their uncertainty (process 3.8). Expects checked facts. */
export function computeMonitorWindow(facts: WindowFacts): MonitorWindow {
  const { minDoseGy, maxDoseGy, ratioMin, ratioMax, expandedUncertainty } = facts;
  const lowGy = minDoseGy / (ratioMin * (1 - expandedUncertainty));
  const highGy = maxDoseGy / (ratioMax * (1 + expandedUncertainty));
  return {
    lowGy,
    highGy,
    feasible: atMostGy(lowGy, highGy),
    dur: ratioMax / ratioMin,
    largestDur: ((maxDoseGy / minDoseGy) * (1 - expandedUncertainty)) / (1 + expandedUncertainty),
  };
}

/** Calculated lowest and highest dose of the load behind one monitor reading (process 3.7), without uncertainty. */
export function computeDoseExtremes(monitorDoseGy: number, ratios: DoseRatios): DoseLimits {
  return { minDoseGy: monitorDoseGy * ratios.ratioMin, maxDoseGy: monitorDoseGy * ratios.ratioMax };
}

/** A null product maximum is unknown, not unlimited. */
export type ProductFacts = {
  kind: "fruit" | "ppe";
  requiresAcknowledgement: boolean;
  maxDoseGy: number | null;
};

export type SpecPurpose = "phyto_export" | "ppe";

export type SpecificationFacts = WindowFacts & {
  product: ProductFacts;
  purpose: SpecPurpose;
  destination: string | null;
};

export type SpecificationRefusal =
  | {
      code: "specs.value-not-positive";
      field: "minDoseGy" | "maxDoseGy" | "ratioMin" | "ratioMax";
      value: number;
    }
  | { code: "specs.uncertainty-out-of-range"; field: "expandedUncertainty"; expandedUncertainty: number }
  | { code: "specs.minimum-not-below-maximum"; field: "maxDoseGy"; minDoseGy: number; maxDoseGy: number }
  | { code: "specs.ratios-not-ascending"; field: "ratioMax"; ratioMin: number; ratioMax: number }
  | { code: "specs.product-maximum-unknown"; field: "maxDoseGy" }
  | { code: "specs.maximum-above-product"; field: "maxDoseGy"; maxDoseGy: number; productMaxDoseGy: number }
  | {
      code: "specs.purpose-not-for-product";
      field: "purpose";
      purpose: SpecPurpose;
      kind: ProductFacts["kind"];
    }
  | { code: "specs.destination-missing"; field: "destination" }
  | ({ code: "specs.infeasible"; field: "ratioMax" } & MonitorWindow);

/** Not a reason to refuse, but a thing the approver must have seen. */
export type SpecificationFlag =
  /** Possible only when the monitor hangs outside the load; inside, it signals a mapping error (process 3.7). */
  | { code: "specs.minimum-ratio-above-one"; ratioMin: number }
  /** Simple acceptance, only where customer and agency agree (process 3.8). */
  | { code: "specs.no-guard-band" };

export type CheckedSpecification = { window: MonitorWindow; flags: SpecificationFlag[] };

const UNCERTAINTY_LIMIT = 0.5;

function checkValues(facts: SpecificationFacts): SpecificationRefusal[] {
  const refusals: SpecificationRefusal[] = [];
  for (const field of ["minDoseGy", "maxDoseGy", "ratioMin", "ratioMax"] as const) {
    const value = facts[field];
    if (!(value > 0 && Number.isFinite(value)))
      refusals.push({ code: "specs.value-not-positive", field, value });
  }
  const { expandedUncertainty } = facts;
  if (!(expandedUncertainty >= 0 && expandedUncertainty < UNCERTAINTY_LIMIT))
    refusals.push({
      code: "specs.uncertainty-out-of-range",
      field: "expandedUncertainty",
      expandedUncertainty,
    });
  return refusals;
}

function checkOrder({
  minDoseGy,
  maxDoseGy,
  ratioMin,
  ratioMax,
}: SpecificationFacts): SpecificationRefusal[] {
  const refusals: SpecificationRefusal[] = [];
  if (atLeastGy(minDoseGy, maxDoseGy))
    refusals.push({ code: "specs.minimum-not-below-maximum", field: "maxDoseGy", minDoseGy, maxDoseGy });
  if (ratioMin >= ratioMax)
    refusals.push({ code: "specs.ratios-not-ascending", field: "ratioMax", ratioMin, ratioMax });
  return refusals;
}

function checkProduct({
  product,
  purpose,
  destination,
  maxDoseGy,
}: SpecificationFacts): SpecificationRefusal[] {
  const refusals: SpecificationRefusal[] = [];
  if ((purpose === "ppe") !== (product.kind === "ppe"))
    refusals.push({ code: "specs.purpose-not-for-product", field: "purpose", purpose, kind: product.kind });
  if (purpose === "phyto_export" && destination === null)
    refusals.push({ code: "specs.destination-missing", field: "destination" });
  if (product.maxDoseGy === null) {
    if (product.kind === "ppe") refusals.push({ code: "specs.product-maximum-unknown", field: "maxDoseGy" });
  } else if (!atMostGy(maxDoseGy, product.maxDoseGy)) {
    const productMaxDoseGy = product.maxDoseGy;
    refusals.push({ code: "specs.maximum-above-product", field: "maxDoseGy", maxDoseGy, productMaxDoseGy });
  }
  return refusals;
}

/** Every reason at once; feasibility is judged as soon as the five figures make sense (process 3.7, 3.8). */
export function checkSpecification(
  facts: SpecificationFacts,
): Result<CheckedSpecification, SpecificationRefusal[]> {
  const senseless = [...checkValues(facts), ...checkOrder(facts)];
  const refusals = [...senseless, ...checkProduct(facts)];
  const window = computeMonitorWindow(facts);
  if (senseless.length === 0 && !window.feasible)
    refusals.push({ code: "specs.infeasible", field: "ratioMax", ...window });
  if (refusals.length > 0) return refuse(...refusals);

  const flags: SpecificationFlag[] = [];
  if (facts.ratioMin > 1) flags.push({ code: "specs.minimum-ratio-above-one", ratioMin: facts.ratioMin });
  if (facts.expandedUncertainty === 0) flags.push({ code: "specs.no-guard-band" });
  return done({ window, flags });
}

export type SpecStatus = "draft" | "approved" | "withdrawn" | "retired";

export type ApprovalRefusal =
  | { code: "specs.not-a-draft"; status: SpecStatus }
  | { code: "specs.own-draft" }
  | SpecificationRefusal;

/** A second person approves, on the product limit of that day; an infeasible one is never approved. */
export function decideApproval(
  specification: SpecificationFacts & { status: SpecStatus; draftedById: string },
  approverId: string,
): Result<CheckedSpecification, ApprovalRefusal[]> {
  const refusals: ApprovalRefusal[] = [];
  if (specification.status !== "draft")
    refusals.push({ code: "specs.not-a-draft", status: specification.status });
  if (specification.draftedById === approverId) refusals.push({ code: "specs.own-draft" });
  const checked = checkSpecification(specification);
  if (!checked.ok) refusals.push(...checked.error);
  return checked.ok && refusals.length === 0 ? checked : refuse(...refusals);
}

export type DraftFacts = SpecificationFacts & {
  productId: string;
  densityMinKgM3: number | null;
  densityMaxKgM3: number | null;
  /** What the code already stands for, if anything: it keeps its product through all versions. */
  earlier: { productId: string; productCode: string; openDraftNo: number | null } | null;
};

export type DraftRefusal =
  | { code: "specs.code-of-another-product"; field: "code"; productCode: string }
  | { code: "specs.draft-open"; field: "code"; versionNo: number }
  | { code: "specs.density-reversed"; field: "densityMaxKgM3" }
  | SpecificationRefusal;

/** What cannot be treated may still be written down and discussed: only an infeasible window does not stop a draft. */
export function checkDraft(facts: DraftFacts): Result<MonitorWindow, DraftRefusal[]> {
  const { productId, densityMinKgM3, densityMaxKgM3, earlier } = facts;
  const refusals: DraftRefusal[] = [];
  if (earlier !== null && earlier.productId !== productId)
    refusals.push({ code: "specs.code-of-another-product", field: "code", productCode: earlier.productCode });
  else if (earlier !== null && earlier.openDraftNo !== null)
    refusals.push({ code: "specs.draft-open", field: "code", versionNo: earlier.openDraftNo });
  if (densityMinKgM3 !== null && densityMaxKgM3 !== null && densityMinKgM3 > densityMaxKgM3)
    refusals.push({ code: "specs.density-reversed", field: "densityMaxKgM3" });
  const checked = checkSpecification(facts);
  if (!checked.ok) refusals.push(...checked.error.filter(({ code }) => code !== "specs.infeasible"));
  return refusals.length > 0 ? refuse(...refusals) : done(computeMonitorWindow(facts));
}

export type ClosingRefusal =
  | { code: "specs.not-a-draft"; status: SpecStatus }
  | { code: "specs.not-approved"; status: SpecStatus };

/** A draft is withdrawn, an approved version retired; neither comes back. */
export function decideClosing(
  status: SpecStatus,
  closing: "withdrawn" | "retired",
): Result<SpecStatus, ClosingRefusal[]> {
  if (closing === "withdrawn" && status !== "draft") return refuse({ code: "specs.not-a-draft", status });
  if (closing === "retired" && status !== "approved") return refuse({ code: "specs.not-approved", status });
  return done(closing);
}

export type MissingRefusal =
  | { code: "specs.not-found" }
  | { code: "specs.product-not-found"; field: "productId" };
