import { checkRefusals } from "@/lib/i18n/checks";
import { checks } from "@/lib/i18n/checks.en";
import type { release as vi } from "@/lib/i18n/release.vi";
import { formatMoment } from "@/lib/core/dates";
import { sayDose, sayDoseDown, sayDoseUp, sayRange } from "@/lib/i18n/say";

const dose = (doseGy: number) => sayDose(doseGy, "en");

const stages: (typeof vi)["stages"] = {
  received: "received",
  loading: "being loaded",
  in_process: "being irradiated",
  processed: "waiting for a decision",
  released: "released",
  rejected: "rejected",
  certified: "certified",
  dispatched: "dispatched",
};

export const release: typeof vi = {
  meanings: {
    "release.released": "I have seen every check and release this lot",
    "release.rejected": "I have seen the record and reject this lot",
    "release.withdrawn": "I take back the release of this lot",
    "release.hold-ended": "I have seen why this lot was held, and end the hold",
    "release.concession-proposed":
      "I have seen the record and the customer's decision, and propose a concession for this lot",
    "release.concession-confirmed":
      "I have seen the record and the customer's decision, and release this lot by concession",
    "release.retreatment-permitted": "I permit this lot to be treated again",
  },
  checksTitle: "What a release needs",
  checksLead: ({ blocking, unjudged, total }) =>
    `${blocking === 0 ? "No check blocks this lot" : `${blocking} ${blocking === 1 ? "check blocks" : "checks block"} this lot`}${unjudged > 0 ? `; ${unjudged} of ${total} cannot be judged yet` : ""}.`,
  decisionTitle: "Decision",
  signatureMissing: "The signature of this record was not found.",
  passNo: (pass) => `treatment ${pass}`,
  retreatmentOf: (pass) => `Treatment ${pass} permitted`,
  calculated: (min, max) => `calculated dose ${sayRange(min, max)}`,
  outcomes: { released: "Released", rejected: "Rejected", withdrawn: "Decision taken back" },
  facts: {
    calculatedMin: "Calculated minimum dose",
    calculatedMax: "Calculated maximum dose",
    uncertainty: "Measurement uncertainty (k = 2)",
    limits: "Dose limits",
    window: "Acceptance window at the monitor position",
    uniformity: "Dose uniformity ratio",
  },
  forms: {
    release: "Release the lot",
    releaseTitle: (code) => `Release lot ${code}`,
    releaseDetail:
      "The signature covers every reading, count, run and limit you see. All checks are judged again at the moment of signing.",
    reject: "Reject the lot",
    rejectTitle: (code) => `Reject lot ${code}`,
    disposition: "The rejected goods will be",
    reason: "Reason",
    withdraw: "Take the release back",
    withdrawTitle: (code) => `Take back the release of lot ${code}`,
    withdrawDetail:
      "The lot will no longer count in any figure of the year. The old decision stays readable.",
    retreat: "Permit another treatment",
    retreatTitle: (code) => `Treat lot ${code} again`,
    completionLead:
      "Food is treated once. Another pass is permitted only where the agency has agreed in writing that it completes the same treatment, the sum of the maxima stays within the limit, and the pass to come delivers the full minimum by itself.",
    plannedMinDose: "Expected minimum dose of the next treatment",
    agency: "Agency that agreed",
    agreementDocument: "Its document",
    agreedOn: "Dated",
    plannedMaxDose: "Expected maximum dose of the next treatment",
    plannedMaxDoseHint: "Added to earlier ones it may not exceed the maker's maximum dose.",
  },
  holds: {
    title: "Holds",
    lead: "A held lot is not released, certified or dispatched until somebody ends the hold by signature.",
    none: "Nobody has written down a doubt about this lot.",
    badge: "Held",
    open: "Held",
    ended: "Ended",
    by: (name, time) => `${name}, ${time}`,
    hold: "Hold the lot",
    holdTitle: (code) => `Hold lot ${code}`,
    reasonToHold: "What is in doubt",
    end: "End the hold",
    endTitle: (code) => `End the hold of lot ${code}`,
    reasonToEnd: "How it was cleared up",
  },
  concession: {
    propose: "Propose a concession",
    proposeTitle: (code) => `Concession for lot ${code}`,
    proposeLead:
      "For medical goods only, on the customer's signed decision; never below the required dose, never beyond what the product bears. A second person must sign.",
    document: "The customer's document",
    customerSignatory: "Signed for the customer by",
    customerSignedOn: "Signed by the customer on",
    reason: "Why a concession",
    confirm: "Release by concession",
    confirmTitle: (code) => `Release lot ${code} by concession`,
    proposed: "Concession proposed",
    waits: "Waits for a second person's signature.",
    paper: (document, signatory, day) => `${document}, signed by ${signatory} on ${day}`,
    conceded: (names) => `Conceded: ${names}`,
    released: "Released by concession",
  },
  onCall: {
    title: "On call to decide",
    lead: "Who is called to decide on a lot, from when to when. One person at a time; they see the same page and sign at any station.",
    line: (name, code, until) => `On call to decide: ${name} (${code}), until ${until}`,
    you: (until) => `You are on call to decide on lots, until ${until}`,
    nobody: "Nobody is on call to decide at this moment",
    roster: "See the roster",
    person: "On call",
    startsAt: "From",
    endsAt: "Until",
    note: "Note",
    now: "on call now",
    assign: "Add to the roster",
    emptyTitle: "Nobody is on the roster",
    withdraw: "Take off the roster",
    withdrawTitle: (name) => `Take ${name} off the roster`,
    reason: "Reason",
  },
  checks,
  stages,
  rejectionDispositions: { return: "Return to the customer", destroy: "Destroy" },
  refusals: {
    ...checkRefusals(checks.explain),
    "release.already-decided": ({ stage }) =>
      `This lot is ${stages[stage]} already and cannot be decided again. Reload the page to see who decided.`,
    "release.not-processed": ({ stage }) =>
      `This lot is ${stages[stage]}, not yet treated and unloaded. Decide when every carrier is unloaded.`,
    "release.evidence-missing": () =>
      "Nothing says what you have seen. Reload the page of the lot, look again and sign.",
    "release.evidence-changed": ({ changed }) =>
      `The record of the lot has changed since you opened the page${changed.length > 0 ? ` (${changed.map((code) => checks.names[code]).join("; ")})` : ""}. Reload it, look again and sign.`,
    "on-call.not-a-releaser": () => "Only a releaser at work can be on call.",
    "on-call.ends-before-it-starts": () => "It must end after it starts.",
    "on-call.over-already": () => "This duty is over already. Write down duties from now on.",
    "on-call.taken": ({ name, startsAt, endsAt }) =>
      `${name} is on call from ${formatMoment(startsAt)} until ${formatMoment(endsAt)}. Choose other hours or take that duty off.`,
    "on-call.not-found": () => "There is no such duty. Reload the page.",
    "on-call.withdrawn-already": () => "This duty was taken off already. Reload the page.",
    "on-call.served-already": () => "This duty is over and can no longer be taken off.",
    "release.concession-of-food": () =>
      "There is no concession for food. Reject the lot, return or destroy it.",
    "release.nothing-to-concede": () => "No dose lies outside the window, so there is nothing to concede.",
    "release.concession-below-required": ({ minDoseGy, requiredMinDoseGy }) =>
      `The calculated minimum is ${sayDoseDown(minDoseGy, "en")}, below the required ${dose(requiredMinDoseGy)}. No concession goes below the required dose.`,
    "release.concession-signed-later": () =>
      "The customer's day of signing is still to come. Check the paper.",
    "release.no-such-concession": () => "There is no such concession for this treatment. Reload the page.",
    "release.own-concession": () => "You proposed the concession; somebody else has to sign for it.",
    "release.concession-outgrown": ({ codes }) =>
      `The customer has not conceded: ${codes.map((code) => checks.names[code]).join("; ")}. Ask the customer again.`,
    "release.completion-above-limit": ({ soFarGy, plannedMaxDoseGy, limitGy }) =>
      `Up to ${sayDoseUp(soFarGy, "en")} given, ${dose(plannedMaxDoseGy)} more makes ${sayDoseUp(soFarGy + plannedMaxDoseGy, "en")}, above the limit of ${dose(limitGy)}. Not treated again; reject the lot, return or destroy it.`,
    "release.completion-below-minimum": ({ requiredGy }) =>
      `The next pass by itself must give every carton ${dose(requiredGy)}. Plan a minimum of that or more.`,
    "release.held": ({ holds }) =>
      `The lot is held: ${holds.map(({ nonconformance, reason }) => `${nonconformance ? `${nonconformance}: ` : ""}${reason.replace(/\.$/, "")}`).join("; ")}. Clear this up and end the hold first.`,
    "release.not-holdable": ({ stage }) => `This lot is ${stages[stage]}; there is nothing left to hold.`,
    "release.no-such-hold": () => "There is no such hold. Reload the page.",
    "release.hold-ended": () => "Somebody has ended this hold already. Reload the page to see it.",
    "release.still-in-process": () =>
      "The lot is in the irradiation room. Wait until the run has ended and it is unloaded.",
    "release.rejection-reason-missing": () =>
      "Rejecting a lot needs a reason. Write it so that the customer can read it.",
    "release.not-released": ({ stage }) => `This lot is ${stages[stage]}; there is no release to withdraw.`,
    "release.withdrawal-reason-missing": () => "Withdrawing a decision needs a reason. Say what was wrong.",
    "release.retreatment-reason-missing": () =>
      "Treating again needs a reason. Say why the pass before was not enough.",
    "release.retreatment-of-food": () =>
      "By the centre's rule food is never treated again. Reject the lot, and return or destroy it.",
    "release.product-maximum-unknown": () =>
      "Nobody knows what dose this product can bear, so it is not treated again. Ask its maker first.",
    "release.dose-so-far-unknown": () =>
      "The dose of the pass before is not known, so it is not treated again. Read all its dosimeters.",
    "release.retreatment-above-maximum": ({ soFarGy, plannedMaxDoseGy, productMaxDoseGy }) =>
      `It has had up to ${sayDoseUp(soFarGy, "en")}; ${dose(plannedMaxDoseGy)} more makes ${sayDoseUp(soFarGy + plannedMaxDoseGy, "en")}, above what the product can bear, ${dose(productMaxDoseGy)}. It is not treated again.`,
  },
};
