import type { labels as vi } from "@/lib/i18n/labels.vi";

export const labels: typeof vi = {
  title: "Labels",
  kinds: { carton: "Carton labels", carrier: "Carrier labels", dosimeter: "Dosimeter labels" },
  sheets: { a4: "A4", roll: "Roll 100 × 70 mm" },
  sheet: "Paper",
  range: "Cartons",
  from: "From carton",
  to: "To carton",
  show: "Show",
  count: (count) => `${count} labels`,
  atOnce: (count) => `At most ${count} labels at once; print the other cartons after these.`,
  waits:
    "The lot is not released, so the labels do not carry the Radura and “Treated with radiation” yet. Print again after the decision.",
  none: {
    carton: "The lot has no cartons.",
    carrier: "No carrier is loaded yet.",
    dosimeter: "No dosimeter is placed yet.",
  },
  byHand: "A dotted line is what nobody recorded; write it by hand where it is known.",
  lot: "Lot",
  grower: "Grower",
  packhouse: "Packhouse",
  facility: "Treated by",
  treatedOn: "Treated on",
  codes: { packhouse: "PHC", facility: "TFC", treatment: "TIN" },
  facilityName: "Hanoi Irradiation Center",
  carrier: "Carrier",
  nth: (ordinal, of) => `${ordinal} / ${of}`,
  print: "Record and print",
  reason: "Why again",
  again: (count) => `${count} of these labels ${count === "1" ? "was" : "were"} printed before.`,
  history: "Printed",
  neverPrinted: "No print is recorded yet.",
  printedCodes: (first, last, count) =>
    first === last ? `1 label: ${first}` : `${count} labels: ${first} to ${last}`,
  reprinted: (reason) => `again: ${reason}`,
  refusals: {
    "labels.nothing-to-print": () => "There is no label to print.",
    "labels.page-outdated": ({ now }) =>
      `The lot has just changed and has ${now} labels of this kind now. Reload, then print.`,
    "labels.reprint-unexplained": ({ again }) =>
      `${again} of these labels ${again === 1 ? "was" : "were"} printed before. Write down why again, such as a torn label.`,
  },
};
