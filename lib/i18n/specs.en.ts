import { calibrations } from "@/lib/i18n/calibrations.en";
import { formatNumber } from "@/lib/core/dates";
import { sayDose, sayDoseUp, sayDoseDown, sayPercent, sayRange } from "@/lib/i18n/say";
import type { specs as vi } from "@/lib/i18n/specs.vi";

const statuses: (typeof vi)["statuses"] = {
  draft: "a draft",
  approved: "approved",
  withdrawn: "withdrawn",
  retired: "retired",
};

const gray = (doseGy: number) => sayDose(doseGy, "en");
const number = (value: number) => formatNumber(value, "en");

export const specs: typeof vi = {
  statuses,
  purposes: {
    phyto_export: "Phytosanitary treatment for export",
    ppe: "Irradiation of protective equipment",
  },
  title: "Specifications",
  lead: "Which goods, loaded how, with how much dose. Only an approved version can be used, and whoever approves did not draft it.",
  name: (code, versionNo) => `${code} · version ${versionNo}`,
  draft: "Draft a specification",
  draftTitle: "Draft a specification",
  draftLead:
    "A draft waits for a second person to approve it with a signature. What is recorded cannot be edited; to change it, draft a new version.",
  newVersion: "Draft a new version",
  newVersionTitle: (code) => `Draft a new version of ${code}`,
  saveDraft: "Save the draft",
  emptyTitle: "No specifications yet",
  empty: "A lot can be received only when its product has an approved specification. Draft the first one.",
  emptyReadOnly: "A dosimetrist or quality releaser drafts specifications on this page.",
  needProduct: "There is no product to write a specification for. Add a product first.",
  allStatuses: "All states",
  show: "Show",
  code: "Code",
  codeHint:
    "One code for one configuration of one product, such as VAI-US-01. Drafting the same code again makes a new version.",
  version: "Version",
  product: "Product",
  purpose: "Purpose",
  destination: "Destination",
  destinationHint:
    "Only countries with a programme among the treatment schedules. Leave empty where nothing is exported.",
  noDestination: "not exported",
  status: "State",
  limits: "Dose limits",
  limit: (min, max) => sayRange(min, max),
  minDose: "Minimum dose",
  maxDose: "Maximum dose",
  configuration: "Configuration",
  configurationLead:
    "The dose ratios hold for this configuration only. Another path, carrier or pattern needs a new dose map.",
  pathName: "Product path",
  carrierType: "Type of carrier",
  loadingPattern: "Loading pattern",
  loadingPatternHint: "How many layers, which way round, where gaps are left.",
  load: "Process load",
  productLimit: (dose) => `This product bears at most ${dose}.`,
  openProduct: "Open the product",
  productLimitUnknown: "Nobody knows yet what dose this product bears at most.",
  cartonsPerCarrier: "Cartons per carrier",
  cartonSize: "Size of a carton",
  cartonLength: "Length",
  cartonWidth: "Width",
  cartonHeight: "Height",
  density: "Bulk density",
  densityMin: "Bulk density from",
  densityMax: "Bulk density to",
  cycleTime: "Cycle time",
  maxInterruptions: "Interruptions allowed in one run",
  maxInterruptionsHint: "More of them hold the lot. Leave empty where the process sets no limit.",
  monitoring: "Dose monitoring",
  monitorPosition: "Position of the monitor",
  monitorPositionHint: "Named as on the dose map, such as M1. Only dosimeters at this position are judged.",
  dosimeterEvery: "A dosimeter every",
  dosimeterEveryHint: "The first and the last carrier always have one.",
  carriersUnit: "carriers",
  everyCarriers: (count) => (count === 1 ? "on every carrier" : `at most ${count} carriers apart`),
  map: "From the dose map",
  mapLead:
    "From the dose map of exactly this configuration: chosen above, or written by hand from the report.",
  ratioMin: "Minimum ratio",
  ratioMinHint: "Lowest dose in the load divided by the dose at the monitor.",
  ratioMax: "Maximum ratio",
  ratioMaxHint: "Highest dose in the load divided by the dose at the monitor.",
  ratioSource: "From which report",
  ratioSourceHint: "Number and date of the report, and how many replicates.",
  uncertainty: "Expanded uncertainty",
  uncertaintyHint: "Relative, k = 2, the ratio's own uncertainty included. 0.05 is 5 %.",
  uncertaintyIs: (percent) => `That is ${percent}.`,
  budget: {
    title: "Components of the uncertainty",
    lead: "Relative, k = 1. An empty box is no part of it. The uncertainty above is never smaller than what this comes to; larger is caution.",
    from: "Taken from calibration",
    fromHint: "Fills in the calibration's components; the dose-map ratio comes from the map chosen above.",
    parts: {
      ...calibrations.parts,
      "dose-map-ratio": "dose-map ratio",
      "source-timer": "source and timer",
    },
    none: "no budget",
    comesTo: (percent) => `This comes to U = ${percent} (k = 2).`,
    useIt: "Use this figure",
    expanded: "The budget comes to (k = 2)",
  },
  capability: {
    title: "What treated lots say",
    lead: "The lowest calculated dose of the latest lots released under this version (at most 30). Advice for the next version; it does not replace the judging of a lot.",
    none: "Fewer than three lots were released under this version, so nothing can be said.",
    loads: "Lots",
    mean: "Mean and standard deviation",
    meanIs: (mean, s) => `${mean}, s = ${s}`,
    tolerance: "95 % of lots exceed (95 % confidence)",
    toleranceIs: (dose, capable) =>
      capable
        ? `${dose}: not below the minimum`
        : `${dose}: below the minimum, the process is not sure enough`,
    below: "Probability of a lot below the minimum",
    belowIs: (share) =>
      share < 1e-6 ? "less than one in a million" : `${formatNumber(share * 100, "en", 4)} %`,
    target: "Aim at (95 %, one-sided)",
    targetIs: (low, monitor) => `${low} in the low zone, that is ${monitor} at the monitor`,
    noTarget: "the scatter is too wide",
  },
  guard: {
    title: "Who agreed how readings are judged",
    lead: "Needed where the uncertainty is 0, so that readings are held against the bare limits: customer or agency must have agreed.",
    agreedBy: "Agreed by",
    document: "Document",
    agreedOn: "Agreed on",
    policy: "How readings are judged",
    banded: "with a guard band for their uncertainty",
    simple: "against the bare limits, without a guard band",
    agreed: "Agreement",
    agreedAs: (by, document, day) => `${by} · ${document} · ${day}`,
  },
  note: "Note",
  window: {
    title: "Acceptance window of the monitor",
    lead: "Always computed, never typed.",
    short: "Acceptance window",
    from: "from",
    to: "to",
    waiting: "Fill in both limits, both ratios and the uncertainty to see the window.",
    low: "Low end = minimum dose ÷ (minimum ratio × (1 − uncertainty))",
    high: "High end = maximum dose ÷ (maximum ratio × (1 + uncertainty))",
    feasible: "Feasible",
    infeasible: "Not feasible",
    infeasibleWhy:
      "No reading could prove both limits. The draft can be saved for discussion, but nobody can approve it.",
    dur: (dur, largest, fits) =>
      fits
        ? `The dose uniformity ratio ${dur} is within ${largest}, the most these limits bear.`
        : `The dose uniformity ratio ${dur} is above ${largest}, the most these limits bear. Turn the load, lower its density, or decline.`,
    durFormula: "The most = (maximum dose ÷ minimum dose) × (1 − uncertainty) ÷ (1 + uncertainty)",
    figure: "The acceptance window lies between the two dose limits",
  },
  market: {
    title: "Treatment schedules today",
    notCovered: "This market is not covered",
    below:
      "The minimum of this specification is below what the market asks. A lot treated by it cannot be released.",
    above:
      "The maximum of this specification is above what is allowed. A lot treated by it cannot be released.",
    synthetic: "The schedule is in force only by a document made up for the demonstration.",
    open: "Open the treatment schedules",
  },
  drafted: "Drafted by",
  draftedAt: "Drafted at",
  approval: "Approval",
  approve: "Sign the approval",
  approveLead:
    "From the signature on, new lots are received under this version; the version of this code approved before is retired.",
  approveDetail: (name) =>
    `Signs every figure of ${name}: limits, configuration, ratios, uncertainty and the window.`,
  waiting: "Waits for a second person to approve.",
  ownDraft: "You drafted this version, so somebody else must approve it.",
  onlyReleaser: "A quality releaser approves, with a signature.",
  cannotApprove: "It cannot be approved yet:",
  mustSee: "The approver must have seen this before signing:",
  withdraw: "Withdraw the draft",
  withdrawLead: "A withdrawn draft stays in the history and can no longer be approved.",
  retire: "Retire",
  retireLead: "No new lot is received under this version. Lots already received keep it.",
  reason: "Reason",
  closed: (name, at) => `${name}, ${at}`,
  closedReason: "Reason",
  closedBy: "By",
  replacedBy: (versionNo) => `Replaced by version ${versionNo}.`,
  versions: "Versions of this code",
  meanings: {
    "specs.approved": "I have read every figure of this specification and approve it for use.",
  },
  flags: {
    "specs.minimum-ratio-above-one": ({ ratioMin }) =>
      `The minimum ratio is ${number(ratioMin)}, above 1: right only when the monitor hangs outside the load. Look at the dose map before approving.`,
    "specs.no-guard-band": () =>
      "The uncertainty is given as 0, so the acceptance window has no guard band. Only where customer and agency agree.",
  },
  refusals: {
    "specs.value-not-positive": () => "This figure must be above 0. Check the dose map and type it again.",
    "specs.uncertainty-out-of-range": () =>
      "The uncertainty must be from 0 to below 0.5. Type it as a fraction of one, such as 0.05 for 5 %.",
    "specs.minimum-not-below-maximum": ({ minDoseGy, maxDoseGy }) =>
      `The minimum dose ${gray(minDoseGy)} must be below the maximum dose ${gray(maxDoseGy)}. Check whether the two were swapped.`,
    "specs.ratios-not-ascending": ({ ratioMin, ratioMax }) =>
      `The minimum ratio ${number(ratioMin)} must be below the maximum ratio ${number(ratioMax)}. Check the dose map.`,
    "specs.product-maximum-unknown": () =>
      "Nobody knows yet what dose this product can bear. Ask its maker and write it into the product record first.",
    "specs.maximum-above-product": ({ maxDoseGy, productMaxDoseGy }) =>
      `The maximum dose ${gray(maxDoseGy)} is above what the product can bear, ${gray(productMaxDoseGy)}. Lower it.`,
    "specs.purpose-not-for-product": ({ kind }): string =>
      kind === "ppe"
        ? "This product is protective equipment, not fruit for export. Choose the purpose for protective equipment."
        : "This product is fruit. Choose phytosanitary treatment for export.",
    "specs.destination-missing": () =>
      "Phytosanitary treatment for export needs a destination. Choose the country.",
    "specs.infeasible": ({ lowGy, highGy, dur, largestDur }) =>
      `There is no acceptance window: the monitor would have to read at least ${sayDoseUp(lowGy, "en")} and at most ${sayDoseDown(highGy, "en")}. ` +
      `The dose uniformity ratio is ${number(dur)}, and ${number(largestDur)} is the most these limits bear. Turn the load, lower its density, or decline.`,
    "specs.not-a-draft": ({ status }) =>
      `This specification is ${statuses[status]}; only a draft can be approved or withdrawn. Reload the page to see it.`,
    "specs.own-draft": () =>
      "You drafted this specification, so you cannot approve it yourself. Ask a second person.",
    "specs.not-approved": ({ status }) =>
      `This specification is ${statuses[status]}; only an approved one can be retired. Reload the page to see it.`,
    "specs.code-of-another-product": ({ productCode }) =>
      `This specification code belongs to product ${productCode}. Choose another code for this product.`,
    "specs.draft-open": ({ versionNo }) =>
      `Version ${versionNo} of this code is still a draft. Approve or withdraw it before drafting another.`,
    "specs.density-reversed": () => "The upper density must be above the lower one. Check both.",
    "specs.uncertainty-below-budget": ({ expandedUncertainty, budgetExpanded }) =>
      `It says ${sayPercent(expandedUncertainty, "en")}, the budget comes to ${formatNumber(budgetExpanded * 100, "en", 4)} %. Enter no less than that, or check the budget.`,
    "specs.simple-acceptance-not-agreed": () =>
      "An uncertainty of 0 keeps nothing in hand. Say who agreed, by which document and when.",
    "specs.agreement-incomplete": () => "Give party, document and day, or leave all three empty.",
    "specs.budget-calibration-unknown": () =>
      "This calibration is no longer in force. Choose another, or leave it empty and type.",
    "specs.not-found": () => "This specification is no longer in the system. Reload the list.",
    "specs.product-not-found": () =>
      "This product is no longer in the system. Reload the page and choose again.",
  },
};
