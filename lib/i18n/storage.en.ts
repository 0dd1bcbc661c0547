import { formatMoment, formatNumber } from "@/lib/core/dates";
import { sayCelsius, sayList } from "@/lib/i18n/say";
import type { storage as vi } from "@/lib/i18n/storage.vi";
import type { SegregationFacts, SegregationProblem } from "@/lib/release/rules/segregation";
import type { StorageFindings, StorageProblem } from "@/lib/release/rules/storage-limit";
import type { Phase } from "@/lib/storage/rules/limits";
import type { StepKind, Zone } from "@/lib/storage/rules/zones";

const zones = {
  untreated: "Untreated",
  treated: "Treated",
  hold: "Held back",
  dispatch: "Ready to go",
} satisfies Record<Zone, string>;

const inZone = {
  untreated: "the untreated zone",
  treated: "the treated zone",
  hold: "the hold",
  dispatch: "the dispatch zone",
} satisfies Record<Zone, string>;

const steps = {
  received: "Received",
  moved: "Moved",
  loaded: "Loaded on carriers",
  unloaded: "Unloaded",
  dispatched: "Dispatched",
  returned: "Returned",
  destroyed: "Destroyed",
} satisfies Record<StepKind, string>;

const number = (value: number) => formatNumber(value, "en");
const kind = (treated: boolean): string => (treated ? "treated goods" : "untreated goods");

function problem(found: SegregationProblem): string {
  if (found.code === "nothing-recorded") return "nobody recorded where the lot stood";
  const carrier =
    found.code !== "more-out-than-in" && found.carrierCode ? ` (carrier ${found.carrierCode})` : "";
  const when = `${steps[found.step].toLowerCase()} at ${formatMoment(new Date(found.at))}${carrier}`;
  switch (found.code) {
    case "place-not-recorded":
      return `${when}: no place recorded`;
    case "crossed":
      return `${when}: ${number(found.cartons)} cartons of ${kind(found.treated)} at ${found.place}, which is in ${inZone[found.zone]}`;
    case "more-out-than-in":
      return `${when}: more ${kind(found.treated)} taken away than had been put down`;
  }
}

export function saySegregation({ places, problems }: SegregationFacts, passed: boolean): string {
  if (passed)
    return `The goods stood at ${sayList(places.map(({ code, zone }) => `${code} (${inZone[zone]})`))} in turn and never among goods of the other kind.`;
  const crossed = problems.some(({ code }) => code === "crossed");
  return `The zone log ${crossed ? "shows goods on the wrong side of the barrier" : "has a gap"}: ${sayList(problems.map(problem), 3)}.`;
}

const phases = {
  before: "from the gate to the carrier",
  after: "from unloading until now",
  whole: "from the gate until now",
} satisfies Record<Phase, string>;

const hoursUp = (hours: number) => `${formatNumber(Math.ceil(hours * 10) / 10, "en")} h`;
const degrees = (celsius: number) => sayCelsius(celsius, "en");

function range(minC: number | null, maxC: number | null): string {
  if (minC === null) return `up to ${degrees(maxC ?? 0)}`;
  return maxC === null ? `from ${degrees(minC)}` : `${formatNumber(minC, "en")} – ${degrees(maxC)}`;
}

function storageProblem(found: StorageProblem): string {
  switch (found.code) {
    case "too-long":
      return `${phases[found.phase]} ${hoursUp(found.hours)}, allowed ${number(found.maxHours)} h by ${found.source}`;
    case "out-of-range":
      return `${found.place} was at ${degrees(found.celsius)} at ${formatMoment(new Date(found.at))}, needed ${range(found.minC, found.maxC)} by ${found.source}`;
    case "not-measured":
      return `nobody recorded a temperature at ${found.place} while the goods stood there, needed ${range(found.minC, found.maxC)} by ${found.source}`;
    case "measured-seldom":
      return `${found.place} was not measured for ${hoursUp(found.hours)} (${formatMoment(new Date(found.from))} – ${formatMoment(new Date(found.to))}), and a reading speaks for half a day; enter what a logger or a paper book holds`;
    case "nothing-agreed":
      return "no storage time or temperature was agreed for this fruit; state it on the product's page, or state that there is none";
  }
}

export function sayStorageLimit(found: StorageFindings, passed: boolean): string {
  if (!passed) return `Not kept: ${sayList(found.problems.map(storageProblem), 4)}.`;
  if (found.noneBy !== null && found.bounds.length === 0)
    return `The product is stated to need no storage limit, by ${found.noneBy}.`;
  const said = found.bounds.flatMap(({ phase, maxHours, minC, maxC }) => {
    const spent = found.hours[phase];
    return [
      ...(maxHours === null || spent === null
        ? []
        : [`${phases[phase]} ${hoursUp(spent)} (allowed ${number(maxHours)} h)`]),
      ...(minC === null && maxC === null ? [] : [`temperature within ${range(minC, maxC)}`]),
    ];
  });
  return `Within the limits: ${sayList(said)}; temperatures recorded: ${number(found.readings)}.`;
}

export const storage: typeof vi = {
  title: "Stores and zones",
  lead: "Untreated and treated goods never stand together. Each place belongs to one zone and stays in it.",
  zones,
  steps,
  kinds: { fruit: "fruit", ppe: "protective equipment" },
  code: "Code",
  name: "Name",
  zone: "Zone",
  zoneHint: "Cannot be changed later; open another place for another zone.",
  serves: "Usual place for",
  servesHint: "Goods of this kind are put here unless somebody carries them elsewhere.",
  servesAll: "all goods",
  lots: "Lots",
  cartons: "Cartons",
  closed: (day) => `Not used after ${day}`,
  inUse: "In use",
  state: "State",
  emptyTitle: "No places yet",
  empty: "A release officer opens the places on this page.",
  open: "Open a place",
  openSubmit: "Open",
  openedOn: "In use from",
  openedOnHint: "Leave empty for today.",
  openedBy: "Opened by",
  close: "Stop using this place",
  closeLead: "The place must be empty. What was recorded of it stays.",
  closeSubmit: "Stop using it",
  closedOn: "Last day of use",
  closedOnHint: "Leave empty for today.",
  here: "Standing here",
  nothingHere: "No lot stands here.",
  lot: "Lot",
  goods: "Goods",
  treated: (treated) => (treated ? "Treated" : "Untreated"),
  lotTitle: "Where the goods stand",
  lotNone: "No cartons are left in store.",
  place: "Place",
  unknownPlace: "place not recorded",
  log: "Zone log",
  when: "Time",
  what: "What",
  from: "From",
  to: "To",
  onCarriers: (count) => `${count} carriers`,
  move: "Move",
  moveTitle: (place) => `Move goods from ${place}`,
  moveTo: "To",
  moveCartons: "Cartons",
  reason: "Reason",
  movedAt: "Moved at",
  moveSubmit: "Record the move",
  choice: (code, name, zone) => `${code} · ${name} (${inZone[zone]})`,
  moved: (cartons, from, to) => `Moved ${cartons} cartons from ${from} to ${to}`,

  temperatures: "Temperatures recorded",
  noTemperatures: "No temperature recorded yet.",
  logTemperature: "Record a temperature",
  logSubmit: "Record",
  celsius: "Temperature",
  instrument: "Instrument",
  takenAt: "Taken at",
  takenBy: "Taken by",
  note: "Note",
  limits: "Storage time and temperature",
  limitsLead: "The day of arrival decides which row counts. Not stated is unknown, not unlimited.",
  noLimits: "Nothing was agreed about storing this product.",
  stateLimit: "State a limit",
  inForceFrom: "In force from",
  before: "Before treatment",
  after: "After treatment",
  maxHours: "At most",
  hours: "h",
  minC: "Temperature from",
  maxC: "Temperature to",
  none: "This product needs no storage limit",
  noneHint: "Only when somebody answerable says so; leave the numbers empty.",
  source: "By which document",
  bound: (hours, minC, maxC) =>
    [hours === null ? null : `${number(hours)} h`, minC === null && maxC === null ? null : range(minC, maxC)]
      .filter((part) => part !== null)
      .join(" · ") || "not agreed",
  statedNone: "no limit",

  refusals: {
    "storage.limit-says-nothing": () => "Give at least one limit, or state that there is none.",
    "storage.limit-and-none": () => "There cannot be numbers and no limit. Choose one.",
    "storage.range-reversed": () => "The upper temperature is below the lower one.",
    "storage.product-unknown": () => "This product is gone. Reload the page.",
    "storage.lot-gone": () => "This lot has been dispatched and is not in store any more.",
    "storage.place-unknown": () => "There is no such place. Reload the page and choose again.",
    "storage.place-closed": ({ place }) => `${place} was not in use on that day. Choose another.`,
    "storage.same-place": ({ place }) => `The goods are at ${place} already. Choose another place.`,
    "storage.not-there": () => "These goods are not there any more. Reload the page.",
    "storage.more-than-stands": ({ standing }) =>
      `Only ${number(standing)} cartons stand there. Count again.`,
    "storage.crosses-barrier": ({ place, zone, treated }) =>
      `${place} is in ${inZone[zone]}; ${kind(treated)} may not stand there. To keep them apart, use the hold.`,
    "storage.mixes": ({ place, lotCode, treated }) =>
      `${place} holds ${kind(!treated)} of lot ${lotCode}. A hold keeps one kind at a time; use another place.`,
    "storage.code-taken": ({ name }) => `This code is taken by “${name}”. Choose another.`,
    "storage.opened-in-future": () => "A place is recorded once it is used. Choose today or an earlier day.",
    "storage.not-found": () => "There is no such place. Reload the page.",
    "storage.closed-already": () => "This place is closed already.",
    "storage.closed-before-opened": () => "The last day is before the first. Check it.",
    "storage.closed-in-future": () => "This day has not come. Record it when the place is no longer used.",
    "storage.not-empty": ({ lots }) => `Goods still stand there: ${sayList(lots)}. Move them first.`,
    "storage.last-of-its-zone": ({ zone }) =>
      `This is the last place of ${inZone[zone]}. Open another first.`,
  },
};
