import { formatExactly, formatNumber } from "@/lib/core/dates";
import { stages } from "@/lib/i18n/lot-refusals.en";
import type { refusals as vi, sourceStates as viStates } from "@/lib/i18n/run-refusals.vi";
import { sayList } from "@/lib/i18n/say";

export const sourceStates: typeof viStates = { up: "source up", down: "source down" };

export const refusals: typeof vi = {
  "runs.not-found": () => "There is no such run. Reload the list.",
  "runs.finished": ({ runCode }) => `Run ${runCode} is finished. Reload to see.`,
  "runs.no-carrier": () => "No carrier is scanned yet. Scan one into this box.",
  "runs.carrier-twice": ({ carrierCode }) => `Carrier ${carrierCode} is in a row above. Remove one.`,
  "runs.carrier-not-loaded": ({ carrierCode }) =>
    `Carrier ${carrierCode} is not loaded. Load it first, or scan again.`,
  "runs.carrier-entered-already": ({ carrierCode, runCode }) =>
    `Carrier ${carrierCode} entered in run ${runCode} already. Each load passes once.`,
  "runs.lot-not-in-process": ({ lotCode, stage }) =>
    `Lot ${lotCode} is ${stages[stage]}; it cannot enter the room.`,
  "runs.lot-awaits-inspector": ({ lotCode }) =>
    `Lot ${lotCode} waits for an inspector and does not enter the room yet.`,
  "runs.source-down": ({ since }) =>
    since === null
      ? "No source movement is recorded by then. Check the time."
      : `The source was down then (since ${formatExactly(since)}). Raise it first, or check the time.`,
  "runs.carrier-not-inside": ({ carrierCode }) =>
    `The record does not have carrier ${carrierCode} in the room. Scan again.`,
  "runs.irradiator-unknown": () => "There is no such irradiator. Reload and choose again.",
  "runs.open-already": ({ runCode, startedAt }) =>
    `Run ${runCode}, open since ${formatExactly(startedAt)}, is not finished. An irradiator has one run at a time; finish it first.`,
  "runs.source-up-already": ({ since }) =>
    `The record has the source up since ${formatExactly(since)}. Record it going down first.`,
  "runs.interrupted-already": ({ startedAt }) =>
    `The interruption of ${formatExactly(startedAt)} is not over. Record the resumption first.`,
  "runs.not-interrupted": () => "This run is not interrupted. Reload to see.",
  "runs.entered-while-down": ({ carrierCode, enteredAt }) =>
    `The record has carrier ${carrierCode} entering at ${formatExactly(enteredAt)}, while the source was down. Give a resumption before that.`,
  "runs.carriers-inside": ({ carrierCodes }) =>
    `Still in the room: ${sayList(carrierCodes)}. Record them leaving first.`,
  "runs.interruption-open": ({ startedAt }) =>
    `The interruption of ${formatExactly(startedAt)} is not over. Record the resumption, then finish.`,
  "runs.source-differs-from-record": ({ recorded }) =>
    `The record says ${sourceStates[recorded]}. If you see otherwise, put the record right first, then hand over.`,
  "runs.count-differs-from-record": ({ recorded }) =>
    `The record has ${formatNumber(recorded, "en")} carriers in the room. Record what entered or left, then hand over.`,
  "runs.handover-unknown": () => "There is no such hand-over. Reload the page.",
  "runs.handover-replaced": () => "There was a later hand-over. Reload and take over the latest.",
  "runs.taken-over-already": () => "Somebody has taken this shift over already. Reload to see who.",
  "runs.own-handover": () => "You handed this shift over; somebody else has to take it.",
  "runs.statements-differ": ({ statedSource, statedCarriers }) =>
    `Whoever handed over stated otherwise: ${sourceStates[statedSource]}, ${formatNumber(statedCarriers, "en")} carriers in the room. Look again; if it still differs, write a remark here.`,
};
