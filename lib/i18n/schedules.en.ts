import { products } from "@/lib/i18n/products.en";
import { sayDay, sayDose, sayList } from "@/lib/i18n/say";
import type { schedules as vi } from "@/lib/i18n/schedules.vi";
import type { Bound } from "@/lib/schedules/rules/selection";

const dose = (doseGy: number) => sayDose(doseGy, "en");

const sources: (typeof vi)["sources"] = {
  programme: "programme of the importing country",
  pest: "pest table",
  "food-law": "food law",
  product: "limit of the product",
  customer: "wish of the customer",
};

function bound({ source, doseGy, rowCode, pest }: Bound): string {
  return `${dose(doseGy)} (${[sources[source], pest, rowCode].filter((part) => part !== null).join(", ")})`;
}

const destinations: Record<string, string> = {
  AU: "Australia",
  IN: "India",
  JP: "Japan",
  KR: "South Korea",
  NZ: "New Zealand",
  US: "United States",
  VN: "Viet Nam",
  "IPPC members": "members of the IPPC",
};

function destinationName(code: string): string {
  return code
    .split("/")
    .map((one) => destinations[one] ?? one)
    .join(", ");
}

const uncovered: (typeof vi)["uncovered"] = (pest, why, rowCodes) => {
  switch (why) {
    case "row-not-in-force":
      return `The pest ${pest} is listed (${sayList(rowCodes)}), but that row has not been activated. Activate it with a document first.`;
    case "lepidoptera-stage-excluded":
      return `The general dose for insects (${sayList(rowCodes)}) leaves out pupae and adults of Lepidoptera, and ${pest} may be one. State its order and stage, or find a row of its own.`;
    case "no-table":
      return `No pest table of this market is in the system, so no row speaks of ${pest}. Rows of another country do not stand in for it. Ask the plant protection authority.`;
    case "no-row":
      return `No row sets a dose for the pest ${pest} in this market, and there is no dose by default. Ask the plant protection authority.`;
  }
};

export const schedules: typeof vi = {
  sources,
  bound,
  uncovered,
  destination: destinationName,
  purpose: (source) => source,
  deciding: {
    minimum: "Required minimum",
    maximum: "Allowed maximum",
    decides: "decides",
    strictest: "strictest of what counts",
    same: "same as what decides",
    lower: "lower than what decides",
    higher: "higher than what decides",
    none: "No limit is known.",
  },
  plan: {
    title: "Which dose would apply",
    lead: "Choose destination, commodity, pests and the day of treatment. This only looks things up and records nothing.",
    ask: "Look up",
    day: "Day of treatment",
    own: "Other limits, where there are any",
    customerMin: "Minimum the customer asks for",
    customerMax: "Maximum the customer allows",
    productMax: "Maximum the product bears",
    begin: "Choose a destination and a commodity to begin.",
    unread: "Some boxes could not be read, so nothing was looked up.",
    required: "Required minimum",
    allowed: "Allowed maximum",
    noMaximum: "no limit is known",
    by: (what) => `by ${what}`,
    notCovered: "Not covered: such goods would be refused",
    forGoods: (commodity, destination, day) =>
      `For ${commodity} to ${destination}, treated on ${sayDay(day)}`,
    candidates: "Every row and why it decides or does not",
    synthetic: "A row counts here by a document made up for the demonstration.",
    look: "Which dose would apply?",
  },
  filter: {
    title: "Filter",
    any: "any",
    apply: "Filter",
    clear: "Clear",
  },
  activatedBy: (name, document) => `${name}: ${document}`,
  bySource: "by its own source",
  otherEditions: "Other rows about the same",
  states: {
    "in-force": "in force",
    limits: "limits already",
    upcoming: "not yet begun",
    "needs-activation": "needs activation",
    unconfirmed: "unconfirmed draft",
    "no-dose": "no irradiation dose",
    superseded: "superseded",
  },
  stateWhy: {
    "in-force": "This row decides the dose of a lot irradiated today.",
    limits:
      "Confirmed food law whose first day the source does not give. It limits all the same: leaving it out would only permit more.",
    upcoming: "It has a first day, and that day has not come.",
    "needs-activation":
      "The source is sure of the dose but not of the day it begins, so the row decides nothing yet. A responsible person activates it with a document.",
    unconfirmed:
      "This figure is not confirmed by an official text and is not law. No lot is accepted or released on it until somebody activates it with a document.",
    "no-dose": "The source gives no irradiation dose, because this market wants another treatment.",
    superseded: "A newer edition took its place. It is kept for lots irradiated before that day.",
  },
  title: "Treatment schedules",
  lead: "The doses that markets and food law ask for. A row that is not confirmed decides nothing until somebody activates it with a document.",
  searchHint: "Code, commodity, pest, edition…",
  nothingHere: "No row matches",
  nothingHereHint: "Take away a filter to see more.",
  code: "Code",
  programme: "Programme",
  destinationLabel: "Destination",
  origin: "Origin",
  target: "Commodity or pest",
  commodity: "Commodity",
  pest: "Pest",
  purposeLabel: "Purpose",
  minDose: "Minimum",
  maxDose: "Maximum",
  state: "State",
  edition: "Edition",
  effective: "In effect",
  from: (day) => `from ${day}`,
  until: (day) => `to the end of ${day}`,
  effectiveBySource: "In effect, by the source",
  noDate: "the source gives no day",
  noDay: "not known",
  sourceStatus: "How sure the source is",
  sourceLabel: "Source",
  note: "Note of the source",
  verbatim: "As the source words it.",
  inForceBy: (document) => `In force by ${document}.`,
  notLaw: "not law",
  activations: "Activations",
  noActivations: "Nobody has activated this row.",
  noActivationsNeeded: "This row is in force by its own source; nobody needs to activate it.",
  activate: "Activate",
  activateTitle: "Activate with a document",
  activateLead: "From the day below every lot is judged by this row. The signer answers for the document.",
  document: "Document",
  documentHint:
    "Number, date and who issued it. For example: letter 123/BVTV-KD of 05/01/2021, Plant Protection Department.",
  effectiveFrom: "In force from",
  effectiveTo: "To the end of",
  effectiveToHint: "Leave empty if the document names no last day.",
  synthetic: "A document made up for the demonstration",
  syntheticHint: "Every lot judged by this row will be marked as made-up data.",
  openRow: "Open row",
  onlyReleaser: "A quality releaser activates this row, with a signature.",
  meanings: {
    "schedules.activated": "I put this row in force by the document named above and answer for it.",
  },
  refusals: {
    "schedules.not-covered": ({ commodity, destination, treatedOn, pendingRowCodes }) =>
      `On ${sayDay(treatedOn)} no programme in force covers ${products.commodity(commodity)} to ${destinationName(destination)}, so it is refused. ` +
      (pendingRowCodes.length > 0
        ? `Row ${sayList(pendingRowCodes)} exists, but nobody has activated it with a document for that day.`
        : "There is no dose by default."),
    "schedules.row-without-dose": ({ rowCode, programme, purpose }) =>
      `Row ${rowCode} (${programme}) sets no irradiation dose: ${purpose}. This market wants another treatment.`,
    "schedules.pest-not-covered": ({ pest, why, rowCodes }) => uncovered(pest, why, rowCodes),
    "schedules.minimum-above-maximum": ({ required, allowed }) =>
      `The required minimum ${bound(required)} is above the allowed maximum ${bound(allowed)}, so the job cannot be accepted.`,
    "schedules.document-missing": () => "Activating needs a document. Write its number and date.",
    "schedules.dates-reversed": ({ effectiveFrom, effectiveTo }) =>
      `The last day ${sayDay(effectiveTo)} is before the first day ${sayDay(effectiveFrom)}. Check both.`,
    "schedules.before-row-begins": ({ effectiveFrom, rowFrom }) =>
      `It cannot be in force from ${sayDay(effectiveFrom)}: the source says this row begins on ${sayDay(rowFrom)}.`,
    "schedules.after-row-ends": ({ effectiveFrom, rowTo }) =>
      `It cannot be in force from ${sayDay(effectiveFrom)}: this row ended on ${sayDay(rowTo)}.`,
    "schedules.already-in-force": ({ effectiveFrom, document }) =>
      `On ${sayDay(effectiveFrom)} this row is in force already${document === null ? "" : ` by ${document}`}. Nothing is left to activate.`,
    "schedules.no-dose-to-activate": ({ rowCode, purpose }) =>
      `Row ${rowCode} gives no dose (${purpose}), so there is nothing to activate.`,
    "schedules.synthetic-outside-demo": () =>
      "A made-up document works only in the demonstration. Write the real document.",
    "schedules.not-found": () => "This row is no longer in the system. Reload the list.",
    "schedules.bad-day": ({ rowCode, day }) => `Row ${rowCode}: “${day}” is neither a month nor a day.`,
    "schedules.doses-reversed": ({ rowCode }) => `Row ${rowCode}: the minimum dose is above the maximum.`,
    "schedules.code-twice": ({ rowCode }) => `The code ${rowCode} occurs twice in the table.`,
    "schedules.row-changed": ({ rowCode, fields }) =>
      `Row ${rowCode} exists and differs in ${sayList(fields)}. A loaded row cannot change; load the new one under another code.`,
  },
};
