import { checkVersion, type StaleRefusal } from "@/lib/core/refusals";
import { done, refuse, type Result } from "@/lib/core/result";

export const productKinds = ["fruit", "ppe"] as const;
export type ProductKind = (typeof productKinds)[number];

/** What figures are grouped by and schedules are looked up under. */
export const commoditiesOf = {
  fruit: ["lychee", "longan", "mango", "dragon_fruit", "rambutan", "star_apple", "pomelo", "other_fruit"],
  ppe: ["nano_mask", "n95_mask", "surgical_mask", "protective_suit", "other_ppe"],
} as const satisfies Record<ProductKind, readonly string[]>;

export type Commodity = (typeof commoditiesOf)[ProductKind][number];

export const commodities = [...commoditiesOf.fruit, ...commoditiesOf.ppe] as const;

/** What a certificate counts. */
export const countingUnits = ["carton", "piece", "set"] as const;
export type CountingUnit = (typeof countingUnits)[number];

/** What lots, specifications and figures of past years rest on. */
export type ProductIdentity = { kind: ProductKind; commodity: string; countingUnit: string };

export type ProductDetails = ProductIdentity & {
  nameVi: string;
  nameEn: string;
  /** The maker's maximum acceptable dose; null is unknown, not unlimited. */
  maxDoseGy: number | null;
  maxDoseSource: string | null;
  requiresAcknowledgement: boolean;
};

export type ProductRefusal =
  | { code: "products.code-taken"; field: "code"; nameVi: string }
  | { code: "products.commodity-not-of-kind"; field: "commodity"; kind: ProductKind }
  | { code: "products.max-dose-without-source"; field: "maxDoseSource" }
  | { code: "products.acknowledgement-needed"; field: "requiresAcknowledgement" }
  | { code: "products.fixed-once-used"; field: keyof ProductIdentity }
  | { code: "products.not-found" };

function checkDetails(details: ProductDetails): ProductRefusal[] {
  const refusals: ProductRefusal[] = [];
  const { kind, commodity, maxDoseGy, maxDoseSource, requiresAcknowledgement } = details;
  if (!commoditiesOf[kind].some((one) => one === commodity))
    refusals.push({ code: "products.commodity-not-of-kind", field: "commodity", kind });
  if (maxDoseGy !== null && maxDoseSource === null)
    refusals.push({ code: "products.max-dose-without-source", field: "maxDoseSource" });
  // Gamma takes the charge out of an electret filter (process 2.5): the customer must know before release.
  if (commodity === "n95_mask" && !requiresAcknowledgement)
    refusals.push({ code: "products.acknowledgement-needed", field: "requiresAcknowledgement" });
  return refusals;
}

export function checkRegistration(
  details: ProductDetails,
  sameCode: { nameVi: string } | null,
): Result<ProductDetails, ProductRefusal[]> {
  const refusals = checkDetails(details);
  if (sameCode !== null)
    refusals.unshift({ code: "products.code-taken", field: "code", nameVi: sameCode.nameVi });
  return refusals.length > 0 ? refuse(...refusals) : done(details);
}

/** Once a specification or a lot names a product, what figures are grouped by stays as it is. */
export function checkAmendment(
  seenVersion: number,
  saved: (ProductDetails & { version: number }) | null,
  details: ProductDetails,
  isUsed: boolean,
): Result<ProductDetails, (ProductRefusal | StaleRefusal)[]> {
  if (saved === null) return refuse({ code: "products.not-found" });
  const refusals: (ProductRefusal | StaleRefusal)[] = [
    ...checkVersion(seenVersion, saved, details),
    ...checkDetails(details),
  ];
  for (const field of ["kind", "commodity", "countingUnit"] as const)
    if (isUsed && details[field] !== saved[field]) refusals.push({ code: "products.fixed-once-used", field });
  return refusals.length > 0 ? refuse(...refusals) : done(details);
}
