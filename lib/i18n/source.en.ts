import { formatMoment, formatNumber } from "@/lib/core/dates";
import { sayDay, sayDoseDown, sayDoseUp } from "@/lib/i18n/say";
import type { source as vi } from "@/lib/i18n/source.vi";

const number = (value: number, digits?: number) => formatNumber(value, "en", digits);

const holdKinds: (typeof vi)["holdKinds"] = {
  leak_suspected: "leak of a source suspected",
  source_event: "unresolved source event",
};

export const source: typeof vi = {
  holdKinds,
  cycleProblems: {
    "not-validated": "the specification has no validated cycle",
    "no-loading-state": "no loading state is confirmed",
    "source-changed": "the source changed since the cycle was validated",
  },
  cycle: {
    legend: "Validated cycle",
    hint: "Fill in all four or none. Every later day's cycle is calculated from here by decay.",
    on: "Validated on",
    activity: "Source activity that day",
    dose: "Dose at the monitor then",
    target: "Dose wanted at the monitor",
    targetHint:
      "Leave empty where the validated dose is still wanted. It has to lie in the acceptance window.",
    validated: "Cycle validated",
    validatedAs: (day, kCi, dose) => `on ${day}, source ${kCi} kCi, monitor ${dose}`,
  },
  sheet: {
    title: "Morning sheet",
    lead: "Today's cycle and monitor window of each specification. One person prepares it, a second one signs; runs take their cycle from the signed sheet.",
    lines: "Cycle and window today",
    name: (day, revision) => `Morning sheet of ${day}, revision ${revision}`,
    revision: (revision) => `Revision ${revision} of the day`,
    spec: "Specification",
    cycle: "Cycle to set",
    target: "Dose wanted",
    window: "Window",
    monitorAt: (position) => `monitor at: ${position}`,
    noSpecs: "No specification is approved.",
    activity: (kCi) => `The source today: ${kCi} kCi`,
    notYet:
      "No morning sheet is countersigned today. Prepare it, then ask a second person to sign before a run starts.",
    prepare: "Prepare today's sheet",
    prepareAgain: "Prepare it again",
    waits: "Waits for a second signature",
    countersigned: "Two people stand for it",
    preparedBy: (who, time) => `Prepared by ${who} at ${time}.`,
    ownSheet: "You prepared it, so somebody else has to sign.",
    onlySigner: "A dosimetrist, safety officer or releaser signs.",
    countersign: "Compare and sign",
    signedBy: (who, time) => `Signed by ${who} at ${time}`,
    standing: "Standing",
    print: "A4 to print",
    open: "Open the morning sheet",
    preparer: "Prepared by",
    signer: "Countersigned by",
    rule: "Cycle = validated cycle × dose wanted / validated dose × 2^(days / 1925.21), rounded up to a step of the timer. Off by more than 0.5 % or one step it needs a reason.",
    printed: (time) => `Printed ${time}. Good only for the day it names.`,
  },
  timer: {
    title: "Cycle timer",
    spec: "Set for the specification",
    fromSheet: "From today's countersigned morning sheet. Prepare it again where a specification is missing.",
    noSheet: "No morning sheet is countersigned yet; calculated from today's activity, rounded up.",
    programmed: "Set to",
    expected: "Needed",
    reason: "Why it is set apart",
    reasonHint: "Only where it is off by more than 0.5 % or one step of the timer.",
    missingHint: "Without it the lots of this run are held.",
    choice: (name, seconds) => `${name}: ${seconds} s`,
    choiceUnknown: (name, why) => `${name}: ${why}`,
    outside: (expected, allowed) =>
      `Needed: ${expected} s, ${allowed} s either way. Give a reason to start all the same.`,
    needed: (expected) => `${expected} s are needed.`,
    within: "Agrees with what is needed.",
    fits: "agrees",
    apart: "apart, or not known",
    review: "Review the timer and sign",
    otherGoods:
      "Goods of another specification were in this run, so the timer was not set for them; that lot waits for a reviewer.",
    reviewTitle: "The timer of this run waits for review",
    reviewLead:
      "The timer is missing, apart, or there is no cycle to compare it with. Say why the run counts all the same; its lots can be released only then.",
    reviewDetail: (run) => `Run ${run}: the timer is accepted for the reason given`,
    reviewed: "Reviewed",
    onlyReviewer: "A dosimetrist or releaser who did not run it reviews and signs.",
  },
  holds: {
    title: "Source holds",
    lead: "While one is open the source does not go up, and lots treated on the irradiator are not released.",
    open: "Hold the source",
    openLead:
      "Open it as soon as a leak is suspected or a source event is unclear. A run that is going has to be ended by hand: this system only records.",
    kind: "Kind",
    reason: "What happened",
    openedAt: "Since",
    openedAtHint: "Leave empty for now.",
    close: "End the hold",
    closeReason: "What was done, and what came of it",
    closeLead: "Write down the finding that lets the source run. From now on it may go up again.",
    isOpen: "held",
    isClosed: "ended",
    since: (time, who) => `Since ${time}, ${who}`,
    until: (time, who) => `Ended ${time}, ${who}`,
    none: "The source has never been held.",
    notice: (kind) => `The source is held: ${kind}`,
    status: "Status",
    opened: "Opened",
  },
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
  throughput: {
    title: "Recent throughput",
    lead: "Calculated back from finished runs whose mass, dose, hours with the source up and activity are all on record. For planning only; no lot is judged by it.",
    none: "Fewer than three runs have all figures, so it is not known.",
    efficiency: "Share of the power in the goods (median)",
    runs: "Runs that count",
    runsOf: (runs, of) => `${runs} of the latest ${of}`,
    meanDose: "Mean dose of those runs",
    rate: "With today's activity",
    rateIs: (kg, tonnes) => `about ${kg} kg for each hour with the source up, ${tonnes} t in 24 hours`,
    noActivity: "activity not known",
  },
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
  meanings: {
    "source.confirmed": "Confirms the loading state of the source",
    "source.timer-reviewed": "Reviewed the cycle timer of the run",
    "source.sheet-countersigned": "Countersigned the morning sheet",
  },
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
    "source.no-state-today": () =>
      "No loading state of the source is confirmed, so no sheet can be made. Tell the safety officer.",
    "source.specs-changed": () =>
      "The specifications changed since you opened the page. Reload it and prepare the sheet.",
    "source.sheet-not-found": () => "There is no such sheet. Reload the page.",
    "source.sheet-of-another-day": ({ day }) => `This sheet is of ${sayDay(day)}. Prepare today's.`,
    "source.sheet-countersigned": () => "This sheet is signed already. Reload the page.",
    "source.sheet-superseded": ({ revision }) =>
      `There is revision ${revision} by now. Reload the page and sign the newest sheet.`,
    "source.own-sheet": () => "You prepared this sheet, so a second person has to sign.",
    "source.sheet-outdated": () =>
      "Source or specifications changed since the sheet was prepared; its figures no longer hold. Prepare it again.",
    "source.held": ({ kind, since, reason }) =>
      `The source is held since ${formatMoment(since)} (${holdKinds[kind]}: ${reason}). Wait until the safety officer ends the hold.`,
    "source.hold-not-found": () => "There is no such hold. Reload the page.",
    "source.hold-in-future": () => "This time is still to come. Leave it empty for now.",
    "source.hold-closed-already": ({ closedAt }) => `This hold was ended at ${formatMoment(closedAt)}.`,
    "source.timer-outside": ({ programmedS, expectedS, allowedS }) =>
      `The timer is set to ${number(programmedS)} s, needed are ${number(expectedS)} s, ${number(allowedS)} s either way. Set it again, or say why it is set apart.`,
    "source.run-not-found": () => "There is no such run. Reload the page.",
    "source.run-not-finished": () => "The run is still going; review its timer when it has ended.",
    "source.own-run": () => "You ran it, so somebody else has to review its timer.",
    "source.reviewed-already": () => "The timer of this run has been reviewed. Reload the page.",
    "source.cycle-incomplete": () =>
      "Cycle, day, activity and dose of the validation: fill in all four or leave all four empty.",
    "source.validated-in-future": () => "This day is still to come. Check the date.",
    "source.target-without-cycle": () => "A wanted dose needs a validated cycle.",
    "source.target-outside-window": ({ lowGy, highGy }) =>
      `The wanted dose has to lie in the acceptance window, ${sayDoseUp(lowGy, "en")} to ${sayDoseDown(highGy, "en")}.`,
  },
};
