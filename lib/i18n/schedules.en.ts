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

export const schedules: typeof vi = {
  sources,
  bound,
  destination: destinationName,
  purpose: (source) => source,
  deciding: {
    minimum: "Required minimum",
    maximum: "Allowed maximum",
    decides: "decides",
    same: "same as what decides",
    lower: "lower than what decides",
    higher: "higher than what decides",
    none: "No limit is known.",
  },
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
  nothingHere: "No row matches",
  nothingHereHint: "Take away a filter to see more.",
  allDestinations: "All destinations",
  allStates: "All states",
  show: "Show",
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
  noDate: "the source gives no day",
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
    "schedules.pest-not-covered": ({ pest, why, rowCodes }) =>
      why === "row-not-in-force"
        ? `The pest ${pest} is listed (${sayList(rowCodes)}), but that row has not been activated. Activate it with a document first.`
        : why === "lepidoptera-stage-excluded"
          ? `The general dose for insects (${sayList(rowCodes)}) leaves out pupae and adults of Lepidoptera, and ${pest} may be one. State its order and stage, or find a row of its own.`
          : `No row sets a dose for the pest ${pest} in this market, and there is no dose by default. Ask the plant protection authority.`,
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
