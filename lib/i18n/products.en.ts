import type { products as vi } from "@/lib/i18n/products.vi";

const kinds: (typeof vi)["kinds"] = { fruit: "Fruit", ppe: "Protective equipment" };

const commodities: (typeof vi)["commodities"] = {
  lychee: "lychee",
  longan: "longan",
  mango: "mango",
  dragon_fruit: "dragon fruit",
  rambutan: "rambutan",
  star_apple: "star apple",
  pomelo: "pomelo",
  other_fruit: "other fruit",
  nano_mask: "nano masks",
  n95_mask: "N95 masks",
  surgical_mask: "surgical masks",
  protective_suit: "protective suits",
  other_ppe: "other protective equipment",
};

const units: (typeof vi)["units"] = { carton: "cartons", piece: "pieces", set: "sets" };

export const products: typeof vi = {
  kinds,
  commodities,
  units,
  commodity: (key) => (commodities as Record<string, string>)[key] ?? key,
  unit: (key) => (units as Record<string, string>)[key] ?? key,
  title: "Products",
  lead: "What is irradiated, what it is counted in and how much dose it bears.",
  register: "Add a product",
  registerTitle: "Add a product",
  registerLead:
    "Specifications and the year's figures rest on kind, commodity and counting unit, so these are fixed once a specification or lot exists.",
  amend: "Amend",
  amendTitle: (code) => `Amend product ${code}`,
  emptyTitle: "No products yet",
  empty: "Add a product first, then write its irradiation specification.",
  emptyReadOnly: "A clerk or quality releaser adds products on this page.",
  code: "Code",
  codeHint: "Letters A–Z without accents, digits and - . _ /. For example VAI-TUOI.",
  nameVi: "Vietnamese name",
  nameEn: "English name",
  nameHint: "Printed on certificates.",
  name: "Name",
  kind: "Kind",
  kindFirst: "Choose the kind first.",
  commodityLabel: "Commodity",
  commodityHint: "Treatment schedules and the year's figures are looked up under it.",
  countingUnit: "Counted in",
  fixed: "Kind, commodity and counting unit are fixed: a specification or a lot rests on them.",
  maxDose: "Maximum dose the product bears",
  maxDoseHint: "As the maker says. Leave empty if unknown; unknown does not mean unlimited.",
  maxDoseUnknown: "unknown",
  maxDoseSource: "Where this figure comes from",
  maxDoseSourceHint: "Who published it, in which document.",
  acknowledgement: "The customer must acknowledge before release",
  acknowledgementHint: "Where gamma rays harm the very use of the product. Always for N95 masks.",
  acknowledgementShort: "customer must acknowledge",
  acknowledgementWhy:
    "Gamma rays take the charge out of the filter, so filtration may suffer. The certificate will say that filtration was not verified.",
  yes: "yes",
  no: "no",
  specs: "Specifications for this product",
  noSpecs: "None yet. Without an approved specification no lot can be received.",
  draft: "Draft a specification",
  refusals: {
    "products.code-taken": ({ nameVi }) => `This code belongs to ${nameVi}. Choose another.`,
    "products.commodity-not-of-kind": ({ kind }) =>
      `This commodity is not of the kind “${kinds[kind].toLowerCase()}”. Choose the kind or the commodity again.`,
    "products.max-dose-without-source": () => "A maximum dose needs its source: who published it.",
    "products.acknowledgement-needed": () =>
      "N95 masks always need the customer's acknowledgement, because gamma rays weaken the filter. Tick this box.",
    "products.fixed-once-used": () =>
      "A specification or a lot rests on this, so it cannot change. Add a new product instead.",
    "products.not-found": () => "This product is no longer in the system. Reload the list.",
  },
};
