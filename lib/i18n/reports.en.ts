import type { reports as vi } from "@/lib/i18n/reports.vi";

const atRunEnd =
  "Counted in the year its irradiation run ended, by Viet Nam time: a run that ended before midnight of 1 January belongs to the old year, from midnight on to the new one.";
const atRelease =
  "Counted in the year the lot was released, by Viet Nam time: signed before midnight of 1 January it belongs to the old year, from midnight on to the new one.";

const lots = (count: number): string => (count === 1 ? "1 lot" : `${count} lots`);

export const reports: typeof vi = {
  title: "Year",
  lead: "Each year is counted again from the lots that were released. Open a figure to see which lots it is made of.",
  yearColumn: "Year",
  stateColumn: "Figures",
  emptyTitle: "No year yet",
  emptyWords: "When the first lot is released, its year will be here.",
  yearTitle: (year) => `Year ${year}`,
  yearLead: "Counted from released lots; nobody typed any of these figures.",
  conference: "Show at the conference",
  years: "Years",
  headline: "Headline figures",

  labels: {
    "IRR-02": "Lychee and longan irradiated for export",
    "PPE-01": "Free irradiation rounds",
    "PPE-02": "Nano masks irradiated free of charge",
    "PPE-03": "N95 masks irradiated free of charge",
    "PPE-04": "Protective suits irradiated free of charge",
  },
  units: {
    tonne: (value) => (value === 1 ? "tonne" : "tonnes"),
    round: (value) => (value === 1 ? "round" : "rounds"),
    mask: (value) => (value === 1 ? "mask" : "masks"),
    set: (value) => (value === 1 ? "set" : "sets"),
  },

  state: {
    final: (year, computed) =>
      `Year ${year} is over: counted to 24:00 on 31/12/${year}, computed at ${computed}.`,
    actual: (year, cutOff) => `Year ${year} is not over: counted to ${cutOff}.`,
    future: (year) => `Year ${year} has not begun.`,
    short: { final: "whole year", actual: "to date", future: "not begun" },
  },
  beforeMissing: (year) => `${year}: no data yet`,
  against: (year) => `${year}`,
  source: (counted, leftOut) =>
    leftOut === 0
      ? `counted from ${lots(counted)}`
      : `counted from ${lots(counted)}, ${lots(leftOut)} left out`,
  sourceNone: (leftOut) => (leftOut === 0 ? "no lots" : `no lot counts yet, ${lots(leftOut)} left out`),

  unproven: {
    title: "No records to count from",
    lead: "The system holds no record for these, so it shows no number and no zero.",
    labels: {
      "FIN-01": "Service revenue",
      "RES-06": "International papers",
      "RES-07": "Domestic papers",
      "IRR-05": "Irradiation hours",
      "FDG-01": "18F-FDG batches",
    },
    claimed: {
      "FIN-01": "the conference was told it was higher than the year before; no amount was given",
      "RES-06": "the conference was told it rose against the year before; no count was given",
      "RES-07": "the conference was told it rose against the year before; no count was given",
      "IRR-05": "",
      "FDG-01": "",
    },
    unclaimed: "no source in the system",
    notLicensed: "supplied to hospitals from 02/2023, once licensed",
  },

  season: {
    finding: (days, tonnes, percent) =>
      `The peak was the week of ${days}: ${tonnes} tonnes, ${percent} of the year`,
    direct: (tonnes) => `${tonnes} tonnes`,
    source: (count, first, last) =>
      `Source: the day the run ended and the mass of the ${lots(count)} counted, ${first} to ${last}. The rising line is the running total.`,
    described: (first, last, tonnes) =>
      `Running total of lychee and longan from ${first} to ${last}, reaching ${tonnes} tonnes.`,
    table: "Show the table",
    caption: "Mass by the day the run ended",
    day: "Day",
    lots: "Lots",
    mass: "Mass",
    total: "Running total",
    tonne: "t",
  },

  figure: {
    definition: "What this figure counts",
    counted: {
      "IRR-02":
        "Net mass of the lychee and longan lots irradiated as a quarantine treatment for export that were released, and whose release was not withdrawn.",
      "PPE-01":
        "Rounds of community service, free of charge, with at least one lot of protective equipment released in the year whose release was not withdrawn.",
      "PPE-02": "Nano masks of the free lots that were released, and whose release was not withdrawn.",
      "PPE-03": "N95 masks of the free lots that were released, and whose release was not withdrawn.",
      "PPE-04": "Protective suits of the free lots that were released, and whose release was not withdrawn.",
    },
    recognised: {
      "IRR-02": atRunEnd,
      "PPE-01": atRelease,
      "PPE-02": atRelease,
      "PPE-03": atRelease,
      "PPE-04": atRelease,
    },
    once: "A lot that was irradiated again counts once, by its last treatment. A lot of unknown quantity is left out, never taken as 0.",
    unit: {
      tonne: "Tonnes; kept in grams and converted only after adding up.",
      round: "Rounds; a round of several lots is still one.",
      mask: "Single masks. Never added to suits: another unit.",
      set: "Sets. Never added to masks: another unit.",
    },
    facts: {
      counted: "What",
      recognised: "Which year",
      once: "How often",
      unit: "Unit",
      code: "Figure code",
    },
    number: "The figure",
    inside: "Counted",
    outside: "Left out",
    insideCaption: "Lots counted in this figure",
    outsideCaption: "Lots left out of this figure, and why",
    columns: {
      lot: "Lot",
      customer: "Customer",
      commodity: "Goods",
      destination: "Destination",
      round: "Round",
      recognised: { "IRR-02": "Run ended", ppe: "Released" },
      amount: "Quantity",
      reason: "Why it is left out",
      mark: "Remark",
    },
    insideEmpty: "No lot counts in this figure yet.",
    outsideEmpty: "No lot is left out.",
    emptyWords: "A lot appears here once it was irradiated and decided on.",
    lotLead: "Open a lot to see every reading and signature.",
    leftOutCount: (count, reason) => `${lots(count)} ${reason}`,
    unknownAmount: "unknown",
  },
  leftOut: {
    rejected: "rejected",
    withdrawn: "release withdrawn",
    undecided: "irradiated, waiting for a decision",
    in_process: "being irradiated",
    not_treated: "not irradiated yet",
    quantity_unknown: "quantity unknown",
  },

  rounds: {
    title: "Rounds counted",
    code: "Round",
    opened: "Opened",
    beneficiary: "For whom, in the article's words",
    lots: "Lots",
    note: "What is unclear",
  },

  stage: {
    title: (year) => `${year} in figures`,
    organisation: "Irradiation Centre",
    meeting: "Annual staff conference",
    names: {
      "IRR-02": "lychee and longan for export",
      "PPE-01": "rounds of free irradiation",
      "PPE-02": "nano masks",
      "PPE-03": "N95 masks",
      "PPE-04": "protective suits",
    },
    slides: {
      title: "Opening",
      overview: "The year on one page",
      fruit: "Lychee and longan for export",
      community: "Community service",
      unproven: "What has no data",
      method: "Where the figures come from",
    },
    overviewFinding: (year) => `${year} on one page`,
    communityFinding: (rounds) => `${rounds} of free irradiation`,
    beforeMissing: (year) => `${year}: no data to compare with.`,
    unprovenFinding: "Without records there is no number",
    methodFinding: "Every figure is counted again from single lots",
    method: [
      "Only lots count that an authorised person signed for release, and that were not withdrawn.",
      "Fruit belongs to the year its run ended; protective equipment to the year it was released.",
      "A lot irradiated again counts once. An unknown quantity is left out.",
    ],
    beneficiary: (words) => `For: ${words}`,
    previous: "Previous slide",
    next: "Next slide",
    all: "Show all slides",
    closeAll: "Close the overview",
    full: "Full screen",
    leave: "Leave the slides",
    keys: "← → change slide · O all slides · F full screen · Esc close",
    place: (at, total) => `${at} / ${total}`,
    announce: (at, total, title) => `Slide ${at} of ${total}: ${title}`,
    panel: "Source of the figure",
    back: "Back to the slide",
    wholePage: "Open this figure's own page",
    andMore: (shown) => `These are the latest ${shown} lots; the figure's own page has them all.`,
    noYearTitle: "No year to show yet",
    noYearWords: "When lots are released, the figures of their year will be shown here.",
  },
  articleSource: "Report of the 2020 conference on most.gov.vn (news 19297)",
  refusals: {},
};
