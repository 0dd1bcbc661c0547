import type { ui as vi } from "@/lib/i18n/ui.vi";

export const ui: typeof vi = {
  onThisPage: "On this page",
  optional: "optional",
  close: "Close",
  cancel: "Cancel",
  confirm: "Confirm",
  back: "Back",
  print: "Print",
  reload: "Reload the page",
  retry: "Try again",
  home: "Go to the first page",
  openSource: "open source",
  source: "Source",
  noData: "no data yet",
  notLicensed: "not licensed yet",
  unknown: "unknown",
  synthetic: "synthetic data",
  syntheticWhy: "Made up for demonstration; not a real record.",
  breadcrumbs: "Breadcrumbs",
  tabs: "Parts of this page",

  figure: {
    actual: "to date",
    estimate: "estimate",
    final: "final",
    against: (change, base) => `${change} against ${base}`,
  },

  table: {
    search: "Search",
    searchHint: "Type or scan a code",
    clearSearch: "Clear search",
    filters: "Filters",
    older: "Older",
    newer: "Newer",
    pages: "Pages of this list",
    nothingFound: (query) => `Nothing matches “${query}”.`,
    nothingFoundHint: "Try fewer letters; accents do not matter.",
    scrolls: "Wide table, scroll sideways to see every column",
  },

  form: {
    altered:
      "A Vietnamese input method has changed letters of the code. Switch it off, clear the box and scan again.",
    leave: "What you typed is not saved. Leave this page?",
    pending: "Saving…",
    submit: "Save",
    saved: (time) => `Saved at ${time}`,
    refusedHeading: "Not saved yet",
    fieldsToFix: (count) => (count === 1 ? "1 field to check:" : `${count} fields to check:`),
    savedElsewhere: (value) => `Saved value: ${value === "" ? "empty" : value}`,
    choose: "Choose…",
    chooseFile: "Choose a file",
    noFile: "No file chosen",
    between: (min, max, unit) => `From ${min} to ${max}${unit}`,
    atLeast: (min, unit) => `${min}${unit} or more`,
    atMost: (max, unit) => `At most ${max}${unit}`,
    characters: (used, max) => `${used}/${max} characters`,
    noneFound: "Nothing matches. Try fewer letters.",
    notChosen: "This matches no line yet. Choose one of the list.",
    foundOf: (shown, found) =>
      shown < found
        ? `${shown} of ${found} results; type more to narrow them`
        : `${found} ${found === 1 ? "result" : "results"}`,
    addRow: "Add a row",
    removeRow: (row) => `Remove row ${row}`,
    row: (position) => `Row ${position}`,
    now: "Now",
    dayHint: "Day first, then month",
    minuteHint: "Day first, then month; Viet Nam time",
    dayShape: "dd/mm/yyyy",
    minuteShape: "dd/mm/yyyy hh:mm",
    pickDay: "Open calendar",
  },

  signature: {
    heading: "Signature",
    signer: "Signed by",
    meaning: "Meaning",
    password: "Password of the signer",
    passwordHint: "Your password signs. A card or PIN cannot sign.",
    submit: "Sign and save",
    signedBy: "Signed by",
    valid: "signature intact",
    changed: "record changed after signing",
    forged: "signature not genuine",
  },

  timeline: {
    empty: "Nothing has happened yet.",
    lateEntry: (time) => `late entry, typed at ${time}`,
  },

  checklist: {
    pass: "pass",
    fail: "fail",
    hold: "on hold",
    notJudged: "not yet judged",
    notApplicable: "not applicable",
  },

  error: {
    title: "This page ran into an error",
    words: "Nothing already saved is lost. Try again; if it fails again, give the administrator this number.",
    reference: "Reference",
    noReference: "no reference",
    notFoundTitle: "There is no such page",
    notFoundWords: "The address may be mistyped, or the record is not in the system.",
  },

  printed: (time, who) => `Printed at ${time} by ${who}`,
};
