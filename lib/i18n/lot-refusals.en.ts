import { formatDay, formatExactly, formatNumber } from "@/lib/core/dates";
import { certificates } from "@/lib/i18n/certificates.en";
import type { refusals as vi, stages as viStages } from "@/lib/i18n/lot-refusals.vi";
import { sayList } from "@/lib/i18n/say";
import { schedules } from "@/lib/i18n/schedules.en";
import type { PriorStep } from "@/lib/lots/rules/time";

export const stages: typeof viStages = {
  received: "received",
  loading: "being loaded",
  in_process: "being irradiated",
  processed: "awaiting decision",
  released: "released",
  rejected: "rejected",
  certified: "certified",
  dispatched: "dispatched",
};

const cartons = (count: number) => `${formatNumber(count, "en")} ${count === 1 ? "carton" : "cartons"}`;

const steps = {
  received: () => "receipt of the lot",
  "carrier-before": (subject) => `loading of carrier ${subject}, the one before`,
  "pass-before": () => "the end of unloading of the previous treatment",
  loaded: (subject) => `loading of carrier ${subject}`,
  "run-started": () => "the start of the run",
  "source-moved": () => "the latest source movement",
  entered: (subject) => `entry of carrier ${subject} into the room`,
  left: (subject) => (subject ? `carrier ${subject} leaving the room` : "leaving the room"),
  interrupted: (subject) => `the interruption that found carrier ${subject} in the room`,
  called: () => "the request for the inspector",
  unloaded: () => "the unloading of the last carrier",
  rejected: () => "the rejection of the lot",
  certified: () => "issue of the certificate",
  "handed-over": () => "the hand-over",
} satisfies Record<PriorStep, (subject: string) => string>;

const units: Record<string, string> = { piece: "pieces", set: "sets" };

export const refusals: typeof vi = {
  "time.in-future": ({ at }) =>
    `This time has not come yet: it is ${formatExactly(at)} now. Leave it empty for now.`,
  "time.too-early": ({ after, earliest, subject }) =>
    `This is before ${steps[after](subject ?? "")} (${formatExactly(earliest)}). Check the time.`,
  "lots.not-found": () => "There is no such lot. Reload the list.",
  "lots.customer-unknown": () => "This customer is no longer here. Reload and choose again.",
  "lots.product-unknown": () => "This product is no longer here. Reload and choose again.",
  "lots.spec-unknown": () => "This specification is no longer here. Reload and choose again.",
  "lots.spec-not-approved": () =>
    "This specification is not approved, or no longer in force. Choose an approved one.",
  "lots.spec-of-another-product": () =>
    "This specification is for another product. Choose one of this product.",
  "lots.spec-for-another-market": ({ specDestination, destination }) =>
    `The specification is for ${specDestination === null ? "goods that are not exported" : schedules.destination(specDestination)}, the lot says ${destination === null ? "not exported" : schedules.destination(destination)}. Change one of them.`,
  "lots.rejected-exceeds-received": ({ receivedCartons }) =>
    `Only ${cartons(receivedCartons)} came in; no more can be turned back. Count again.`,
  "lots.nothing-accepted": () =>
    "With everything turned back nothing is left to irradiate. Do not open a lot; return the goods.",
  "lots.discrepancy-unexplained": ({ declaredCartons, receivedCartons }) =>
    `Declared ${cartons(declaredCartons)}, counted ${cartons(receivedCartons)}. Write down why they differ.`,
  "lots.discrepancy-not-accepted": () => "Somebody has to accept the difference. Write their name.",
  "lots.items-missing": ({ countingUnit }) =>
    `This product is counted in ${units[countingUnit] ?? countingUnit}. Give the total number.`,
  "lots.items-not-counted": () => "This product is counted in cartons only. Leave the number of items empty.",
  "lots.carton-mass-unknown": () =>
    "Nobody knows what a carton weighs, and the agreement of the day of receipt does not say. Weigh them, or give the declared mass of one.",
  "lots.mass-missing": () =>
    "Fruit needs a mass. Choose weighed, or computed from the declared mass of a carton.",
  "lots.mass-basis-missing": () => "Where does this mass come from: weighed or declared? Choose one.",
  "lots.weighed-mass-missing": () => "Give the weighed mass in kg.",
  "lots.mass-is-computed": () =>
    "With declared mass the total is computed. Leave this empty, or choose weighed.",
  "lots.carton-mass-missing": () => "Give the declared mass of one carton in kg.",
  "lots.food-irradiated-before": () =>
    "Food is irradiated once only. Goods irradiated before are not taken in; return them.",
  "lots.durability-over": ({ arrivedAt }) =>
    `This day was over when the goods arrived (${formatDay(arrivedAt)}). Check the day, or do not take the lot in.`,
  "lots.promised-before-arrival": ({ arrivedAt }) =>
    `Promised before the goods arrived (${formatExactly(arrivedAt)}). Check it.`,
  "lots.round-unknown": () => "This round is no longer here. Reload and choose again.",
  "lots.round-not-open-yet": ({ openedOn }) =>
    `This round opens on ${formatDay(openedOn)}, after the goods arrived. Choose another.`,
  "lots.round-code-taken": ({ name }) => `This code is taken by the round “${name}”. Choose another.`,
  "lots.loading-begun": ({ stage }) =>
    `This lot is ${stages[stage]}, so its receipt can no longer be changed. If it is wrong, tell whoever decides on release.`,
  "lots.arrival-in-another-year": ({ lotCode }) =>
    `The code ${lotCode} carries the year of arrival, which cannot change. Check the date.`,
  "lots.decided": ({ stage }) => `This lot is ${stages[stage]}; nothing can be added. Reload to see.`,
  "lots.inspection-of-fruit-only": () =>
    "Only fruit is inspected before treatment. This lot does not need it.",
  "lots.sample-exceeds-lot": ({ acceptedCartons }) =>
    `The lot has only ${cartons(acceptedCartons)}. Check the sample size.`,
  "lots.findings-missing": () =>
    "It failed, or live pests were seen: write which, and what was done about them.",
  "lots.partner-missing": () => "A joint inspection names the importing country's inspector and agency.",
  "lots.packaging-not-checked": () =>
    "This lot's market asks for packaging that keeps pests out. Look at it and choose one.",
  "lots.passed-with-open-packaging": () =>
    "With open packaging it cannot pass for this market. Repack and inspect again, or record that it failed.",
  "lots.no-inspection-any-more": ({ stage }) =>
    `This lot is ${stages[stage]}; it is too late to ask for an inspection before treatment.`,
  "lots.inspector-called-already": ({ calledAt }) =>
    `Asked for at ${formatExactly(calledAt)} and still waited for. Record the result, or that nobody came, and ask again.`,
  "lots.expected-before-call": ({ calledAt }) =>
    `Expected before it was asked for (${formatExactly(calledAt)}). Check the time.`,
  "lots.called-off-and-waited-for": () =>
    "A lot does not wait for somebody who is no longer needed. Choose “could not come”, or clear this box.",
  "lots.no-inspector-called": () => "This lot waits for nobody. Reload to see.",
  "lots.awaits-inspector": () =>
    "The lot waits for an inspector and is not loaded. Record the inspection, or that nobody came.",
  "lots.seal-of-fruit-only": () => "Only fruit is sealed by plant quarantine.",
  "lots.not-sealable": ({ stage }) =>
    `This lot is ${stages[stage]}. Seals come after treatment and before dispatch.`,
  "lots.more-sealed-than-treated": ({ cartonsLeft }) =>
    cartonsLeft <= 0
      ? "Every carton that came out is sealed. Count again, or correct an earlier line."
      : `Only ${cartons(cartonsLeft)} are not sealed yet. Count again.`,
  "lots.seal-not-standing": () => "This line has been replaced already. Reload to see.",
  "lots.correction-unexplained": () => "Write why it is corrected.",
  "lots.inspected-after-treatment": ({ firstEnteredAt }) =>
    `The goods entered the room at ${formatExactly(firstEnteredAt)}; the inspection comes before. Check its time.`,
  "lots.no-acknowledgement-needed": () => "This product needs no acknowledgement.",
  "lots.not-loadable": ({ stage }) => `This lot is ${stages[stage]}; no more can be loaded. Reload to see.`,
  "lots.inspection-failed": () =>
    "The latest inspection failed, so nothing may be loaded. Record a new inspection if it was put right.",
  "lots.held-back": ({ place }) =>
    `The goods are at ${place}, in the hold, and cannot be loaded. Move them to the untreated zone first.`,
  "lots.carrier-occupied": ({ carrierCode, lotCode }) =>
    `Carrier ${carrierCode} holds goods of lot ${lotCode}. Unload it first, or use another.`,
  "lots.cartons-exceed-lot": ({ cartonsLeft }) =>
    cartonsLeft <= 0
      ? "All cartons of the lot are loaded. Count again."
      : `Only ${cartons(cartonsLeft)} of the lot are left to load. Count again.`,
  "lots.cartons-exceed-carrier": ({ cartonsPerCarrier }) =>
    `The specification allows at most ${cartons(cartonsPerCarrier)} on a carrier. Put the rest on another.`,
  "lots.carrier-partial": ({ cartons: count, missing, partialFrom }) =>
    `The carrier has only ${cartons(count)}. Fill it up with ${cartons(missing)} of dummy of the same density and record them here${partialFrom === null ? "; partial carriers of this configuration were not mapped" : `; this configuration may go partial from ${cartons(partialFrom)} on`}.`,
  "lots.filler-needless": () => "The carrier is full, so it holds no dummies. Empty both boxes.",
  "lots.filler-count": ({ missing }) =>
    `It takes exactly ${cartons(missing)} of dummy to complete the pattern of the specification.`,
  "lots.filler-density-missing": () => "Give the density of the dummies.",
  "lots.filler-density-outside": ({ min, max }) =>
    `Dummies have a density of ${formatNumber(min, "en")} to ${formatNumber(max, "en")} kg/m³, as the configuration says.`,
  "late.reason-missing": ({ minutes }) =>
    `This happened more than ${minutes} minutes ago. Say why it is entered late, a power cut for instance.`,
  "late.sheet-missing": () => "Give the number of the sheet of paper it was written on then.",
  "lots.batch-missing": () => "Give the dosimeter's batch.",
  "lots.dosimeter-missing": () => "Give the dosimeter's code, or remove the row.",
  "lots.dosimeter-twice": ({ dosimeterCode }) => `Dosimeter ${dosimeterCode} is in a row above. Remove one.`,
  "lots.dosimeter-used": ({ dosimeterCode, lotCode }) =>
    `Dosimeter ${dosimeterCode} was placed for lot ${lotCode}. Each is used once; take another.`,
  "lots.carrier-holds-nothing": ({ carrierCode }) =>
    `Carrier ${carrierCode} holds nothing to unload. Scan again.`,
  "lots.carrier-holds-another-lot": ({ carrierCode, lotCode }) =>
    `Carrier ${carrierCode} holds goods of lot ${lotCode}, not of this one. Open lot ${lotCode} to unload it.`,
  "lots.carrier-not-treated": ({ carrierCode }) =>
    `Carrier ${carrierCode} has not been through the room. Enter it into a run first.`,
  "lots.carrier-still-inside": ({ carrierCode }) =>
    `The record still has carrier ${carrierCode} in the room. Record it leaving, then unload.`,
  "lots.more-out-than-in": ({ cartons: loaded, total }) =>
    `${cartons(loaded)} went on, ${cartons(total)} come off or are damaged. Count again.`,
  "lots.damage-unexplained": () => "There are damaged cartons: write how, and where they are kept.",
  "lots.missing-unexplained": ({ missing, cartons: loaded }) =>
    `${cartons(missing)} of the ${cartons(loaded)} loaded are missing. Count again, or write why.`,
  "lots.not-in-process": ({ stage }) => `This lot is ${stages[stage]}; its treatment cannot be closed short.`,
  "lots.carriers-not-unloaded": ({ carrierCodes }) =>
    `Not unloaded yet: ${sayList(carrierCodes)}. Unload everything first.`,
  "lots.all-cartons-treated": () => "Every carton of the lot was loaded; nothing is left behind.",
  "lots.not-certified": ({ stage }) =>
    `This lot is ${stages[stage]}. Goods leave only with their certificate.`,
  "lots.certificate-not-valid": ({ number, state }) =>
    `Certificate ${number} is ${certificates.states[state].toLowerCase()}, so the goods may not leave the centre.`,
  "lots.more-dispatched-than-treated": ({ cartonsOut }) =>
    `Only ${cartons(cartonsOut)} came out of treatment. Count again.`,
  "lots.not-sealed": ({ source }) =>
    `No plant-quarantine seal is on record, and the centre asks for one: ${source}. Record the seal first.`,
  "lots.more-dispatched-than-sealed": ({ sealedCartons }) =>
    `Plant quarantine has sealed ${cartons(sealedCartons)}. Send no more than that, or record the other seals.`,
  "lots.distribution-limit-not-acknowledged": () =>
    "This market limits where the goods may go. Tell the consignee and the carrier, then tick this box.",
  "lots.fewer-dispatched-unexplained": ({ cartonsOut, cartons: sent }) =>
    `${cartons(cartonsOut)} came out of treatment, ${cartons(sent)} leave. Write where the rest is.`,
  "lots.not-rejected": ({ stage }) =>
    `This lot is ${stages[stage]}. Only goods of a rejected lot are returned or destroyed.`,
  "lots.decided-otherwise": ({ disposition }) =>
    disposition === "return"
      ? "This lot's rejection says return to the customer. Record a return, not a destruction."
      : "This lot's rejection says destroy. Record a destruction, not a return.",
  "lots.more-gone-than-here": ({ cartonsHere }) =>
    cartonsHere <= 0
      ? "Nothing of this lot is here any more. Reload to see."
      : `Only ${cartons(cartonsHere)} of this lot ${cartonsHere === 1 ? "is" : "are"} still here. Count again.`,
  "lots.not-standing-there": () => "None of this lot stands there any more. Reload and choose again.",
  "lots.more-gone-than-stands": ({ place, standing }) =>
    place === null
      ? `Outside the recorded places there ${standing === 1 ? "is" : "are"} only ${cartons(standing)}. Record each place by itself.`
      : `Only ${cartons(standing)} ${standing === 1 ? "stands" : "stand"} at ${place}. Record each place by itself.`,
  "lots.witness-unknown": () => "This person does not work here any more. Choose another who witnessed it.",
  "lots.witness-is-recorder": () => "The witness must be somebody else than you. Choose again.",
};
