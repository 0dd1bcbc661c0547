import type { InspectionKind } from "@/lib/lots/rules/inspection";
import { plain } from "@/lib/schedules/rules/rows";

export const conditionKinds = ["inspection", "packaging", "label", "document", "distribution"] as const;
export type ConditionKind = (typeof conditionKinds)[number];

export type ConditionCode =
  | "openings-under-1.6-mm"
  | "au-carton-codes"
  | "au-declaration-400-gy"
  | "us-inspector-before-treatment"
  | "us-pest-proof-packaging"
  | "us-lot-on-pallet-or-carton"
  | "us-radura"
  | "us-phytosanitary-certificate"
  | "not-to-florida-or-hawaii"
  | "nz-no-second-irradiation";

/** What a market asks of goods besides their dose; `source` is the text in which it was found confirmed. */
export type MarketCondition = {
  code: ConditionCode;
  kind: ConditionKind;
  destination: string;
  /** Null: of all fresh fruit. */
  commodities: readonly string[] | null;
  /** Of a condition of the kind "inspection": who inspects before treatment. */
  inspectedBy?: InspectionKind;
  source: string;
};

/**
 * Only what a source we read confirms (process 1.2 steps 3, 12 and 13, and 1.3); whatever else a market may ask is not
 * here, and its absence permits nothing.
 */
const conditions: readonly MarketCondition[] = [
  {
    code: "openings-under-1.6-mm",
    kind: "packaging",
    destination: "AU",
    commodities: null,
    source: "2407/BVTV-KD (khuyennonghanoi.gov.vn)",
  },
  {
    code: "au-carton-codes",
    kind: "label",
    destination: "AU",
    commodities: null,
    source: "VTV, 24/08/2019",
  },
  {
    code: "au-declaration-400-gy",
    kind: "document",
    destination: "AU",
    commodities: ["longan"],
    source: "VTV, 24/08/2019",
  },
  {
    code: "us-inspector-before-treatment",
    kind: "inspection",
    destination: "US",
    commodities: null,
    inspectedBy: "joint",
    source: "bacgiangtv.vn, 24/08/2020; 1thegioi.vn, 31/08/2020",
  },
  {
    code: "us-pest-proof-packaging",
    kind: "packaging",
    destination: "US",
    commodities: null,
    source: "7 CFR 305.9",
  },
  {
    code: "us-lot-on-pallet-or-carton",
    kind: "label",
    destination: "US",
    commodities: null,
    source: "7 CFR 305.9",
  },
  { code: "us-radura", kind: "label", destination: "US", commodities: null, source: "21 CFR 179.26(c)" },
  {
    code: "us-phytosanitary-certificate",
    kind: "document",
    destination: "US",
    commodities: null,
    source: "7 CFR 305.9",
  },
  {
    code: "not-to-florida-or-hawaii",
    kind: "distribution",
    destination: "US",
    commodities: ["lychee", "longan"],
    source: "The Packer 273786331; Fruitnet 162597 (2014)",
  },
  {
    code: "nz-no-second-irradiation",
    kind: "document",
    destination: "NZ",
    commodities: null,
    source: "New Zealand Gazette 1999",
  },
];

/** What is confirmed of one market for one commodity, in the order of the kinds; nothing for goods that stay here. */
export function conditionsFor(destination: string | null, commodity: string): MarketCondition[] {
  if (destination === null) return [];
  return conditions
    .filter(
      (one) =>
        one.destination === destination.toUpperCase() &&
        (one.commodities === null || one.commodities.some((name) => plain(name) === plain(commodity))),
    )
    .toSorted((one, other) => conditionKinds.indexOf(one.kind) - conditionKinds.indexOf(other.kind));
}

/** Whose inspection before treatment a market is known to ask for; null where no source confirms any. */
export function inspectionAsked(
  destination: string | null,
  commodity: string,
): { kind: InspectionKind; source: string } | null {
  const [asked] = conditionsFor(destination, commodity).flatMap(({ inspectedBy, source }) =>
    inspectedBy ? [{ kind: inspectedBy, source }] : [],
  );
  return asked ?? null;
}

/** Does the market ask for packaging that keeps pests out? What is not confirmed of it is not asked. */
export function asksPackaging(destination: string | null, commodity: string): boolean {
  return conditionsFor(destination, commodity).some(({ kind }) => kind === "packaging");
}

/** Where in the market the goods may not go: said and acknowledged before they leave. */
export function distributionLimits(destination: string | null, commodity: string): ConditionCode[] {
  return conditionsFor(destination, commodity)
    .filter(({ kind }) => kind === "distribution")
    .map(({ code }) => code);
}
