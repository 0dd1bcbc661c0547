import type { markets as vi } from "@/lib/i18n/markets.vi";

const conditions: (typeof vi)["conditions"] = {
  "openings-under-1.6-mm": "Insect-proof cartons: every opening smaller than 1.6 mm.",
  "au-carton-codes":
    "On the carton: product of Vietnam, kind of fruit, packhouse code (PHC), treatment facility code (TFC) and treatment number (TIN).",
  "au-declaration-400-gy": "The phytosanitary certificate declares “Irradiated at a minimum of 400Gy”.",
  "us-inspector-before-treatment":
    "An inspector of the United States (APHIS) takes part in inspecting samples at the facility before treatment; without one the goods wait.",
  "us-pest-proof-packaging": "Packaging pest-proof or netted; pallets wrapped, netted or strapped.",
  "us-lot-on-pallet-or-carton":
    "Lot number, packing and treatment facility, and dates: on the pallet while it is intact, otherwise on each carton.",
  "us-radura": "The Radura and the words “Treated with radiation” or “Treated by irradiation”.",
  "us-phytosanitary-certificate":
    "A phytosanitary certificate with its treatment section, of the plant protection authority, goes with the goods.",
  "not-to-florida-or-hawaii": "Not to be sent to or distributed in Florida and Hawaii.",
  "nz-no-second-irradiation": "Not irradiated a second time unless permitted.",
};

export const markets: typeof vi = {
  kinds: {
    inspection: "Inspection before treatment",
    packaging: "Packaging",
    label: "Labels",
    document: "Documents with the goods",
    distribution: "Limits on distribution",
  },
  conditions,
  condition: (code) => (conditions as Record<string, string>)[code] ?? code,
  title: (country) => `What ${country} asks`,
  lead: "Only what a source confirms. What is not here is not thereby permitted.",
  source: (source) => `Source: ${source}`,
  beforeDispatch: "Limits on distribution in this market",
  acknowledge: "The consignee and the carrier were told of this limit",
  acknowledged: "Told of the limits on distribution",
  refusals: {},
};
