import type { interruptions as vi } from "@/lib/i18n/interruptions.vi";

export const interruptions: typeof vi = {
  decisions: { goes_on: "The lots go on", hold: "Hold" },
  notReviewed: "Nobody else has reviewed it yet.",
  review: "Review and sign",
  again: "Review again",
  title: "Review of an interruption",
  lead: "The reviewer did not operate this run. The added dose comes from the approved transit dose of the configuration in force that day.",
  cause: "Cause as established",
  effect: "Effect on the goods",
  decision: "Decision",
  goesOnDetail: "The largest dose is still judged when each lot is decided on.",
  holdDetail: "No lot of this run is released.",
  submit: "Sign the review",
  carriers: "Carriers in the room when the source came down",
  placeOf: (carrier, lot) => `Place of carrier ${carrier}, lot ${lot}`,
  notSaid: (dose) => `Not known: the highest, ${dose}`,
  place: (position, dose) => `${position}: ${dose}`,
  unknownDose: (carrier, lot) =>
    `Carrier ${carrier}, lot ${lot}: its configuration has no approved transit dose for that day, so the lot is held.`,
  added: (carrier, dose) => (dose === null ? `${carrier}: unknown` : `${carrier}: + ${dose}`),
  addedTitle: "Added dose",
  meanings: {
    "interruptions.reviewed":
      "I did not operate this run and have looked at the cause, the effect and the added dose of the interruption.",
  },
  refusals: {
    "interruptions.not-found": () => "This interruption is gone. Reload the page.",
    "interruptions.not-ended": () => "The interruption is not over. Record the resumption, then review.",
    "interruptions.own-run": () => "You operated this run, so somebody else has to review it.",
    "interruptions.place-lost": () =>
      "The places of the carriers in the room are unknown: every lot in the room can only be held.",
    "interruptions.carriers-changed": () =>
      "The carriers in the room have changed since the page was opened. Reload, then review.",
    "interruptions.position-not-measured": ({ carrierCode, position }) =>
      `Carrier ${carrierCode}: no transit dose was measured at ${position}.`,
  },
};
