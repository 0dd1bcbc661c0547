import { formatNumber } from "@/lib/core/dates";
import { sayDay } from "@/lib/i18n/say";
import type { source as vi } from "@/lib/i18n/source.vi";

const number = (value: number, digits?: number) => formatNumber(value, "en", digits);

export const source: typeof vi = {
  title: "Source activity",
  lead: "Total Co-60 activity per loading, and what is left of it today. Serials and positions are not kept here.",
  today: "Activity today",
  power: "Radiated power",
  perKCi: "14.844 W per kCi",
  stateInForce: (stateNo) => `loading state ${stateNo}`,
  sinceReference: (days) =>
    days < 0
      ? `${number(-days)} days before the reference date`
      : `${number(days)} days since the reference date`,
  beforeReference:
    "The certificate's reference date is still to come: today's activity is calculated backwards. Check the certificate.",
  unknownTitle: "What the source holds is not known",
  unknown:
    "No loading state is confirmed yet, so there is no activity and no cycle time to calculate, and no lot can be released.",
  curveTitle: (loss) => `The source loses ${loss} a year`,
  curveLabel: (kCi, day) => `${day}: ${kCi} kCi`,
  curveSource: "From the certificates' activity; half-life of Co-60 1925.21 days (BIPM Monographie-5).",
  states: "Loading states",
  statesLead:
    "Each new state is a source change: configurations need a new dose map before a lot is released.",
  noStates: "No loading state has been entered.",
  stateNo: "No.",
  activity: "Activity",
  activityHint: "Total of the whole set on the reference date, as certified.",
  referenceOn: "Reference date",
  effectiveFrom: "In force from",
  effectiveFromHint: "The first day the irradiator ran with this set.",
  certificateSet: "Certificate set",
  certificateSetHint: "The file that holds the certificates. No serials of sources here.",
  note: "Note",
  irradiator: "Irradiator",
  entered: "Entered by",
  status: "Status",
  statuses: { waiting: "waits for a second person", confirmed: "confirmed", withdrawn: "taken back" },
  enter: "Enter a loading state",
  enterLead:
    "It is in force once a second person confirms it. Once confirmed it cannot be edited; a source change is a new state.",
  save: "Enter, to be confirmed",
  confirm: "Confirm and sign",
  confirmTitle: "Waits for a second person",
  confirmDetail: (stateNo, activity, day) => `Loading state ${stateNo}: ${activity} kCi on ${day}`,
  confirmLead: (name) =>
    `Entered by ${name}. Compare with the certificates, then sign. From then on the source counts as changed, and every configuration has to be mapped again.`,
  ownEntry: "You entered this state, so somebody else has to confirm it.",
  onlyConfirmer: "Another safety officer or a releaser confirms it.",
  withdraw: "Take back the entry",
  withdrawLead: "Nobody has confirmed this entry. Taken back, it stays in the history.",
  reason: "Reason",
  meanings: { "source.confirmed": "Confirms the loading state of the source" },
  refusals: {
    "source.irradiator-not-found": () => "There is no such irradiator. Reload the page and choose again.",
    "source.state-not-found": () => "There is no such loading state. Reload the page for the latest list.",
    "source.entry-open": ({ stateNo }) =>
      `Loading state ${stateNo} still waits for confirmation. Confirm it or take it back first.`,
    "source.from-in-future": () => "This day is still to come. Enter the state once the source is loaded.",
    "source.from-not-after-last": ({ lastFrom }) =>
      `The state before is in force from ${sayDay(lastFrom)}; a new one must begin after that day.`,
    "source.state-decided": () => "This state is confirmed or taken back already. Reload the page to see.",
    "source.own-entry": () => "You entered it, so you cannot confirm it. Ask a second person.",
  },
};
